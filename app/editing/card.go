package editing

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	fynelayout "fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/look"
	"chronotope/app/words"
	"chronotope/model"
)

// card is the card of the event at hand, below the text: what, when and where,
// and what the reader can do about it.
type card struct {
	ed       *Editor
	root     *fyne.Container
	hint     *widget.Label
	shown    *fyne.Container // what is said of the event
	headline *widget.Label
	field    *headlineEntry
	facts    *widget.Label
	claims   *claims
	accept   *widget.Button
	onward   *widget.Button // accepts and goes on
	reject   *widget.Button
	edit     *look.TipButton
	remove   *look.TipButton
	editing  model.EventID // whose headline is being edited; "" for none
}

func newCard(ed *Editor) *card {
	c := &card{ed: ed}
	c.hint = widget.NewLabel(lang.L("Click an event on the timeline, a pin on the map or a tinted passage: the others follow."))
	c.hint.Wrapping = fyne.TextWrapWord
	c.hint.Importance = widget.LowImportance
	c.headline = widget.NewLabel("")
	c.headline.Wrapping = fyne.TextWrapWord
	c.headline.SizeName = theme.SizeNameSubHeadingText
	c.field = newHeadlineEntry(c)
	c.field.Hide()
	c.facts = widget.NewLabel("")
	c.facts.Wrapping = fyne.TextWrapWord
	c.facts.Importance = widget.LowImportance
	c.claims = newClaims(ed)
	c.accept = widget.NewButtonWithIcon(lang.L("Accept"), theme.ConfirmIcon(), func() { ed.Judge(model.Accepted) })
	c.onward = widget.NewButtonWithIcon(lang.L("and next"), theme.MediaSkipNextIcon(), ed.AcceptAndNext)
	c.onward.Importance = widget.LowImportance
	c.reject = widget.NewButtonWithIcon(lang.L("Reject"), theme.CancelIcon(), func() { ed.Judge(model.Rejected) })
	c.edit = look.NewTipButton(lang.L("Edit … (E)"), theme.DocumentCreateIcon(), ed.EditEvent)
	c.remove = look.NewTipButton(lang.L("Not an event: delete (Del)"), theme.DeleteIcon(), ed.DeleteSelected)
	c.shown = container.NewVBox(
		container.NewStack(c.headline, c.field),
		c.facts,
		c.claims.root,
		container.NewHBox(c.accept, c.onward, c.reject, fynelayout.NewSpacer(), c.edit, c.remove),
	)
	c.root = container.NewPadded(container.NewStack(c.hint, c.shown))
	return c
}

// refresh shows the event at hand, or the hint when there is none.
func (c *card) refresh() {
	e := c.ed.session.SelectedEvent()
	if e == nil || e.ID != c.editing {
		c.stopEditing()
	}
	if e == nil {
		if hidden := len(c.ed.session.Events()) == 0; !c.shown.Hidden || c.hint.Hidden != hidden {
			c.shown.Hide()
			c.hint.Hidden = hidden
			c.root.Refresh()
		}
		return
	}
	c.hint.Hide()
	c.shown.Show()
	c.headline.SetText(e.Headline)
	c.facts.SetText(facts(e, c.ed.session.Telling(e)))
	c.claims.show(e)
	c.accept.Importance = importance(e.Status == model.Accepted, widget.HighImportance)
	c.reject.Importance = importance(e.Status == model.Rejected, widget.WarningImportance)
	c.accept.Refresh()
	c.reject.Refresh()
	c.root.Refresh()
}

func importance(on bool, strong widget.Importance) widget.Importance {
	if on {
		return strong
	}
	return widget.MediumImportance
}

// facts says when and where an event that doc tells was, in words, and how sure that is.
func facts(e *model.Event, doc *model.Document) string {
	parts := []string{words.EventDate(e)}
	if meant := words.Meant(e); meant != "" {
		parts = append(parts, meant)
	}
	if places := words.EventPlaces(e); places != "" {
		parts = append(parts, places)
	}
	if e.Disputed {
		parts = append(parts, lang.L("the sources disagree"))
	}
	for _, t := range e.Tags {
		parts = append(parts, "#"+t)
	}
	text := strings.Join(parts, " · ")
	if sure := words.Certainty(e, doc); len(sure) > 0 {
		text += "\n" + strings.Join(sure, " · ")
	}
	if e.Note != "" {
		text += "\n" + e.Note
	}
	return text
}

// startEditing puts the headline into a field.
func (c *card) startEditing() {
	e := c.ed.session.SelectedEvent()
	if e == nil {
		return
	}
	c.editing = e.ID
	c.field.SetText(e.Headline)
	c.headline.Hide()
	c.field.Show()
	c.ed.dialogs.Focus(c.field)
	c.field.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// stopEditing puts the headline back as a label; what was typed is dropped.
func (c *card) stopEditing() {
	if c.editing == "" {
		return
	}
	c.editing = ""
	c.field.Hide()
	c.headline.Show()
	if c.ed.dialogs.Window().Canvas().Focused() == fyne.Focusable(c.field) {
		c.ed.dialogs.Window().Canvas().Unfocus()
	}
}

// commit keeps what was typed.
func (c *card) commit() {
	id, text := c.editing, strings.TrimSpace(c.field.Text)
	c.stopEditing()
	c.ed.rename(id, text)
}

// headlineEntry edits a headline: Return keeps it, Escape leaves it as it was.
type headlineEntry struct {
	widget.Entry
	card *card
}

func newHeadlineEntry(c *card) *headlineEntry {
	e := &headlineEntry{card: c}
	e.ExtendBaseWidget(e)
	e.OnSubmitted = func(string) { c.commit() }
	return e
}

// TypedKey leaves the field on Escape.
func (e *headlineEntry) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape {
		e.card.stopEditing()
		return
	}
	e.Entry.TypedKey(k)
}

// spot says where a passage stands, where that is not plain: on which page or in which
// chapter, or in which of several documents. It is "" elsewhere.
func (ed *Editor) spot(v *model.Evidence) string {
	src := ed.session.Source(v.Document)
	switch {
	case src == nil:
		return string(v.Document)
	case len(ed.session.Sources()) == 1 && len(src.Document.Pages) == 0 && len(src.Document.Chapters) == 0:
		return ""
	}
	return words.Spot(src.Document, v.Passage.Span.Start)
}
