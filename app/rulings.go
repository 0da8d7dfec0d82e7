package app

import (
	"slices"
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

// followOverrides has documents that are read from now on follow what the user decided of
// words.
func (ui *UI) followOverrides() {
	overrides := ui.session.Overrides()
	if slices.Equal(ui.overrides, overrides) {
		return
	}
	ui.overrides = overrides
	if err := ui.engine.UseOverrides(overrides); err != nil {
		ui.dialogs.Error(err)
	}
}

// glossary is the dialog of what the user decided that words mean.
type glossary struct {
	ui      *UI
	rows    *fyne.Container
	words   *parts.Field
	verdict *widget.Select
	place   *parts.PlacesField
}

// verdicts are the choices in the order of model.Verdict.
func verdicts() []string {
	return []string{lang.L("are no date"), lang.L("name no place"), lang.L("mean this place:")}
}

// showGlossary opens the dialog of what words mean.
func (ui *UI) showGlossary() {
	if !ui.dialogs.Open() {
		newGlossary(ui)
	}
}

func newGlossary(ui *UI) *glossary {
	g := &glossary{ui: ui, rows: container.NewVBox()}
	escape := ui.dialogs.Close
	g.words = parts.NewField(g.add, escape)
	g.words.SetPlaceHolder(lang.L("words as they stand in the text"))
	g.place = parts.NewPlacesField(ui.engine, nil, escape)
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
	ui.dialogs.Text(lang.L("What words mean"), form, 560, 560)
	ui.dialogs.Focus(g.words)
	return g
}

// fill lists what was decided.
func (g *glossary) fill() {
	g.rows.RemoveAll()
	for _, r := range g.ui.session.Overrides() {
		remove := parts.QuietButton(theme.CancelIcon(), func() {
			g.ui.keeper.Edit(lang.L("Forget what “{{.Words}}” means", map[string]any{"Words": r.Words}), func(tx *project.Tx) error {
				tx.DeleteOverride(r.ID())
				return nil
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
	r := &model.Override{Words: strings.Join(strings.Fields(g.words.Text), " "), Verdict: model.Verdict(g.verdict.SelectedIndex())}
	if r.Words == "" {
		g.ui.window.Canvas().Focus(g.words)
		return
	}
	if r.Verdict == model.IsPlace {
		if r.Place = g.place.Last(); r.Place.IsZero() {
			g.ui.window.Canvas().Focus(g.place.Name)
			return
		}
	}
	g.ui.keeper.Edit(describeOverride(r), func(tx *project.Tx) error {
		tx.PutOverride(r)
		return nil
	})
	g.words.SetText("")
	g.place.Clear()
	g.fill()
}
