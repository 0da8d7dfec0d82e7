package export

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/renderer/html"
)

// ownMarkup is what the program puts between texts; anyMarkup whatever a browser might take
// for some.
var ownMarkup, anyMarkup = regexp.MustCompile(`^</?(?:p|b|br|blockquote|cite)>$`), regexp.MustCompile(`<[^>]*>?`)

// TestHTMLHasNoMarkupOfTexts looks at the fields that programs show as HTML: all markup in
// them is the program's.
func TestHTMLHasNoMarkupOfTexts(t *testing.T) {
	shown := map[string]bool{"headline": true, "text": true, "content": true, "title": true}
	for _, format := range []string{"timelinejs", "storymapjs", "vis"} {
		var v any
		if err := json.Unmarshal(written(t, format, hostile(), Options{}), &v); err != nil {
			t.Fatal(err)
		}
		fields := 0
		each(v, func(key, value string) {
			if !shown[key] {
				return
			}
			fields++
			if hasForeign(value) {
				t.Errorf("%s: %s: %q", format, key, value)
			}
		})
		if fields < len(hostileTexts) {
			t.Errorf("%s has only %d fields of HTML", format, fields)
		}
	}
	data := written(t, "kml", hostile(), Options{})
	for d := xml.NewDecoder(bytes.NewReader(data)); ; {
		tok, err := d.Token()
		if err != nil {
			break
		}
		if s, ok := tok.(xml.StartElement); ok && s.Name.Local == "description" {
			var text string
			if err := d.DecodeElement(&text, &s); err != nil {
				t.Fatal(err)
			}
			if hasForeign(text) {
				t.Errorf("kml: %q", text)
			}
		}
	}
}

// hasForeign reports whether there is markup of none of the program's elements.
func hasForeign(s string) bool {
	return slices.ContainsFunc(anyMarkup.FindAllString(s, -1), func(m string) bool { return !ownMarkup.MatchString(m) })
}

// each calls f with each text of a value of JSON, and the key it stands under.
func each(v any, f func(key, value string)) {
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			each(x, f)
		}
	case map[string]any:
		for k, x := range v {
			if s, ok := x.(string); ok {
				f(k, s)
			} else {
				each(x, f)
			}
		}
	}
}

// TestMarkdownIsText renders Markdown with all that texts could do in it: there are the
// elements of the format alone, and every headline is there.
func TestMarkdownIsText(t *testing.T) {
	c := hostile()
	files := map[string][]byte{"md": written(t, "md", c, Options{})}
	for name, note := range unzipped(t, written(t, "obsidian", c, Options{})) {
		if _, body, ok := bytes.Cut(note, []byte("\n---\n")); ok {
			files[name] = body
		}
	}
	for name, text := range files {
		var out bytes.Buffer
		if err := goldmark.New(goldmark.WithRendererOptions(html.WithUnsafe())).Convert(text, &out); err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`</?[a-z]+`).FindAllString(out.String(), -1) {
			switch strings.Trim(m, "</") {
			case "h", "p", "em", "strong", "br", "blockquote", "ul", "li":
			default:
				t.Errorf("%s has %s", name, m)
			}
		}
	}
	var out bytes.Buffer
	if err := goldmark.Convert(files["md"], &out); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(out.String(), "<blockquote>"); n != len(c.Events) {
		t.Errorf("%d quotations of %d", n, len(c.Events))
	}
}
