package draw

import (
	"bytes"
	"fmt"
	"html"
	"image/color"
	"io"
	"math"
	"strconv"
	"strings"
)

// family are the fonts of an SVG: those it was laid out with, or what is like them.
const family = "Go, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif"

// SVG writes a drawing as SVG 1.1, with its text as text.
func (d *Drawing) SVG(w io.Writer) error {
	out := &bytes.Buffer{}
	fmt.Fprintf(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %[1]s %[2]s\" role=\"img\" font-family=\"%s\">\n",
		number(d.Width), number(d.Height), family)
	if d.Title != "" {
		fmt.Fprintf(out, "<title>%s</title>\n", html.EscapeString(d.Title))
	}
	clips, open := 0, false
	for _, it := range d.items {
		switch it := it.(type) {
		case clip:
			if open {
				out.WriteString("</g>\n")
			}
			if open = it != (clip{}); open {
				clips++
				fmt.Fprintf(out, "<clipPath id=\"c%d\"><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/></clipPath>\n<g clip-path=\"url(#c%[1]d)\">\n",
					clips, number(it.min.X), number(it.min.Y), number(it.max.X-it.min.X), number(it.max.Y-it.min.Y))
			}
		case shape:
			writeShape(out, it)
		case label:
			writeLabel(out, it)
		}
	}
	if open {
		out.WriteString("</g>\n")
	}
	out.WriteString("</svg>\n")
	_, err := out.WriteTo(w)
	return err
}

func writeShape(out *bytes.Buffer, s shape) {
	out.WriteString(`<path d="`)
	for _, seg := range s.path.segments {
		out.WriteByte(seg.op)
		for i, n := 0, points(seg.op); i < n; i++ {
			if i > 0 {
				out.WriteByte(' ')
			}
			out.WriteString(number(seg.points[i].X) + " " + number(seg.points[i].Y))
		}
	}
	out.WriteString(`"` + paint("fill", s.Fill))
	if s.Stroke.A > 0 && s.Width > 0 {
		out.WriteString(paint("stroke", s.Stroke) + ` stroke-width="` + number(s.Width) + `" stroke-linejoin="round"`)
		if len(s.Dash) > 0 {
			lengths := make([]string, len(s.Dash))
			for i, l := range s.Dash {
				lengths[i] = number(l)
			}
			out.WriteString(` stroke-dasharray="` + strings.Join(lengths, " ") + `"`)
		}
	}
	out.WriteString("/>\n")
}

// points is how many points a segment has.
func points(op byte) int {
	switch op {
	case 'C':
		return 3
	case 'Z':
		return 0
	}
	return 1
}

// writeLabel writes text in the width that it was laid out with.
func writeLabel(out *bytes.Buffer, l label) {
	x, anchor := l.at.X, ""
	if FromRight(l.line.Text) {
		x += l.line.Width * l.size
		anchor = ` direction="rtl"`
	}
	fmt.Fprintf(out, `<text x="%s" y="%s" font-size="%s" textLength="%s" lengthAdjust="spacingAndGlyphs"%s%s`,
		number(x), number(l.at.Y), number(l.size), number(l.line.Width*l.size), anchor, paint("fill", l.fill))
	switch l.line.Style {
	case Bold:
		out.WriteString(` font-weight="bold"`)
	case Italic:
		out.WriteString(` font-style="italic"`)
	}
	if l.halo.A > 0 {
		out.WriteString(paint("stroke", l.halo) + ` stroke-width="` + number(haloWidth*l.size) + `" stroke-linejoin="round" paint-order="stroke"`)
	}
	out.WriteString(">" + html.EscapeString(l.line.Text) + "</text>\n")
}

// haloWidth is the width of a stroke around letters, in ems: half of it is outside them.
const haloWidth = 0.26

func paint(what string, c color.NRGBA) string {
	if c.A == 0 {
		return " " + what + `="none"`
	}
	s := fmt.Sprintf(` %s="#%02x%02x%02x"`, what, c.R, c.G, c.B)
	if c.A < 255 {
		s += fmt.Sprintf(` %s-opacity="%s"`, what, number(float64(c.A)/255))
	}
	return s
}

// number is v with at most two decimals.
func number(v float64) string {
	if v = math.Round(v*100) / 100; v == 0 {
		return "0"
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}
