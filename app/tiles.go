package app

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"chronotope/model/mbtiles"
)

// chooseTiles asks for a file of map tiles to show in the stead of the base map.
func (ui *UI) chooseTiles() {
	ui.dialogs.ChooseFile(lang.L("Open a map (MBTiles with pictures)"), ".mbtiles", "", ui.useTiles)
}

// useTiles shows the map of a file from now on; "" goes back to the base map.
func (ui *UI) useTiles(path string) {
	if err := ui.showTiles(path); err != nil {
		ui.dialogs.Error(err)
		return
	}
	ui.prefs.setTiles(path)
	ui.menu.refresh()
}

func (ui *UI) showTiles(path string) error {
	var file *mbtiles.File
	if path != "" {
		f, err := mbtiles.Open(path)
		if err != nil {
			return err
		}
		file = f
	}
	if file == nil {
		ui.mapview.SetTiles(nil, "")
	} else {
		credit := plainText(file.Attribution())
		if credit == "" {
			credit = file.Name()
		}
		ui.mapview.SetTiles(file, credit)
	}
	if ui.tiles != nil { // a picture that is being drawn with it does without
		if err := ui.tiles.Close(); err != nil {
			fyne.LogError("close the map", err)
		}
	}
	ui.tiles = file
	return nil
}

// showTilesAgain shows the map that was shown last time, if it is still there.
func (ui *UI) showTilesAgain() {
	path := ui.prefs.tiles()
	if path == "" {
		return
	}
	if err := ui.showTiles(path); err != nil {
		ui.status.tell(lang.L("The map {{.File}} was not found or cannot be read: the program's own is shown", map[string]any{"File": filepath.Base(path)}))
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
