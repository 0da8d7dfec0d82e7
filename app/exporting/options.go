package exporting

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"chronotope/model/export"
)

// optionFields are the controls of what can be chosen of a format, which change o and call
// changed; none where there is nothing to choose.
func optionFields(f export.Format, o *export.Options, changed func()) []fyne.CanvasObject {
	check := func(label string, on *bool) fyne.CanvasObject {
		c := widget.NewCheck(label, nil)
		c.Checked = *on
		c.OnChanged = func(now bool) {
			*on = now
			changed()
		}
		return c
	}
	choice := func(names []string, at int, chosen func(int)) fyne.CanvasObject {
		s := widget.NewSelect(names, nil)
		s.SetSelectedIndex(at)
		s.OnChanged = func(string) {
			chosen(s.SelectedIndex())
			changed()
		}
		return container.NewHBox(container.New(atLeast{Width: 220}, s))
	}
	switch {
	case f.Name == "csv":
		return []fyne.CanvasObject{check(lang.L("A row for each passage, not for each event"), &o.PerPassage), check(lang.L("Marked as Unicode, for old versions of Excel"), &o.BOM)}
	case f.Name == "docx":
		return []fyne.CanvasObject{check(lang.L("Sources as footnotes, not in a column"), &o.Footnotes)}
	case f.Name == "html":
		return []fyne.CanvasObject{check(lang.L("As a story: one event after another, each with its note"), &o.Story)}
	case f.Name == "citations":
		names, at := make([]string, len(export.Styles)), 0
		for i, s := range export.Styles {
			if names[i] = styleName(s.Name); s.Name == o.Style {
				at = i
			}
		}
		return []fyne.CanvasObject{choice(names, at, func(i int) { o.Style = export.Styles[i].Name })}
	case isPicture(f):
		what := []string{lang.L("Map and timeline"), lang.L("Map"), lang.L("Timeline")}
		return []fyne.CanvasObject{choice(what, int(o.Show), func(i int) { o.Show = export.Show(i) }), check(lang.L("Light on dark"), &o.Dark)}
	}
	return nil
}

// styleName is what a style of citations is called, which is a name and so not translated.
func styleName(s string) string {
	switch s {
	case "chicago":
		return "Chicago"
	case "harvard":
		return "Harvard"
	case "apa":
		return "APA"
	case "mla":
		return "MLA"
	}
	return s
}
