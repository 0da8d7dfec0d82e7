package english

import (
	"strings"
	"testing"
)

func TestWordsHaveTheirClassesHoweverTheyAreWritten(t *testing.T) {
	for word, want := range map[string]Class{
		"the": Determiner | Opener, "The": Determiner | Opener, "BEFORE": Preposition | Subordinator | Opener, "began": Past, "made": Participle,
		"Conference": EventNoun, "mill": 0, "": 0, "won": Past | Participle,
		"Viceroy": Ruler, "mayor": Title | Ruler, "Rector": Post, "Lt": Title | Abbreviation, "Ltd": Clipping, "Thus": Adverb | Opener, strings.Repeat("a", longest+1): 0,
	} {
		if got := ClassOf(word); got != want {
			t.Errorf("%q has the classes %b, want %b", word, got, want)
		}
	}
}

func TestEveryWordOfTheLexiconIsFound(t *testing.T) {
	n := 0
	for w := range Words(^Class(0)) {
		n++
		if w != strings.ToLower(w) || !Is(strings.ToUpper(w), ClassOf(w)) {
			t.Errorf("%q is not found: it is in capitals or longer than %d bytes", w, longest)
		}
	}
	if n < 700 {
		t.Errorf("%d words", n)
	}
}

func TestLookingUpDoesNotAllocate(t *testing.T) {
	if n := testing.AllocsPerRun(100, func() { ClassOf("Conference"); ClassOf("conference"); ClassOf("Ackroyd") }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}
