package draw

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

// What follows writes the letters of a PDF as fonts of type 3: each letter is the outline
// that its font has, whatever the format of that font, with the text that it stands for
// beside it. So letters of any script are drawn as they were shaped, can be searched and
// copied, and the file holds those alone that it uses.

// perFont is how many letters a font holds.
const perFont = 255

type typeSet struct {
	codes  map[letter]int // which letter of all it is
	known  []letter
	names  []string  // of the fonts
	widths []float64 // of the letters known
}

// letter is a glyph that stands for a text.
type letter struct {
	face *font.Face
	id   font.GID
	text string
}

func newTypeSet() typeSet { return typeSet{codes: map[letter]int{}} }

// code is the name of the font that holds a glyph, its number in it, and its width in ems.
func (t *typeSet) code(g *glyph) (name string, code int, width float64) {
	key := letter{g.face, g.id, g.text}
	n, known := t.codes[key]
	if !known {
		n = len(t.known)
		t.codes[key] = n
		t.known = append(t.known, key)
		t.widths = append(t.widths, advance(key))
		if n%perFont == 0 {
			t.names = append(t.names, "F"+strconv.Itoa(n/perFont))
		}
	}
	return t.names[n/perFont], n%perFont + 1, t.widths[n]
}

// advance is the width of a letter as the font of type 3 has it: in thousandths of an em.
func advance(l letter) float64 {
	g := glyph{face: l.face, id: l.id}
	return math.Round(float64(l.face.HorizontalAdvance(l.id))*g.unit()*1000) / 1000
}

// write writes the fonts, and returns their names and numbers for the resources.
func (t *typeSet) write(p *PDF) string {
	var names strings.Builder
	for from := 0; from < len(t.known); from += perFont {
		n := p.reserve()
		t.writeFont(p, n, t.known[from:min(from+perFont, len(t.known))])
		fmt.Fprintf(&names, "/F%d %d 0 R", from/perFont, n)
	}
	return names.String()
}

func (t *typeSet) writeFont(p *PDF, n int, letters []letter) {
	var procedures, differences, widths strings.Builder
	var low, high Point
	for i, l := range letters {
		width := strconv.Itoa(int(math.Round(advance(l) * 1000)))
		proc := p.reserve()
		content, from, to := procedure(l, width)
		low, high = Point{min(low.X, from.X), min(low.Y, from.Y)}, Point{max(high.X, to.X), max(high.Y, to.Y)}
		p.stream(proc, []byte(content))
		// A name without digits: readers take those for the code of a character.
		name := string([]byte{'q', 'a' + byte(i/16), 'a' + byte(i%16)})
		fmt.Fprintf(&procedures, "/%s %d 0 R", name, proc)
		differences.WriteString("/" + name)
		widths.WriteString(width + " ")
	}
	cmap := p.reserve()
	p.stream(cmap, []byte(toUnicode(letters)))
	p.object(n, fmt.Sprintf("<</Type/Font/Subtype/Type3/FontBBox[%s %s %s %s]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 1/LastChar %d/Widths[%s]"+
		"/Encoding<</Type/Encoding/Differences[1%s]>>/CharProcs<<%s>>/ToUnicode %d 0 R/Resources<<>>>>",
		number(low.X), number(low.Y), number(high.X), number(high.Y), len(letters), widths.String(), differences.String(), procedures.String(), cmap))
}

// procedure draws a letter in thousandths of an em, between two corners.
func procedure(l letter, width string) (content string, low, high Point) {
	g := glyph{face: l.face, id: l.id}
	k := g.unit() * 1000
	path := glyphPath(&g, func(p opentype.SegmentPoint) Point { return Point{float64(p.X) * k, float64(p.Y) * k} })
	var b strings.Builder
	for _, s := range path.segments {
		for i := range points(s.op) {
			q := s.points[i]
			low, high = Point{min(low.X, q.X), min(low.Y, q.Y)}, Point{max(high.X, q.X), max(high.Y, q.Y)}
			b.WriteString(number(q.X) + " " + number(q.Y) + " ")
		}
		b.WriteString(map[byte]string{'M': "m\n", 'L': "l\n", 'C': "c\n", 'Z': "h\n"}[s.op])
	}
	if len(path.segments) > 0 {
		b.WriteString("f\n")
	}
	return fmt.Sprintf("%s 0 %s %s %s %s d1\n%s", width, number(low.X), number(low.Y), number(high.X), number(high.Y), b.String()), low, high
}

// toUnicode says what text the letters of a font stand for.
func toUnicode(letters []letter) string {
	var lines []string
	for i, l := range letters {
		if l.text == "" {
			continue
		}
		var hex strings.Builder
		for _, u := range utf16.Encode([]rune(l.text)) {
			fmt.Fprintf(&hex, "%04X", u)
		}
		lines = append(lines, fmt.Sprintf("<%02X><%s>\n", i+1, hex.String()))
	}
	var b strings.Builder
	b.WriteString("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName/U def\n/CMapType 2 def\n1 begincodespacerange\n<00><FF>\nendcodespacerange\n")
	for from := 0; from < len(lines); from += 100 { // as many as a section may have
		part := lines[from:min(from+100, len(lines))]
		fmt.Fprintf(&b, "%d beginbfchar\n%sendbfchar\n", len(part), strings.Join(part, ""))
	}
	b.WriteString("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n")
	return b.String()
}
