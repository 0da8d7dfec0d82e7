package document

import (
	"archive/zip"
	"bytes"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"testing"
	"time"
)

// mutations is how many broken files of each kind are opened: few by default, as many
// as CHRONOTOPE_MUTATIONS says (make mutated).
func mutations(t *testing.T) int {
	t.Helper()
	given := os.Getenv("CHRONOTOPE_MUTATIONS")
	if given == "" {
		return 10
	}
	n, err := strconv.Atoi(given)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// mutate breaks data in one of the ways that files break: bytes are other ones, a piece
// is missing, twice there, or the end is.
func mutate(r *rand.Rand, data []byte) []byte {
	out := bytes.Clone(data)
	for range 1 + r.IntN(8) {
		if len(out) < 2 {
			break
		}
		at := r.IntN(len(out))
		to := at + r.IntN(min(len(out)-at, 200)+1)
		switch r.IntN(5) {
		case 0:
			out[at] = byte(r.IntN(256))
		case 1:
			out[at] ^= 1 << r.IntN(8)
		case 2:
			out = append(out[:at:at], out[to:]...)
		case 3:
			out = append(out[:to:to], out[at:]...)
		case 4:
			if r.IntN(8) == 0 {
				out = out[:at]
			}
		}
	}
	return out
}

// mutateInside breaks a file within a zip file and packs it anew, so that it is not
// found broken by its checksum alone.
func mutateInside(t *testing.T, r *rand.Rand, data []byte) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return mutate(r, data)
	}
	var files []string
	for _, f := range z.File {
		e, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(e)
		if err != nil {
			t.Fatal(err)
		}
		if r.IntN(3) == 0 && f.Name != "mimetype" {
			content = mutate(r, content)
		}
		files = append(files, f.Name, string(content))
	}
	return []byte(zipped(t, files...))
}

// TestMutatedFiles opens broken files of each kind: none may fail in another way than
// with an error of a known kind, take longer than five seconds or a gigabyte.
func TestMutatedFiles(t *testing.T) {
	n := mutations(t)
	names, err := filepath.Glob("testdata/*.*")
	if err != nil || len(names) < 10 {
		t.Fatalf("%d files: %v", len(names), err)
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			r := rand.New(rand.NewPCG(1, uint64(len(data))))
			longest := time.Duration(0)
			for i := range n {
				broken := mutate(r, data)
				if i%2 == 0 {
					broken = mutateInside(t, r, data)
				}
				begin := time.Now()
				sound(t, filepath.Base(name), string(broken))
				longest = max(longest, time.Since(begin))
			}
			var mem runtime.MemStats
			runtime.ReadMemStats(&mem)
			t.Logf("%d files, the slowest in %s, %d MB taken from the system", n, longest.Round(time.Millisecond), mem.Sys>>20)
			// In a run of all tests others have taken memory before.
			if longest > 5*time.Second || n >= 1000 && mem.Sys > 1<<30 {
				t.Errorf("the slowest took %s; %d MB are taken", longest, mem.Sys>>20)
			}
		})
	}
}
