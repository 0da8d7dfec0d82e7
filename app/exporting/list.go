package exporting

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/parts"
	"chronotope/model/export"
)

// formatList is the list of formats: the arrow keys choose, Return goes on, Escape leaves.
type formatList struct {
	widget.List
	formats  []export.Format
	at       int
	goOn     func()
	leave    func()
	onChosen func()
}

func newFormatList(formats []export.Format, onChosen, goOn, leave func()) *formatList {
	l := &formatList{formats: formats, onChosen: onChosen, goOn: goOn, leave: leave}
	l.Length = func() int { return len(formats) }
	l.CreateItem = func() fyne.CanvasObject { return parts.NewChoice() }
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		offered := offerOf(formats[i])
		o.(*parts.Choice).Write(offered.label, offered.purpose)
	}
	l.OnSelected = func(i widget.ListItemID) {
		before := l.at
		l.at = i
		l.Highlight(i)
		l.RefreshItem(before)
		l.RefreshItem(i)
		l.onChosen()
	}
	l.ExtendBaseWidget(l)
	return l
}

// format is the one that is chosen.
func (l *formatList) format() export.Format { return l.formats[l.at] }

// choose chooses the format of a name, or else the first.
func (l *formatList) choose(name string) {
	l.Select(max(0, slices.IndexFunc(l.formats, func(f export.Format) bool { return f.Name == name })))
}

// TypedKey chooses, goes on or leaves.
func (l *formatList) TypedKey(k *fyne.KeyEvent) {
	const page = 6
	move := func(n int) { l.Select(min(max(l.at+n, 0), len(l.formats)-1)) }
	switch k.Name {
	case fyne.KeyUp:
		move(-1)
	case fyne.KeyDown:
		move(1)
	case fyne.KeyPageUp:
		move(-page)
	case fyne.KeyPageDown:
		move(page)
	case fyne.KeyHome:
		move(-len(l.formats))
	case fyne.KeyEnd:
		move(len(l.formats))
	case fyne.KeyReturn, fyne.KeyEnter:
		l.goOn()
	case fyne.KeyEscape:
		l.leave()
	}
}
