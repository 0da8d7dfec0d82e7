package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"codeberg.org/go-pdf/fpdf"
	"github.com/google/go-cmp/cmp"

	"chronotope/model"
)

const (
	leftProse  = "The mill at the lower weir was begun in the spring of 1871 and roofed before the frost. Its owner had borrowed from three banks and one brother, and the first of them asked for its money back in May."
	rightProse = "Nobody in the town would speak of the fire afterwards. The insurer sent two men from Leeds who stayed nine days at the Black Bull and wrote a report of which only the last page is left to us."
)

func TestTwoColumnsUnderATitle(t *testing.T) {
	f := newFile()
	f.SetFont("Helvetica", "", 20)
	f.Text(60, 80, "What is known of the fire at the lower mill, told anew")
	f.SetFont("Helvetica", "", 11)
	// Line by line across the gutter, as some programs write.
	left, right := f.SplitText(leftProse, 210), f.SplitText(rightProse, 210)
	for i := range max(len(left), len(right)) {
		y := 120 + 14*float64(i)
		if i < len(left) {
			f.Text(60, y, left[i])
		}
		if i < len(right) {
			f.Text(320, y, right[i])
		}
	}
	want := []string{"h What is known of the fire at the lower mill, told anew", "p " + leftProse + " " + rightProse}
	got := blocksOf(mustRead(t, f))
	if len(got) == 3 { // the last line of the left column may end its paragraph
		got = []string{got[0], got[1] + " " + strings.TrimPrefix(got[2], "p ")}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestParagraphsItemsAndRows(t *testing.T) {
	f := newFile()
	y := column(f, 60, 100, 300, leftProse)
	y = column(f, 60, y+10, 300, rightProse)
	y += 20
	f.Text(70, y, "- A first thing, which goes on and on until its line is full and it")
	f.Text(78, y+14, "hangs over into a second.")
	f.Text(70, y+28, "- A second thing.")
	y += 60
	for i, row := range [][]string{{"Year", "Looms", "Hands"}, {"1868", "40", "212"}, {"1871", "64", "301"}} {
		for k, cell := range row {
			f.Text(60+120*float64(k), y+14*float64(i), cell)
		}
	}
	want := []string{
		"p " + leftProse, "p " + rightProse,
		"li - A first thing, which goes on and on until its line is full and it hangs over into a second.", "li - A second thing.",
		"td Year | Looms | Hands", "td 1868 | 40 | 212", "td 1871 | 64 | 301",
	}
	if diff := cmp.Diff(want, blocksOf(mustRead(t, f))); diff != "" {
		t.Error(diff)
	}
}

// TestTightTable has cells that are less apart than words can be, and a heading row.
func TestTightTable(t *testing.T) {
	f := newFile()
	y := column(f, 60, 100, 300, leftProse)
	for i, row := range [][]string{{"Voyage", "Departed", "Arrived"}, {"Bergen to Hull", "4 May 1865", "11 May 1865"}, {"Hull to Riga", "20 June 1866", "2 July 1866"}} {
		for k, cell := range row {
			f.Text([]float64{60, 146, 224}[k], y+20+24*float64(i), cell)
		}
	}
	want := []string{"p " + leftProse, "td Voyage | Departed | Arrived", "td Bergen to Hull | 4 May 1865 | 11 May 1865", "td Hull to Riga | 20 June 1866 | 2 July 1866"}
	if diff := cmp.Diff(want, blocksOf(mustRead(t, f))); diff != "" {
		t.Error(diff)
	}
}

func TestHyphens(t *testing.T) {
	f := newFile()
	for i, l := range []string{"The insurance com-", "pany paid for the Anglo-", "Dutch looms, a well-known", "make, in full."} {
		f.Text(60, 100+14*float64(i), l)
	}
	d := mustRead(t, f)
	if want := "The insurance company paid for the Anglo-Dutch looms, a well-known make, in full."; d.Text != want {
		t.Errorf("got %q", d.Text)
	}
	at := strings.Index(d.Text, "company")
	boxes := d.BoxesOf(model.Span{Start: at, End: at + len("company")})
	if len(boxes) != 2 || boxes[1].Y0 < boxes[0].Y1-3 {
		t.Errorf("the two parts of the word stand at %+v", boxes)
	}
}

func TestRunningHeadsAndParagraphsAcrossPages(t *testing.T) {
	f := newFile()
	f.SetTitle("Minutes of the mill", true)
	f.SetAuthor("The clerk", true)
	f.SetCreationDate(time.Date(1999, 3, 4, 5, 6, 7, 0, time.UTC))
	for page := range 5 {
		if page > 0 {
			f.AddPage()
		}
		f.Text(60, 40, "Minutes of the mill")
		f.Text(300, 810, fmt.Sprintf("Page %d of 5", page+1))
		column(f, 60, 100, 470, fmt.Sprintf("On day %d the board met and went on", page+1))
		column(f, 60, 114, 470, "with what it had begun, of which the clerk took notes without end")
	}
	d := mustRead(t, f)
	if strings.Count(d.Text, "Minutes") != 1 || strings.Contains(d.Text, "Page") {
		t.Errorf("the running head is in the text again and again: %q", d.Text)
	}
	if len(d.Pages) != 5 || d.Title != "Minutes of the mill" || d.Author != "The clerk" || d.Date.String() != "1999-03-04" {
		t.Errorf("%d pages, title %q, author %q, date %v", len(d.Pages), d.Title, d.Author, d.Date)
	}
	for i := range 5 {
		at := strings.Index(d.Text, fmt.Sprintf("On day %d", i+1))
		if got := d.PageAt(at); got != i {
			t.Errorf("day %d is on page %d", i+1, got+1)
		}
	}
}

func TestBookmarksAreHeadings(t *testing.T) {
	f := newFile()
	f.Bookmark("The mill", 0, 90)
	f.Text(60, 100, "The mill")
	f.Text(60, 130, "It was built of stone.")
	f.Bookmark("The fire", 1, 160)
	f.Text(60, 160, "The fire")
	f.Text(60, 190, "It burned for two days.")
	d := mustRead(t, f)
	if diff := cmp.Diff([]string{"h The mill", "p It was built of stone.", "h The fire", "p It burned for two days."}, blocksOf(d)); diff != "" {
		t.Error(diff)
	}
	if d.Blocks[0].Level != 1 || d.Blocks[2].Level != 2 {
		t.Errorf("levels %d and %d", d.Blocks[0].Level, d.Blocks[2].Level)
	}
}

// TestBoxesCoverTheWords asks for boxes where the words were put on the page.
func TestBoxesCoverTheWords(t *testing.T) {
	f := newFile()
	f.Text(100, 200, "Alpha beta gamma.")
	f.TransformBegin()
	f.TransformRotate(90, 400, 500) // to the left: the text runs up the page
	f.Text(400, 500, "Sideways words here.")
	f.TransformEnd()
	d := mustRead(t, f)
	for word, want := range map[string]box{
		"beta":  {100 + f.GetStringWidth("Alpha "), 200 - 11, 100 + f.GetStringWidth("Alpha beta"), 200 + 3},
		"words": {400 - 11, 500 - f.GetStringWidth("Sideways words"), 400 + 3, 500 - f.GetStringWidth("Sideways ")},
	} {
		at := strings.Index(d.Text, word)
		if at < 0 {
			t.Fatalf("%q is not in %q", word, d.Text)
		}
		boxes := d.BoxesOf(model.Span{Start: at, End: at + len(word)})
		if len(boxes) != 1 {
			t.Fatalf("%s has %d boxes", word, len(boxes))
		}
		b := boxes[0]
		const close = 2
		if float64(b.X0) < want.x0-close || float64(b.Y0) < want.y0-close || float64(b.X1) > want.x1+close || float64(b.Y1) > want.y1+close {
			t.Errorf("%s stands at %v %v %v %v, not within %v", word, b.X0, b.Y0, b.X1, b.Y1, want)
		}
		if b.X1-b.X0 < 5 || b.Y1-b.Y0 < 5 {
			t.Errorf("the box of %s is too small: %+v", word, b)
		}
	}
}

func TestWhatCannotBeRead(t *testing.T) {
	whole := bytesOf(t, prose(3))
	locked := prose(1)
	locked.SetProtection(fpdf.CnProtectPrint, "sesame", "owner")
	secret := bytesOf(t, locked)
	blank := newFile()
	blank.Rect(100, 100, 50, 50, "F")
	for name, c := range map[string]struct {
		data     []byte
		password string
		want     error
	}{
		"no PDF":           {data: []byte("%PDF-1.7\nand nothing else"), want: model.ErrDamaged},
		"cut":              {data: whole[:300], want: model.ErrDamaged},
		"locked":           {data: secret, want: model.ErrPassword},
		"another password": {data: secret, password: "simsim", want: model.ErrPassword},
		"unlocked":         {data: secret, password: "sesame"},
		"no text":          {data: bytesOf(t, blank), want: model.ErrNoText},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := readBytes(t, c.data, Options{Password: c.password}); !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
}

func TestReadingStops(t *testing.T) {
	data := bytesOf(t, prose(40))
	d, err := readBytes(t, data, Options{Limit: 5000})
	if err != nil || !d.Truncated || len(d.Text) > 10_000 {
		t.Errorf("%d bytes, truncated %v, %v", len(d.Text), d.Truncated, err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Read(ctx, strings.NewReader(string(data)), int64(len(data)), Options{Limit: 1 << 20}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

// prose is a file of so many pages of two columns.
func prose(pages int) *fpdf.Fpdf {
	f := newFile()
	for p := range pages {
		if p > 0 {
			f.AddPage()
		}
		for _, x := range []float64{60, 320} {
			y := 100.0
			for i := 0; y < 700; i++ {
				y = column(f, x, y, 210, fmt.Sprintf("Entry %d of page %d. ", i, p)+leftProse+" "+rightProse) + 8
			}
		}
	}
	return f
}

func TestLongFileIsReadInOrder(t *testing.T) {
	d := mustRead(t, prose(200))
	last := -1
	for p := range 200 {
		for i := range 4 {
			at := strings.Index(d.Text, fmt.Sprintf("Entry %d of page %d. ", i, p))
			if at < 0 {
				break
			}
			if i > 0 && at < last {
				t.Fatalf("entry %d of page %d comes too early", i, p)
			}
			if got := d.PageAt(at); got != p {
				t.Fatalf("entry %d of page %d is on page %d", i, p, got)
			}
			last = at
		}
	}
	if last < 0 {
		t.Fatal("no entry was found")
	}
}

// TestMutatedFiles reads files in which bytes were changed, taken out or doubled. With
// CHRONOTOPE_MUTATIONS it tries that many.
func TestMutatedFiles(t *testing.T) {
	n := 30
	if v, err := strconv.Atoi(os.Getenv("CHRONOTOPE_MUTATIONS")); err == nil {
		n = v
	}
	whole := bytesOf(t, prose(2))
	random := rand.New(rand.NewPCG(1, 2))
	read := 0
	for range n {
		data := append([]byte(nil), whole...)
		for range 1 + random.IntN(20) {
			i := random.IntN(len(data))
			switch random.IntN(4) {
			case 0:
				data[i] = byte(random.Uint32())
			case 1:
				data = append(data[:i], data[min(len(data), i+random.IntN(200)):]...)
			case 2:
				data = append(data[:i], append([]byte(strings.Repeat("9", random.IntN(9))), data[i:]...)...)
			default:
				data = data[:len(data)-random.IntN(len(data)/20)]
			}
		}
		began := time.Now()
		d, err := readBytes(t, data, Options{})
		if took := time.Since(began); took > 5*time.Second {
			t.Errorf("reading took %v", took)
		}
		if err == nil {
			read++
		}
		sound(t, d, err)
	}
	t.Logf("%d of %d could still be read", read, n)
}

// BenchmarkRead reads a page of two columns at a time.
func BenchmarkRead(b *testing.B) {
	const pages = 50
	data := bytesOf(b, prose(pages))
	for b.Loop() {
		if _, err := readBytes(b, data, Options{}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N)/pages, "ms/page")
}

// TestTurnedPage reads a page that the file says to turn to the right for display.
func TestTurnedPage(t *testing.T) {
	f := newFile()
	f.Text(100, 200, "Alpha beta gamma, which is a line of the page.")
	f.Text(100, 214, "The second line stands below it.")
	data := bytes.Replace(bytesOf(t, f), []byte("<</Type /Page\n"), []byte("<</Type /Page /Rotate 90\n"), 1)
	d, err := readBytes(t, data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if want := "Alpha beta gamma, which is a line of the page. The second line stands below it."; d.Text != want {
		t.Errorf("got %q", d.Text)
	}
	if p := d.Pages[0]; p.Width < 841 || p.Width > 843 || p.Height < 594 || p.Height > 596 {
		t.Errorf("the page is %v by %v", p.Width, p.Height)
	}
	at := strings.Index(d.Text, "beta")
	boxes := d.BoxesOf(model.Span{Start: at, End: at + 4})
	if len(boxes) != 1 {
		t.Fatalf("%d boxes", len(boxes))
	}
	// What was at x, y is 842 - y from the left and x from the top now.
	want := box{842 - 203, 100 + f.GetStringWidth("Alpha "), 842 - 189, 100 + f.GetStringWidth("Alpha beta")}
	const close = 2
	if b := boxes[0]; float64(b.X0) < want.x0-close || float64(b.X1) > want.x1+close || float64(b.Y0) < want.y0-close || float64(b.Y1) > want.y1+close {
		t.Errorf("beta stands at %+v, not within %v", b, want)
	}
}

func TestLigaturesAreLetters(t *testing.T) {
	s := sheet{view: view{width: 595, height: 842}}
	for i, c := range []string{"o", "ﬃ", "c", "e"} {
		x := 60 + 6*float64(i)
		s.letters = append(s.letters, letter{text: c, box: box{x, 100, x + 5, 110}, size: 11})
	}
	if got := runsOf(&s, 0)[0].text(); got != "office" {
		t.Errorf("got %q", got)
	}
}

func TestFootnotes(t *testing.T) {
	f := newFile()
	f.Text(60, 100, "The mill burned down in 1871")
	f.SetFontSize(6)
	f.Text(60+f.GetStringWidth("The mill burned down in 1871")*11/6+0.5, 95, "2")
	f.SetFontSize(11)
	f.Text(220, 100, "and nobody was hurt.")
	f.Text(60, 130, "Its yard of 40 m")
	f.SetFontSize(6)
	f.Text(60+f.GetStringWidth("Its yard of 40 m")*11/6+0.5, 125, "3")
	f.SetFontSize(8)
	f.Text(60, 780, "2 Minutes of the board, which")
	f.Text(60, 790, "are kept in Leeds.")
	d := mustRead(t, f)
	if len(d.Notes) != 1 {
		t.Fatalf("%d notes in %q", len(d.Notes), d.Text)
	}
	n := d.Notes[0]
	if ref, text := n.Ref.Of(d.Text), n.Text.Of(d.Text); ref != "[2]" || text != "2 Minutes of the board, which are kept in Leeds." {
		t.Errorf("%q refers to %q", ref, text)
	}
	if !strings.Contains(d.Text, "in 1871[2] and nobody") || !strings.Contains(d.Text, "40 m3") {
		t.Errorf("got %q", d.Text)
	}
	if k := d.Blocks[len(d.Blocks)-1].Kind; k != model.Footnote {
		t.Errorf("the note is of kind %v", k)
	}
}
