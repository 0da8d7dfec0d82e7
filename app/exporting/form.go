package exporting

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/parts"
	"chronotope/model/export"
)

// order is what is to be written.
type order struct {
	format  export.Format
	options export.Options
	events  scope
}

// form is the dialog in which one chooses what to take along, and sees what it will be.
type form struct {
	exporter *Exporter
	title    string
	verb     string
	done     func(order)
	list     *formatList
	scopes   []scope
	scope    int
	options  export.Options

	right   *container.Scroll // all but the list
	body    *fyne.Container   // which is in it
	choices *fyne.Container   // of the format
	losses  *widget.Label
	preview *fyne.Container
	stop    context.CancelFunc // of looking at what is chosen
}

func newForm(x *Exporter, title, verb string, formats []export.Format, done func(order)) *form {
	f := &form{exporter: x, title: title, verb: verb, done: done, choices: container.NewVBox(), losses: wrapped(""), preview: container.NewStack(), stop: func() {}}
	f.losses.SizeName = theme.SizeNameCaptionText
	f.scopes, f.scope = scopes(x.host.Session(), x.host.Chosen())
	f.list = newFormatList(formats, f.chosen, f.goOn, x.dialogs.Close)
	return f
}

// show opens the dialog.
func (f *form) show() {
	const listWidth, leastPreview = 288, 150
	least := func(o fyne.CanvasObject, size fyne.Size) fyne.CanvasObject {
		return container.New(atLeast(size), o)
	}
	about := container.NewVBox(
		parts.Caption(lang.L("Which events")), f.scopeField(), f.choices,
		parts.Caption(lang.L("What it cannot hold")), f.losses,
		parts.Caption(lang.L("How it begins")),
	)
	// The order of the objects is that of Tab.
	preview := least(f.preview, fyne.NewSize(200, leastPreview))
	f.body = container.New(layout.NewBorderLayout(about, nil, nil, nil), about, preview)
	f.right = container.NewVScroll(f.body)
	left := least(container.NewBorder(nil, nil, nil, container.New(layout.NewCustomPaddedLayout(0, 0, 8, 8), widget.NewSeparator()), f.list), fyne.NewSize(listWidth, leastPreview))
	ok := widget.NewButtonWithIcon(f.verb, theme.ConfirmIcon(), func() {
		// Later, so that the character of the Space that taps it is not typed into the next dialog.
		f.exporter.host.Behind(func(context.Context) func() { return f.goOn })
	})
	ok.Importance = widget.HighImportance
	d := f.exporter.dialogs
	shown := d.Custom(f.title, container.New(layout.NewBorderLayout(nil, nil, left, nil), left, f.right), 960, 680, widget.NewButton(lang.L("Cancel"), d.Close), ok)
	shown.SetOnClosed(func() { f.stop() })
	d.Focus(f.list)
}

// atLeast is a layout of one object that needs at least so much room.
type atLeast fyne.Size

// MinSize is part of fyne.Layout.
func (l atLeast) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return layout.NewStackLayout().MinSize(objects).Max(fyne.Size(l))
}

// Layout is part of fyne.Layout.
func (l atLeast) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	layout.NewStackLayout().Layout(objects, size)
}

// scopeField offers the parts of the chronology; where there is only one it names that.
func (f *form) scopeField() fyne.CanvasObject {
	if len(f.scopes) == 1 {
		return widget.NewLabel(f.scopes[0].name)
	}
	names := make([]string, len(f.scopes))
	for i, s := range f.scopes {
		names[i] = s.name
	}
	r := widget.NewRadioGroup(names, nil)
	r.Required = true
	r.SetSelected(names[f.scope])
	r.OnChanged = func(name string) {
		for i := range names {
			if names[i] == name {
				f.scope = i
			}
		}
		f.look()
	}
	return r
}

// chosen is called when another format is.
func (f *form) chosen() {
	f.choices.RemoveAll()
	for _, o := range optionFields(f.list.format(), &f.options, f.look) {
		f.choices.Add(o)
	}
	f.look()
}

// layOut gives what is shown anew its room.
func (f *form) layOut() {
	if f.body != nil {
		f.right.Refresh()
		f.body.Refresh()
	}
}

// look shows what the file will be, as soon as that is known.
func (f *form) look() {
	f.stop()
	host := f.exporter.host
	what := f.order()
	c := what.chronology(host)
	f.losses.SetText("…")
	f.preview.RemoveAll() // it is of something else
	f.layOut()
	drawn := what.format
	for _, other := range f.exporter.formats {
		if other.Name == "png" {
			drawn = other
		}
	}
	f.stop = host.Behind(func(ctx context.Context) func() {
		g := look(ctx, what.format, drawn, c, what.options)
		return func() {
			f.losses.SetText(lossText(what.format, what.events.events, g.losses))
			f.preview.Add(g.object())
			f.layOut()
		}
	})
}

func (f *form) order() order {
	return order{f.list.format(), f.options, f.scopes[f.scope]}
}

// goOn closes the dialog and does what was chosen.
func (f *form) goOn() {
	f.exporter.dialogs.Close()
	f.done(f.order())
}
