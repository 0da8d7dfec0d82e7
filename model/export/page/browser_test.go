package page

import (
	"bytes"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"chronotope/assets"
	"chronotope/model"
	"chronotope/model/basemap"
	"chronotope/model/edtf"
	"chronotope/model/export"
	"chronotope/test/chromium"
)

func base() (*basemap.Map, error) { return basemap.Open(assets.FS) }

// written is a chronology as a page.
func written(t testing.TB, c *export.Chronology, o export.Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Format(base).Write(t.Context(), &b, c, o, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// saved is the address of a chronology as a page.
func saved(t testing.TB, c *export.Chronology, o export.Options) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(path, written(t, c, o), 0o600); err != nil {
		t.Fatal(err)
	}
	return "file://" + path
}

// keep puts a picture where CHRONOTOPE_PICTURES says, for somebody to look at.
func keep(t testing.TB, name string, data []byte) {
	t.Helper()
	dir := os.Getenv("CHRONOTOPE_PICTURES")
	if dir == "" {
		return
	}
	if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
		t.Fatal(err)
	}
}

// passage of a document, and what it dates and places.
type telling struct {
	quote, date string
	places      []model.Place
}

func city(name, country string, lon, lat float64) model.Place {
	return model.Place{ID: int64(1000 + len(name)), Name: name, Country: country, Kind: model.City, Point: orb.Point{lon, lat}}
}

// voyages are a few events on both sides of the antimeridian, some of them odd.
func voyages() *export.Chronology {
	tellings := []telling{
		{"The Resolution lay in the bay of Hilo until the first days of February 1779.", "1779-02~", []model.Place{city("Hilo", "US", -155.09, 19.73)}},
		{"She had come from Suva on 3 May 1778.", "1778-05-03", []model.Place{city("Suva", "FJ", 178.44, -18.14)}},
		{"From 1780 on nobody saw her again off Apia.", "1780/..", []model.Place{city("Apia", "WS", -171.76, -13.83)}},
		{"The harbour of Nouméa was surveyed in June 1779, and again at Suva.", "1779-06", []model.Place{city("Nouméa", "NC", 166.45, -22.27), city("Suva", "FJ", 178.44, -18.14)}},
		{"A letter without a day is kept in the archive.", "", nil},
	}
	text := ""
	d := &model.Document{ID: "log", Name: "log.txt", Title: "Log of the Resolution", Author: "A. Mate", Language: "en"}
	var spans []model.Span
	for _, x := range tellings {
		start := len(text)
		text += x.quote + " "
		spans = append(spans, model.Span{Start: start, End: start + len(x.quote)})
	}
	d.Text, d.Blocks = text, []model.Block{{Span: model.Span{End: len(text) - 1}}}
	c := &export.Chronology{Title: "Voyages", Documents: map[model.DocumentID]*model.Document{d.ID: d}, Attributions: []string{"Map: Natural Earth."}}
	for i, x := range tellings {
		var date edtf.Value
		if x.date != "" {
			date = edtf.MustParse(x.date)
		}
		v := model.Evidence{Document: d.ID, Date: date, Passage: model.Select(text, spans[i])}
		for _, p := range x.places {
			v.Places = append(v.Places, model.PlaceMention{Place: p})
		}
		c.Events = append(c.Events, &model.Event{ID: model.EventID(fmt.Sprint("v", i)), Headline: strings.TrimSuffix(x.quote, "."), Date: date, Evidence: []model.Evidence{v}})
	}
	far := &c.Events[2].Evidence[0]
	far.Places[0].Selector = model.Select(text, model.Span{Start: 0, End: 3}) // lent from elsewhere: assumed
	c.Events[3].Tags, c.Events[1].Tags = []string{"harbours"}, []string{"harbours", "arrivals"}
	return c
}

// many are so many events all over Europe and two centuries.
func many(n int) *export.Chronology {
	r := rand.New(rand.NewPCG(1, 2))
	c := &export.Chronology{Title: "Many", Documents: map[model.DocumentID]*model.Document{}}
	for i := range n {
		day := edtf.DayNumber(1800, 1, 1) + int64(i)*73000/int64(n)
		y, m, d := edtf.CivilDate(day)
		date := edtf.YMD(y, m, d)
		if i%5 == 0 {
			date = edtf.YM(y, m)
		}
		place := city(fmt.Sprint("Town ", i%900), "FR", float64(i%900%30)*1.1-5+r.Float64()/100, 40+float64(i%900/30)*0.5)
		quote := fmt.Sprintf("In town %d the mill number %d burned down, and was built again by the people of the place.", i%900, i)
		c.Events = append(c.Events, &model.Event{
			ID: model.EventID(fmt.Sprint("m", i)), Headline: fmt.Sprintf("The mill number %d burned down", i), Date: date,
			Evidence: []model.Evidence{{Document: "list", Date: date, Passage: model.Selector{Quote: quote}, Places: []model.PlaceMention{{Place: place}}}},
		})
	}
	return c
}

// TestFollows clicks an event in each view: the others follow, and nothing is asked of a
// network.
func TestFollows(t *testing.T) {
	p := chromium.Open(t, 1400, 900)
	address := saved(t, voyages(), export.Options{})
	p.Load(address)
	chosen := func() (s struct{ List, Pin, Mark, Status string }) {
		p.Eval(`({
			List: document.querySelector("article.selected h2")?.textContent ?? "",
			Pin: document.querySelector("#pins .selected .name")?.textContent ?? "",
			Mark: document.querySelector("#marks .selected title")?.textContent ?? "",
			Status: document.getElementById("status").textContent,
		})`, &s)
		return s
	}
	keep(t, "desk.png", p.Picture())
	p.Click("#e2 h2 a")
	if s := chosen(); !strings.HasPrefix(s.List, "She had come") || s.Pin != "Suva" || s.Mark != s.List || !strings.HasPrefix(s.Status, "2 of 5: 3 May 1778") {
		t.Errorf("after a click in the list: %+v", s)
	}
	keep(t, "desk-chosen.png", p.Picture())
	p.Click("#marks g.m:nth-child(2)")
	if s := chosen(); s.Mark == "" || s.Mark != s.List {
		t.Errorf("after a click on the timeline: %+v", s)
	}
	p.Key("Escape")
	if s := chosen(); s.List != "" || s.Pin != "" || s.Mark != "" {
		t.Errorf("after Escape: %+v", s)
	}
	p.Eval(`[...document.querySelectorAll("#pins g")].find(g => g.textContent.includes("Hilo")).setAttribute("id", "hilo")`)
	p.Click("#hilo circle")
	if s := chosen(); s.Pin != "Hilo" || !strings.HasPrefix(s.List, "The Resolution lay") || s.Mark != s.List {
		t.Errorf("after a click on the map: %+v", s)
	}
	var hollow, across int
	p.Eval(`document.querySelectorAll("#pins .hollow").length`, &hollow)
	p.Eval(`(() => { const at = n => [...document.querySelectorAll("#pins g")].find(g => g.textContent.includes(n)).querySelector("circle").getBoundingClientRect().left; return Math.sign(at("Apia") - at("Suva")) * (at("Apia") - at("Suva") < 700 ? 1 : 0); })()`, &across)
	if hollow != 1 || across != 1 {
		t.Errorf("%d pins are hollow, want that of Apia; Apia is east of Suva and near: %d", hollow, across)
	}
	p.Eval(`document.activeElement.blur()`)
	p.Key("ArrowRight")
	if s := chosen(); !strings.HasPrefix(s.List, "She had come") {
		t.Errorf("after the right arrow: %+v", s)
	}
	p.Eval(`document.getElementById("timeline").focus()`)
	p.Key("ArrowRight")
	if s := chosen(); !strings.HasPrefix(s.List, "From 1780 on") {
		t.Errorf("after the right arrow on the timeline: %+v", s)
	}
	for _, r := range p.Requests() {
		if r != address && !strings.HasPrefix(r, "data:") && r != "about:blank" {
			t.Errorf("a request for %s", r)
		}
	}
	if problems := p.Problems(); len(problems) > 0 {
		t.Errorf("problems: %s", problems)
	}
}

// TestAxis: years are round in the common count, on both sides of the first one.
func TestAxis(t *testing.T) {
	c := voyages()
	c.Events[0].Date, c.Events[1].Date, c.Events[2].Date, c.Events[3].Date = edtf.MustParse("-0489"), edtf.MustParse("-0099"), edtf.MustParse("0150"), edtf.MustParse("0400-02")
	p := chromium.Open(t, 1400, 900)
	p.Load(saved(t, c, export.Options{}))
	var got []string
	p.Eval(`[...document.querySelectorAll("#axis .low")].map(t => t.textContent)`, &got)
	if all := strings.Join(got, ","); !strings.Contains(all, "400 BC,200 BC,1,200,400") {
		t.Errorf("the axis says %s", all)
	}
}

// TestZooms turns the wheel, drags with the mouse and pinches with two fingers.
func TestZooms(t *testing.T) {
	p := chromium.Open(t, 1400, 900)
	p.Load(saved(t, voyages(), export.Options{}))
	apart := func() (d struct{ Map, Time, X float64 }) {
		p.Eval(`(() => {
			const pin = n => [...document.querySelectorAll("#pins g")].find(g => g.textContent.includes(n)).querySelector("circle").getBoundingClientRect().left;
			const bars = [...document.querySelectorAll("#marks g.m")].map(g => g.children[1].getBoundingClientRect().left);
			return { Map: pin("Apia") - pin("Suva"), Time: Math.max(...bars) - Math.min(...bars), X: pin("Suva") };
		})()`, &d)
		return d
	}
	before := apart()
	for _, at := range [][2]float64{{950, 300}, {700, 700}} {
		p.Do("Input.dispatchMouseEvent", map[string]any{"type": "mouseWheel", "x": at[0], "y": at[1], "deltaX": 0, "deltaY": -120})
	}
	p.Settle()
	zoomed := apart()
	if zoomed.Map < 1.15*before.Map || zoomed.Time < 1.15*before.Time {
		t.Errorf("after the wheel: %+v, before %+v", zoomed, before)
	}
	for i, kind := range []string{"mousePressed", "mouseMoved", "mouseMoved", "mouseReleased"} {
		p.Do("Input.dispatchMouseEvent", map[string]any{"type": kind, "x": 700 + 20*i, "y": 200, "button": "left", "buttons": 1, "clickCount": 1})
	}
	p.Settle()
	if moved := apart(); math.Abs(moved.X-zoomed.X-40) > 21 || math.Abs(moved.Map-zoomed.Map) > 1 {
		t.Errorf("after a drag: %+v, before %+v", moved, zoomed)
	}
	p.Key("Escape")
	p.Do("Emulation.setTouchEmulationEnabled", map[string]any{"enabled": true, "maxTouchPoints": 2})
	fingers := func(kind string, apart float64) {
		points := []map[string]any{{"x": 900 - apart, "y": 250, "id": 1}, {"x": 900 + apart, "y": 250, "id": 2}}
		if kind == "touchEnd" {
			points = []map[string]any{}
		}
		p.Do("Input.dispatchTouchEvent", map[string]any{"type": kind, "touchPoints": points})
	}
	p.Eval(`map.fit()`)
	p.Settle()
	start := apart()
	fingers("touchStart", 40)
	fingers("touchMove", 50)
	fingers("touchMove", 64)
	fingers("touchEnd", 0)
	p.Settle()
	if end := apart(); end.Map < 1.3*start.Map {
		t.Errorf("after two fingers: %+v, before %+v", end, start)
	}
}

// TestStoryFollows scrolls through a story: what is in the middle is what the views show.
func TestStoryFollows(t *testing.T) {
	p := chromium.Open(t, 1400, 900)
	c := voyages()
	c.Events[3].Note = "And again at Suva."
	c.Events[0].Note = "A note."
	p.Load(saved(t, c, export.Options{Story: true}))
	p.Eval(`articles[3].scrollIntoView({ block: "center", behavior: "instant" })`)
	p.Settle()
	var got struct {
		Chosen, Says, First string
		Notes, Pins         int
	}
	p.Eval(`({ Chosen: document.querySelector("article.selected")?.id ?? "", Says: articles[3].querySelector(".says")?.textContent ?? "", First: articles[0].querySelector(".says")?.textContent ?? "",
		Notes: document.querySelectorAll(".note").length, Pins: document.querySelectorAll("#pins .selected").length })`, &got)
	if got.Chosen != "e4" || got.Says != "And again at Suva." || got.First != "A note." || got.Notes != 0 || got.Pins != 2 {
		t.Errorf("%+v", got)
	}
	p.Key("ArrowLeft")
	if p.Eval(`document.querySelector("article.selected").id`, &got.Chosen); got.Chosen != "e3" {
		t.Errorf("after the left arrow %s is chosen", got.Chosen)
	}
}

// TestWithoutScripts: the passages and a map of the world are there.
func TestWithoutScripts(t *testing.T) {
	p := chromium.Open(t, 1200, 800)
	p.Do("Emulation.setScriptExecutionDisabled", map[string]any{"value": true})
	p.Do("Page.navigate", map[string]any{"url": saved(t, voyages(), export.Options{})})
	p.Wait()
	keep(t, "without-scripts.png", p.Picture())
	var tall, tools, quotes float64
	p.Eval(`document.querySelector("#world .land").getBoundingClientRect().height`, &tall)
	p.Eval(`document.getElementById("tools").getBoundingClientRect().height`, &tools)
	p.Eval(`[...document.querySelectorAll("#list blockquote")].filter(q => q.getBoundingClientRect().height > 0).length`, &quotes)
	if tall < 100 || tools != 0 || quotes != 5 {
		t.Errorf("the land is %g pixels high, the tools %g, %g passages are shown", tall, tools, quotes)
	}
}

// TestFinds searches and filters.
func TestFinds(t *testing.T) {
	p := chromium.Open(t, 1400, 900)
	p.Load(saved(t, voyages(), export.Options{}))
	shown := func() (n int) {
		p.Eval(`document.querySelectorAll("#list > li:not([hidden])").length`, &n)
		return n
	}
	p.Key("/")
	for _, letter := range "noumé" {
		p.Do("Input.insertText", map[string]any{"text": string(letter)})
	}
	p.Settle()
	if n := shown(); n != 1 {
		t.Errorf("%d events after typing, want that of Nouméa", n)
	}
	p.Eval(`query.value = "nobody survey"; filter()`)
	if n := shown(); n != 0 {
		t.Errorf("%d events of what nobody tells", n)
	}
	p.Eval(`query.value = "NOUMÉA survey"; filter()`)
	if n := shown(); n != 1 {
		t.Errorf("%d events of Nouméa, want 1", n)
	}
	var pins int
	p.Settle()
	p.Eval(`document.querySelectorAll("#pins g").length`, &pins)
	if pins != 2 {
		t.Errorf("%d pins of the event at two places", pins)
	}
	p.Key("Escape")
	p.Eval(`tag.value = [...tag.options].find(o => o.text === "harbours").value; filter()`)
	if n := shown(); n != 2 {
		t.Errorf("%d events with the tag, want 2", n)
	}
	p.Eval(`tag.value = ""; timeline.follow(1); inview.checked = true; filter()`)
	if n := shown(); n != 4 {
		t.Errorf("%d events in view, want 4: all that are dated", n)
	}
	p.Eval(`location.hash = "#e5"`)
	p.Settle()
	if n := shown(); n != 5 {
		t.Errorf("%d events after one that was filtered out is asked for, want 5", n)
	}
}

// TestManyIsSmooth moves through 5,000 events: however many there are, few elements are drawn.
func TestManyIsSmooth(t *testing.T) {
	p := chromium.Open(t, 1400, 900)
	p.Load(saved(t, many(5000), export.Options{}))
	keep(t, "many.png", p.Picture())
	var took struct {
		Timeline, Map, Search float64 // milliseconds
		Drawn                 int     // elements at most
	}
	p.Eval(`(async () => {
		const frame = () => new Promise(requestAnimationFrame);
		const out = { Drawn: 0 };
		for (const [name, view] of [["Timeline", timeline], ["Map", map]]) {
			view.fit();
			await frame();
			out[name] = 0;
			for (let i = 0; i < 20; i++) {
				let from;
				requestAnimationFrame(() => { from = performance.now(); });
				if (i < 10) view.in(); else view.out();
				await new Promise(done => requestAnimationFrame(() => { out[name] += (performance.now() - from) / 20; done(); }));
				out.Drawn = Math.max(out.Drawn, document.querySelectorAll("#marks *, #pins *, #labels *").length);
				await frame();
			}
		}
		query.value = "number 1"; filter();
		query.value = "number 49";
		const from = performance.now();
		filter();
		out.Search = performance.now() - from;
		return out;
	})()`, &took)
	t.Logf("%+v", took)
	if took.Drawn > 6000 || took.Drawn < 100 {
		t.Errorf("%d elements are drawn", took.Drawn)
	}
}

// TestLooks makes pictures of the page in all its forms; that it fits a phone is checked.
func TestLooks(t *testing.T) {
	p := chromium.Open(t, 1400, 900)
	story := voyages()
	story.Events[0].Note = "Here the story begins: the ship is seen for the last time but one."
	story.Events[1].Note = "Half a year before she had been far to the west."
	for name, address := range map[string]string{"plain": saved(t, voyages(), export.Options{}), "story": saved(t, story, export.Options{Story: true})} {
		for _, scheme := range []string{"light", "dark"} {
			p.Media("prefers-color-scheme", scheme)
			p.Resize(1400, 900, false)
			p.Load(address)
			p.Eval(`select(1)`)
			p.Settle()
			keep(t, name+"-desk-"+scheme+".png", p.Picture())
			p.Resize(390, 844, true)
			p.Load(address)
			p.Eval(`select(1)`)
			p.Settle()
			keep(t, name+"-phone-"+scheme+".png", p.Picture())
			var wide float64
			if p.Eval(`document.documentElement.scrollWidth`, &wide); wide > 390 {
				t.Errorf("%s is %g pixels wide on a phone", name, wide)
			}
		}
		keep(t, name+".pdf", p.Print())
	}
}
