package shell

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/look"
)

// shortcuts are what the keys do, under headings, which have no keys.
func shortcuts() [][2]string {
	mod := look.ModifierName()
	shift := lang.L("Shift")
	return [][2]string{
		{"", lang.L("Documents and projects")},
		{mod + "O, " + mod + lang.L("Alt") + "+O", lang.L("Open documents, all of a folder")},
		{mod + "S, " + mod + shift + "+S", lang.L("Save, save as")},
		{mod + "R", lang.L("Read the document again")},
		{mod + "Z, " + mod + "Y", lang.L("Undo, redo")},
		{"", lang.L("Events")},
		{"N, P", lang.L("Next and previous event")},
		{shift + "+N, P", lang.L("Next and previous event to review")},
		{mod + ". , " + mod + ",", lang.L("Next and previous passage of the event")},
		{"A, R", lang.L("Accept, reject the event at hand, or those chosen")},
		{shift + "+A", lang.L("Accept it and go on to the next to review")},
		{"E, " + mod + "E", lang.L("Edit the event")},
		{"F2", lang.L("Edit its headline, or in the table the cell")},
		{mod + "J", lang.L("Join it with another")},
		{mod + shift + "+M", lang.L("Place it on the map: arrows move the map, Return takes its middle")},
		{mod + "N, " + mod + shift + "+N", lang.L("New event by hand, from the selection")},
		{lang.L("Del"), lang.L("Delete it, or those chosen")},
		{lang.L("Esc"), lang.L("Take away what is asked, found or selected")},
		{"", lang.L("Find and filter")},
		{mod + "F, /", lang.L("Find in events")},
		{mod + shift + "+F", lang.L("Find in documents")},
		{mod + "G, " + mod + shift + "+G", lang.L("Next and previous of what was found")},
		{mod + "L", lang.L("Filter")},
		{mod + "D", lang.L("Save this view")},
		{"", lang.L("Text")},
		{lang.L("arrows, Space, Page Up"), lang.L("Scroll")},
		{"F7", lang.L("A caret in the text that the arrow keys move, or none")},
		{shift + "+" + lang.L("arrows"), lang.L("Select in the text; with {{.Key}} by words, with Alt by paragraphs", map[string]any{"Key": wordModifierName()})},
		{mod + "A, " + mod + "C", lang.L("Select all of the text, copy")},
		{mod + shift + "+C", lang.L("Copy with citation")},
		{lang.L("Return, Menu"), lang.L("The event at the caret, what can be done with it and its words")},
		{mod + "T", lang.L("Read another document")},
		{mod + "4", lang.L("Pages of a PDF, or their text")},
		{mod + "+, " + mod + "−", lang.L("Larger and smaller text, or pages")},
		{"", lang.L("Table of events")},
		{"↑ ↓, " + shift + "+↑ ↓", lang.L("Go to an event, choose several")},
		{"← →, F2", lang.L("Go to a cell, edit it; Tab edits the next")},
		{mod + "A, " + mod + "C", lang.L("Choose all, copy what is chosen as a table")},
		{lang.L("Menu, Shift+F10"), lang.L("What can be done with it, or with those chosen")},
		{"", lang.L("Map and timeline")},
		{"+ − 0, " + lang.L("arrows"), lang.L("Zoom, fit and move the map or timeline that has the focus")},
		{mod + "0, " + mod + "9", lang.L("Fit everything, fit the event at hand")},
		{mod + "P", lang.L("Play through time, or stop")},
		{"", lang.L("Window")},
		{mod + "1 2 3", lang.L("Show or hide text, map, timeline")},
		{mod + lang.L("Page Down, Page Up"), lang.L("Next and previous tab")},
		{lang.L("Tab"), lang.L("Move the focus")},
		{"F10, " + lang.L("Alt"), lang.L("The menus, by the arrow keys")},
		{mod + "/", lang.L("This list")},
	}
}

// showShortcuts lists what the keys do.
func (w *Window) showShortcuts() {
	grid := container.New(&columns{})
	for _, r := range shortcuts() {
		key, what := widget.NewLabel(r[0]), widget.NewLabel(r[1])
		key.TextStyle.Monospace = true
		if r[0] == "" { // a heading
			key.SetText(r[1])
			key.TextStyle = fyne.TextStyle{Bold: true}
			what.SetText("")
		}
		grid.Add(key)
		grid.Add(what)
	}
	w.dialogs.Text(lang.L("Keyboard shortcuts"), grid, 700, 640)
}

// columns lays pairs of objects out as rows of two columns, the first as wide as
// its widest.
type columns struct{}

func (columns) sizes(objects []fyne.CanvasObject) (first, second, height float32) {
	for i := 0; i+1 < len(objects); i += 2 {
		a, b := objects[i].MinSize(), objects[i+1].MinSize()
		first, second, height = max(first, a.Width), max(second, b.Width), max(height, a.Height, b.Height)
	}
	return first, second, height
}

// Layout places the objects.
func (c *columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	first, _, height := c.sizes(objects)
	for i, o := range objects {
		x, width := float32(0), first
		if i%2 == 1 {
			x, width = first, size.Width-first
		}
		o.Move(fyne.NewPos(x, float32(i/2)*height))
		o.Resize(fyne.NewSize(width, height))
	}
}

// MinSize is what the rows need.
func (c *columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	first, second, height := c.sizes(objects)
	return fyne.NewSize(first+second, height*float32((len(objects)+1)/2))
}

// showAbout says what the program is, and whose data it shows.
func (w *Window) showAbout() {
	text := widget.NewLabel(strings.Join([]string{
		lang.L("Chronotope {{.Version}} shows what documents say happened, when and where, with the passage that says so. It takes no side.", map[string]any{"Version": w.app.Metadata().Version}),
		lang.L("Everything stays on this computer: the program opens no network connection."),
		lang.L("Made with Natural Earth. Contains data from GeoNames (geonames.org), CC BY 4.0, modified; names from Unicode CLDR and WordNet."),
		lang.L("Borders: Crimea is drawn with Ukraine, as in resolution 68/262 of the UN General Assembly; Western Sahara is drawn separately; borders that the United Nations calls undetermined are dashed. A line on the map is no judgement."),
		lang.L("Free software under the MIT licence."),
	}, "\n\n"))
	text.Wrapping = fyne.TextWrapWord
	w.dialogs.Text(lang.L("About Chronotope"), text, 520, 400)
}

// wordModifierName is the key that is held to go by words.
func wordModifierName() string {
	if runtime.GOOS == "darwin" {
		return "⌥"
	}
	return lang.L("Ctrl")
}
