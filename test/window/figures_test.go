//go:build window

package window

import (
	"bufio"
	"fmt"
	"image"
	"image/color"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// TestFigures measures the program beside an empty Fyne window in one run: the time
// from start to the first picture with the sample's events, resident memory, and
// the size of the binary. It judges nothing and runs on request only.
func TestFigures(t *testing.T) {
	if os.Getenv("CHRONOTOPE_FIGURES") == "" {
		t.Skip("run make figures")
	}
	empty := built(t, "empty")
	program := binary(t)
	const runs = 15
	look := openScreen(t)
	homes := [2]string{homeWith(t, "light"), homeWith(t, "light")}
	pins, _ := signsOf(t, look, program) // in the colour that all of the empty window has
	var times, memory [2][]float64
	for i := range runs + 1 {
		for which, binary := range []string{empty, program} {
			at, resident := measure(t, look, pins, binary, homes[which])
			if i > 0 { // the first fills the caches
				times[which] = append(times[which], at.Seconds())
				memory[which] = append(memory[which], resident)
			}
		}
	}
	for _, list := range [][]float64{times[0], times[1], memory[0], memory[1]} {
		slices.Sort(list)
	}
	middle := runs / 2
	fmt.Printf("first picture: empty window %.2f s, with the sample's events %.2f s, ratio %.2f (medians of %d)\n",
		times[0][middle], times[1][middle], times[1][middle]/times[0][middle], runs)
	fmt.Printf("resident memory: empty window %.0f MB, with the sample %.0f MB, %.0f MB more\n",
		memory[0][middle], memory[1][middle], memory[1][middle]-memory[0][middle])
	info, err := os.Stat(program)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Printf("binary: %.1f MB\n", float64(info.Size())/1e6)
}

// TestBigProject measures the start with a project of 100,000 events in 500 documents.
func TestBigProject(t *testing.T) {
	if os.Getenv("CHRONOTOPE_FIGURES") == "" {
		t.Skip("run make figures")
	}
	program, path, home, look := binary(t), bigProject(t, 100_000, 500), homeWith(t, "light"), openScreen(t)
	pins, passages := signsOf(t, look, program, path)
	for range 4 { // the first fills the caches
		text, _ := measure(t, look, passages, program, home, path)
		shown, resident := measure(t, look, pins, program, home, path)
		fmt.Printf("100,000 events: text and passages after %.2f s, pins after %.2f s, %.0f MB resident\n", text.Seconds(), shown.Seconds(), resident)
	}
}

// measure starts a program and returns when a sign of it was first seen, and the memory it
// held in MB once it had come to rest.
func measure(t *testing.T, at screen, sign sign, binary, home string, args ...string) (time.Duration, float64) {
	t.Helper()
	began := time.Now()
	pid, end := launch(t, binary, home, args)
	defer end()
	for {
		time.Sleep(5 * time.Millisecond)
		_, shown := at.glance(t, sign)
		seen := time.Since(began)
		if shown {
			time.Sleep(2 * time.Second)
			return seen, resident(t, pid)
		}
		if seen > time.Minute {
			t.Fatal("nothing was painted within a minute")
		}
	}
}

// built is a program of testdata that the program is compared with.
func built(t *testing.T, name string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	cmd := exec.Command("go", "build", "-tags", "migrated_fynedo,no_emoji", "-ldflags", "-s -w", "-o", path, "./testdata/"+name)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return path
}

// launch starts a program where the screen begins; end ends it.
func launch(t *testing.T, binary, home string, args []string, environment ...string) (pid int, end func()) {
	t.Helper()
	cmd := exec.Command(binary, args...)
	cmd.Env = append(os.Environ(), "HOME="+home, "XDG_CONFIG_HOME="+filepath.Join(home, ".config"), "WAYLAND_DISPLAY=", "FYNE_SCALE=1")
	cmd.Env = append(cmd.Env, environment...)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd.Process.Pid, func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	}
}

// launchAsked starts the program and asks it where its panes are.
func launchAsked(t *testing.T, program string, args []string) (at panes, end func()) {
	t.Helper()
	home := homeWith(t, "light")
	_, end = launch(t, program, home, args, "CHRONOTOPE_LAYOUT="+layoutFile(home))
	return settledPanes(t, home, image.Point{}), end
}

// screen looks at the X server's screen itself, for to start another program for each
// look would slow down the one that is measured.
type screen struct {
	server *xgb.Conn
	root   xproto.Window
}

func openScreen(t *testing.T) screen {
	t.Helper()
	server, err := xgb.NewConn()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(server.Close)
	return screen{server, xproto.Setup(server).DefaultScreen(server).Root}
}

// sign is a colour that shows in a part of the window, in a run of so many pixels.
type sign struct {
	pane  image.Rectangle
	color color.NRGBA
	run   int
}

// signsOf starts the program and looks where its pins and the passages that state events
// show, so that no more than the first of them has to be looked for later.
func signsOf(t *testing.T, on screen, program string, args ...string) (pins, passages sign) {
	t.Helper()
	at, end := launchAsked(t, program, args)
	defer end()
	around := func(s sign) sign {
		for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(100 * time.Millisecond) {
			if spot, ok := on.glance(t, s); ok {
				const near = 80
				s.pane = image.Rectangle{spot, spot}.Inset(-near).Intersect(s.pane)
				return s
			}
		}
		t.Fatalf("%v is not seen in %v", s.color, s.pane)
		return s
	}
	return around(sign{at.ground(), markColor, 9}), around(sign{at.page(), passageTint, 20})
}

// glance returns where a sign is to be seen, if it is. It looks at no more than its part of the
// window, and at the bytes as they come, to cost the programs that are measured little of
// the processor.
func (s screen) glance(t *testing.T, of sign) (spot image.Point, seen bool) {
	t.Helper()
	size := of.pane.Size()
	got, err := xproto.GetImage(s.server, xproto.ImageFormatZPixmap, xproto.Drawable(s.root), int16(of.pane.Min.X), int16(of.pane.Min.Y),
		uint16(size.X), uint16(size.Y), ^uint32(0)).Reply()
	if err != nil {
		t.Fatal(err)
	}
	run := 0
	for i := 0; i+3 < len(got.Data); i += 4 { // blue, green, red, nothing
		if got.Data[i] != of.color.B || got.Data[i+1] != of.color.G || got.Data[i+2] != of.color.R {
			run = 0
			continue
		}
		if run++; run == of.run {
			return of.pane.Min.Add(image.Pt(i/4%size.X, i/4/size.X)), true
		}
	}
	return image.Point{}, false
}

// resident is the memory that a process holds, in MB, as Linux tells.
func resident(t *testing.T, pid int) float64 {
	t.Helper()
	f, err := os.Open(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if rest, ok := strings.CutPrefix(lines.Text(), "VmRSS:"); ok {
			var kB float64
			if _, err := fmt.Sscan(rest, &kB); err != nil {
				t.Fatal(err)
			}
			return kB / 1000
		}
	}
	t.Fatal("no VmRSS")
	return 0
}
