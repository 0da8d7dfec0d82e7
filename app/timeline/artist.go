package timeline

import (
	"context"
	"image"
	"image/color"
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"chronotope/app/look"
	"chronotope/app/paint"
	"chronotope/app/picture"
	"chronotope/model"
	"chronotope/model/project"
)

// inks are the colours of a picture.
type inks struct {
	paper, panel, ink, muted, hairline, mark, selection, warning, found color.NRGBA
}

func currentInks() inks {
	return inks{
		paper: look.Color(look.Paper), panel: look.Color(look.Panel), ink: look.Color(look.Ink),
		muted: look.Color(look.Muted), hairline: look.Color(look.Hairline), mark: look.Color(look.Mark),
		selection: look.Color(look.Selection), warning: look.Color(theme.ColorNameWarning), found: look.Color(look.Found),
	}
}

// currentFonts are the files of the fonts to write with, the preferred first.
func currentFonts() [][]byte {
	var out [][]byte
	for _, r := range []fyne.Resource{theme.TextFont(), theme.SymbolFont(), theme.TextMonospaceFont()} {
		if r != nil {
			out = append(out, r.Content())
		}
	}
	return out
}

// order is all that a picture is made from. The artist gets it whole, so that it
// needs nothing of what the interface's goroutine may change.
type order struct {
	events   []*model.Event // what to show
	version  int            // of events
	grouping Grouping
	sources  map[model.DocumentID]string // names of documents, for BySource
	view     viewport                    // not yet set where To is not after From
	selected model.EventID
	window   project.Window
	found    *project.Found // what a search found, is marked; nil for nothing
	strip    fyne.Size      // of the overview
	scale    float64        // pixels of the picture for one of the interface
	inks     inks
	fonts    [][]byte
}

// frame is a picture and what it shows.
type frame struct {
	order    order
	data     *dataset
	packing  *packing
	found    []bool // by span: a search found its event; nil where there is none
	layout   *layout
	fits     extent // what the view was fitted to, where it was not set
	overview extent
	plot     *image.RGBA // the view and overscan on either side, with the axis below
	strip    *image.RGBA // the overview; the same where it has not changed
	cost     time.Duration

	earlier, later tag // what is said of events out of view
}

// overscan is how much more than the view a picture shows on either side, in
// device-independent pixels: what is seen of it while a new one is made.
const overscan = 96.0

// artist makes pictures, and keeps what they have in common. It is for one goroutine at a
// time.
type artist struct {
	data     *dataset
	version  int
	packing  *packing
	overview extent
	searched *project.Found // that found is for
	found    []bool

	scale     float64
	fonts     [][]byte
	ruler     *paint.Typeface // measures labels, in device-independent pixels
	small     *paint.Typeface
	strip     *image.RGBA // the overview; nil where it must be drawn anew
	stripSize fyne.Size
	stripInks inks
	buffers   picture.Buffers
}

// draw makes the picture of an order: where its view is not set, of all events but
// outliers. It stops early with ctx's error.
func (a *artist) draw(ctx context.Context, o order) (*frame, error) {
	start := time.Now()
	a.prepareType(o)
	a.prepareData(o)
	f := &frame{data: a.data, overview: a.overview, found: a.found}
	if o.view.To <= o.view.From && len(a.data.spans) > 0 {
		f.fits = a.data.dense()
		o.view = a.data.fitted(o.view, f.fits)
		if len(a.data.groups.names) > 0 {
			o.view.Scroll = topmost
		}
	}
	f.order = o
	if o.view.To > o.view.From {
		if err := a.layOut(ctx, f); err != nil {
			return nil, err
		}
		f.plot = a.buffers.Next(pixels(o.view.Width+2*overscan, o.scale), pixels(o.view.Height+axisHeight, o.scale))
		a.drawPlot(f)
		if a.strip == nil || a.stripSize != o.strip || a.stripInks != o.inks {
			a.strip, a.stripSize, a.stripInks = a.drawStrip(o), o.strip, o.inks
		}
		f.strip = a.strip
	}
	f.cost = time.Since(start)
	return f, nil
}

// prepareData takes up other events, and what a search found among them.
func (a *artist) prepareData(o order) {
	fresh := a.data == nil || a.version != o.version
	if fresh {
		a.data, a.version, a.packing, a.strip = newDataset(o.events, a.measure), o.version, nil, nil
		a.data.groups = groupsOf(a.data.events, o.grouping, o.sources)
		a.overview = overviewExtent(a.data)
	}
	if fresh || a.searched != o.found {
		a.searched, a.found = o.found, a.data.found(o.found)
	}
}

// layOut places the marks of a frame.
func (a *artist) layOut(ctx context.Context, f *frame) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	v := &f.order.view
	if !a.packing.holdsFor(*v) {
		a.packing = pack(a.data, *v)
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	selected, ok := a.data.index[f.order.selected]
	if !ok {
		selected = -1
	}
	f.packing = a.packing
	f.layout = arrange(a.data, a.packing, *v, overscan, selected)
	if end := f.layout.furthestScroll(); v.Scroll > end { // there are fewer lanes than before
		v.Scroll = end
		f.layout = arrange(a.data, a.packing, *v, overscan, selected)
	}
	return nil
}

// pixels is a length in the pixels of a picture.
func pixels(length, scale float64) int { return int(math.Round(length * scale)) }

// measure is the width of a headline in device-independent pixels.
func (a *artist) measure(s string) float32 { return float32(a.ruler.Width(s)) }

func (a *artist) prepareType(o order) {
	same := len(a.fonts) == len(o.fonts) && a.ruler != nil
	for i := range a.fonts {
		same = same && len(a.fonts[i]) == len(o.fonts[i])
	}
	if !same {
		a.fonts, a.ruler, a.small = o.fonts, paint.NewTypeface(float64(look.SmallSize), o.fonts...), nil
	}
	if a.small == nil || a.scale != o.scale {
		a.small, a.scale = paint.NewTypeface(float64(look.SmallSize)*o.scale, o.fonts...), o.scale
		a.strip = nil
	}
}
