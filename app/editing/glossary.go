package editing

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/parts"
	"chronotope/app/words"
	"chronotope/model"
	"chronotope/model/curate"
	"chronotope/model/project"
)

// glossary is the dialog of what the user decided that words mean.
type glossary struct {
	ed      *Editor
	rows    *fyne.Container
	words   *parts.Field
	verdict *widget.Select
	place   *parts.PlacesField
}

// verdicts are the choices in the order of model.Verdict.
func verdicts() []string {
	return []string{lang.L("are no date"), lang.L("name no place"), lang.L("mean this place:")}
}

// ShowGlossary opens the dialog of what words mean.
func (ed *Editor) ShowGlossary() {
	if !ed.dialogs.Open() {
		newGlossary(ed)
	}
}

func newGlossary(ed *Editor) *glossary {
	g := &glossary{ed: ed, rows: container.NewVBox()}
	escape := ed.dialogs.Close
	g.words = parts.NewField(g.add, escape)
	g.words.SetPlaceHolder(lang.L("words as they stand in the text"))
	g.place = parts.NewPlacesField(ed.reading, nil, escape)
	g.place.Root.Hide()
	g.verdict = widget.NewSelect(verdicts(), func(string) {
		g.place.Root.Hidden = g.verdict.SelectedIndex() != int(model.IsPlace)
		g.rows.Refresh()
	})
	g.verdict.SetSelectedIndex(int(model.NoDate))
	add := widget.NewButtonWithIcon(lang.L("Add"), theme.ContentAddIcon(), g.add)
	g.fill()
	hint := widget.NewLabel(lang.L("Documents that are opened or read again follow this. What is in the chronology already stays as it is."))
	hint.Wrapping, hint.Importance, hint.SizeName = fyne.TextWrapWord, widget.LowImportance, theme.SizeNameCaptionText
	form := container.NewVBox(
		hint, g.rows, widget.NewSeparator(),
		parts.Caption(lang.L("The words")), g.words, g.verdict, g.place.Root, container.NewHBox(add),
	)
	ed.dialogs.Text(lang.L("What words mean"), form, 560, 560)
	ed.dialogs.Focus(g.words)
	return g
}

// fill lists what was decided.
func (g *glossary) fill() {
	g.rows.RemoveAll()
	for _, r := range g.ed.session.Overrides() {
		remove := parts.RemoveButton(func() {
			g.ed.host.Edit(lang.L("Forget what “{{.Words}}” means", map[string]any{"Words": r.Words}), func(tx *project.Tx) error {
				return curate.DeleteOverride(tx, r.ID())
			})
			g.fill()
		})
		label := widget.NewLabel(describeOverride(r))
		label.Truncation = fyne.TextTruncateEllipsis
		g.rows.Add(container.NewBorder(nil, nil, nil, remove, label))
	}
	if len(g.rows.Objects) == 0 {
		g.rows.Add(widget.NewLabel(lang.L("Nothing was decided yet.")))
	}
	g.rows.Refresh()
}

func describeOverride(r *model.Override) string {
	facts := map[string]any{"Words": r.Words, "Place": words.Place(r.Place)}
	switch r.Verdict {
	case model.NoDate:
		return lang.L("“{{.Words}}” is no date", facts)
	case model.NoPlace:
		return lang.L("“{{.Words}}” names no place", facts)
	default:
		return lang.L("“{{.Words}}” means {{.Place}}", facts)
	}
}

// add decides what the words mean that are typed.
func (g *glossary) add() {
	g.place.Take()
	o := &model.Override{Words: strings.Join(strings.Fields(g.words.Text), " "), Verdict: model.Verdict(g.verdict.SelectedIndex()), Place: g.place.Last()}
	switch {
	case o.Words == "":
		g.ed.dialogs.Focus(g.words)
		return
	case o.Verdict == model.IsPlace && o.Place.IsZero():
		g.ed.dialogs.Focus(g.place.Name)
		return
	}
	g.ed.host.Edit(describeOverride(o), func(tx *project.Tx) error { return curate.PutOverride(tx, o) })
	g.words.SetText("")
	g.place.Clear()
	g.fill()
}
