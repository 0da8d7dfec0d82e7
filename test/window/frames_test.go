//go:build window

package window

import (
	"fmt"
	"image"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/damage"
	"github.com/jezek/xgb/xfixes"
	"github.com/jezek/xgb/xproto"
	"github.com/jezek/xgb/xtest"
)

// TestFrames scrolls a text of 10 MB, and pans and zooms map and timeline with 100,000
// events and with a million, in the real window, and counts the pictures that the X server gets, beside a window with
// nothing but a raster. It judges nothing and runs on request only.
func TestFrames(t *testing.T) {
	if os.Getenv("CHRONOTOPE_FRAMES") == "" {
		t.Skip("run make frames")
	}
	raster := built(t, "raster")
	program := binary(t)
	at, end := launchAsked(t, program, nil)
	end()
	base := framesOf(t, raster, 5*time.Second, panAndZoom, map[string]image.Point{"raster": {640, 400}})["raster"]
	base.print("raster window", base)
	text := framesOf(t, program, 25*time.Second, scroll, map[string]image.Point{"text": middle(at.page())}, longText(t, 10<<20))["text"]
	text.print("10 MB, text scrolled", base)
	if os.Getenv("CHRONOTOPE_FRAMES") == "text" {
		return
	}
	panes := map[string]image.Point{"map": middle(at.ground()), "timeline": middle(at.lanes())}
	sizes := []int{100_000, 1_000_000}
	if os.Getenv("CHRONOTOPE_FRAMES") == "small" {
		sizes = sizes[:1]
	}
	for _, events := range sizes {
		path := bigProject(t, events, 500)
		wait := time.Duration(events/20_000) * time.Second
		got := framesOf(t, program, wait, panAndZoom, panes, path)
		for _, pane := range []string{"map", "timeline"} {
			got[pane].print(fmt.Sprintf("%d events, %s", events, pane), base)
		}
	}
}

// frames is what was seen of the frames of a window.
type frames struct {
	rate  float64       // in a second
	stall time.Duration // the longest time without one
	slow  time.Duration // the 95th percentile of the time from one to the next
	most  time.Duration // the most of what work is of
	work  time.Duration // the 95th percentile of the main thread's time for a frame, with the painting
	cost  time.Duration // that all threads are on a processor for a frame, with software OpenGL's
}

func (f frames) print(what string, base frames) {
	fmt.Printf("%s: %.1f frames/s, %.2f of the raster window's; from frame to frame 95%% under %d ms, longest %d ms; main thread 95%% under %.1f ms a frame, at most %.1f; all threads %.1f ms a frame, %.2f times the raster window's\n",
		what, f.rate, f.rate/base.rate, f.slow.Milliseconds(), f.stall.Milliseconds(), float64(f.work.Microseconds())/1000, float64(f.most.Microseconds())/1000, float64(f.cost.Microseconds())/1000, float64(f.cost)/float64(base.cost))
}

// gestures is how long each pane is panned and zoomed.
const gestures = 20 * time.Second

// framesOf starts a program, waits until it is at rest, and moves what is at each point.
func framesOf(t *testing.T, binary string, wait time.Duration, by gesture, at map[string]image.Point, args ...string) map[string]frames {
	t.Helper()
	pid, end := launch(t, binary, homeWith(t, "light"), args)
	defer end()
	time.Sleep(wait + 3*time.Second)
	h := newHand(t, pid)
	out := map[string]frames{}
	for name, p := range at {
		out[name] = h.work(t, p, by)
		time.Sleep(time.Second)
	}
	return out
}

// sight is a frame that was seen, and what the main thread had spent by then.
type sight struct {
	at    time.Time
	spent time.Duration
}

// hand is a pointer that moves by itself, and an eye on the screen.
type hand struct {
	server *xgb.Conn
	root   xproto.Window
	seen   chan sight
	pid    int // whose main thread is looked at
}

func newHand(t *testing.T, pid int) *hand {
	t.Helper()
	server, err := xgb.NewConn()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(server.Close)
	for _, err := range []error{xtest.Init(server), xfixes.Init(server), damage.Init(server)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	if _, err := xfixes.QueryVersion(server, 4, 0).Reply(); err != nil {
		t.Fatal(err)
	}
	if _, err := damage.QueryVersion(server, 1, 1).Reply(); err != nil {
		t.Fatal(err)
	}
	h := &hand{server: server, root: xproto.Setup(server).DefaultScreen(server).Root, seen: make(chan sight, 10_000), pid: pid}
	id, err := damage.NewDamageId(server)
	if err != nil {
		t.Fatal(err)
	}
	if err := damage.CreateChecked(server, id, xproto.Drawable(h.root), damage.ReportLevelRawRectangles).Check(); err != nil {
		t.Fatal(err)
	}
	go func() {
		for {
			e, err := server.WaitForEvent()
			if e == nil && err == nil {
				return
			}
			// A window is painted whole, be it in strips: the one that ends it counts.
			if d, ok := e.(damage.NotifyEvent); ok && d.Area.Width > 900 && int(d.Area.Y)+int(d.Area.Height) > 700 {
				h.seen <- sight{time.Now(), mainThread(pid)}
			}
		}
	}()
	return h
}

func (h *hand) input(kind, detail byte, x, y int) {
	xtest.FakeInput(h.server, kind, detail, 0, h.root, int16(x), int16(y), 0)
}

// gesture is the n-th input of a movement around a point, and with n below 0 the end of it.
type gesture func(h *hand, n int, at image.Point)

const button, wheelUp, wheelDown = 1, 4, 5

// panAndZoom drags to and fro and then zooms in ten steps, and out again.
func panAndZoom(h *hand, n int, at image.Point) {
	switch phase := n % 360; {
	case n < 0:
		h.input(xproto.ButtonRelease, button, at.X, at.Y)
	case phase == 0:
		h.input(xproto.ButtonPress, button, at.X, at.Y)
		fallthrough
	case phase < 240:
		x := at.X + int(180*math.Sin(float64(n)/18))
		h.input(xproto.MotionNotify, 0, x, at.Y+int(40*math.Sin(float64(n)/11)))
	case phase == 240:
		h.input(xproto.ButtonRelease, button, at.X, at.Y)
		fallthrough
	default:
		h.wheel([2]byte{wheelUp, wheelDown}[phase/10%2], at)
	}
}

// scroll turns the wheel: five seconds down, one up.
func scroll(h *hand, n int, at image.Point) {
	if n >= 0 {
		h.wheel([2]byte{wheelDown, wheelUp}[n%360/300], at)
	}
}

func (h *hand) wheel(which byte, at image.Point) {
	h.input(xproto.MotionNotify, 0, at.X, at.Y)
	h.input(xproto.ButtonPress, which, at.X, at.Y)
	h.input(xproto.ButtonRelease, which, at.X, at.Y)
}

// longText is a file of so many bytes of prose, with a date in every tenth sentence.
func longText(t *testing.T, size int) string {
	t.Helper()
	words := strings.Fields("the harbour master wrote in that year of winter storms and lost boats while council members argued about light upon a mole before another crew was drowned off their coast with all hands")
	random := rand.New(rand.NewPCG(1, 2))
	var b strings.Builder
	for n := 0; b.Len() < size; n++ {
		if n%10 == 0 {
			fmt.Fprintf(&b, "On %d May %d a boat was lost off Ostend. ", 1+random.IntN(28), 1800+random.IntN(200))
		}
		b.WriteString("Then ")
		for range 6 + random.IntN(20) {
			b.WriteString(words[random.IntN(len(words))])
			b.WriteByte(' ')
		}
		b.WriteString("again. ")
		if n%7 == 6 {
			b.WriteString("\n\n")
		}
	}
	path := filepath.Join(t.TempDir(), "long.txt")
	if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// work moves something around a point, with an input sixty times a second, and counts.
func (h *hand) work(t *testing.T, at image.Point, by gesture) frames {
	t.Helper()
	for len(h.seen) > 0 {
		<-h.seen
	}
	start, before := time.Now(), allThreads(h.pid)
	tick := time.NewTicker(time.Second / 60)
	defer tick.Stop()
	f := frames{}
	for n := 0; time.Since(start) < gestures; n++ {
		<-tick.C
		by(h, n, at)
	}
	by(h, -1, at)
	spent, cost := time.Since(start), allThreads(h.pid)-before
	var seen []sight
	for len(h.seen) > 0 {
		seen = append(seen, <-h.seen)
	}
	if len(seen) < 2 {
		t.Fatalf("%d frames were seen", len(seen))
	}
	var gaps, work []time.Duration
	for i := 1; i < len(seen); i++ {
		gaps = append(gaps, seen[i].at.Sub(seen[i-1].at))
		work = append(work, seen[i].spent-seen[i-1].spent)
	}
	slices.Sort(gaps)
	slices.Sort(work)
	f.rate = float64(len(seen)) / spent.Seconds()
	f.slow, f.stall = gaps[len(gaps)*95/100], gaps[len(gaps)-1]
	f.cost = cost / time.Duration(len(seen))
	f.work, f.most = work[len(work)*95/100], work[len(work)-1]
	return f
}

// mainThread is the time that the first thread of a process has been on a processor, which
// is the one that the interface runs on; 0 where the system does not say.
func mainThread(pid int) time.Duration {
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/task/%d/schedstat", pid, pid))
	if err != nil {
		return 0
	}
	first, _, _ := strings.Cut(string(data), " ")
	n, err := strconv.ParseInt(first, 10, 64)
	if err != nil {
		return 0
	}
	return time.Duration(n)
}

// allThreads is the time that a process has been on a processor, on its own behalf and the
// system's; 0 where the system does not say. Beside that of another program it says what
// frames cost however busy the machine is.
func allThreads(pid int) time.Duration {
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0
	}
	// The name of the program, in parentheses, may hold anything.
	fields := strings.Fields(string(data[strings.LastIndexByte(string(data), ')')+1:]))
	const user, system, tick = 11, 12, 10 * time.Millisecond
	if len(fields) <= system {
		return 0
	}
	var sum time.Duration
	for _, field := range fields[user : system+1] {
		n, err := strconv.ParseInt(field, 10, 64)
		if err != nil {
			return 0
		}
		sum += time.Duration(n) * tick
	}
	return sum
}
