package gazetteer

import (
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
	if w.Keep[large][dateline] != -3.88 || w.Rank[featureMain] != 2.72 {
		t.Errorf("dateline of something large %v, main name %v", w.Keep[large][dateline], w.Rank[featureMain])
	}
}

func TestWeightsThatDoNotFitAreRefused(t *testing.T) {
	for name, c := range map[string]struct{ old, now, want string }{
		"a sign without":       {"after age\t", "# ", "lacks the sign after age"},
		"a feature without":    {"\nholds\t4.01", "", "lacks the feature holds"},
		"of no sign":           {"after age\t", "after rain\t", "sign after rain"},
		"of no feature":        {"\nholds\t", "\nheld\t", "feature held"},
		"a sign that is there": {"after age\t", "after the\t", "sign after the"},
		"a sign as a feature":  {"\nholds\t", "\nafter age\t", "feature after age"},
		"too few":              {"dateline\t-0.46", "dateline", "5 weights of the sign dateline"},
		"no number":            {"\nholds\t4.01", "\nholds\tmuch", "feature holds"},
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
