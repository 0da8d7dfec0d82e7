package language

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"chronotope/model"
)

func TestLanguageIsToldByCommonWords(t *testing.T) {
	for want, text := range map[Code]string{
		English:    "The ship was at anchor and the men had been there for two days.",
		German:     "Das Schiff lag vor Anker und die Leute waren seit zwei Tagen dort.",
		French:     "Le navire était à l' ancre et les hommes y étaient depuis deux jours.",
		Spanish:    "El barco estaba anclado y los hombres llevaban allí dos días.",
		Italian:    "La nave era alla fonda e gli uomini erano lì da due giorni.",
		Portuguese: "O navio estava ancorado e os homens já estavam lá há dois dias.",
		Dutch:      "Het schip lag voor anker en de mannen waren daar al twee dagen.",
		Polish:     "Statek stał na kotwicy, a ludzie byli tam już dwa dni.",
		Russian:    "Корабль стоял на якоре, и люди были там уже два дня.",
		Ukrainian:  "Корабель стояв на якорі, і люди були там вже два дні.",
		Turkish:    "Gemi demir atmıştı ve bu adamlar iki gün için orada kaldı.",
		Arabic:     "كانت السفينة في الميناء مع الرجال بعد يومين.",
	} {
		if got, told := tallyOf(text).Language(German); !told || got != want {
			t.Errorf("%s: %s, told %t", text, got.Tag(), told)
		}
	}
}

// tallyOf counts the words of a text.
func tallyOf(text string) *Tally {
	var n Tally
	n.count(text)
	return &n
}

func TestFewWordsTellNothing(t *testing.T) {
	if got, told := tallyOf("über").Language(German); told {
		t.Errorf("one word tells %s", got.Tag())
	}
	if got, told := tallyOf("in an in").Language(German); told { // of English and German alike
		t.Errorf("words of both tell %s", got.Tag())
	}
	if got, told := tallyOf("They sailed in an old ship").Language(German); !told || got != English {
		t.Errorf("words of English tell %s, told %t", got.Tag(), told)
	}
	if got, told := tallyOf("de la torre de").Language(English); told {
		t.Errorf("a name in an English text tells %s", got.Tag())
	}
	if got, told := tallyOf("https://de.example.org/die/und/nicht/wurde").Language(German); told {
		t.Errorf("an address tells %s", got.Tag())
	}
	if got, told := tallyOf("14:30z, 15:40z").Language(German); told {
		t.Errorf("a zone of time tells %s", got.Tag())
	}
	if got, told := tallyOf("3 Sept, 6 Sept, 11 Sept").Language(French); told {
		t.Errorf("a month that is shortened tells %s", got.Tag())
	}
}

func TestBlocksAreInLanguagesOfTheirOwn(t *testing.T) {
	doc := &model.Document{}
	var want []Code
	for _, b := range []struct {
		text string
		in   Code
	}{
		{"The bridge was opened on 8 March and it has stood there since.", English},
		{"Die Brücke wurde am 3. März und nicht am 4. eröffnet.", German},
		{"Lyon, 5 avril", French},
		{"1920", French},
		{"Quand les hommes sont revenus dans la ville, il n'y avait plus rien.", French},
	} {
		start := len(doc.Text)
		doc.Text += b.text + "\n"
		doc.Blocks = append(doc.Blocks, model.Block{Span: model.Span{Start: start, End: start + len(b.text)}})
		want = append(want, b.in)
	}
	if diff := cmp.Diff(want, OfBlocks(doc)); diff != "" {
		t.Error(diff)
	}
	doc.Language = "de-AT"
	if got := OfBlocks(doc)[3]; got != German {
		t.Errorf("a block that tells nothing is in %s in a German document", got.Tag())
	}
	if got := OfBlocks(&model.Document{}); len(got) != 1 || got[0] != English {
		t.Errorf("an empty document is in %v", got)
	}
}

func TestTagsAreFound(t *testing.T) {
	for tag, want := range map[string]Code{"de": German, "pt-BR": Portuguese, "EN-gb": English} {
		if got, ok := Of(tag); !ok || got != want {
			t.Errorf("%s is %s, %t", tag, got.Tag(), ok)
		}
	}
	if _, ok := Of("eo"); ok {
		t.Error("Esperanto is a language that is known")
	}
	if German.RoleOf("oder") != And || English.RoleOf("oder") != NoRole {
		t.Error("oder has another role")
	}
}
