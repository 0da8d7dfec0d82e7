package timeline

import (
	"bytes"
	"context"
	"errors"
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2/theme"

	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

var (
	blue  = color.NRGBA{0, 0, 200, 255}
	red   = color.NRGBA{200, 0, 0, 255}
	green = color.NRGBA{0, 120, 0, 255}
)

// drawn is what a renderer makes of a request.
func drawn(a *renderer, o renderRequest) *frame {
	f, err := a.render(context.Background(), o)
	if err != nil {
		panic(err) // only a context that is done gives one
	}
	return f
}

// pictureOf draws events of January 2000, a day being 10 pixels wide.
func pictureOf(scale float64, selected model.EventID, window project.Window, events ...*model.Event) *frame {
	from := float64(edtf.DayNumber(2000, 1, 1))
	return drawn(new(renderer), renderRequest{
		events: events, selected: selected, window: window, scale: scale,
		view:  viewport{From: from, To: from + 60, Width: 600, Height: 120},
		strip: stripIn(400), stripWidth: 600,
		inks:  inks{paper: white, panel: white, ink: black, muted: green, hairline: white, mark: blue, selection: red},
		fonts: [][]byte{theme.DefaultTextFont().Content()},
	})
}

// middleOf is the colour in the middle of the only mark.
func middleOf(f *frame) color.NRGBA {
	m := f.layout.marks[0]
	x := ((m.from+m.to)/2 + overscan) * f.request.scale
	c := f.plot.RGBAAt(int(x), int(m.middle*f.request.scale))
	return color.NRGBA(c)
}

func TestMarksAreDrawnByTheirStanding(t *testing.T) {
	day := func(change func(*model.Event)) *model.Event {
		e := event("a", "2000-01-10", "", "")
		change(e)
		return e
	}
	accepted := day(func(e *model.Event) { e.Status = model.Accepted })
	for _, scale := range []float64{1, 1.25, 2} {
		for name, c := range map[string]struct {
			event    *model.Event
			selected model.EventID
			window   project.Window
			is       color.NRGBA
			not      []color.NRGBA
		}{
			"accepted":    {event: accepted, is: blue},
			"selected":    {event: accepted, selected: "a", is: red},
			"proposed":    {event: day(func(*model.Event) {}), not: []color.NRGBA{blue, white}},
			"approximate": {event: day(func(e *model.Event) { e.Date = e.Date.Approximate() }), is: white},
			"assumed":     {event: day(func(e *model.Event) { e.Evidence[0].DateFrom = model.FromStory }), is: white},
			"rejected":    {event: day(func(e *model.Event) { e.Status = model.Rejected }), not: []color.NRGBA{blue, white, green}},
			"outside":     {event: accepted, window: project.Window{From: 1, To: 2}, not: []color.NRGBA{blue, white}},
		} {
			got := middleOf(pictureOf(scale, c.selected, c.window, c.event))
			if c.not == nil && got != c.is {
				t.Errorf("%s at %v: %v, want %v", name, scale, got, c.is)
			}
			for _, not := range c.not {
				if got == not {
					t.Errorf("%s at %v: %v", name, scale, got)
				}
			}
		}
	}
}

// TestModesTellWithoutColour draws a day and a stretch as each way of meaning them, in black
// and white, no two alike, nor their labels.
func TestModesTellWithoutColour(t *testing.T) {
	for _, date := range []string{"2000-01-10", "2000-01-10/2000-01-30"} {
		seen := map[string]model.Mode{}
		modes := []model.Mode{model.ModeStated, model.ModePlanned, model.ModeSupposed, model.ModeDenied}
		if strings.Contains(date, "/") {
			modes = append(modes, model.ModeState) // which lasts
		}
		for _, m := range modes {
			e := event("a", date, "", "")
			e.Evidence[0].Mode = m
			o := pictureOf(1, "", project.Window{}).request
			o.events, o.inks = []*model.Event{e}, inks{paper: white, panel: white, ink: black, muted: black, hairline: white, mark: black, selection: black}
			f := drawn(new(renderer), o)
			if other, ok := seen[string(f.plot.Pix)]; ok {
				t.Errorf("%s: %s looks like %s", date, m, other)
			}
			seen[string(f.plot.Pix)] = m
			if signed := f.data.label(0) != ""; signed != (m > model.ModeReported) {
				t.Errorf("%s: %s has the label %q", date, m, f.data.label(0))
			}
		}
	}
}

func TestAxisIsOnePixelHigh(t *testing.T) {
	for _, scale := range []float64{1, 1.25, 1.5, 2} {
		f := pictureOf(scale, "", project.Window{})
		x, y := int((overscan+30)*scale)+3, int(f.request.view.Height*scale+0.5) // clear of ticks
		for dy, want := range map[int]bool{-1: false, 0: true, 1: false} {
			if got := color.NRGBA(f.plot.RGBAAt(x, y+dy)) != white; got != want {
				t.Errorf("scale %v, row %+d: drawn %v", scale, dy, got)
			}
		}
	}
}

func TestBuffersTakeTurns(t *testing.T) {
	var a renderer
	o := pictureOf(1, "", project.Window{}).request
	first := drawn(&a, o)
	before := first.plot.Pix[0]
	o.inks.paper = black
	second := drawn(&a, o)
	if &first.plot.Pix[0] == &second.plot.Pix[0] || first.plot.Pix[0] != before {
		t.Error("the picture that is shown was drawn over")
	}
	if third := drawn(&a, o); &third.plot.Pix[0] != &first.plot.Pix[0] {
		t.Error("a third buffer was made")
	}
}

// TestGivenUpPictureLeavesNoTrace holds that drawing stops when it is of no use, and that
// what is drawn next is whole.
func TestGivenUpPictureLeavesNoTrace(t *testing.T) {
	o := pictureOf(1, "", project.Window{}, event("a", "2000-01-10", "", "")).request
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var a renderer
	if f, err := a.render(ctx, o); !errors.Is(err, context.Canceled) || f != nil {
		t.Errorf("draws %v with error %v", f, err)
	}
	got, want := drawn(&a, o), drawn(new(renderer), o)
	if !bytes.Equal(got.plot.Pix, want.plot.Pix) || !bytes.Equal(got.strip.Pix, want.strip.Pix) {
		t.Error("the next picture is another than it would have been")
	}
}

// TestPicturesOfOtherTimesAreOfNoUse holds that a picture is given up only once the view
// has left its time.
func TestPicturesOfOtherTimesAreOfNoUse(t *testing.T) {
	o := renderRequest{view: viewport{From: 100, To: 200, Width: 500}}
	for _, c := range []struct {
		from, to float64
		want     bool
	}{{100, 200, true}, {190, 290, true}, {120, 130, true}, {0, 1000, true}, {200, 300, false}, {0, 100, false}} {
		if got := o.serves(viewport{From: c.from, To: c.to, Width: 500}); got != c.want {
			t.Errorf("%v to %v: %v", c.from, c.to, got)
		}
	}
	if unset := (renderRequest{}); !unset.serves(o.view) {
		t.Error("a first picture is given up, which everything would be fitted into")
	}
}

// TestFoundIsRinged holds that what a search found is ringed, the one at hand as ever.
func TestFoundIsRinged(t *testing.T) {
	amber := color.NRGBA{160, 120, 0, 255}
	from := float64(edtf.DayNumber(2000, 1, 1))
	draw := func(found *project.Found, selected model.EventID) *frame {
		return drawn(new(renderer), renderRequest{
			events: []*model.Event{event("a", "2000-01-10", "", ""), event("b", "2000-02-10", "", "")}, scale: 1, found: found, selected: selected,
			view:  viewport{From: from, To: from + 60, Width: 600, Height: 120},
			strip: stripIn(400), stripWidth: 600,
			inks:  inks{paper: white, panel: white, ink: black, muted: green, hairline: white, mark: blue, selection: red, found: amber},
			fonts: [][]byte{theme.DefaultTextFont().Content()},
		})
	}
	ringed := func(f *frame, mark int) bool {
		m := f.layout.marks[mark]
		left := int((m.from+m.to)/2 + overscan - dotWidth/2)
		for x := left - 4; x < left; x++ {
			if color.NRGBA(f.plot.RGBAAt(x, int(m.middle))) == amber {
				return true
			}
		}
		return false
	}
	f := draw(&project.Found{Events: map[model.EventID]bool{"b": true}}, "")
	if ringed(f, 0) || !ringed(f, 1) {
		t.Errorf("ringed are %v and %v", ringed(f, 0), ringed(f, 1))
	}
	if ringed(draw(nil, ""), 1) || ringed(draw(&project.Found{Events: map[model.EventID]bool{"b": true}}, "b"), 1) {
		t.Error("a ring where nothing was found, or around the one at hand")
	}
}
