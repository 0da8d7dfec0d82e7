package shell

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"chronotope/app/mapview"
	"chronotope/model/mbtiles"
)

// newMap makes the map as the user had it.
func (w *Window) newMap() *mapview.Map {
	m := mapview.New(w.session, mapview.Sources{Base: w.engine.BaseMap, Towns: w.engine.Settlements}, w.do)
	if w.prefs.equalArea() {
		m.SetProjection(mapview.EqualEarth{})
	}
	if w.prefs.graticule() {
		m.SetGraticule(true)
	}
	if w.prefs.path() {
		m.SetPath(true)
	}
	m.SetOwnNames(w.prefs.ownNames())
	return m
}

// toggleEqualArea changes between the map of true areas and that of true angles.
func (w *Window) toggleEqualArea() {
	w.prefs.setEqualArea(!w.prefs.equalArea())
	var p mapview.Projection = mapview.Mercator{}
	if w.prefs.equalArea() {
		p = mapview.EqualEarth{}
	}
	w.mapview.SetProjection(p)
	w.menu.refresh()
}

// toggleGraticule shows meridians and parallels on the map, or hides them.
func (w *Window) toggleGraticule() {
	w.prefs.setGraticule(!w.prefs.graticule())
	w.mapview.SetGraticule(w.prefs.graticule())
	w.menu.refresh()
}

// togglePath joins the places on the map in order of time, or not.
func (w *Window) togglePath() {
	w.prefs.setPath(!w.prefs.path())
	w.mapview.SetPath(w.prefs.path())
	w.menu.refresh()
}

// chooseTiles asks for a file of map tiles to show in the stead of the base map.
func (w *Window) chooseTiles() {
	w.dialogs.ChooseFile(lang.L("Open a map (MBTiles with pictures)"), ".mbtiles", "", w.useTiles)
}

// useTiles shows the map of a file from now on; "" goes back to the base map.
func (w *Window) useTiles(path string) {
	if err := w.showTiles(path); err != nil {
		w.dialogs.Error(err)
		return
	}
	w.prefs.setTiles(path)
	w.menu.refresh()
}

func (w *Window) showTiles(path string) error {
	var file *mbtiles.File
	if path != "" {
		f, err := mbtiles.Open(path)
		if err != nil {
			return err
		}
		file = f
	}
	if file == nil {
		w.mapview.SetTiles(nil, "")
	} else {
		credit := plainText(file.Attribution())
		if credit == "" {
			credit = file.Name()
		}
		w.mapview.SetTiles(file, credit)
	}
	if w.tiles != nil { // a picture that is being drawn with it does without
		if err := w.tiles.Close(); err != nil {
			fyne.LogError("close the map", err)
		}
	}
	w.tiles = file
	return nil
}

// showTilesAgain shows the map that was shown last time, if it is still there.
func (w *Window) showTilesAgain() {
	path := w.prefs.tiles()
	if path == "" {
		return
	}
	if err := w.showTiles(path); err != nil {
		w.status.tell(lang.L("The map {{.File}} was not found or cannot be read: the program's own is shown", map[string]any{"File": filepath.Base(path)}))
	}
}

// plainText is a text without the HTML tags that attributions have.
func plainText(s string) string {
	var out []rune
	inTag := false
	for _, r := range s {
		switch {
		case r == '<':
			inTag = true
		case r == '>':
			inTag = false
		case !inTag:
			out = append(out, r)
		}
	}
	return string(out)
}
