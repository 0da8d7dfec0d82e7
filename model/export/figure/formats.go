package figure

import (
	"fmt"
	"io"

	"chronotope/model/basemap"
	"chronotope/model/export"
	"chronotope/model/export/draw"
)

// holds is what pictures show.
const holds = export.Bounds | export.BeforeYear1 | export.DeepTime | export.Undated | export.Unplaced | export.PlaceName |
	export.Coordinates | export.AllPlaces | export.Assumed | export.Color | export.Source | export.Unsourced

// mostPixels bounds the memory that a picture takes, four bytes a pixel.
const mostPixels = 100e6

// Formats are pictures of map and timeline. Maps are drawn from what base gives.
func Formats(base func() (*basemap.Map, error)) []export.Format {
	format := func(name, label, media string, encode func(w io.Writer, d *draw.Drawing, c *export.Chronology) error) export.Format {
		return export.Format{Name: name, Label: label, Extension: "." + name, Media: media, Holds: holds}.
			WrittenBy(1, func(w io.Writer, c *export.Chronology, o export.Options, step func() error) error {
				d, err := picture(base, c, o, step)
				if err != nil {
					return err
				}
				return encode(w, d, c)
			})
	}
	paged := format("pdf-picture", "Picture (PDF)", "application/pdf", func(w io.Writer, d *draw.Drawing, c *export.Chronology) error {
		p := draw.NewPDF(w, draw.Info{Title: c.Heading(), Language: "en", Made: c.Made})
		if err := p.Add(d); err != nil {
			return err
		}
		return p.Close()
	})
	paged.Extension = ".pdf"
	return []export.Format{
		format("png", "Picture (PNG)", "image/png", func(w io.Writer, d *draw.Drawing, _ *export.Chronology) error {
			if d.Width*d.Height > mostPixels {
				return fmt.Errorf("a picture of %.0f by %.0f pixels is too large", d.Width, d.Height)
			}
			return d.PNG(w, 1)
		}),
		format("svg", "Picture (SVG)", "image/svg+xml", func(w io.Writer, d *draw.Drawing, _ *export.Chronology) error { return d.SVG(w) }),
		paged,
	}
}

func picture(base func() (*basemap.Map, error), c *export.Chronology, o export.Options, step func() error) (*draw.Drawing, error) {
	world, err := base()
	if err != nil {
		return nil, err
	}
	s, err := draw.NewSetter()
	if err != nil {
		return nil, err
	}
	f, err := New(c, o, world, s, step)
	if err != nil {
		return nil, err
	}
	return f.Drawing, f.Picture(c, o)
}
