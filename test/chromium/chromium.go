// Package chromium opens pages for tests, in a headless Chromium by the DevTools protocol
// (https://chromedevtools.github.io/devtools-protocol/), where there is one.
package chromium

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/net/websocket"
)

// Page is a page of a browser that ends with the test.
type Page struct {
	t       testing.TB
	socket  *websocket.Conn
	session string

	mu       sync.Mutex
	last     int
	waiting  map[int]chan answer
	loaded   chan struct{}
	requests []string
	problems []string
}

type answer struct {
	Result json.RawMessage
	Error  *struct{ Message string }
}

// patience is how long a browser may take for anything.
const patience = 60 * time.Second

// Open starts a browser with an empty page of a size in pixels. It skips the test where
// there is no Chromium.
func Open(t testing.TB, width, height int) *Page {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("there is no chromium")
	}
	cmd := exec.Command(path, "--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", "--remote-allow-origins=*",
		"--no-first-run", "--disable-background-networking", "--disable-component-update", "--hide-scrollbars", "--user-data-dir="+t.TempDir())
	stderr, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	address := make(chan string, 1)
	go func() {
		for lines := bufio.NewScanner(stderr); lines.Scan(); {
			if _, a, ok := strings.Cut(lines.Text(), "DevTools listening on "); ok {
				address <- a
			}
		}
	}()
	p := &Page{t: t, waiting: map[int]chan answer{}, loaded: make(chan struct{}, 1)}
	t.Cleanup(func() {
		if p.socket != nil {
			_, _ = p.call("", "Browser.close", nil) // it answers or is gone
		}
		done := make(chan struct{})
		go func() {
			_ = cmd.Wait() // however it ended
			close(done)
		}()
		select {
		case <-done:
		case <-time.After(10 * time.Second):
			_ = cmd.Process.Kill()
			<-done
		}
	})
	select {
	case a := <-address:
		p.connect(a)
	case <-time.After(patience):
		t.Fatal("chromium does not start")
	}
	p.Resize(width, height, false)
	return p
}

func (p *Page) connect(address string) {
	p.t.Helper()
	socket, err := websocket.Dial(address, "", "http://localhost")
	if err != nil {
		p.t.Fatal(err)
	}
	socket.MaxPayloadBytes = 256 << 20
	p.socket = socket
	go p.listen()
	var target struct{ TargetID string }
	p.browser("Target.createTarget", map[string]any{"url": "about:blank"}, &target)
	var session struct{ SessionID string }
	p.browser("Target.attachToTarget", map[string]any{"targetId": target.TargetID, "flatten": true}, &session)
	p.session = session.SessionID
	for _, domain := range []string{"Page.enable", "Network.enable", "Runtime.enable", "Log.enable"} {
		p.Do(domain, nil)
	}
}

// listen sorts what the browser says: answers, requests, and what went wrong in the page.
func (p *Page) listen() {
	for {
		var m struct {
			ID     int
			Method string
			Params json.RawMessage
			answer
		}
		if err := websocket.JSON.Receive(p.socket, &m); err != nil {
			return
		}
		p.mu.Lock()
		switch m.Method {
		case "":
			if c := p.waiting[m.ID]; c != nil {
				delete(p.waiting, m.ID)
				c <- m.answer
			}
		case "Network.requestWillBeSent":
			var r struct{ Request struct{ URL string } }
			if json.Unmarshal(m.Params, &r) == nil {
				p.requests = append(p.requests, r.Request.URL)
			}
		case "Runtime.exceptionThrown", "Log.entryAdded":
			p.problems = append(p.problems, string(m.Params))
		case "Page.loadEventFired":
			select {
			case p.loaded <- struct{}{}:
			default:
			}
		}
		p.mu.Unlock()
	}
}

func (p *Page) call(session, method string, params any) (json.RawMessage, error) {
	p.mu.Lock()
	p.last++
	id, c := p.last, make(chan answer, 1)
	p.waiting[id] = c
	p.mu.Unlock()
	m := map[string]any{"id": id, "method": method}
	if params != nil {
		m["params"] = params
	}
	if session != "" {
		m["sessionId"] = session
	}
	if err := websocket.JSON.Send(p.socket, m); err != nil {
		return nil, err
	}
	select {
	case a := <-c:
		if a.Error != nil {
			return nil, errors.New(a.Error.Message)
		}
		return a.Result, nil
	case <-time.After(patience):
		return nil, errors.New("no answer")
	}
}

func (p *Page) browser(method string, params, result any) {
	p.t.Helper()
	out, err := p.call("", method, params)
	if err == nil {
		err = json.Unmarshal(out, result)
	}
	if err != nil {
		p.t.Fatalf("%s: %v", method, err)
	}
}

// Do calls a method of the protocol.
func (p *Page) Do(method string, params any) json.RawMessage {
	p.t.Helper()
	out, err := p.call(p.session, method, params)
	if err != nil {
		p.t.Fatalf("%s: %v", method, err)
	}
	return out
}

// Resize makes the page so many pixels large, as on a phone or as on a desk.
func (p *Page) Resize(width, height int, phone bool) {
	p.t.Helper()
	p.Do("Emulation.setDeviceMetricsOverride", map[string]any{"width": width, "height": height, "deviceScaleFactor": 1, "mobile": phone})
}

// Media sets features of media queries: "prefers-color-scheme", "dark".
func (p *Page) Media(feature, value string) {
	p.t.Helper()
	p.Do("Emulation.setEmulatedMedia", map[string]any{"features": []map[string]string{{"name": feature, "value": value}}})
}

// Load opens an address and waits until it is loaded.
func (p *Page) Load(url string) {
	p.t.Helper()
	select {
	case <-p.loaded:
	default:
	}
	p.Do("Page.navigate", map[string]any{"url": url})
	p.Wait()
	p.Eval(`new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))))`)
}

// Wait waits until a page is loaded.
func (p *Page) Wait() {
	p.t.Helper()
	select {
	case <-p.loaded:
	case <-time.After(patience):
		p.t.Fatal("the page does not load")
	}
}

// Eval is the value of an expression in the page, as encoding/json has it; promises are
// waited for. Where result is given, the value goes there.
func (p *Page) Eval(expression string, result ...any) {
	p.t.Helper()
	var out struct {
		Result           struct{ Value json.RawMessage }
		ExceptionDetails *struct {
			Text      string
			Exception struct{ Description string }
		}
	}
	raw := p.Do("Runtime.evaluate", map[string]any{"expression": expression, "awaitPromise": true, "returnByValue": true})
	if err := json.Unmarshal(raw, &out); err != nil {
		p.t.Fatal(err)
	}
	if e := out.ExceptionDetails; e != nil {
		p.t.Fatalf("%s: %s %s", expression, e.Text, e.Exception.Description)
	}
	for _, r := range result {
		if err := json.Unmarshal(out.Result.Value, r); err != nil {
			p.t.Fatalf("%s: %s: %v", expression, out.Result.Value, err)
		}
	}
}

// Click presses the mouse in the middle of the element of a selector.
func (p *Page) Click(selector string) {
	p.t.Helper()
	var at [2]float64
	p.Eval(fmt.Sprintf(`(() => { const r = document.querySelector(%q).getBoundingClientRect(); return [r.left + r.width / 2, r.top + r.height / 2]; })()`, selector), &at)
	for _, kind := range []string{"mousePressed", "mouseReleased"} {
		p.Do("Input.dispatchMouseEvent", map[string]any{"type": kind, "x": at[0], "y": at[1], "button": "left", "clickCount": 1})
	}
	p.Settle()
}

// Key presses a key by its name as in KeyboardEvent.key.
func (p *Page) Key(key string) {
	p.t.Helper()
	for _, kind := range []string{"keyDown", "keyUp"} {
		m := map[string]any{"type": kind, "key": key}
		if kind == "keyDown" && len(key) == 1 {
			m["text"] = key
		}
		p.Do("Input.dispatchKeyEvent", m)
	}
	p.Settle()
}

// Settle waits until two frames are drawn.
func (p *Page) Settle() {
	p.t.Helper()
	p.Eval(`new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 20))))`)
}

// Picture is what the window shows, as PNG.
func (p *Page) Picture() []byte {
	p.t.Helper()
	return p.data("Page.captureScreenshot", map[string]any{"format": "png"})
}

// Print is the page as printed on A4, as PDF.
func (p *Page) Print() []byte {
	p.t.Helper()
	return p.data("Page.printToPDF", map[string]any{"paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": true, "printBackground": true})
}

func (p *Page) data(method string, params any) []byte {
	p.t.Helper()
	var out struct{ Data string }
	if err := json.Unmarshal(p.Do(method, params), &out); err != nil {
		p.t.Fatal(err)
	}
	data, err := base64.StdEncoding.DecodeString(out.Data)
	if err != nil {
		p.t.Fatal(err)
	}
	return data
}

// Requests are the addresses that were asked for so far.
func (p *Page) Requests() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]string(nil), p.requests...)
}

// Problems are what the browser logged and the exceptions that nothing caught.
func (p *Page) Problems() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]string(nil), p.problems...)
}
