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
	paper, panel, ink, muted, hairline, mark, selection, found color.NRGBA
}

func currentInks() inks {
	return inks{
		paper: look.Color(look.Paper), panel: look.Color(look.Panel), ink: look.Color(look.Ink),
		muted: look.Color(look.Muted), hairline: look.Color(look.Hairline), mark: look.Color(look.Mark),
		selection: look.Color(look.Selection), found: look.Color(look.Found),
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

// renderRequest is all that a picture is made from. The renderer gets it whole, so that it
// needs nothing of what the interface's goroutine may change.
type renderRequest struct {
	all        []*model.Event // what there is
	events     []*model.Event // what to show of it
	version    int            // of events
	grouping   Grouping
	sources    map[model.DocumentID]string // names of documents, for BySource and silent
	silent     bool                        // what the documents say nothing of is shown, too
	view       viewport                    // not yet set where To is not after From
	selected   model.EventID
	window     project.Window
	found      *project.Found // what a search found, is marked; nil for nothing
	strip      strip          // the heights of the overview
	stripWidth float64
	scale      float64 // pixels of the picture for one of the interface
	inks       inks
	fonts      [][]byte
}

// frame is a picture and what it shows.
type frame struct {
	request  renderRequest
	data     *dataset
	packing  *packing
	found    []bool // by span: a search found its event; nil where there is none
	layout   *layout
	fits     extent // what the view was fitted to, where it was not set
	overview extent
	plot     *image.RGBA // the view and overscan on either side, with the axis below
	strip    *image.RGBA // the overview; the same where it has not changed
	silences []silenceRow
	cost     time.Duration

	earlier, later, higher tag // what is said of events out of view
}

// overscan is how much more than the view a picture shows on either side, in
// device-independent pixels: what is seen of it while a new one is made.
const overscan = 96.0

// renderer makes pictures, and keeps what they have in common. It is for one goroutine at a
// time.
type renderer struct {
	data     *dataset
	all      []span // of all events, whatever the filter
	version  int
	packing  *packing
	overview extent         // of all
	silences []silenceRow   // where they are asked for
	searched *project.Found // that found is for
	found    []bool

	scale     float64
	fonts     [][]byte
	ruler     *paint.Typeface // measures labels, in device-independent pixels
	small     *paint.Typeface
	strip     *image.RGBA // the overview; nil where it must be drawn anew
	stripLike strip
	stripSpan float64
	stripInks inks
	buffers   picture.Buffers
}

// render makes the picture of a request: where its view is not set, of all events but
// outliers. It stops early with ctx's error.
func (r *renderer) render(ctx context.Context, req renderRequest) (*frame, error) {
	start := time.Now()
	r.prepareType(req)
	r.prepareData(req)
	f := &frame{data: r.data, overview: r.overview, found: r.found, silences: r.silences}
	if req.view.To <= req.view.From && len(r.data.spans) > 0 {
		f.fits = r.data.dense()
		req.view = r.data.fitted(req.view, f.fits)
		if len(r.data.groups.names) > 0 {
			req.view.Scroll = topmost
		}
	}
	f.request = req
	if req.view.To > req.view.From {
		if err := r.layOut(ctx, f); err != nil {
			return nil, err
		}
		f.plot = r.buffers.Next(pixels(req.view.Width+2*overscan, req.scale), pixels(req.view.Height+axisHeight, req.scale))
		r.drawPlot(f)
		if r.strip == nil || r.stripLike != req.strip || r.stripSpan != req.stripWidth || r.stripInks != req.inks {
			r.strip, r.stripLike, r.stripSpan, r.stripInks = r.drawStrip(req), req.strip, req.stripWidth, req.inks
		}
		f.strip = r.strip
	}
	f.cost = time.Since(start)
	return f, nil
}

// prepareData takes up other events, and what a search found among them.
func (r *renderer) prepareData(req renderRequest) {
	fresh := r.data == nil || r.version != req.version
	if fresh {
		r.data, r.version, r.packing, r.strip = newDataset(req.events, r.measure), req.version, nil, nil
		r.data.groups = groupsOf(r.data.events, req.grouping, req.sources)
		r.all = r.data.spans
		if len(req.all) > len(req.events) {
			r.all = newDataset(req.all, func(string) float32 { return 0 }).spans
		}
		r.overview = extentOf(r.all)
		if r.silences = nil; req.silent {
			r.silences = silencesOf(r.data, req.sources)
		}
	}
	if fresh || r.searched != req.found {
		r.searched, r.found = req.found, r.data.found(req.found)
	}
}

// layOut places the marks of a frame.
func (r *renderer) layOut(ctx context.Context, f *frame) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	v := &f.request.view
	if r.packing == nil || r.packing.packKey != keyOf(len(r.data.spans), *v) {
		r.packing = pack(r.data, *v)
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	selected, ok := r.data.index[f.request.selected]
	if !ok {
		selected = -1
	}
	f.packing = r.packing
	f.layout = arrange(r.data, r.packing, *v, overscan, selected)
	if end := f.layout.furthestScroll(); v.Scroll > end { // there are fewer lanes than before
		v.Scroll = end
		f.layout = arrange(r.data, r.packing, *v, overscan, selected)
	}
	return nil
}

// pixels is a length in the pixels of a picture.
func pixels(length, scale float64) int { return int(math.Round(length * scale)) }

// measure is the width of a headline in device-independent pixels.
func (r *renderer) measure(s string) float32 { return float32(r.ruler.Width(s)) }

func (r *renderer) prepareType(req renderRequest) {
	same := len(r.fonts) == len(req.fonts) && r.ruler != nil
	for i := range r.fonts {
		same = same && len(r.fonts[i]) == len(req.fonts[i])
	}
	if !same {
		r.fonts, r.ruler, r.small = req.fonts, paint.NewTypeface(float64(look.SmallSize), req.fonts...), nil
	}
	if r.small == nil || r.scale != req.scale {
		r.small, r.scale = paint.NewTypeface(float64(look.SmallSize)*req.scale, req.fonts...), req.scale
		r.strip = nil
	}
}
