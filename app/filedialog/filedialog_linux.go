package filedialog

import (
	"net/url"
	"os"

	"github.com/rymdport/portal/filechooser"
)

// Open asks for files, or for a folder, through the desktop portal
// (https://flatpak.github.io/xdg-desktop-portal/). It waits for the answer; no paths
// mean that the user chose none.
func Open(title, start string, folder bool) ([]string, error) {
	if os.Getenv("DBUS_SESSION_BUS_ADDRESS") == "" {
		return nil, ErrNone // asking would start a bus with no desktop behind it
	}
	uris, err := filechooser.OpenFile("", title, &filechooser.OpenFileOptions{Multiple: !folder, Directory: folder, CurrentFolder: start})
	if err != nil {
		return nil, err
	}
	var paths []string
	for _, uri := range uris {
		if u, err := url.Parse(uri); err == nil && u.Scheme == "file" {
			paths = append(paths, u.Path)
		}
	}
	return paths, nil
}
