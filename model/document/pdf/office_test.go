package pdf

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chronotope/model"
)

// open reads a file that LibreOffice wrote: see testdata/make.sh.
func open(t *testing.T, name string) *model.Document {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	d, err := readBytes(t, data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	check(t, d)
	return d
}

const (
	mill    = "The old mill at Leeds burned down in the night of 3 May 1871, but nobody was hurt in it. A new one was built beside the river in the following year, and it stood there until 1914, when it was sold to the railway company and pulled down."
	council = "The council met on 12 May 1873 and resolved upon the construction of a bridge; the works were begun in the spring of 1874 and finished in October of 1875, when the mayor opened it."
)

// TestOfficeFiles: what stands in a document is read out of the PDF made of it, word for word
// and in order.
func TestOfficeFiles(t *testing.T) {
	arabic := []string{
		"p في عام 1871 احترقت الطاحونة القديمة في مدينة ليدز ولم يصب أحد بأذى. وفي 3 مايو 1872 بنيت طاحونة جديدة (Leeds Mill) بجانب النهر وبقيت هناك حتى عام 1914.",
		"p اجتمع المجلس في ١٢ مايو ١٨٧٣ وقرر بناء جسر.",
	}
	japanese := []string{
		"p 明治四年五月三日、リーズの古い水車小屋が夜中に焼け落ちたが、怪我人はなかった。翌年、新しい水車小屋が川のほとりに建てられ、大正三年までそこに立っていた。",
		"p 町議会は1873年5月12日に会議を開き、橋を架けることを決めた。",
	}
	three := []string{"p " + mill + " " + mill, "p " + council + " " + council, "p " + mill + " " + council}
	for name, want := range map[string][]string{
		"hebrew.pdf": {
			"p בשנת 1871 נשרפה הטחנה הישנה בלידס, ואיש לא נפגע בה. ב-3 במאי 1872 נבנתה טחנה חדשה (Leeds Mill) ליד הנהר, והיא עמדה שם עד לשנת 1914.",
			"p המועצה התכנסה ביום 12.5.1873 בשעה 10:30 והחליטה לבנות גשר.",
		},
		"mixed.pdf":  {"p The word שלום עולם חדש (peace) was written at Leeds in 1871, and סוף טוב too."},
		"arabic.pdf": arabic,
		"chinese.pdf": {
			"p 1871年5月3日，利兹的旧磨坊在夜间被烧毁，没有人受伤。第二年，一座新的磨坊在河边建成，并一直矗立到1914年。市议会于1873年5月12日召开会议，决定在河上修建一座桥梁，工程于次年春天开始。",
			"p 桥梁于1875年完工。",
		},
		"japanese.pdf":          japanese,
		"japanese-vertical.pdf": japanese,
		"columns.pdf":           append(append(append([]string{}, three...), three...), three...),
		"narrow-columns.pdf":    append(append(append([]string{}, three...), three...), three...),
		"typewriter.pdf":        three[:2],
	} {
		if got := blocksOf(open(t, name)); !cmp.Equal(got, want) {
			t.Errorf("%s: %s", name, cmp.Diff(want, got))
		}
	}
	// Letters that lean upon and stand on each other, and lines that begin at the wrong side.
	got := strings.Join(strings.Fields(open(t, "arabic-naskh.pdf").Text), " ")
	if want := arabic[0][2:] + " " + arabic[1][2:]; got != want {
		t.Error(cmp.Diff(want, got))
	}
}

// TestWordsFromTheRightHaveTheirPlaces: a word is marked where it stands.
func TestWordsFromTheRightHaveTheirPlaces(t *testing.T) {
	d := open(t, "hebrew.pdf")
	first, last := d.BoxesOf(spanOf(d, "בשנת")), d.BoxesOf(spanOf(d, "גשר"))
	if len(first) != 1 || len(last) != 1 || first[0].X1 < 530 || last[0].X0 > 400 || last[0].Y0 < first[0].Y1 {
		t.Errorf("the first word stands at %+v, the last at %+v", first, last)
	}
}

func spanOf(d *model.Document, words string) model.Span {
	at := strings.Index(d.Text, words)
	return model.Span{Start: at, End: at + len(words)}
}

// TestWordsOfColumnsFromAboveHaveTheirPlaces: the first column of a page that is written from
// above stands at the right.
func TestWordsOfColumnsFromAboveHaveTheirPlaces(t *testing.T) {
	d := open(t, "japanese-vertical.pdf")
	first, last := d.BoxesOf(spanOf(d, "明治四年")), d.BoxesOf(spanOf(d, "橋を架け"))
	if len(first) == 0 || len(last) == 0 || first[0].X0 < 500 || last[0].X1 > first[0].X0 || first[0].Y0 > 100 {
		t.Errorf("the first word stands at %+v, the last at %+v", first, last)
	}
}
