package timex

import (
	"strings"
	"testing"

	"chronotope/model"
	"chronotope/model/edtf"
)

// A phrase is a text with its time expressions in brackets: the words, and behind
// bars the TIMEX3 value and, where it matters, the date of the phrase and the
// modifier; what is left empty may be anything. All that is found must be in brackets. The document is written on
// Wednesday, 6 March 2024.

func TestReads(t *testing.T)       { checkPhrases(t, phrasesRead) }
func TestRelates(t *testing.T)     { checkPhrases(t, phrasesRelated) }
func TestLeavesAlone(t *testing.T) { checkPhrases(t, phrasesLeft) }
func TestForeign(t *testing.T)     { checkPhrases(t, phrasesForeign) }

func checkPhrases(t *testing.T, phrases string) {
	tagger := New()
	for line := range strings.Lines(phrases) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		text, want := marked(strings.ReplaceAll(line, " / ", "\n"))
		d := textOf(text)
		d.Date = edtf.YMD(2024, 3, 6)
		got := tagger.Tag(d)
		if !sameExpressions(d, got, want) {
			t.Errorf("%s\n\tread as %q", line, described(d, got))
		}
	}
}

func sameExpressions(d *model.Document, got []model.TimeExpression, want []string) bool {
	if len(got) != len(want) {
		return false
	}
	for i, w := range want {
		fields := strings.Split(w, "|")
		x := got[i]
		is := [...]string{x.Span.Of(d.Text), x.Value, x.Date.String(), x.Mod}
		for k, f := range fields {
			if f != "" && is[k] != f {
				return false
			}
		}
	}
	return true
}

func described(d *model.Document, got []model.TimeExpression) (out []string) {
	for _, x := range got {
		out = append(out, strings.Join([]string{x.Span.Of(d.Text), x.Value, x.Date.String(), x.Mod}, "|"))
	}
	return out
}
