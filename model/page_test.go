package model

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// twoPages is "The mill | burned." with the line broken after "The mill" on the first
// page, an empty page, and "All gone." on the third.
func twoPages() *Document {
	return &Document{Text: "The mill\nburned.\n\nAll gone.", Pages: []Page{
		{Span: Span{0, 16}, Boxes: []Box{
			{Span{0, 3}, 10, 10, 28, 20}, {Span{4, 8}, 31, 10, 55, 20}, {Span{9, 16}, 10, 24, 50, 34},
		}},
		{Span: Span{16, 16}},
		{Span: Span{18, 27}, Boxes: []Box{{Span{18, 21}, 10, 10, 24, 20}, {Span{22, 27}, 27, 10, 60, 20}}},
	}}
}

func TestBoxesOf(t *testing.T) {
	d := twoPages()
	for name, c := range map[string]struct {
		span Span
		want []PageBox
	}{
		"a word":            {Span{4, 8}, []PageBox{{0, Box{Span{4, 8}, 31, 10, 55, 20}}}},
		"a line":            {Span{0, 8}, []PageBox{{0, Box{Span{0, 8}, 10, 10, 55, 20}}}},
		"over lines":        {Span{4, 16}, []PageBox{{0, Box{Span{4, 8}, 31, 10, 55, 20}}, {0, Box{Span{9, 16}, 10, 24, 50, 34}}}},
		"over pages":        {Span{9, 21}, []PageBox{{0, Box{Span{9, 16}, 10, 24, 50, 34}}, {2, Box{Span{18, 21}, 10, 10, 24, 20}}}},
		"between the words": {Span{8, 9}, nil},
		"beyond the end":    {Span{27, 30}, nil},
	} {
		if diff := cmp.Diff(c.want, d.BoxesOf(c.span)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	if got := (&Document{}).BoxesOf(Span{0, 5}); got != nil {
		t.Errorf("boxes without pages: %v", got)
	}
}

func TestPageAt(t *testing.T) {
	d := twoPages()
	for offset, want := range map[int]int{0: 0, 15: 0, 18: 2, 26: 2} {
		if got := d.PageAt(offset); got != want {
			t.Errorf("offset %d is on page %d, want %d", offset, got, want)
		}
	}
	if got := (&Document{}).PageAt(3); got != -1 {
		t.Errorf("page %d without pages", got)
	}
}
