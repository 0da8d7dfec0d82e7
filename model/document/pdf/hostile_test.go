package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"strings"
	"testing"
	"time"

	"chronotope/model"
)

// assembled is a file of numbered objects, the first of which is its catalog.
func assembled(objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	at := make([]int, len(objects))
	for i, o := range objects {
		at[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, a := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", a)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, start)
	return b.Bytes()
}

// stream is a stream object.
func stream(dict, content string) string {
	return fmt.Sprintf("<<%s /Length %d>>\nstream\n%s\nendstream", dict, len(content), content)
}

// words are what each of the files below says where it can be read.
const words = "The mill burned down in 1871"

// sheetOf are the objects 2 to 5 of a file of one page: its page tree, the page, what
// stands on it and its font.
func sheetOf(resources, content string) []string {
	return []string{
		"<</Type /Pages /Kids [3 0 R] /Count 1>>",
		"<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F 5 0 R>> " + resources + ">>>>",
		stream("", "BT /F 11 Tf 60 700 Td ("+words+") Tj ET "+content),
		"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>",
	}
}

// twofold are n objects, from number first on, each of which holds the next one many
// times, as link has it: what goes through all of it never ends.
func twofold(first, n int, link func(next int) string) []string {
	var out []string
	for i := range n {
		out = append(out, link(min(first+i+1, first+n-1)))
	}
	return out
}

// forms is a page that draws a form, which draws another ten times, and so on.
func forms() []byte {
	objects := append([]string{"<</Type /Catalog /Pages 2 0 R>>"}, sheetOf("/XObject <</X 6 0 R>>", "/X Do")...)
	return assembled(append(objects, twofold(6, 20, func(next int) string {
		return stream(fmt.Sprintf("/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources <</XObject <</X %d 0 R>>>>", next), strings.Repeat("/X Do ", 10))
	})...)...)
}

// TestCirclesEnd reads files whose parts lead back to themselves.
func TestCirclesEnd(t *testing.T) {
	mark := func(title, rest string) string { return "<</Title (" + title + ") " + rest + ">>" }
	with := func(catalog string, more ...string) []byte {
		return assembled(append(append([]string{"<</Type /Catalog /Pages 2 0 R " + catalog + ">>"}, sheetOf("", "")...), more...)...)
	}
	for name, data := range map[string][]byte{
		"bookmark in itself":      with("/Outlines 6 0 R", "<</First 7 0 R /Last 7 0 R>>", mark("A", "/First 7 0 R /Last 7 0 R")),
		"bookmarks in each other": with("/Outlines 6 0 R", "<</First 7 0 R>>", mark("A", "/First 8 0 R"), mark("B", "/First 7 0 R")),
		"bookmark after itself":   with("/Outlines 6 0 R", "<</First 7 0 R>>", mark("A", "/Next 7 0 R")),
		"bookmarks in a circle":   with("/Outlines 6 0 R", "<</First 7 0 R>>", mark("A", "/Next 8 0 R"), mark("B", "/Next 7 0 R /First 7 0 R")),
		"bookmarks are outline":   with("/Outlines 6 0 R", "<</First 6 0 R /Next 6 0 R /Title (A)>>"),
		"labels in themselves":    with("/PageLabels 6 0 R", "<</Kids [6 0 R 6 0 R]>>"),
		"names in themselves":     with("/Names <</Dests 6 0 R>> /Outlines 7 0 R", "<</Kids [6 0 R 6 0 R] /Limits [(a) (z)]>>", "<</First 8 0 R>>", mark("A", "/Dest (k)")),
		"structure in itself":     with("/StructTreeRoot 6 0 R /MarkInfo <</Marked true>>", "<</Type /StructTreeRoot /K [6 0 R 6 0 R] /ParentTree 7 0 R>>", "<</Kids [7 0 R 7 0 R]>>"),
		"form in itself": assembled(append(append([]string{"<</Type /Catalog /Pages 2 0 R>>"}, sheetOf("/XObject <</X 6 0 R>>", "/X Do")...),
			stream("/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources <</XObject <</X 6 0 R>>>>", "/X Do"))...),
		"letters of themselves": assembled(append(append([]string{"<</Type /Catalog /Pages 2 0 R>>"}, sheetOf("/Font <</F 5 0 R /G 6 0 R>>", "BT /G 9 Tf (aaa) Tj ET")...),
			"<</Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97 /Widths [9] /Encoding <</Differences [97 /a]>> /CharProcs <</a 7 0 R>> /Resources <</Font <</G 6 0 R>>>>>>",
			stream("", "BT /G 9 Tf (aaa) Tj ET"))...),
	} {
		t.Run(name, func(t *testing.T) {
			ctx, stop := context.WithTimeout(t.Context(), 20*time.Second)
			defer stop()
			d, err := Read(ctx, bytes.NewReader(data), int64(len(data)), Options{Limit: 1 << 20})
			if err != nil || !strings.Contains(d.Text, words) {
				t.Errorf("%v, %v", d, err)
			}
		})
	}
	for name, data := range map[string][]byte{
		"pages in themselves": assembled("<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [2 0 R 2 0 R] /Count 9>>"),
		"no end of pages":     assembled("<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [] /Count 1000000000>>"),
		"a million pages":     assembled("<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [3 0 R] /Count 1000000>>", "<</Type /Page /Parent 2 0 R>>"),
		"tables in a circle":  []byte(strings.Replace(string(assembled("<</Type /Catalog>>")), "/Root 1 0 R>>", "/Root 1 0 R /Prev 45>>", 1)),
	} {
		t.Run(name, func(t *testing.T) {
			ctx, stop := context.WithTimeout(t.Context(), 20*time.Second)
			defer stop()
			if _, err := Read(ctx, bytes.NewReader(data), int64(len(data)), Options{Limit: 1 << 20}); !errors.Is(err, model.ErrDamaged) && !errors.Is(err, model.ErrNoText) {
				t.Error(err)
			}
		})
	}
}

// waitFor sets how long the engines wait, once nothing is left in them.
func waitFor(step, cancelled time.Duration) {
	for _, e := range []*engine{careful, quick} {
		for range atOnce {
			defer func(c *cell) { e.cells <- c }(<-e.cells)
		}
	}
	patience, grace = step, cancelled
}

// TestPagesWithoutBounds reads pages and letters of no size that there is.
func TestPagesWithoutBounds(t *testing.T) {
	far := strings.Repeat("9", 45)
	for _, sides := range []string{"0 0 595 842", "0 0 0 0", "0 0 " + far + " " + far, "-" + far + " -" + far + " " + far + " " + far, "0 0 0.0001 900000", "0 0 900000 0.0001"} {
		for _, content := range []string{
			"", "BT " + far + " " + far + " Td (far) Tj ET", "BT /F " + far + " Tf (large) Tj ET", "BT " + far + " 0 0 " + far + " -" + far + " 0 Tm (wide) Tj " + far + " Tz (wider) Tj ET",
			far + " " + far + " " + far + " " + far + " 0 0 cm BT " + far + " 0 0 " + far + " 0 0 Tm /F 9 Tf (none) Tj ET", "BT /F 0 Tf (small) Tj ET", "0 0 0 0 0 0 cm BT /F 9 Tf (flat) Tj ET",
		} {
			objects := append([]string{"<</Type /Catalog /Pages 2 0 R>>"}, sheetOf("", content)...)
			data := assembled(objects...)
			data = bytes.Replace(data, []byte("0 0 595 842"), []byte(sides), 1)
			d, err := readBytes(t, data, Options{})
			if err == nil {
				check(t, d)
				if w, h := d.Pages[0].Width, d.Pages[0].Height; min(w, h) < 1 || max(w, h) > 1e7 {
					t.Errorf("a page is %v by %v", w, h)
				}
			} else if !errors.Is(err, model.ErrDamaged) && !errors.Is(err, model.ErrNoText) {
				t.Errorf("%s, %s: %v", sides, content, err)
			}
			if err := Draw(t.Context(), data, "", []int{0}, 300, func(int, *image.RGBA) {}); err != nil {
				t.Errorf("drawing %s, %s: %v", sides, content, err)
			}
		}
	}
}

// TestEndlessFilesAreStopped: what a file keeps busy is let go when that is cancelled or has
// taken too long, so that others are read.
func TestEndlessFilesAreStopped(t *testing.T) {
	defer func(p, g time.Duration) { waitFor(p, g) }(patience, grace)
	waitFor(time.Hour, 100*time.Millisecond)
	data, good := forms(), bytesOf(t, prose(1))
	none := func(int, *image.RGBA) { t.Error("a page is drawn") }
	for range atOnce + 1 {
		ctx, stop := context.WithTimeout(t.Context(), 500*time.Millisecond)
		if _, err := Read(ctx, bytes.NewReader(data), int64(len(data)), Options{Limit: 1 << 20}); !errors.Is(err, context.DeadlineExceeded) {
			t.Fatalf("reading: %v", err)
		}
		stop()
		ctx, stop = context.WithTimeout(t.Context(), 500*time.Millisecond)
		if err := Draw(ctx, data, "", []int{0}, 300, none); !errors.Is(err, context.DeadlineExceeded) {
			t.Fatalf("drawing: %v", err)
		}
		stop()
	}
	waitFor(2*time.Second, grace)
	for range atOnce + 1 {
		if _, err := readBytes(t, data, Options{}); !errors.Is(err, errEndless) {
			t.Fatalf("reading: %v", err)
		}
	}
	waitFor(time.Hour, grace)
	ctx, stop := context.WithTimeout(t.Context(), 20*time.Second)
	defer stop()
	if d, err := Read(ctx, bytes.NewReader(good), int64(len(good)), Options{Limit: 1 << 20}); err != nil || d.Text == "" {
		t.Errorf("another file after them: %v", err)
	}
}

// TestLongFilesAreReadInPart reads of a file of more pages than there is time for those that there
// is time for, and says so.
func TestLongFilesAreReadInPart(t *testing.T) {
	defer func(least time.Duration) { leastAllowed = least }(leastAllowed)
	leastAllowed = 6 * time.Second
	const pages = 2700
	kids := make([]string, pages)
	leaves := make([]string, pages)
	for i := range pages {
		kids[i] = fmt.Sprint(5+i, " 0 R")
		leaves[i] = "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F 3 0 R>>>>>>"
	}
	data := assembled(append([]string{
		"<</Type /Catalog /Pages 2 0 R>>", fmt.Sprintf("<</Type /Pages /Kids [%s] /Count %d>>", strings.Join(kids, " "), pages), "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>",
		stream("", "BT /F 9 Tf 30 800 Td "+strings.Repeat("0 -11 Td (The mill burned down again, as they say who lived beside it on the quay in those days.) Tj ", 35)+" ET"),
	}, leaves...)...)
	d, err := readBytes(t, data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if !d.Truncated || len(d.Pages) == pages || !strings.HasPrefix(d.Text, "The mill burned") {
		t.Errorf("%d pages, in part %v", len(d.Pages), d.Truncated)
	}
	check(t, d)
}

// TestFaultIsTheFilesOwn: what panics in a goroutine of the engine fails the file alone.
func TestFaultIsTheFilesOwn(t *testing.T) {
	data := bytesOf(t, prose(1))
	for _, e := range []*engine{careful, quick} {
		for range atOnce + 1 {
			if err := e.within(t.Context(), bytes.NewReader(data), int64(len(data)), "", func(context.Context, *file) error { panic("no such letter") }); !errors.Is(err, model.ErrDamaged) || !strings.Contains(err.Error(), "no such letter") {
				t.Fatal(err)
			}
		}
	}
	if _, err := readBytes(t, data, Options{}); err != nil {
		t.Errorf("another file after it: %v", err)
	}
}
