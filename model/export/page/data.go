package page

import (
	"math"
	"slices"
	"strings"

	"github.com/paulmach/orb"

	"chronotope/model"
	"chronotope/model/basemap"
	"chronotope/model/edtf"
	"chronotope/model/export"
	"chronotope/model/export/figure"
)

// builder makes what the page shows of a chronology. The events' data for the script and
// for other programs gather while the list is written.
type builder struct {
	*export.Chronology
	globe    figure.Globe
	options  export.Options
	words    *Words
	base     *basemap.Map
	sources  []source
	sourceOf map[model.DocumentID]int
	paged    bool // a passage has a page
	tags     []string
	tagOf    map[string]int
	placeOf  map[spotKey]int
	spots    []orb.Point // of all events, on the globe as it is cut
	data     data
	linked   []linkedEvent
}

func newBuilder(c *export.Chronology, o export.Options, base *basemap.Map) *builder {
	return &builder{
		Chronology: c, options: o, words: English, base: base,
		sourceOf: map[model.DocumentID]int{}, tagOf: map[string]int{}, placeOf: map[spotKey]int{},
	}
}

// data is what the script reads.
type data struct {
	Events []mark  `json:"events"`
	Places []place `json:"places"`
	Labels []label `json:"labels"`
	World  int     `json:"world"` // units around the globe
	Copy   bool    `json:"copy"`  // the world is shown twice side by side, for what lies across the antimeridian
	Words  client  `json:"words"`
}

// mark is an event for map and timeline. The names are short, for there may be thousands.
type mark struct {
	From    *float64     `json:"f,omitempty"` // days from 1970-01-01; none where undated
	To      *float64     `json:"t,omitempty"`
	Kinds   figure.Looks `json:"k"`           // page.js has the same numbers
	Color   string       `json:"c,omitempty"` // class
	Places  []int        `json:"p,omitempty"` // counted from 1, negative where assumed
	Sources []int        `json:"s,omitempty"`
	Tags    []int        `json:"g,omitempty"`
}

type place struct {
	Name string `json:"n"`
	X    int    `json:"x"`
	Y    int    `json:"y"`
}

type spotKey struct {
	name     string
	lon, lat float64
}

// item is an event in the list.
type item struct {
	Number                           int
	Color, When, EDTF, Moment, Where string
	Headline, Sentence, Note         string
	Marks, Tags                      []string
	Passages                         []passage
}

type passage struct{ Before, Quote, After, Cited, Language string }

// survey gathers documents and tags, which the page begins with.
func (b *builder) survey() {
	for i := range b.Events {
		r := b.Row(i, b.options)
		for _, s := range r.OnMap() {
			b.spots = append(b.spots, orb.Point{s.Lon, s.Lat})
		}
		for _, p := range r.Passages {
			b.paged = b.paged || p.Page != ""
			if _, known := b.sourceOf[p.Document]; known || p.Document == "" {
				continue
			}
			b.sourceOf[p.Document] = len(b.sources)
			s := source{p.Title, p.Title}
			if d := b.Documents[p.Document]; d != nil {
				s.Cited = export.Described(d, b.options)
			}
			b.sources = append(b.sources, s)
		}
		for _, t := range r.Tags {
			if _, known := b.tagOf[t]; !known {
				b.tagOf[t] = 0
				b.tags = append(b.tags, t)
			}
		}
	}
	b.cutOpen()
	slices.Sort(b.tags)
	for i, t := range b.tags {
		b.tagOf[t] = i
	}
}

// cutOpen cuts the globe where no event is, and moves the spots to where they are on it.
func (b *builder) cutOpen() {
	lons := make([]float64, len(b.spots))
	for i, p := range b.spots {
		lons[i] = p[0]
	}
	b.globe = figure.GlobeOf(lons)
	for i := range b.spots {
		b.spots[i][0] = b.globe.Longitude(b.spots[i][0])
	}
}

// event is event i for the list; its mark and what other programs read are kept for the end.
func (b *builder) event(i int) item {
	r := b.Row(i, b.options)
	it := item{
		Number: r.Number, Color: class(r.Color), When: r.Date, EDTF: r.EDTF, Moment: moments(r.Event.Date), Headline: r.Headline, Note: r.Note, Tags: r.Tags,
		Marks: export.EnglishRemarks.Of(&r),
	}
	if b.options.Story { // what the user says of an event
		it.Sentence, it.Note = it.Note, ""
	}
	if it.When == "" {
		it.When = b.words.Undated
	}
	if len(r.Places) > 0 {
		names := make([]string, len(r.Places))
		for i, p := range r.Places {
			names[i] = figure.PlaceName(b.base, p)
		}
		it.Where = strings.Join(names, "; ")
	}
	for _, p := range r.Passages {
		it.Passages = append(it.Passages, b.passage(p))
	}
	b.data.Events = append(b.data.Events, b.mark(&r))
	b.linked = append(b.linked, b.linkedOf(&r))
	return it
}

// class is a colour's name as a class of the style; "" for one that it does not have.
func class(color string) string {
	switch color {
	case "orange", "sky blue", "green", "yellow", "blue", "vermilion", "purple":
		return strings.ReplaceAll(color, " ", "-")
	}
	return ""
}

// moments is a date as the time element can hold it: a day, month or year from year 1 on.
func moments(d edtf.Value) string {
	if y, ok := d.Year(); !ok || d.IsInterval() || y < 1 || y > 9999 || d.IsApproximate() || d.IsUncertain() {
		return ""
	}
	s := d.String()
	if m, ok := d.Month(); ok && m > 12 || strings.ContainsAny(s, "XT") {
		return ""
	}
	return s
}

func (b *builder) passage(p export.Passage) passage {
	out := passage{Quote: p.Quote, Cited: export.EnglishRemarks.Cited(p)}
	if d := b.Documents[p.Document]; d != nil {
		out.Language = language(d.Language)
		if !p.Lost {
			out.Before, out.After = around(d, p.Evidence.Passage.Span)
		}
	}
	return out
}

// language is a language tag that looks like one.
func language(tag string) string {
	for _, r := range tag {
		if r != '-' && (r < '0' || r > '9') && (r|0x20 < 'a' || r|0x20 > 'z') {
			return ""
		}
	}
	return tag
}

// mark is an event for map and timeline.
func (b *builder) mark(r *export.Row) mark {
	m := mark{Color: class(r.Color)}
	if from, to, looks, ok := figure.Extent(r.Event.Date); ok {
		from, to = math.Round(from*1440)/1440, math.Round(to*1440)/1440
		m.From, m.To, m.Kinds = &from, &to, looks
	}
	if r.Event.Mode() == model.ModeDenied {
		m.Kinds |= figure.Denied
	}
	for i, s := range r.Places {
		if !s.OnMap {
			continue
		}
		n := b.placed(s) + 1
		if i == 0 && r.PlaceAssumed != "" {
			n = -n
		}
		m.Places = append(m.Places, n)
	}
	for _, p := range r.Passages {
		if n, ok := b.sourceOf[p.Document]; ok && !slices.Contains(m.Sources, n) {
			m.Sources = append(m.Sources, n)
		}
	}
	for _, t := range r.Tags {
		m.Tags = append(m.Tags, b.tagOf[t])
	}
	return m
}

// placed is the index of a place in the data.
func (b *builder) placed(s export.Spot) int {
	key := spotKey{s.Name, s.Lon, s.Lat}
	n, known := b.placeOf[key]
	if !known {
		n = len(b.data.Places)
		b.placeOf[key] = n
		x, y := units(b.globe.Project(s.Lon, s.Lat))
		b.data.Places = append(b.data.Places, place{s.Name, x, y})
	}
	return n
}
