//go:build window

package window

import (
	"image"
	"image/color"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// The pictures of the first steps: two documents that tell of the same, not quite alike.
const (
	harbour = `The Harbour of Genoa
A short history

Work on the new mole of Genoa began on 12 March 1877. The engineer Pietro Alassio had drawn the plans in Turin in 1875.

The great storm of 27 November 1898 broke the mole. Ships lay at anchor off La Spezia until spring 1899.

The king opened the new docks in Genoa on 4 May 1901. By 1905 half the coal that came to Milan was landed there.
`
	letters = `Letters from the coast
Written home from Genoa

On 27 November 1898 a great storm broke the mole of Genoa. The king opened the new docks in Genoa on 5 May 1901.

In June 1902 she sailed from Genoa to Barcelona. She saw Marseille in August 1902.
`
)

// TestFirstSteps makes the pictures of the first steps. It runs on request only.
func TestFirstSteps(t *testing.T) {
	folder := os.Getenv("CHRONOTOPE_STEPS")
	if folder == "" {
		t.Skip("CHRONOTOPE_STEPS names no folder: run make steps")
	}
	write := func(name, text string) string {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	history, travels := write("The harbour of Genoa.txt", harbour), write("Letters from the coast.txt", letters)
	for theme, place := range map[string]color.Color{"light": color.NRGBA{0x2F, 0x6B, 0x4F, 0xFF}, "dark": color.NRGBA{0x7C, 0xC3, 0xA0, 0xFF}} {
		for name, step := range map[string]struct {
			documents []string
			show      func(w *window)
		}{
			"1": {[]string{history}, func(w *window) { w.click(image.Pt(30, 12)) }}, // the first of the menus
			"2": {[]string{history}, func(w *window) { w.key("n", "n", "n") }},
			"3": {[]string{history}, func(w *window) {
				w.key("n", "A", "A")
				w.key("ctrl+Next")
			}},
			"4": {[]string{history}, func(w *window) {
				at, ok := first(w.rest(), w.panes().page(), place)
				if !ok {
					w.t.Fatal("no place in the text")
				}
				w.move(at.Add(image.Pt(12, -8)))
				w.do("click", "3")
			}},
			"5": {[]string{history, travels}, func(w *window) { w.key("n", "n", "n", "n", "n") }},
		} {
			t.Run(theme+"-"+name, func(t *testing.T) {
				w := startScaled(t, homePreferring(t, map[string]any{"theme": theme, "steps.offered": true}), 1.4, 1344, 840, step.documents...)
				time.Sleep(time.Second)
				w.rest()
				step.show(w)
				time.Sleep(time.Second)
				w.still()
				w.picture(filepath.Join(folder, theme+"-"+name+".png"))
			})
		}
	}
}
