package shell

import (
	"fmt"
	"io/fs"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	fynelayout "fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/look"
)

// step is one of the first steps: what it is called, and a sentence about its picture.
type step struct{ name, text string }

func firstSteps() []step {
	return []step{
		{lang.L("Open"), lang.L("Open your documents: texts, PDFs, web pages, office files. Choose them here, or drop files and folders onto the window. Nothing leaves this computer.")},
		{lang.L("Read and see why"), lang.L("Click an event on the timeline, a pin on the map or a tinted passage: the others follow, and the text shows the words that the date and the place were read from.")},
		{lang.L("Judge"), lang.L("The program proposes, you decide: A accepts the event at hand, R rejects it, Shift+A accepts it and goes on to the next one.")},
		{lang.L("Correct"), lang.L("Was a date or a place misread? Click its words in the text with the right mouse button and say what they mean. Undo takes back any step.")},
		{lang.L("Compare and take along"), lang.L("Open several documents: what they tell of one event stands together, and where they disagree each says so. The table is sorted, filtered and copied; Save keeps all in one file.")},
	}
}

// steps is the page of the first steps, of which it shows one at a time.
type steps struct {
	w       *Window
	all     []step
	at      int
	picture *canvas.Image
	heading *widget.Label
	text    *widget.Label
	words   *container.Scroll // both
	back    *stepButton
	next    *stepButton
}

// showSteps shows the first steps.
func (w *Window) showSteps() {
	if w.dialogs.Open() {
		return
	}
	w.stepsSeen()
	s := &steps{w: w, all: firstSteps(), picture: &canvas.Image{FillMode: canvas.ImageFillContain}, heading: widget.NewLabel(""), text: widget.NewLabel("")}
	s.heading.SizeName, s.heading.TextStyle.Bold, s.heading.Wrapping = theme.SizeNameSubHeadingText, true, fyne.TextWrapWord
	s.text.Wrapping = fyne.TextWrapWord
	s.back, s.next = newStepButton(s, lang.L("Back"), -1), newStepButton(s, lang.L("Next"), 1)
	shut := widget.NewButton(lang.L("Close"), w.dialogs.Close)
	s.words = container.NewVScroll(container.NewVBox(s.heading, s.text))
	page := container.New(pageLayout{}, s.picture, s.words)
	w.dialogs.Custom(lang.L("First steps"), page, 760, 640, shut, fynelayout.NewSpacer(), s.back, s.next)
	s.show(0)
	w.dialogs.Focus(s.next)
}

// show shows one of the steps.
func (s *steps) show(at int) {
	s.at = min(max(at, 0), len(s.all)-1)
	s.heading.SetText(lang.L("{{.Number}} of {{.All}}: {{.Step}}", map[string]any{"Number": s.at + 1, "All": len(s.all), "Step": s.all[s.at].name}))
	s.text.SetText(s.all[s.at].text)
	s.picture.Resource = s.w.stepPicture(s.at + 1)
	s.picture.Refresh()
	setEnabled(s.back, s.at > 0)
	setEnabled(s.next, s.at < len(s.all)-1)
}

// pageLayout lays a picture out and its text: below it, or in a low window beside it, where the
// picture is larger so.
type pageLayout struct{}

// Layout is part of fyne.Layout.
func (pageLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	const ratio = 1.6 // of the pictures
	picture, words := objects[0], objects[1]
	lines := 5*fyne.MeasureText("M", theme.TextSize(), fyne.TextStyle{}).Height + 4*theme.InnerPadding() // a heading, three lines
	column := size.Width * 0.36
	if below, beside := min(size.Width, ratio*(size.Height-lines)), min(size.Width-column, ratio*size.Height); below >= beside {
		picture.Resize(fyne.NewSize(size.Width, size.Height-lines))
		words.Move(fyne.NewPos(0, size.Height-lines))
		words.Resize(fyne.NewSize(size.Width, lines))
	} else {
		picture.Resize(fyne.NewSize(size.Width-column, size.Height))
		words.Move(fyne.NewPos(size.Width-column, 0))
		words.Resize(fyne.NewSize(column, size.Height))
	}
}

// MinSize is part of fyne.Layout.
func (pageLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(300, 150) }

// stepPicture is the picture of a step, counted from 1, as light or dark as the window.
func (w *Window) stepPicture(n int) fyne.Resource {
	mode := "light"
	if w.dark() {
		mode = "dark"
	}
	name := fmt.Sprintf("%s-%d.png", mode, n)
	data, err := fs.ReadFile(w.steps, name)
	if err != nil {
		fyne.LogError("picture of a first step", err) // they are embedded and tested
		return nil
	}
	return fyne.NewStaticResource(name, data)
}

// stepButton goes to the next step or the one before; so do the arrow keys while it has the
// focus.
type stepButton struct {
	widget.Button
	steps *steps
}

func newStepButton(s *steps, text string, by int) *stepButton {
	b := &stepButton{steps: s}
	b.Text, b.OnTapped = text, func() { s.show(s.at + by) }
	b.ExtendBaseWidget(b)
	return b
}

// TypedKey is part of fyne.Focusable.
func (b *stepButton) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyLeft, fyne.KeyUp, fyne.KeyPageUp:
		b.steps.show(b.steps.at - 1)
	case fyne.KeyRight, fyne.KeyDown, fyne.KeyPageDown:
		b.steps.show(b.steps.at + 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		b.Tapped(nil)
	case fyne.KeyEscape:
		b.steps.w.dialogs.Close()
	default:
		b.Button.TypedKey(k)
	}
}

// newStepsOffer offers the first steps in a corner, until they were seen or the offer was put
// away.
func newStepsOffer(w *Window) *fyne.Container {
	take := widget.NewButtonWithIcon(lang.L("First steps"), theme.HelpIcon(), w.showSteps)
	away := look.NewTipButton(lang.L("Do not offer this again"), theme.CancelIcon(), w.stepsSeen)
	take.Importance = widget.LowImportance
	offer := container.NewHBox(take, away)
	offer.Hidden = w.prefs.stepsOffered()
	return offer
}

// stepsSeen has the first steps not be offered any more.
func (w *Window) stepsSeen() {
	w.prefs.setStepsOffered()
	w.status.offer.Hide()
}
