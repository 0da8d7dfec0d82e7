package language

import (
	"strings"
	"testing"
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
		var n Tally
		for w := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return strings.ContainsRune(" .,'", r) }) {
			n.Add(Common(w))
		}
		if got, told := n.Language(German); !told || got != want {
			t.Errorf("%s: %s, told %t", text, got.Tag(), told)
		}
	}
}

func TestFewWordsTellNothing(t *testing.T) {
	var n Tally
	n.Add(Common("über"))
	if got, told := n.Language(German); told {
		t.Errorf("one word tells %s", got.Tag())
	}
	n = Tally{}
	for range 3 {
		n.Add(Common("in")) // of English and German alike
	}
	if got, _ := n.Language(German); got != English {
		t.Errorf("words of English tell %s", got.Tag())
	}
	n = Tally{}
	for _, w := range strings.Fields("de la torre de") {
		n.Add(Common(w))
	}
	if got, told := n.Language(English); told {
		t.Errorf("a name in an English text tells %s", got.Tag())
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
