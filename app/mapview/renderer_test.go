package mapview

import (
	"bytes"
	"context"
	"testing"

	"fyne.io/fyne/v2/test"

	"chronotope/app/look"
	"chronotope/model/basemap"
)

// TestNothingIsWrittenUnderTheTools puts a tool over a name of the base map, which then stands
// elsewhere or not at all.
func TestNothingIsWrittenUnderTheTools(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.Theme{Mode: look.Light})
	base, colours := openBase(t), currentPalette(false)
	view := Viewport{Zoom: 2, Width: 800, Height: 600}
	names := NewNames(base).layOut(view, colours.style, nil, false, nil)
	if len(names) == 0 {
		t.Fatal("no names")
	}
	box := names[0].box
	tool := rect{float64(box.Min.X), float64(box.Min.Y), float64(box.Max.X), float64(box.Max.Y)}
	written := func(tools ...rect) bool {
		r := &renderer{open: func() *basemap.Map { return base }}
		f, err := r.render(context.Background(), renderRequest{target: target{view: view, pane: rect{0, 0, 800, 600}, tools: tools}, palette: colours})
		if err != nil {
			t.Fatal(err)
		}
		for y := box.Min.Y; y < box.Max.Y; y++ {
			from, to := f.picture.PixOffset(box.Min.X, y), f.picture.PixOffset(box.Max.X, y)
			if !bytes.Equal(f.picture.Pix[from:to], r.background.Pix[from:to]) {
				return true
			}
		}
		return false
	}
	if !written() {
		t.Fatalf("%q is not written where it was to stand", names[0].lines)
	}
	if written(tool) {
		t.Errorf("%q is written under a tool", names[0].lines)
	}
}
