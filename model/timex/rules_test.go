package timex

import (
	"strings"
	"testing"

	"chronotope/model"
	"chronotope/model/edtf"
)

// textOf makes a document of a text: a block for each line.
func textOf(text string) *model.Document {
	d := &model.Document{Text: text}
	at := 0
	for _, line := range strings.SplitAfter(text, "\n") {
		if s := strings.TrimRight(line, "\n"); s != "" {
			d.Blocks = append(d.Blocks, model.Block{Span: model.Span{Start: at, End: at + len(s)}})
			d.Sentences = append(d.Sentences, model.Span{Start: at, End: at + len(s)})
		}
		at += len(line)
	}
	return d
}

// marked takes apart an example: its text, and the expressions in brackets with
// their values.
func marked(example string) (text string, want []string) {
	for {
		open := strings.IndexByte(example, '[')
		if open < 0 {
			return text + example, want
		}
		end := strings.IndexByte(example, ']')
		text += example[:open]
		words, _, _ := strings.Cut(example[open+1:end], "|")
		text += words
		want = append(want, example[open+1:end])
		example = example[end+1:]
	}
}

// found writes what the tagger finds as examples do.
func found(d *model.Document, got []model.TimeExpression) []string {
	var s []string
	for _, x := range got {
		s = append(s, x.Span.Of(d.Text)+"|"+x.Value)
	}
	return s
}

func TestRules(t *testing.T) {
	tagger := New()
	for _, r := range tagger.rules {
		for _, example := range r.examples {
			text, want := marked(example)
			d := textOf(text)
			d.Date = edtf.YMD(2024, 3, 6)
			got := found(d, tagger.Tag(d))
			for _, w := range want {
				if !contains(got, w) {
					t.Errorf("%s: %q\n got %q\nwant %q", r.name, text, got, want)
					break
				}
			}
		}
	}
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}
