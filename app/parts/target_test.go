package parts

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestTargets(t *testing.T) {
	for typed, want := range map[string]string{
		"":                                  "",
		"  ":                                "",
		"mills":                             filepath.Join("/docs", "mills.csv"),
		" mills.CSV ":                       filepath.Join("/docs", "mills.CSV"),
		"mills.txt":                         filepath.Join("/docs", "mills.txt.csv"),
		filepath.Join("/other", "mill.csv"): filepath.Join("/other", "mill.csv"),
	} {
		if got := (Target{Extension: ".csv"}).path("/docs", typed); got != want {
			t.Errorf("%q means %q, want %q", typed, got, want)
		}
	}
}

func TestFileNames(t *testing.T) {
	for name, want := range map[string]string{
		"Mills: a history / 2":      "Mills a history 2",
		"..":                        "",
		"京都\n工場":                    "京都 工場",
		strings.Repeat("long ", 30): strings.TrimSpace(strings.Repeat("long ", 12)),
	} {
		if got := FileName(name); got != want {
			t.Errorf("%q becomes %q, want %q", name, got, want)
		}
	}
}
