//go:build window

package window

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	_ "image/png"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// window is the built program in a real window, driven as a person would: by
// mouse and keys, and looked at by its pixels.
type window struct {
	t             *testing.T
	home          string
	id            string
	width, height int
	out           bytes.Buffer
}

// binary is the built program.
func binary(t *testing.T) string {
	t.Helper()
	path := os.Getenv("CHRONOTOPE_BINARY")
	if path == "" {
		t.Fatal("CHRONOTOPE_BINARY does not name the built program: run make window")
	}
	return path
}

// start opens the program with args in a window of the given size, with
// preferences of its own in home.
func start(t *testing.T, home string, width, height int, args ...string) *window {
	t.Helper()
	return startScaled(t, home, 1, width, height, args...)
}

// startScaled is start with so many pixels for one of the interface.
func startScaled(t *testing.T, home string, scale float64, width, height int, args ...string) *window {
	t.Helper()
	w := &window{t: t, home: home, width: width, height: height}
	cmd := exec.Command(binary(t), args...)
	cmd.Env = append(os.Environ(), "HOME="+home, "XDG_CONFIG_HOME="+filepath.Join(home, ".config"),
		"XDG_CACHE_HOME="+filepath.Join(home, ".cache"), "WAYLAND_DISPLAY=", "LANG=en_US.UTF-8", fmt.Sprint("FYNE_SCALE=", scale),
		"CHRONOTOPE_LAYOUT="+layoutFile(home))
	if err := os.MkdirAll(filepath.Join(home, ".cache"), 0o755); err != nil {
		t.Fatal(err)
	}
	cmd.Stdout, cmd.Stderr = &w.out, &w.out
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var ended error
	exited := make(chan struct{})
	go func() {
		ended = cmd.Wait()
		close(exited)
	}()
	t.Cleanup(func() {
		if t.Failed() {
			w.save("failed-" + t.Name())
			t.Logf("the program printed:\n%s", w.out.String())
		}
		_ = cmd.Process.Kill()
		<-exited
	})
	w.until("the window", func() bool {
		select {
		case <-exited:
			t.Fatalf("the program ended: %v\n%s", ended, w.out.String())
		default:
		}
		out, err := exec.Command("xdotool", "search", "--onlyvisible", "--pid", strconv.Itoa(cmd.Process.Pid)).Output()
		w.id = strings.TrimSpace(string(out))
		return err == nil && w.id != "" && !strings.Contains(w.id, "\n")
	})
	w.do("windowmove", w.id, "0", "0")
	w.do("windowsize", w.id, strconv.Itoa(width), strconv.Itoa(height))
	w.do("windowfocus", w.id)
	w.until("the size", func() bool { s := w.see(); return s.Bounds().Dx() == width && s.Bounds().Dy() == height })
	return w
}

// do runs one xdotool command.
func (w *window) do(args ...string) {
	w.t.Helper()
	if out, err := exec.Command("xdotool", args...).CombinedOutput(); err != nil {
		w.t.Fatalf("xdotool %s: %v\n%s", strings.Join(args, " "), err, out)
	}
}

// panes asks the program where its panes are, once they are at rest.
func (w *window) panes() panes {
	w.t.Helper()
	return settledPanes(w.t, w.home, image.Pt(w.width, w.height))
}

func (w *window) move(at image.Point) {
	w.do("mousemove", "--window", w.id, strconv.Itoa(at.X), strconv.Itoa(at.Y))
}

func (w *window) click(at image.Point) {
	w.t.Helper()
	w.move(at)
	time.Sleep(50 * time.Millisecond)
	w.do("click", "1")
}

func (w *window) drag(from, to image.Point) {
	w.t.Helper()
	w.move(from)
	w.do("mousedown", "1")
	for n := 1; n <= 4; n++ {
		time.Sleep(50 * time.Millisecond)
		w.move(from.Add(to.Sub(from).Mul(n).Div(4)))
	}
	time.Sleep(100 * time.Millisecond)
	w.do("mouseup", "1")
}

func (w *window) key(keys ...string) {
	w.t.Helper()
	w.do(append([]string{"key", "--window", w.id}, keys...)...)
}

// see takes a picture of the window.
func (w *window) see() image.Image {
	w.t.Helper()
	out, err := exec.Command("import", "-window", w.id, "-depth", "8", "png:-").Output()
	if err != nil {
		w.t.Fatalf("import: %v", err)
	}
	picture, _, err := image.Decode(bytes.NewReader(out))
	if err != nil {
		w.t.Fatal(err)
	}
	return picture
}

// save keeps a picture of the window where CHRONOTOPE_PICTURES says, if it does.
func (w *window) save(name string) {
	folder := os.Getenv("CHRONOTOPE_PICTURES")
	if folder == "" {
		return
	}
	w.picture(filepath.Join(folder, strings.ReplaceAll(name, "/", "-")+".png"))
}

func (w *window) picture(path string) {
	w.t.Helper()
	if out, err := exec.Command("import", "-window", w.id, "-depth", "8", path).CombinedOutput(); err != nil {
		w.t.Errorf("import: %v\n%s", err, out)
	}
}

// until waits for a condition, for as long as a slow machine may need.
func (w *window) until(what string, ok func() bool) {
	w.t.Helper()
	for deadline := time.Now().Add(60 * time.Second); time.Now().Before(deadline); time.Sleep(100 * time.Millisecond) {
		if ok() {
			return
		}
	}
	w.t.Fatalf("waited in vain for %s", what)
}

// still waits until two pictures in a row are the same, and returns the last.
func (w *window) still() image.Image {
	w.t.Helper()
	last := w.see()
	w.until("the window to come to rest", func() bool {
		time.Sleep(200 * time.Millisecond)
		next := w.see()
		same := difference(last, next, next.Bounds()) == 0
		last = next
		return same
	})
	return last
}

// difference is the share of the pixels in r that differ between two pictures.
func difference(a, b image.Image, r image.Rectangle) float64 {
	if a.Bounds() != b.Bounds() {
		return 1
	}
	n := 0
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			if !near(a.At(x, y), b.At(x, y), 2) {
				n++
			}
		}
	}
	return float64(n) / float64(r.Dx()*r.Dy())
}

func near(a, b color.Color, by float64) bool {
	p, q := color.NRGBAModel.Convert(a).(color.NRGBA), color.NRGBAModel.Convert(b).(color.NRGBA)
	return math.Abs(float64(p.R)-float64(q.R)) <= by && math.Abs(float64(p.G)-float64(q.G)) <= by && math.Abs(float64(p.B)-float64(q.B)) <= by
}

// blobs finds the patches of one colour in r that are at least least pixels wide
// and high, and returns their middles, from the left.
func blobs(picture image.Image, r image.Rectangle, c color.Color, least int) []image.Point {
	var out []image.Point
	taken := map[image.Point]bool{}
	for x := r.Min.X; x < r.Max.X; x++ {
		for y := r.Min.Y; y < r.Max.Y; y++ {
			if taken[image.Pt(x, y)] || !near(picture.At(x, y), c, 6) {
				continue
			}
			box := image.Rect(x, y, x+1, y+1)
			stack := []image.Point{{X: x, Y: y}}
			taken[stack[0]] = true
			for len(stack) > 0 {
				p := stack[len(stack)-1]
				stack = stack[:len(stack)-1]
				box = box.Union(image.Rect(p.X, p.Y, p.X+1, p.Y+1))
				for _, d := range []image.Point{{X: 1}, {X: -1}, {Y: 1}, {Y: -1}} {
					if q := p.Add(d); q.In(r) && !taken[q] && near(picture.At(q.X, q.Y), c, 6) {
						taken[q] = true
						stack = append(stack, q)
					}
				}
			}
			if box.Dx() >= least && box.Dy() >= least {
				out = append(out, box.Min.Add(box.Size().Div(2)))
			}
		}
	}
	return out
}
