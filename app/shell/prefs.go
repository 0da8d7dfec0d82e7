package shell

import (
	"os"
	"slices"

	"fyne.io/fyne/v2"

	"chronotope/app/look"
	"chronotope/app/timeline"
)

// prefs is what the program remembers of the user's wishes, typed. Keys are never
// renamed: a setting kept by an older version is still found.
type prefs struct{ store fyne.Preferences }

func (p prefs) windowSize() fyne.Size {
	return fyne.NewSize(
		float32(p.store.FloatWithFallback("window.width", 1280)),
		float32(p.store.FloatWithFallback("window.height", 800)))
}

func (p prefs) setWindowSize(s fyne.Size) {
	p.store.SetFloat("window.width", float64(s.Width))
	p.store.SetFloat("window.height", float64(s.Height))
}

func (p prefs) mode() look.Mode {
	switch p.store.String("theme") {
	case "light":
		return look.Light
	case "dark":
		return look.Dark
	default:
		return look.System
	}
}

func (p prefs) setMode(m look.Mode) {
	p.store.SetString("theme", [...]string{look.System: "", look.Light: "light", look.Dark: "dark"}[m])
}

// split is where a divider stands, as a share of the whole.
func (p prefs) split(name string, fallback float64) float64 {
	return p.store.FloatWithFallback("split."+name, fallback)
}

func (p prefs) setSplit(name string, offset float64) { p.store.SetFloat("split."+name, offset) }

func (p prefs) shown(pane string) bool { return p.store.BoolWithFallback("pane."+pane, true) }

func (p prefs) setShown(pane string, shown bool) { p.store.SetBool("pane."+pane, shown) }

// equalArea is whether the map is drawn with true areas.
func (p prefs) equalArea() bool { return p.store.Bool("map.equal-area") }

func (p prefs) setEqualArea(on bool) { p.store.SetBool("map.equal-area", on) }

// graticule and path are whether the map shows meridians and parallels, and the way from
// event to event.
func (p prefs) graticule() bool { return p.store.Bool("map.graticule") }

func (p prefs) setGraticule(on bool) { p.store.SetBool("map.graticule", on) }

func (p prefs) path() bool { return p.store.Bool("map.path") }

func (p prefs) setPath(on bool) { p.store.SetBool("map.path", on) }

// silences is whether the overview shows of what the documents say nothing.
func (p prefs) silences() bool { return p.store.Bool("timeline.silences") }

func (p prefs) setSilences(on bool) { p.store.SetBool("timeline.silences", on) }

// ownNames is whether places are called by their countries' own names, not in English.
func (p prefs) ownNames() bool { return p.store.Bool("places.own-names") }

func (p prefs) setOwnNames(on bool) { p.store.SetBool("places.own-names", on) }

// textSize is the size of the type in the text.
func (p prefs) textSize() float32 {
	return float32(p.store.FloatWithFallback("text.size", float64(look.ReadingSize)))
}

func (p prefs) setTextSize(size float32) { p.store.SetFloat("text.size", float64(size)) }

// paged is whether documents that come in pages are shown so.
func (p prefs) paged() bool { return p.store.Bool("text.paged") }

func (p prefs) setPaged(on bool) { p.store.SetBool("text.paged", on) }

// tiles is the file of the map that is shown; "" for the base map.
func (p prefs) tiles() string { return p.store.String("map.tiles") }

func (p prefs) setTiles(path string) { p.store.SetString("map.tiles", path) }

// grouping is what the lanes of the timeline go by.
func (p prefs) grouping() timeline.Grouping {
	return timeline.Grouping(min(max(p.store.Int("timeline.grouping"), 0), int(timeline.ByPlaceTold)))
}

func (p prefs) setGrouping(by timeline.Grouping) { p.store.SetInt("timeline.grouping", int(by)) }

// KeepFiles is whether projects keep the files that documents are read from.
func (p prefs) KeepFiles() bool { return p.store.BoolWithFallback("keep-files", true) }

// SetKeepFiles remembers it.
func (p prefs) SetKeepFiles(on bool) { p.store.SetBool("keep-files", on) }

// Places is the file of the user's own places; "" for none.
func (p prefs) Places() string { return p.store.String("places") }

// SetPlaces remembers it.
func (p prefs) SetPlaces(path string) { p.store.SetString("places", path) }

// project is the project that was open last; "" for none.
func (p prefs) project() string { return p.store.String("project") }

// SetProject remembers it.
func (p prefs) SetProject(path string) { p.store.SetString("project", path) }

// stepsOffered is whether the first steps need not be offered any more: they were seen, or
// the offer was put away.
func (p prefs) stepsOffered() bool { return p.store.Bool("steps.offered") }

func (p prefs) setStepsOffered() { p.store.SetBool("steps.offered", true) }

// recent are the projects that were opened last and are still there, the latest first.
func (p prefs) recent() []string {
	return slices.DeleteFunc(slices.Clone(p.store.StringList("recent")), func(path string) bool {
		_, err := os.Stat(path)
		return err != nil
	})
}

// Format is that in which was exported last; "" for none.
func (p prefs) Format() string { return p.store.String("export.format") }

// SetFormat remembers it.
func (p prefs) SetFormat(name string) { p.store.SetString("export.format", name) }

// mostRecent is how many are remembered.
const mostRecent = 8

// AddRecent puts a project before the others.
func (p prefs) AddRecent(path string) {
	list := slices.DeleteFunc(p.recent(), func(other string) bool { return other == path })
	list = append([]string{path}, list...)
	p.store.SetStringList("recent", list[:min(len(list), mostRecent)])
}

// Folder is where the last document was opened from.
func (p prefs) Folder() string {
	if f := p.store.String("folder"); f != "" {
		return f
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	return home
}

// SetFolder remembers it.
func (p prefs) SetFolder(path string) { p.store.SetString("folder", path) }
