package reader

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"chronotope/model"
)

// piece is what is laid out at one time: a block, or a part of a very long one.
type piece struct {
	span      model.Span
	kind      model.BlockKind
	level     uint8
	continued bool    // the block began in the piece before
	tight     bool    // no blank line parts it from the piece before
	length    float32 // estimated, in ems on one line
}

// Sizes in bytes: a block longer than longBlock is cut into pieces of about
// pieceLength, so that no block takes long to lay out.
const (
	longBlock   = 6000
	pieceLength = 4000
)

// cutPieces cuts a document into pieces.
func cutPieces(d *model.Document) []piece {
	out := make([]piece, 0, len(d.Blocks))
	for i, b := range d.Blocks {
		p := piece{span: b.Span, kind: b.Kind, level: uint8(min(max(b.Level, 0), 255))}
		if i > 0 {
			p.tight = strings.Count(d.Text[d.Blocks[i-1].Span.End:b.Span.Start], "\n") == 1
		}
		for p.span.Len() > longBlock {
			end := p.span.End
			p.span.End = cut(d, p.span)
			p.length = lengthOf(p.span.Of(d.Text))
			out = append(out, p)
			p.span = model.Span{Start: p.span.End, End: end}
			p.continued = true
		}
		p.length = lengthOf(p.span.Of(d.Text))
		out = append(out, p)
	}
	return out
}

// cut returns where to end the first piece of a long span: where a sentence
// starts, else after white space, else between two characters.
func cut(d *model.Document, s model.Span) int {
	within := model.Span{Start: s.Start + pieceLength, End: s.Start + longBlock}
	if starts := d.SentencesIn(within); len(starts) > 0 {
		return starts[0].Start
	}
	part := within.Of(d.Text)
	if i := strings.IndexFunc(part, unicode.IsSpace); i >= 0 {
		_, n := utf8.DecodeRuneInString(part[i:])
		return within.Start + i + n
	}
	at := within.Start
	for at < within.End && !utf8.RuneStart(d.Text[at]) {
		at++
	}
	return at
}

// pieceAt returns the index of the piece that holds offset, or else of the last one
// that starts before it, or 0.
func pieceAt(pieces []piece, offset int) int {
	return max(sort.Search(len(pieces), func(i int) bool { return pieces[i].span.Start > offset })-1, 0)
}

// lengthOf estimates how wide a text is on one line, in ems, from its bytes and
// characters alone. The letters it assumes are those of common typefaces: half an em
// for Latin ones (one byte), two thirds for Cyrillic ones (two), nearly one for
// Chinese ones (three).
func lengthOf(part string) float32 {
	letters := utf8.RuneCountInString(part)
	return 0.52*float32(letters) + 0.2*float32(len(part)-letters)
}

// guess estimates the height of a piece.
func (p piece) guess(s metrics) float32 {
	t := s.setting(p.kind, p.level)
	room := max(s.column-t.indent-t.hang-t.inset, t.size)
	return float32(int(p.length*t.size/room)+1)*t.leading + t.above
}
