package document

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFilesOfAFolder(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b.txt", "a/1.txt", "a/deep/2.txt", ".hidden/no.txt", ".no.txt", "~$b.docx", "Thumbs.db"} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for link, to := range map[string]string{"a/circle": "..", "c": "a", "d": "d", "e.txt": "b.txt", "f": "gone"} {
		if err := os.Symlink(to, filepath.Join(dir, link)); err != nil {
			t.Skipf("links cannot be made here: %v", err)
		}
	}
	list := func(ctx context.Context, path string) string {
		var got []string
		for path, err := range Files(ctx, path) {
			name, _ := filepath.Rel(dir, path)
			if err != nil {
				name += "!"
			}
			got = append(got, filepath.ToSlash(name))
		}
		return strings.Join(got, " ")
	}
	// The link "circle" leads out of "a" into the folder that is being read, and "c" to "a" again.
	if diff := cmp.Diff("a/1.txt a/deep/2.txt b.txt d! e.txt f!", list(t.Context(), dir)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff("b.txt", list(t.Context(), filepath.Join(dir, "b.txt"))); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff("gone!", list(t.Context(), filepath.Join(dir, "gone"))); diff != "" {
		t.Error(diff)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if got := list(ctx, dir); got != "" {
		t.Errorf("cancelled, and yet %s", got)
	}
}
