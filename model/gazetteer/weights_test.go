package gazetteer

import (
	"fmt"
	"strings"
	"testing"
)

func TestWeightsAreReadAsTheyAreWritten(t *testing.T) {
	w, err := ParseWeights(weightsTable)
	if err != nil {
		t.Fatal(err)
	}
	if w.String() != weightsTable {
		t.Error("the table of weights is not as it would be written")
	}
	if got, want := fmt.Sprintf("%.2f", w.Keep[large][dateline]), weightsOf("dateline")[large]; got != want {
		t.Errorf("dateline of something large weighs %s, want %s", got, want)
	}
	if got, want := fmt.Sprintf("%.2f", w.Rank[featureMain]), weightsOf("main")[0]; got != want {
		t.Errorf("a main name weighs %s, want %s", got, want)
	}
}

// weightsOf are the weights that stand behind a name in the table.
func weightsOf(name string) []string {
	_, after, _ := strings.Cut(weightsTable, "\n"+name+"\t")
	line, _, _ := strings.Cut(after, "\n")
	return strings.Split(line, "\t")
}

func TestWeightsThatDoNotFitAreRefused(t *testing.T) {
	for name, c := range map[string]struct{ old, now, want string }{
		"a sign without":       {"after age\t", "# ", "lacks the sign after age"},
		"a feature without":    {"\nholds\t" + weightsOf("holds")[0], "", "lacks the feature holds"},
		"of no sign":           {"after age\t", "after rain\t", "sign after rain"},
		"of no feature":        {"\nholds\t", "\nheld\t", "feature held"},
		"a sign that is there": {"after age\t", "after the\t", "sign after the"},
		"a sign as a feature":  {"\nholds\t", "\nafter age\t", "feature after age"},
		"too few":              {"dateline\t" + weightsOf("dateline")[0], "dateline", "5 weights of the sign dateline"},
		"no number":            {"\nholds\t" + weightsOf("holds")[0], "\nholds\tmuch", "feature holds"},
		"other groups":         {"\tlarge\t", "\tgreat\t", "sign"},
		"nothing":              {weightsTable, "", "lacks"},
	} {
		if !strings.Contains(weightsTable, c.old) {
			t.Fatalf("%s: the table has no %q", name, c.old)
		}
		_, err := ParseWeights(strings.Replace(weightsTable, c.old, c.now, 1))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want one about %q", name, err, c.want)
		}
	}
}
