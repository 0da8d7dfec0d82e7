package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	fynelayout "fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/parts"
	"chronotope/app/words"
	"chronotope/model"
)

// detail is the card of the event at hand, below the text: what, when and where,
// and what the reader can do about it.
type detail struct {
	ui       *UI
	root     *fyne.Container
	hint     *widget.Label
	card     *fyne.Container
	headline *widget.Label
	field    *headlineEntry
	facts    *widget.Label
	claims   *claims
	accept   *widget.Button
	reject   *widget.Button
	edit     *widget.Button
	remove   *widget.Button
	editing  model.EventID // whose headline is being edited; "" for none
}

func newDetail(ui *UI) *detail {
	d := &detail{ui: ui}
	d.hint = widget.NewLabel(lang.L("Click an event on the timeline, a pin on the map or a tinted passage: the others follow."))
	d.hint.Wrapping = fyne.TextWrapWord
	d.hint.Importance = widget.LowImportance
	d.headline = widget.NewLabel("")
	d.headline.Wrapping = fyne.TextWrapWord
	d.headline.SizeName = theme.SizeNameSubHeadingText
	d.field = newHeadlineEntry(d)
	d.field.Hide()
	d.facts = widget.NewLabel("")
	d.facts.Wrapping = fyne.TextWrapWord
	d.facts.Importance = widget.LowImportance
	d.claims = newClaims(ui)
	d.accept = widget.NewButtonWithIcon(lang.L("Accept"), theme.ConfirmIcon(), func() { ui.judge(model.Accepted) })
	d.reject = widget.NewButtonWithIcon(lang.L("Reject"), theme.CancelIcon(), func() { ui.judge(model.Rejected) })
	d.edit = parts.QuietButton(theme.DocumentCreateIcon(), ui.editEvent)
	d.remove = parts.QuietButton(theme.DeleteIcon(), ui.deleteSelected)
	d.card = container.NewVBox(
		container.NewStack(d.headline, d.field),
		d.facts,
		d.claims.root,
		container.NewHBox(d.accept, d.reject, fynelayout.NewSpacer(), d.edit, d.remove),
	)
	d.root = container.NewPadded(container.NewStack(d.hint, d.card))
	return d
}

// refresh shows the event at hand, or the hint when there is none.
func (d *detail) refresh() {
	e := d.ui.session.SelectedEvent()
	if e == nil || e.ID != d.editing {
		d.stopEditing()
	}
	if e == nil {
		if hidden := len(d.ui.session.Events()) == 0; !d.card.Hidden || d.hint.Hidden != hidden {
			d.card.Hide()
			d.hint.Hidden = hidden
			d.root.Refresh()
		}
		return
	}
	d.hint.Hide()
	d.card.Show()
	d.headline.SetText(e.Headline)
	text := facts(e)
	if spot := d.ui.spot(e); spot != "" {
		text += "\n" + spot
	}
	d.facts.SetText(text)
	d.claims.show(e)
	d.accept.Importance = importance(e.Status == model.Accepted, widget.HighImportance)
	d.reject.Importance = importance(e.Status == model.Rejected, widget.WarningImportance)
	d.accept.Refresh()
	d.reject.Refresh()
	d.root.Refresh()
}

func importance(on bool, strong widget.Importance) widget.Importance {
	if on {
		return strong
	}
	return widget.MediumImportance
}

// facts says when and where an event was, in words.
func facts(e *model.Event) string {
	parts := []string{words.Date(e.Date)}
	var places []string
	for _, p := range e.Places() {
		places = append(places, p.Name)
	}
	if len(places) > 0 {
		parts = append(parts, strings.Join(places, ", "))
	}
	if e.Disputed {
		parts = append(parts, lang.L("the sources disagree"))
	}
	for _, t := range e.Tags {
		parts = append(parts, "#"+t)
	}
	text := strings.Join(parts, " · ")
	if e.Note != "" {
		text += "\n" + e.Note
	}
	return text
}

// startEditing puts the headline into a field.
func (d *detail) startEditing() {
	e := d.ui.session.SelectedEvent()
	if e == nil {
		return
	}
	d.editing = e.ID
	d.field.SetText(e.Headline)
	d.headline.Hide()
	d.field.Show()
	d.ui.window.Canvas().Focus(d.field)
	d.field.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// stopEditing puts the headline back as a label; what was typed is dropped.
func (d *detail) stopEditing() {
	if d.editing == "" {
		return
	}
	d.editing = ""
	d.field.Hide()
	d.headline.Show()
	if d.ui.window.Canvas().Focused() == fyne.Focusable(d.field) {
		d.ui.window.Canvas().Unfocus()
	}
}

// commit keeps what was typed.
func (d *detail) commit() {
	id, text := d.editing, strings.TrimSpace(d.field.Text)
	d.stopEditing()
	d.ui.rename(id, text)
}

// headlineEntry edits a headline: Return keeps it, Escape leaves it as it was.
type headlineEntry struct {
	widget.Entry
	detail *detail
}

func newHeadlineEntry(d *detail) *headlineEntry {
	e := &headlineEntry{detail: d}
	e.ExtendBaseWidget(e)
	e.OnSubmitted = func(string) { d.commit() }
	return e
}

// TypedKey leaves the field on Escape.
func (e *headlineEntry) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape {
		e.detail.stopEditing()
		return
	}
	e.Entry.TypedKey(k)
}

// spot says where the passage at hand stands, where that is not plain: on which page or
// in which chapter, or in which of several documents. It is "" elsewhere.
func (ui *UI) spot(e *model.Event) string {
	at := ui.evidenceAtHand(e.ID)
	if at >= len(e.Evidence) {
		return ""
	}
	v := &e.Evidence[at]
	src := ui.session.Source(v.Document)
	if src == nil || len(ui.session.Sources()) == 1 && len(src.Document.Pages) == 0 && len(src.Document.Chapters) == 0 {
		return ""
	}
	return words.Spot(src.Document, v.Passage.Span.Start)
}
