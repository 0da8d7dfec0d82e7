package document

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// harbour is the main text of the pages, a sentence each.
var harbour = []string{
	"The old harbour of Ferrol Sound was dredged in the spring of 1804, when the council found forty pounds for it.",
	"In 1811 a pilot named Anders Holm brought the first iron ship over the bar at night and without a lantern.",
	"Nobody believed him until the tide went out and the hull lay there on the sand for all the town to see.",
	"The warehouses burned on 3 May 1822, and the rope walk with them; the wind carried sparks to the chapel roof.",
	"A new quay of dressed stone was begun in 1825 and opened by the bishop on the feast of Saint Peter.",
	"For thirty years the herring fleet wintered there, two hundred boats moored side by side along the mole.",
	"When the railway came in 1858 the coal trade left for the deeper water of the northern basin within a year.",
	"The last pilot retired in 1902, and his boat is shown in the boathouse that the fishermen built from wreckage.",
}

// around is what stands around the main text.
var around = map[string]string{
	"menu":     `<ul><li><a href="/">Home</a></li><li><a href="/w">Weather</a></li><li><a href="/s">Sports desk</a></li><li><a href="/j">Jobs</a></li><li><a href="/c">Contact</a></li></ul>`,
	"teasers":  `<ul><li><a href="/1">Ferry fares rise again</a></li><li><a href="/2">Choir seeks tenors</a></li><li><a href="/3">Bakery changes hands</a></li><li><a href="/4">Letters to the editor</a></li></ul>`,
	"about":    `<p>This paper is written by volunteers who meet on Tuesdays above the chandlery; anyone may join.</p>`,
	"comments": `<p>I remember my grandmother speaking about that, though she told it differently from what you write.</p><p>Great read, thanks for putting this online, please do the same about our village some day soon.</p>`,
	"legal":    `<p>All rights reserved. No part of these pages may be copied without the leave of the publisher in writing.</p>`,
	"cookie":   `<p>We and our partners store information on your device in order to show you what you might want to buy.</p>`,
	"filler":   strings.Repeat("cached copy ", 600),
	"blank":    strings.Repeat("\n", 3000),
	"zero":     "\x00",
	"h":        "<h1>The harbour</h1>",
}

// skeletons are the pages, by name.
func skeletons(t *testing.T) map[string]string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "pages", "skeletons.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	var pairs []string
	for i, s := range harbour {
		pairs = append(pairs, fmt.Sprintf("{{s%d}}", i+1), s, fmt.Sprintf("{{p%d}}", i+1), "<p>"+s+" "+strings.Replace(s, "The", "Of old the", 1)+"</p>")
	}
	for name, text := range around {
		pairs = append(pairs, "{{"+name+"}}", text)
	}
	fill, pages := strings.NewReplacer(pairs...), map[string]string{}
	for _, f := range txtar.Parse(data).Files {
		pages[f.Name] = fill.Replace(string(f.Data))
	}
	return pages
}

// TestMainText reads pages that are built in many ways: the main text is there, and little else.
func TestMainText(t *testing.T) {
	pages := skeletons(t)
	if len(pages) < 40 {
		t.Fatalf("%d pages", len(pages))
	}
	var recalls, precisions float64
	for name, page := range pages {
		d, err := Open(context.Background(), name, strings.NewReader(page), Options{})
		if err != nil || d.Format != WebPage {
			t.Errorf("%s: %v, %v", name, d, err)
			continue
		}
		wanted, found := 0, 0
		for _, s := range harbour {
			n := strings.Count(strings.ReplaceAll(page, "\x00", ""), s)
			wanted, found = wanted+n*len(s), found+min(n, strings.Count(d.Text, s))*len(s)
		}
		rest := 0
		for _, s := range around {
			for words := range strings.SplitSeq(s, "<") {
				if _, words, _ = strings.Cut(words, ">"); words != "" && words != "The harbour" {
					rest += strings.Count(d.Text, words) * len(words)
				}
			}
		}
		recall, precision := float64(found)/float64(wanted), float64(found)/float64(max(1, found+rest))
		recalls, precisions = recalls+recall, precisions+precision
		if recall < 0.95 || precision < 0.6 {
			t.Errorf("%s: recall %.2f, precision %.2f\n%s", name, recall, precision, d.Text)
		}
		if name == "title-outside-main.html" && d.Title != "The harbour" {
			t.Errorf("%s is called %q:\n%s", name, d.Title, outline(d))
		}
	}
	n := float64(len(pages))
	t.Logf("%.0f pages: recall %.3f, precision %.3f", n, recalls/n, precisions/n)
	if recalls/n < 0.95 || precisions/n < 0.85 {
		t.Errorf("recall %.3f, precision %.3f", recalls/n, precisions/n)
	}
}

// TestYearIsNoNoteMark: a link of four digits leads to a reference, and is read as a year.
func TestYearIsNoNoteMark(t *testing.T) {
	d, err := openString("a.html", `<html><body><p>Holm (<a href="#h">1811</a>) tells it.<a href="#n">3</a></p><p id="h">Holm: Notes.</p><p id="n">See there.</p></body></html>`, Options{})
	if err != nil || !strings.Contains(d.Text, "Holm (1811) tells it.[1]") || len(d.Notes) != 1 {
		t.Errorf("%v, %v", d, err)
	}
}
