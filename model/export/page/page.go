// Package page writes a chronology as one HTML file that needs nothing else: a timeline, a
// map and the passages, linked, searchable and made to be printed. No request leaves the
// page, which its content security policy sees to; without scripts it is a list of the
// passages with a map of the world.
package page

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html/template"
	"io"

	"chronotope/model/basemap"
	"chronotope/model/export"
	"chronotope/model/export/figure"
)

//go:embed page.html page.css page.js timeline.js map.js start.js
var files embed.FS

var (
	pieces = template.Must(template.ParseFS(files, "page.html"))
	style  = text("page.css")
	script = text("page.js") + text("timeline.js") + text("map.js") + text("start.js")
)

// policy lets the page's own style and script in, by what they are, and nothing else.
var policy = "default-src 'none'; style-src 'sha256-" + hash(style) + "'; script-src 'sha256-" + hash(script) + "'; img-src data:; base-uri 'none'; form-action 'none'"

func text(name string) string {
	data, err := files.ReadFile(name)
	if err != nil {
		panic(err)
	}
	return string(data)
}

func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return base64.StdEncoding.EncodeToString(sum[:])
}

// Format is the page as a format, with a map taken from what base gives.
func Format(base func() (*basemap.Map, error)) export.Format {
	return export.Format{
		Name: "html", Label: "Web page", Extension: ".html", Media: "text/html",
		Holds: export.Everything &^ (export.Confidence | export.Type),
	}.WrittenBy(1, func(w io.Writer, c *export.Chronology, o export.Options, step func() error) error {
		world, err := base()
		if err != nil {
			return err
		}
		return write(w, c, o, world, step)
	})
}

func write(w io.Writer, c *export.Chronology, o export.Options, base *basemap.Map, step func() error) error {
	b := newBuilder(c, o, base)
	head, err := b.head()
	if err != nil {
		return err
	}
	if err := pieces.ExecuteTemplate(w, "head", head); err != nil {
		return err
	}
	for i := range c.Events {
		if err := step(); err != nil {
			return err
		}
		if err := pieces.ExecuteTemplate(w, "event", b.event(i)); err != nil {
			return err
		}
	}
	foot := b.foot(head)
	if foot.Data, err = embedded(b.data); err != nil {
		return err
	}
	if foot.Linked, err = embedded(linked(b.linked)); err != nil {
		return err
	}
	return pieces.ExecuteTemplate(w, "foot", foot)
}

// embedded is JSON that may stand in a script element: json.Marshal escapes <, > and &.
func embedded(v any) (template.JS, error) {
	out, err := json.Marshal(v)
	if err != nil {
		return "", fmt.Errorf("data of the page: %w", err)
	}
	return template.JS(out), nil //nolint:gosec // escaped, see above
}

// element is a style or script as it stands in the page.
func element(name, content string) template.HTML {
	return template.HTML("<" + name + ">" + content + "</" + name + ">") //nolint:gosec // our own files
}

// head is what the page begins with.
type head struct {
	W                       *Words
	Language, Title, Counts string
	Policy                  string
	Story, Single           bool // one source without pages: it need not be said of each passage
	Style, World            template.HTML
	Sources                 []source
	Tags                    []string
}

// foot is what it ends with.
type foot struct {
	head
	Attributions []string
	Made         string
	Data, Linked template.JS
	Script       template.HTML
}

type source struct{ Title, Cited string }

func (b *builder) head() (head, error) {
	b.survey()
	h := head{
		W: b.words, Language: b.words.Language, Title: b.Heading(), Counts: figure.English.Counted(len(b.Events), len(b.sources)), Policy: policy, Story: b.options.Story, Single: len(b.sources) == 1 && !b.paged,
		Style: element("style", style), Sources: b.sources, Tags: b.tags,
	}
	world, err := b.world()
	h.World = template.HTML(world) //nolint:gosec // numbers and our own names
	return h, err
}

func (b *builder) foot(h head) foot {
	f := foot{head: h, Script: element("script", script)}
	f.Made = b.words.Made
	for _, a := range b.Attributions {
		f.Attributions = append(f.Attributions, export.Line(a))
	}
	if !b.Made.IsZero() {
		f.Made = fmt.Sprintf(b.words.MadeOn, b.Made.Format("2 January 2006"))
	}
	return f
}
