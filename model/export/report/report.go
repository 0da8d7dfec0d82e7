// Package report writes a chronology as a PDF to be read on paper: map and timeline, then
// each event with its passages, and what they stand on. Its text can be searched.
package report

import (
	"fmt"
	"io"
	"strings"

	"chronotope/model/basemap"
	"chronotope/model/export"
	"chronotope/model/export/draw"
	"chronotope/model/export/figure"
)

// Format is the report as a format, with a map taken from what base gives.
func Format(base func() (*basemap.Map, error)) export.Format {
	return export.Format{
		Name: "pdf", Label: "Report (PDF)", Extension: ".pdf", Media: "application/pdf",
		Holds: export.Everything &^ (export.EDTF | export.Confidence | export.Type | export.Coordinates),
	}.WrittenBy(2, func(w io.Writer, c *export.Chronology, o export.Options, step func() error) error {
		world, err := base()
		if err != nil {
			return err
		}
		return write(w, c, o, world, step)
	})
}

func write(w io.Writer, c *export.Chronology, o export.Options, base *basemap.Map, step func() error) error {
	s, err := draw.NewSetter()
	if err != nil {
		return err
	}
	o.Dark = false // it is paper
	f, err := figure.New(c, o, base, s, step)
	if err != nil {
		return err
	}
	r := &writer{
		Chronology: c, options: o, setter: s, figure: f, words: English, base: base, single: len(c.Sources()) == 1,
		pdf: draw.NewPDF(w, draw.Info{Title: c.Heading(), Language: English.Language, Made: c.Made}),
	}
	r.paper(o)
	if err := r.cover(); err != nil {
		return err
	}
	for i := range c.Events {
		if err := step(); err != nil {
			return err
		}
		row := c.Row(i, o)
		r.event(&row)
		if r.err != nil {
			return r.err
		}
	}
	r.sources()
	r.end()
	if r.err != nil {
		return r.err
	}
	return r.pdf.Close()
}

// cover is title, map and timeline.
func (r *writer) cover() error {
	r.paragraph(r.Heading(), text{style: draw.Bold, size: 20, ink: r.figure.Ink})
	r.space(2)
	about := r.figure.Words.Counted(len(r.Events), len(r.Sources()))
	if !r.Made.IsZero() {
		about += ". " + r.Made.Format("2 January 2006")
	}
	r.paragraph(about, text{size: 9.5, ink: r.figure.Muted})
	r.space(10)
	if r.mapped() {
		const high = 250
		r.room(high)
		if err := r.figure.On(r.page).Map(r.left, r.y, r.wide, high, len(r.Events) <= mostNumbered); err != nil {
			return err
		}
		r.space(high + 8)
	}
	if r.dated() {
		high := min(r.figure.TimelineHeight(r.wide), max(r.bottom-r.y, 160))
		r.room(high)
		r.figure.On(r.page).Timeline(r.left, r.y, r.wide, high)
		r.space(high + 18)
	}
	return r.err
}

// mostNumbered is how many events a map may have whose pins tell their numbers.
const mostNumbered = 99

func (r *writer) mapped() bool {
	for _, e := range r.Events {
		if len(e.Places()) > 0 {
			return true
		}
	}
	return false
}

func (r *writer) dated() bool {
	for _, e := range r.Events {
		if _, _, _, ok := figure.Extent(e.Date); ok {
			return true
		}
	}
	return false
}

// dateWide is the width of the column of dates.
const dateWide = 92.0

// event writes one: its date on the left, and all else beside it.
func (r *writer) event(e *export.Row) {
	r.room(56)
	date := e.Date
	if date == "" {
		date = r.words.Undated
	}
	top, page := r.y, r.page
	number := fmt.Sprintf(r.words.Number, e.Number)
	left, wide := r.left, r.wide
	r.wide = dateWide - 10
	r.paragraph(date, text{style: draw.Bold, size: 9, ink: r.figure.Mark})
	r.paragraph(number, text{size: 8, ink: r.figure.Muted})
	below := r.y
	if r.page == page {
		r.y = top
	}
	r.left, r.wide = left+dateWide, wide-dateWide
	r.paragraph(e.Headline, text{style: draw.Bold, size: 10.5, ink: r.figure.Ink})
	var about []string
	for _, p := range e.Places {
		about = append(about, figure.PlaceName(r.base, p))
	}
	line := strings.Join(about, "; ")
	for _, m := range r.words.Marks.Of(e) {
		line += " [" + m + "]"
	}
	r.paragraph(strings.TrimSpace(line), text{size: 8.5, ink: r.figure.Muted})
	for _, p := range e.Passages {
		r.passage(p)
	}
	r.paragraph(e.Note, text{style: draw.Italic, size: 9, ink: r.figure.Ink, above: 3})
	if len(e.Tags) > 0 {
		r.paragraph(strings.Join(e.Tags, " · "), text{size: 8.5, ink: r.figure.Muted, above: 2})
	}
	r.left, r.wide = left, wide
	if r.page == page {
		r.y = max(r.y, below)
	}
	r.space(6)
	r.rule()
	r.space(9)
}

// passage writes a quote with a line beside it, and where it stands.
func (r *writer) passage(p export.Passage) {
	r.paragraph(p.Quote, text{size: 9.5, ink: r.figure.Ink, above: 4, indent: 9, beside: true})
	if r.single && p.Page == "" && !p.Lost {
		return // it stands once, among the sources
	}
	r.paragraph(r.words.Marks.Cited(p), text{size: 8.5, ink: r.figure.Muted, indent: 9, beside: true})
}

// sources writes what the events stand on, and whom the report is to credit.
func (r *writer) sources() {
	if all := r.Sources(); len(all) > 0 {
		r.room(60)
		r.space(6)
		r.paragraph(r.words.Sources, text{style: draw.Bold, size: 12, ink: r.figure.Ink})
		r.space(3)
		for _, d := range all {
			r.paragraph("– "+export.Described(d, r.options), text{size: 9, ink: r.figure.Ink, above: 2})
		}
	}
	r.space(10)
	for _, a := range r.Attributions {
		r.paragraph(export.Line(a), text{size: 8, ink: r.figure.Muted})
	}
	r.paragraph(r.figure.Words.Made, text{size: 8, ink: r.figure.Muted})
	if missing := r.setter.Missing(); len(missing) > 0 {
		names := make([]string, min(len(missing), 40))
		for i := range names {
			names[i] = fmt.Sprintf("U+%04X", missing[i])
		}
		r.paragraph(fmt.Sprintf(r.words.Missing, strings.Join(names, ", ")), text{size: 8, ink: r.figure.Muted, above: 4})
	}
}
