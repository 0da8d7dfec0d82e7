package timeline

import (
	"image"
	"image/color"
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"chronotope/app/look"
	"chronotope/app/paint"
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
	strip    *image.RGBA // the overview; nil where it has not changed
	cost     time.Duration

	earlier, later tag // what is said of events out of view
}

// overscan is how much more than the view a picture shows on either side, in
// device-independent pixels: what is seen of it while a new one is made.
const overscan = 96.0

// artist makes pictures. It keeps what they have in common, and two buffers: while
// one is shown the next is drawn in the other. It is for one goroutine at a time.
type artist struct {
	data     *dataset
	version  int
	packing  *packing
	overview extent
	searched *project.Found // that found is for
	found    []bool

	scale   float64
	inks    inks
	fonts   [][]byte
	ruler   *paint.Typeface // measures labels, in device-independent pixels
	small   *paint.Typeface
	strip   fyne.Size
	buffers [2]*image.RGBA
	turn    int
}

// draw makes the picture of an order: where its view is not set, of all events but
// outliers.
func (a *artist) draw(o order) *frame {
	start := time.Now()
	a.prepareType(o)
	fresh := a.data == nil || a.version != o.version
	if fresh {
		a.data, a.version, a.packing = newDataset(o.events, a.measure), o.version, nil
		a.data.groups = groupsOf(a.data.events, o.grouping, o.sources)
		a.overview = overviewExtent(a.data)
	}
	if fresh || a.searched != o.found {
		a.searched, a.found = o.found, a.data.found(o.found)
	}
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
		selected, ok := a.data.index[o.selected]
		if !ok {
			selected = -1
		}
		if !a.packing.holdsFor(o.view) {
			a.packing = pack(a.data, o.view)
		}
		f.packing = a.packing
		f.layout = arrange(a.data, a.packing, o.view, overscan, selected)
		if end := f.layout.furthestScroll(); o.view.Scroll > end { // there are fewer lanes than before
			f.order.view.Scroll = end
			f.layout = arrange(a.data, a.packing, f.order.view, overscan, selected)
		}
		f.plot = a.buffer(o)
		a.drawPlot(f)
		if fresh || a.strip != o.strip || a.inks != o.inks {
			f.strip, a.strip = a.drawStrip(o), o.strip
		}
		a.inks = o.inks
	}
	f.cost = time.Since(start)
	return f
}

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
		a.strip = fyne.Size{}
	}
}

// buffer returns the buffer whose turn it is, in the size of an order's picture.
func (a *artist) buffer(o order) *image.RGBA {
	a.turn = 1 - a.turn
	w := int(math.Round((o.view.Width + 2*overscan) * o.scale))
	h := int(math.Round((o.view.Height + axisHeight) * o.scale))
	if b := a.buffers[a.turn]; b == nil || b.Rect.Dx() != w || b.Rect.Dy() != h {
		a.buffers[a.turn] = image.NewRGBA(image.Rect(0, 0, w, h))
	}
	return a.buffers[a.turn]
}
