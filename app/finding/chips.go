package finding

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/parts"
	"chronotope/app/words"
	"chronotope/model"
	"chronotope/model/project"
)

// chips are the criteria of the filter in force, one chip each, which say how many events
// they hide and take themselves away.
type chips struct {
	finder *Finder
	row    *fyne.Container
	root   fyne.CanvasObject
	hidden map[project.Criterion]int
}

func newChips(f *Finder) *chips {
	c := &chips{finder: f, row: container.New(slim{})}
	c.root = container.NewHScroll(c.row)
	return c
}

// slim lays chips out in a row no higher than the status bar, for which they are too high.
type slim struct{}

// chipHeight is that of the status bar.
const chipHeight = 24

// MinSize is part of fyne.Layout.
func (slim) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := float32(0)
	for _, o := range objects {
		width += o.MinSize().Width
	}
	return fyne.NewSize(width, chipHeight)
}

// Layout is part of fyne.Layout.
func (slim) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	for _, o := range objects {
		width := o.MinSize().Width
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(width, size.Height))
		x += width
	}
}

// show brings the chips in line with the filter, of whose criteria each hides so many.
func (c *chips) show(hidden map[project.Criterion]int) {
	c.hidden = hidden
	c.refresh()
}

// refresh shows a chip for what a search found and is marked, and the filter's.
func (c *chips) refresh() {
	f, hidden := c.finder.session.Filter(), c.hidden
	c.row.RemoveAll()
	if found := c.finder.session.Found(); found != nil {
		n := 0
		for _, words := range found.Words {
			n += len(words)
		}
		b := widget.NewButtonWithIcon(lang.L("“{{.Query}}” · {{.Count}} found", map[string]any{"Query": parts.Shorten(found.Query), "Count": n}), theme.CancelIcon(), func() { c.finder.Forget() })
		b.IconPlacement, b.Importance = widget.ButtonIconTrailingText, widget.MediumImportance
		c.row.Add(b)
	}
	for _, criterion := range f.Criteria() {
		label := c.finder.describe(f, criterion)
		if n := hidden[criterion]; n > 0 {
			label += " · " + lang.N("hides {{.Count}}", n, map[string]any{"Count": n})
		}
		b := widget.NewButtonWithIcon(label, theme.CancelIcon(), func() { c.finder.session.SetFilter(c.finder.session.Filter().Without(criterion)) })
		b.IconPlacement, b.Importance = widget.ButtonIconTrailingText, widget.LowImportance
		c.row.Add(b)
	}
	c.root.Refresh()
}

// describe says what a criterion of a filter lets through.
func (f *Finder) describe(filter project.Filter, c project.Criterion) string {
	switch c {
	case project.ByTime:
		from, to := words.FirstDay(filter.Window.From), words.LastDay(filter.Window.To)
		if from == to {
			return from
		}
		return from + " – " + to
	case project.ByText:
		return "“" + parts.Shorten(filter.Text) + "”"
	case project.ByDocument:
		var names []string
		for _, id := range filter.Documents {
			if src := f.session.Source(id); src != nil {
				names = append(names, words.Title(src.Document))
			}
		}
		return parts.Shorten(strings.Join(names, ", "))
	case project.ByStatus:
		var shown []string
		for s, name := range words.Statuses() {
			if !slices.Contains(filter.Hide, model.Status(s)) {
				shown = append(shown, name)
			}
		}
		return strings.Join(shown, ", ")
	case project.ByPlace:
		return parts.Shorten(words.PlaceNames(filter.Places))
	case project.ByTag:
		return parts.Shorten(strings.Join(filter.Tags, ", "))
	case project.ByColor:
		return strings.Join(words.Colors(filter.Colors), ", ")
	case project.ByMode:
		if len(filter.Modes) == len(words.AllModes()) {
			return lang.L("Also what is supposed or denied")
		}
		return strings.Join(words.Modes(filter.Modes), ", ")
	case project.ByDispute:
		return lang.L("Disputed")
	case project.ByDateTold:
		return dateTellings()[filter.DateTold]
	case project.ByPlaceTold:
		return placeTellings()[filter.PlaceTold]
	default:
		return lang.L("at least {{.Percent}} % sure", map[string]any{"Percent": strconv.Itoa(int(filter.Confidence*100 + 0.5))})
	}
}

// dateTellings and placeTellings are what can be asked of how dates, and places, are told, by
// project.Telling.
func dateTellings() []string {
	return []string{lang.L("Date: any"), lang.L("Date told in full"), lang.L("Date assumed")}
}

func placeTellings() []string {
	return []string{lang.L("Place: any"), lang.L("Place told"), lang.L("Place assumed")}
}
