package exporting

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"chronotope/model/export"
)

// glance is what can be told of a file before it is written.
type glance struct {
	export.Preview
	picture []byte // PNG; nil for none
	heads   bool   // the first row of the table names its columns
	losses  []export.Loss
	err     error // why there is no preview
}

// drawAfter is how long a picture waits to be drawn.
const drawAfter = 300 * time.Millisecond

// look works out what can be told of a file. Pictures are drawn by drawn, which is PNG.
func look(ctx context.Context, f, drawn export.Format, c *export.Chronology, o export.Options) (g glance) {
	g.losses = f.With(o).Lost(c)
	if ctx.Err() != nil {
		return g
	}
	if isPicture(f) {
		select {
		case <-ctx.Done(): // the user has gone on: nothing is drawn in vain
			return g
		case <-time.After(drawAfter):
		}
		var png bytes.Buffer
		o.Width, o.Height = 0, 0
		if g.err = drawn.Write(ctx, &png, c, o, nil); g.err == nil {
			g.picture = png.Bytes()
		}
		return g
	}
	g.Preview, g.err = f.Preview(ctx, c, o)
	g.heads = f.Media == "text/csv"
	return g
}

// object shows the beginning of the file.
func (g glance) object() fyne.CanvasObject {
	switch {
	case g.err != nil && !errors.Is(g.err, context.Canceled):
		return wrapped(lang.L("There is no preview: {{.Error}}", map[string]any{"Error": g.err.Error()}))
	case g.picture != nil:
		i := canvas.NewImageFromReader(bytes.NewReader(g.picture), "preview.png")
		i.FillMode, i.ScaleMode = canvas.ImageFillContain, canvas.ImageScaleSmooth
		return i
	case len(g.Table) > 0:
		return g.table()
	}
	text := widget.NewLabel(strings.Join(g.Lines, "\n"))
	text.TextStyle.Monospace, text.SizeName = true, theme.SizeNameCaptionText
	return container.NewScroll(text)
}

// table shows rows below their heads.
func (g glance) table() fyne.CanvasObject {
	heads, rows := g.Table[0], g.Table[1:]
	if !g.heads {
		heads, rows = []string{lang.L("When"), lang.L("What happened"), lang.L("Where"), lang.L("Source")}, g.Table
	}
	at := func(row []string, i int) string {
		if i < len(row) {
			return row[i]
		}
		return ""
	}
	cell := func() fyne.CanvasObject {
		l := widget.NewLabel("")
		l.SizeName, l.Truncation = theme.SizeNameCaptionText, fyne.TextTruncateEllipsis
		return l
	}
	t := widget.NewTable(func() (int, int) { return len(rows), len(heads) }, cell, func(id widget.TableCellID, o fyne.CanvasObject) {
		o.(*widget.Label).SetText(at(rows[id.Row], id.Col))
	})
	t.ShowHeaderRow, t.StickyColumnCount = true, 0
	t.CreateHeader = func() fyne.CanvasObject {
		l := cell().(*widget.Label)
		l.TextStyle.Bold = true
		return l
	}
	t.UpdateHeader = func(id widget.TableCellID, o fyne.CanvasObject) { o.(*widget.Label).SetText(at(heads, id.Col)) }
	for i := range heads {
		t.SetColumnWidth(i, columnWidth(g.Table, heads[i], i))
	}
	return t
}

// columnWidth is as wide as the texts of a column need, within limits.
func columnWidth(rows [][]string, head string, i int) float32 {
	const widest = 210
	size := theme.CaptionTextSize()
	width := fyne.MeasureText(head, size, fyne.TextStyle{Bold: true}).Width
	for _, row := range rows {
		if i < len(row) && width < widest {
			width = max(width, fyne.MeasureText(row[i], size, fyne.TextStyle{}).Width)
		}
	}
	return min(width, widest) + 2*theme.InnerPadding() + theme.Padding()
}

// wrapped is a text of some lines.
func wrapped(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.Wrapping = fyne.TextWrapWord
	return l
}
