package export

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"chronotope/test/chromium"
)

// TestTimelineJSShows has TimelineJS load its formats in a browser, and show every event.
func TestTimelineJSShows(t *testing.T) {
	validating(t, "chromium")
	dist := filepath.Dir(filepath.Dir(validator(t, "@knight-lab/timelinejs/dist/js/timeline.js")))
	for name, c := range map[string]*Chronology{"hard": few(inPages(hard())), "hostile": inPages(hostile())} {
		for _, format := range []string{"timelinejs", "timelinejs-csv"} {
			f, _ := ByName(format)
			data := written(t, format, c, Options{})
			mux := http.NewServeMux()
			mux.Handle("/dist/", http.StripPrefix("/dist/", http.FileServer(http.Dir(dist))))
			mux.HandleFunc("/data"+f.Extension, func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Content-Type", f.Media)
				_, _ = w.Write(data)
			})
			mux.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Content-Type", "text/html; charset=utf-8")
				_, _ = w.Write([]byte(`<!doctype html><link rel=stylesheet href="/dist/css/timeline.css"><script src="/dist/js/timeline.js"></script><div id=t style="width:1200px;height:700px"></div><script>
window.alert = () => { window.attacked = true };
window.timeline = new TL.Timeline("t", "/data` + f.Extension + `");
</script>`))
			})
			server := httptest.NewServer(mux)
			page := chromium.Open(t, 1250, 750)
			page.Load(server.URL + "/")
			if p := page.Problems(); len(p) > 0 {
				t.Logf("%.1500s", p)
			}
			var got struct {
				Events   int
				Errors   []string
				Slides   int
				Attacked bool
				First    string
			}
			page.Eval(`new Promise(done => { let n = 0; const wait = () => (n++ > 300 || (timeline.config && document.querySelectorAll(".tl-slide").length > 1 && timeline.ready)) ? setTimeout(() => done({
				Events: timeline.config.events.length, Errors: timeline.config.getErrors().map(String), Slides: document.querySelectorAll(".tl-timemarker").length, Attacked: !!window.attacked,
				First: timeline.config.events[0].text.headline}), 1500) : setTimeout(wait, 100); wait(); })`, &got)
			want := 0
			for i := range c.Events {
				if ofDate(c.Events[i].Date)&Undated == 0 {
					want++
				}
			}
			if got.Events != want || got.Slides != want || len(got.Errors) > 0 || got.Attacked {
				t.Errorf("%s as %s: %+v, want %d events", name, format, got, want)
			}
			if keep := os.Getenv("CHRONOTOPE_PICTURES"); keep != "" {
				if err := os.WriteFile(filepath.Join(keep, "tl-"+strings.TrimPrefix(format, "timelinejs")+name+".png"), page.Picture(), 0o600); err != nil {
					t.Error(err)
				}
			}
			server.Close()
		}
	}
}

// TestVisShows has vis-timeline show its items in a browser.
func TestVisShows(t *testing.T) {
	validating(t, "chromium")
	script := validator(t, "vis-timeline/standalone/umd/vis-timeline-graph2d.min.js")
	for name, c := range map[string]*Chronology{"hard": few(inPages(hard())), "hostile": inPages(hostile())} {
		data := written(t, "vis", c, Options{})
		mux := http.NewServeMux()
		mux.HandleFunc("/vis.js", func(w http.ResponseWriter, r *http.Request) { http.ServeFile(w, r, script) })
		mux.HandleFunc("/data.json", func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(data) })
		mux.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			_, _ = w.Write([]byte(`<!doctype html><script src="/vis.js"></script><div id=t></div>`))
		})
		server := httptest.NewServer(mux)
		page := chromium.Open(t, 1250, 750)
		page.Load(server.URL + "/")
		var got struct {
			Items, Shown int
			Attacked     bool
			First        string
		}
		page.Eval(`(async () => {
			window.alert = () => { window.attacked = true };
			const items = await (await fetch("/data.json")).json();
			const timeline = new vis.Timeline(document.getElementById("t"), new vis.DataSet(items), {zoomMax: 4e15});
			timeline.fit({animation: false}); await new Promise(done => setTimeout(done, 1500));
			return {Items: items.length, Shown: timeline.getVisibleItems().length, Attacked: !!window.attacked, First: timeline.getDataRange().min.toISOString()} })()`, &got)
		want := 0
		for _, e := range c.Events {
			if ofDate(e.Date)&(Undated|DeepTime) == 0 {
				want++
			}
		}
		first := map[string]string{"hard": "-000499", "hostile": "1871-05"}[name]
		if got.Items != want || got.Shown != want || got.Attacked || !strings.HasPrefix(got.First, first) {
			t.Errorf("%s: %+v, want %d from %s", name, got, want, first)
		}
		server.Close()
	}
}

// few is a chronology without what would have TimelineJS count in ages of the earth.
func few(c *Chronology) *Chronology {
	events := c.Events[:0]
	for _, e := range c.Events {
		if ofDate(e.Date)&DeepTime == 0 {
			events = append(events, e)
		}
	}
	c.Events = events
	return c
}
