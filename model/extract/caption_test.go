package extract_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chronotope/model"
	"chronotope/model/document"
)

// TestCaptions tells the times of captions, whatever words they begin with, from those of the
// text, in blocks separated by bars of which the kinds are given.
func TestCaptions(t *testing.T) {
	x := extractor(t)
	for name, c := range map[string]struct {
		kinds  string // a letter for each block: p, h, l, t a cell, c
		blocks string
		want   string
		unused string
	}{
		"says no more than what is to be seen": {
			"pcp", "The mill burned down on 3 May 1871.|Workers before the ruin, 12 June 1911|It was rebuilt by Anna Stern.",
			"1871-05-03", "12 June 1911",
		},
		"in another language": {
			"pcp", "Die Mühle brannte am 3. Mai 1871 ab.|Arbeiter vor der Ruine, 12. Juni 1911|Anna Stern baute sie wieder auf.",
			"1871-05-03", "12. Juni 1911",
		},
		"tells an event":              {"pc", "The mill is small.|The mill was rebuilt in 1912 by Anna Stern.", "1912", ""},
		"carries no story on":         {"pcp", "In May 1871 the mill burned down.|The lock was dug in March 1945.|In June the owner left for Leeds.", "1871-05|1871-06|1945-03", ""},
		"is no label":                 {"pcp", "The mill is small.|1911: the staff|The weir broke.", "", "1911"},
		"stands under no date":        {"hpchphp", "1871|The mill burned down.|The weir broke.|1872|The lock was dug.|1873|The quay opened.", "1871|1872|1873", ""},
		"of a table lends its year":   {"cttt", "Harbour works in 1871|3 May\tThe lamp was lit|9 June\tThe mole cracked|2 July\tThe buoy was lost", "1871-05-03|1871-06-09|1871-07-02", "1871"},
		"says not when it is written": {"cp", "Leeds, 3 May 1871|The mill burned down yesterday.", "", "3 May 1871"},
	} {
		d := &model.Document{ID: "a", Name: "a"}
		parts := strings.Split(c.blocks, "|")
		for i, text := range parts {
			if i > 0 {
				d.Text += "\n\n"
			}
			block := document.FromText("a", text).Blocks[0]
			block.Kind, block.Level = map[byte]model.BlockKind{'h': model.Heading, 'l': model.ListItem, 't': model.Cell, 'c': model.Caption}[c.kinds[i]], 0
			block.Span = model.Span{Start: len(d.Text), End: len(d.Text) + len(text)}
			d.Text += text
			d.Blocks, d.Sentences = append(d.Blocks, block), append(d.Sentences, block.Span)
		}
		found, err := x.Extract(t.Context(), d)
		if err != nil {
			t.Fatal(err)
		}
		var dates, unused []string
		for _, e := range found.Events {
			dates = append(dates, e.Date.String())
		}
		for _, u := range found.Unused {
			if u.Code == model.UnusedCaption {
				unused = append(unused, u.Span.Of(d.Text))
			}
		}
		if diff := cmp.Diff([]string{c.want, c.unused}, []string{strings.Join(dates, "|"), strings.Join(unused, "|")}); diff != "" {
			t.Errorf("%s:\n%s", name, diff)
		}
	}
}
