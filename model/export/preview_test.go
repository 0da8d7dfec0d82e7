package export

import (
	"context"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestPreviews looks at how the file of each format begins, of events that are hard to write
// and some of which are very long.
func TestPreviews(t *testing.T) {
	for _, c := range []*Chronology{hard(), hostile()} {
		for _, f := range Formats() {
			p, err := f.Preview(t.Context(), c, Options{BOM: true})
			if err != nil {
				t.Errorf("%s: %v", f.Name, err)
			}
			if (len(p.Table) == 0) == (len(p.Lines) == 0) {
				t.Errorf("%s: %d rows and %d lines", f.Name, len(p.Table), len(p.Lines))
			}
			texts := p.Lines
			for _, row := range p.Table {
				texts = append(texts, row...)
			}
			for _, s := range texts {
				if utf8.RuneCountInString(s) > previewLine+1 || strings.ContainsAny(s, "\n\x00\u202e\ufeff") || !utf8.ValidString(s) {
					t.Errorf("%s shows %.300q", f.Name, s)
				}
			}
		}
	}
}

// TestLossesGoByTheOptions: a row for each passage keeps all of them, and less of the event.
func TestLossesGoByTheOptions(t *testing.T) {
	f, _ := ByName("csv")
	lost := func(o Options) (all, color bool) {
		for _, l := range f.With(o).Lost(hard()) {
			all, color = all || l.What == AllPassages, color || l.What == Color
		}
		return all, color
	}
	if all, color := lost(Options{}); !all || color {
		t.Error("a row for each event keeps all passages, or loses colours")
	}
	if all, color := lost(Options{PerPassage: true}); all || !color {
		t.Error("a row for each passage loses some, or keeps colours")
	}
}

func TestPreviewIsHowTheFileBegins(t *testing.T) {
	c := hard()
	f, _ := ByName("csv")
	p, err := f.Preview(t.Context(), c, Options{})
	if err != nil || len(p.Table) < 3 || p.Table[0][0] != "number" || p.Table[1][0] != "1" || p.Table[1][2] != c.Events[0].Headline {
		t.Errorf("%v, %v", p.Table, err)
	}
	f, _ = ByName("geojson")
	if p, err = f.Preview(t.Context(), c, Options{}); err != nil || !strings.HasPrefix(p.Lines[0], "{") {
		t.Errorf("%v, %v", p.Lines, err)
	}
	f, _ = ByName("docx")
	if p, err = f.Preview(t.Context(), c, Options{}); err != nil || len(p.Table[0]) != 4 || p.Table[0][1] != c.Events[0].Headline || p.Table[0][3] != "Report on mills, p. iv" {
		t.Errorf("%v, %v", p.Table, err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, f := range Formats() {
		if _, err := f.Preview(ctx, c, Options{}); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", f.Name, err)
		}
	}
	if len(c.Events) != len(hard().Events) {
		t.Errorf("of the chronology %d events are left", len(c.Events))
	}
}
