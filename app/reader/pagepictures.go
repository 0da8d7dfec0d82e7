package reader

import (
	"context"
	"image"
	"slices"

	"fyne.io/fyne/v2/canvas"

	"chronotope/model/project"
)

// PagesFunc draws pages of a document, given by their indexes, each so many pixels wide, and
// gives each to ready when it is there. It is called on a goroutine of its own.
type PagesFunc func(ctx context.Context, pages []int, width int, ready func(page int, picture *image.RGBA)) error

// pictures are the pages of a document that were drawn. They are drawn a few at a time, and
// only what is looked at.
type pictures struct {
	reader *Reader
	source *project.Source
	draw   PagesFunc
	shown  map[int]*picture
	clock  int // counts what was looked at, to tell what was longest ago
	busy   bool
	cancel context.CancelFunc
}

// picture is a page that was drawn.
type picture struct {
	*canvas.Image
	width  int // in its pixels
	looked int
}

// mostPictures is how many are kept: about 100 MB at the size of a screen.
const mostPictures = 16

func newPictures(r *Reader, source *project.Source) *pictures {
	return &pictures{reader: r, source: source, draw: r.OpenPages(source), shown: map[int]*picture{}}
}

// close ends what is under way.
func (p *pictures) close() {
	if p.cancel != nil {
		p.cancel()
	}
}

// width is how many pixels wide pages are drawn now.
func (p *pictures) width(page int) int {
	const most = 3200
	w := p.reader.pages.document.Pages[page].Width * p.reader.pages.scale * float64(p.reader.parts.scale)
	return min(max(int(w+0.5), 16), most)
}

// of returns the picture of a page, as it was drawn last; nil where it was not.
func (p *pictures) of(page int) *picture {
	pic := p.shown[page]
	if pic != nil {
		p.clock++
		pic.looked = p.clock
	}
	return pic
}

// want has pages drawn that are not yet, or in another size.
func (p *pictures) want(first, last int) {
	if p.busy { // once that is done it is asked again
		return
	}
	var missing []int
	for i := first; i < last; i++ {
		if pic := p.shown[i]; pic == nil || pic.width != p.width(i) {
			missing = append(missing, i)
		}
	}
	if len(missing) == 0 {
		return
	}
	// Those of one width are drawn together: most often all are.
	width := p.width(missing[0])
	missing = slices.DeleteFunc(missing, func(i int) bool { return p.width(i) != width })
	ctx, cancel := context.WithCancel(context.Background())
	p.busy, p.cancel = true, cancel
	do := p.reader.Do
	go func() {
		tried := map[int]bool{}
		err := p.draw(ctx, missing, width, func(page int, img *image.RGBA) {
			tried[page] = true
			do(func() { p.put(page, width, img) })
		})
		do(func() {
			gone := ctx.Err() != nil
			cancel()
			for _, page := range missing { // what cannot be drawn stays white and is not asked for again
				if !tried[page] && err == nil && !gone {
					p.put(page, width, image.NewRGBA(image.Rect(0, 0, 1, 1)))
				}
			}
			p.done(err, gone)
		})
	}()
}

// put takes a picture in.
func (p *pictures) put(page, width int, img *image.RGBA) {
	if p.reader.pictures != p {
		return
	}
	pic := p.shown[page]
	if pic == nil {
		pic = &picture{Image: canvas.NewImageFromImage(img)}
		pic.FillMode = canvas.ImageFillStretch
		p.shown[page] = pic
	}
	p.clock++
	pic.Image.Image, pic.width, pic.looked = img, width, p.clock
	pic.Refresh()
	for len(p.shown) > mostPictures {
		oldest := page
		for i, other := range p.shown {
			if other.looked < p.shown[oldest].looked {
				oldest = i
			}
		}
		delete(p.shown, oldest)
	}
	p.reader.layOut()
}

// done goes on with what is looked at meanwhile.
func (p *pictures) done(err error, gone bool) {
	p.busy = false
	r := p.reader
	if r.pictures != p || gone {
		return
	}
	if err != nil {
		r.ShowPages(false)
		if r.OnPagesFailed != nil {
			r.OnPagesFailed(p.source, err)
		}
		return
	}
	r.layOut()
}
