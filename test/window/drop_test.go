//go:build window

package window

import (
	"image"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// dragger drops files on windows as a file manager does: by the XDND protocol, version 5.
type dragger struct {
	t      *testing.T
	server *xgb.Conn
	own    xproto.Window
	atoms  map[string]xproto.Atom
}

func newDragger(t *testing.T) *dragger {
	t.Helper()
	server, err := xgb.NewConn()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(server.Close)
	d := &dragger{t: t, server: server, atoms: map[string]xproto.Atom{}}
	screen := xproto.Setup(server).DefaultScreen(server)
	if d.own, err = xproto.NewWindowId(server); err != nil {
		t.Fatal(err)
	}
	d.check(xproto.CreateWindowChecked(server, screen.RootDepth, d.own, screen.Root, 0, 0, 1, 1, 0,
		xproto.WindowClassInputOutput, screen.RootVisual, 0, nil).Check())
	return d
}

func (d *dragger) check(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}

func (d *dragger) atom(name string) xproto.Atom {
	if a, ok := d.atoms[name]; ok {
		return a
	}
	reply, err := xproto.InternAtom(d.server, false, uint16(len(name)), name).Reply()
	d.check(err)
	d.atoms[name] = reply.Atom
	return reply.Atom
}

// tell sends the window a message of the protocol.
func (d *dragger) tell(to xproto.Window, kind string, data ...uint32) {
	d.t.Helper()
	data = append(append([]uint32{uint32(d.own)}, data...), 0, 0, 0, 0)[:5]
	m := xproto.ClientMessageEvent{Format: 32, Window: to, Type: d.atom(kind), Data: xproto.ClientMessageDataUnionData32New(data)}
	d.check(xproto.SendEventChecked(d.server, false, to, 0, string(m.Bytes())).Check())
}

// drop drags files onto a point of a window at the screen's corner and lets them go.
func (d *dragger) drop(window string, at image.Point, paths ...string) {
	d.t.Helper()
	id, err := strconv.ParseUint(window, 10, 32)
	d.check(err)
	to := xproto.Window(id)
	list := ""
	for _, p := range paths {
		list += (&url.URL{Scheme: "file", Path: p}).String() + "\r\n"
	}
	d.check(xproto.SetSelectionOwnerChecked(d.server, d.own, d.atom("XdndSelection"), xproto.TimeCurrentTime).Check())
	d.tell(to, "XdndEnter", 5<<24, uint32(d.atom("text/uri-list")))
	d.tell(to, "XdndPosition", 0, uint32(at.X<<16|at.Y), 0, uint32(d.atom("XdndActionCopy")))
	d.answer("XdndStatus", list)
	d.tell(to, "XdndDrop", 0, 0)
	d.answer("XdndFinished", list)
}

// answer gives the list to whoever asks for it, until the window sends a message.
func (d *dragger) answer(until, list string) {
	d.t.Helper()
	for deadline := time.Now().Add(10 * time.Second); time.Now().Before(deadline); {
		event, err := d.server.PollForEvent()
		if err != nil {
			d.t.Fatal(err)
		}
		switch e := event.(type) {
		case nil:
			time.Sleep(5 * time.Millisecond)
		case xproto.ClientMessageEvent:
			if e.Type == d.atom(until) {
				return
			}
		case xproto.SelectionRequestEvent:
			d.check(xproto.ChangePropertyChecked(d.server, xproto.PropModeReplace, e.Requestor, e.Property, e.Target, 8, uint32(len(list)), []byte(list)).Check())
			n := xproto.SelectionNotifyEvent{Requestor: e.Requestor, Selection: e.Selection, Target: e.Target, Property: e.Property, Time: e.Time}
			d.check(xproto.SendEventChecked(d.server, false, e.Requestor, 0, string(n.Bytes())).Check())
		}
	}
	d.t.Fatalf("the window never sent %s", until)
}

// name is the window's title.
func (d *dragger) name(window string) string {
	id, _ := strconv.ParseUint(window, 10, 32)
	reply, err := xproto.GetProperty(d.server, false, xproto.Window(id), d.atom("_NET_WM_NAME"), xproto.GetPropertyTypeAny, 0, 256).Reply()
	d.check(err)
	return string(reply.Value)
}

func TestDropFiles(t *testing.T) {
	w := start(t, homeWith(t, "light"), 1280, 800)
	before, at := w.sample(), w.panes()
	folder := t.TempDir()
	path := filepath.Join(folder, "the mill.txt") // a space is escaped in the list
	if err := os.WriteFile(path, []byte("The mill at Leeds burned down on 4 May 1871."), 0o644); err != nil {
		t.Fatal(err)
	}
	d := newDragger(t)
	d.drop(w.id, middle(at.worldMap), path)
	w.until("the title to name the document", func() bool { return d.name(w.id) == "the mill.txt – Chronotope" })
	if after := w.rest(); difference(before, after, at.page()) == 0 || difference(before, after, at.ground()) == 0 {
		t.Error("the views do not show the document that was dropped")
	}
}
