package words

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"chronotope/model"
)

// texts are those that can be translated, with a word for what they leave open.
func texts(t *testing.T) map[string]bool {
	t.Helper()
	raw, err := os.ReadFile("../translation/en.json")
	if err != nil {
		t.Fatal(err)
	}
	var keys map[string]any
	if err := json.Unmarshal(raw, &keys); err != nil {
		t.Fatal(err)
	}
	out := map[string]bool{}
	for key := range keys {
		out[strings.ReplaceAll(key, "{{.Words}}", "harbour")] = true
	}
	return out
}

// TestEveryReasonHasWords takes each code there is, of events and toponyms and of times
// that date nothing.
func TestEveryReasonHasWords(t *testing.T) {
	known := texts(t)
	n := 0
	for code := model.NoReason + 1; code.String() != ""; code++ {
		reasons := []model.Reason{{Code: code, Detail: "harbour"}}
		for _, said := range [][]string{Why(&model.Event{Reasons: reasons}), WhyThere(model.Toponym{Reasons: reasons})} {
			if len(said) != 1 || !known[said[0]] {
				t.Errorf("%v: said as %q, which is no one text that can be translated", code, said)
			}
		}
		n++
	}
	for why := model.UnusedNoStatement; why.String() != ""; why++ {
		if said := Unused(why); !known[said] {
			t.Errorf("%v: said as %q, which cannot be translated", why, said)
		}
		n++
	}
	if n < 40 {
		t.Errorf("only %d codes", n)
	}
}

func TestNothingIsSaidOfWhatIsUnknown(t *testing.T) {
	reasons := []model.Reason{{Detail: "harbour"}}
	if said := Why(&model.Event{Reasons: reasons}); said != nil {
		t.Errorf("an unknown reason is said as %q", said)
	}
	reasons[0].Code = model.ReasonPopulation
	if said := WhyThere(model.Toponym{ByUser: true, Reasons: reasons}); said != nil {
		t.Errorf("of a place that the user has set: %q", said)
	}
}
