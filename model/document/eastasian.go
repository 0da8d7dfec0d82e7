package document

import (
	"sync"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// asian is an encoding of East Asia with the characters that are commonest in its language;
// kana are common in Japanese too.
type asian struct {
	name   string
	code   encoding.Encoding
	common map[rune]bool
	kana   bool
}

var multiByte = sync.OnceValue(func() []asian {
	kanji := runes(commonKanji)
	return []asian{
		{"Shift_JIS", japanese.ShiftJIS, kanji, true},
		{"EUC-JP", japanese.EUCJP, kanji, true},
		{"GB18030", simplifiedchinese.GB18030, runes(commonSimplified), false},
		{"Big5", traditionalchinese.Big5, runes(commonTraditional), false},
		{"EUC-KR", korean.EUCKR, runes(commonHangul), false},
	}
})

const (
	commonKanji = "日一国人年大十二本中長出三時行見月分後前生五間上東四今金九入学高円子外八六下来気小七山話女北午百書先名川千水半男西電校語土木食車何南万毎白天母火右読友左休父雨" +
		"者的地方会社事部自合立内代戦開始市世明文体家村町海船港島王新始作同道政定所全主平手当近最初場和都度発信。、「」ー々"
	commonSimplified = "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长" +
		"月城市第民军党部分新进工建东海南西北区县最高战水路京州由与被及其，。、"
	commonTraditional = "的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可她裡後小麼心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長" +
		"月城市第民軍黨部分新進工建東海南西北區縣最高戰水路京州由與被及其，。、"
	commonHangul = "이다는의에을가고하은지로도를한사리어기자시인나서그아해라대정과보수일전부있상장제조주생구스여으니들게면만안화위것없원세년월군국동성신마비되오모경내소문공방당무미배우연진중남북" +
		"었았습했였되됐될던려거러더든록므로써까또같말때간후작업원명형출용발결직점데단된물민법현터운회계강건체심불임따양관행영석선토살신각박길별통초차설박입교실준식품란르몇많좋크높낮않못잘왔갔봤받알싶예왜큰집손눈몸글김책병약역권력론투철항열림저천최추파표편필한학합해향험협호홍환활황효훈희"
)

func runes(s string) map[rune]bool {
	m := map[rune]bool{}
	for _, r := range s {
		m[r] = true
	}
	return m
}

// eastAsian finds the encoding of East Asia that reads a text as one of its languages: with
// hardly an error, and with the characters that are common there. It is "" for none; few
// characters make it unsure.
func eastAsian(sample []byte) (name string, sure bool) {
	const (
		enough = 0.3   // share of common characters
		wrong  = 0.005 // share of errors at most, but for the cut end
	)
	score, certainly := enough, 30
	for _, m := range multiByte() {
		text, err := m.code.NewDecoder().Bytes(sample)
		if err != nil {
			continue
		}
		all, common, errs := 0, 0, -1
		for _, r := range string(text) {
			switch {
			case r < utf8.RuneSelf:
				continue
			case r == utf8.RuneError:
				errs++
			case m.common[r] || m.kana && r >= '\u3041' && r <= '\u30ff':
				common++
			}
			all++
		}
		if share := float64(common) / float64(max(all, 1)); float64(errs) <= wrong*float64(all) && share > score {
			name, score, sure = m.name, share, all >= certainly
		}
	}
	return name, sure
}

// isCommon reports whether a character is one of the commonest of a language of East Asia.
func isCommon(r rune) bool {
	for _, m := range multiByte() {
		if m.common[r] {
			return true
		}
	}
	return r >= '\u3041' && r <= '\u30ff'
}
