package export_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"chronotope/assets"
	"chronotope/model/basemap"
	"chronotope/model/export"
	"chronotope/model/export/formats"
)

func all() []export.Format {
	return formats.All(func() (*basemap.Map, error) { return basemap.Open(assets.FS) })
}

func written(t testing.TB, f export.Format, c *export.Chronology) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := f.Write(t.Context(), &b, c, export.Options{}, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestDrawnFormats writes what is hard, what is hostile and nothing in the formats of other
// packages, twice: it comes out the same. Cancelled, they stop.
func TestDrawnFormats(t *testing.T) {
	for _, f := range all()[len(export.Formats()):] {
		if same, ok := formats.ByName(all(), f.Name); !ok || same.Label != f.Label || f.Media == "" || !strings.HasPrefix(f.Extension, ".") {
			t.Errorf("%+v", f)
		}
		for _, c := range []func() *export.Chronology{export.Hard, export.Hostile, func() *export.Chronology { return &export.Chronology{} }} {
			if a, b := written(t, f, c()), written(t, f, c()); !bytes.Equal(a, b) {
				t.Errorf("%s: written twice, it differs", f.Name)
			}
		}
		ctx, cancel := context.WithCancel(t.Context())
		c := export.Hard()
		for len(c.Events) < 2000 {
			c.Events = append(c.Events, c.Events[0])
		}
		steps := 0
		if err := f.Write(ctx, io.Discard, c, export.Options{}, func(int, int) { cancel(); steps++ }); !errors.Is(err, context.Canceled) || steps > 1 {
			t.Errorf("%s: cancelled: %v after %d steps", f.Name, err, steps)
		}
	}
}

// TestHostilePage: what is hostile is text in the page, and nothing else.
func TestHostilePage(t *testing.T) {
	f, _ := formats.ByName(all(), "html")
	c := export.Hostile()
	var b bytes.Buffer
	if err := f.Write(t.Context(), &b, c, export.Options{Story: true}, nil); err != nil {
		t.Fatal(err)
	}
	out := b.String()
	for i, r := range out {
		if unicode.IsControl(r) && r != '\n' && r != '\t' || r == utf8.RuneError || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			if r != utf8.RuneError || !strings.HasPrefix(out[i:], "\ufffd") {
				t.Fatalf("%U after %q", r, out[max(0, i-60):i])
			}
		}
	}
	root, err := html.Parse(strings.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	scripts, articles := 0, 0
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "script":
			scripts++
		case "article":
			articles++
		case "img", "iframe", "object", "embed", "link", "base", "b":
			t.Errorf("an element %s", n.Data)
		}
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") || a.Key == "style" || a.Key == "src" || a.Key == "href" && !strings.HasPrefix(a.Val, "#") {
				t.Errorf("an attribute %s=%q of %s", a.Key, a.Val, n.Data)
			}
		}
	}
	if scripts != 3 || articles != len(c.Events) {
		t.Errorf("%d scripts, %d articles of %d events", scripts, articles, len(c.Events))
	}
}
