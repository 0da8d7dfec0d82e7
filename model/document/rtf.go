package document

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding"

	"chronotope/model"
)

// readRTF reads Rich Text Format. Of tracked changes what is inserted is text and what
// is deleted is not; comments are none; footnotes are.
func readRTF(ctx context.Context, src source, _ Options) (*model.Document, error) {
	r := &rtf{
		tokens: rtfTokens{bufio.NewReaderSize(src.reader(ctx), 1<<16)}, b: newBuilder(), page: codePage(1252),
		fonts: map[int]encoding.Encoding{}, styles: map[int]string{}, info: metadata{},
	}
	if err := r.read(); err != nil {
		return nil, err
	}
	d := r.b.document()
	d.Truncated = d.Truncated || src.more
	r.info.apply(d, []string{"author"}, []string{"created"})
	return d, nil
}

// rtf is a file in Rich Text Format while it is read.
type rtf struct {
	tokens rtfTokens
	b      *builder
	rtfGroup
	outer            []rtfGroup // the groups around the one at hand
	para             rtfParagraph
	page             encoding.Encoding         // of text in fonts that name none
	fonts            map[int]encoding.Encoding // by their numbers
	styles           map[int]string            // names by numbers
	info             metadata
	bytes            []byte   // in the encoding at hand, not decoded yet
	units            []uint16 // of UTF-16, likewise
	unread           int      // characters still to be left out after \u
	starred          bool     // \* has just been read
	opened, straight bool     // a brace has been read; before what is read now
	shown            string   // the number of the item or heading to come, as it is shown
	letterhead       bool     // the first page has a header of its own
	time             [3]int   // year, month and day of \creatim
}

// rtfGroup is what a closing brace brings back.
type rtfGroup struct {
	into    string // what the text of the group is: "" the document's, else a destination's
	skip    bool
	hidden  bool // struck out or not shown
	uc      int  // how many characters stand for one that \u gives
	font    encoding.Encoding
	number  int      // of the font or style that is being defined
	builder *builder // the text to go on with after a note or text box; nil within one text
	box     bool     // the text of the group is a text box
	para    rtfParagraph
}

// rtfParagraph are the properties of a paragraph.
type rtfParagraph struct {
	style, outline, indent, hanging int
	list                            bool
	depth                           int // of the list, 0 the outermost
	inTable                         bool
}

// read reads the whole file.
func (r *rtf) read() error {
	r.uc, r.para = 1, rtfParagraph{outline: -1}
	for !r.b.full {
		t, err := r.tokens.next()
		r.straight, r.opened = r.opened, err == nil && t.kind == '{'
		switch {
		case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
			return fmt.Errorf("%w: its end is missing", model.ErrDamaged)
		case err != nil:
			return err
		case t.kind == '{':
			if err := r.enter(); err != nil {
				return err
			}
		case t.kind == '}':
			if r.leave(); len(r.outer) == 0 {
				r.flush()
				return nil
			}
		case t.kind == 'w':
			if err := r.control(t); err != nil {
				return err
			}
		default:
			r.char(t.char)
		}
	}
	return nil
}

func (r *rtf) enter() error {
	r.flush()
	if len(r.outer) >= maxDepth {
		return fmt.Errorf("%w: its groups are nested more than %d deep", model.ErrDamaged, maxDepth)
	}
	r.outer = append(r.outer, r.rtfGroup)
	r.builder, r.box, r.starred, r.unread = nil, false, false, 0
	return nil
}

func (r *rtf) leave() {
	r.flush()
	n := len(r.outer) - 1
	if n < 0 {
		return
	}
	if r.into == "creatim" && r.time[0] > 0 {
		r.info["created"] = fmt.Sprintf("%04d-%02d-%02d", r.time[0], r.time[1], r.time[2])
	}
	if r.builder != nil {
		text := r.b
		if r.b, r.para = r.builder, r.rtfGroup.para; r.box {
			r.b.hang(text)
		}
	}
	r.rtfGroup, r.outer, r.starred, r.unread = r.outer[n], r.outer[:n], false, 0
}

// char takes a byte of text.
func (r *rtf) char(c byte) {
	r.starred = false
	switch {
	case r.unread > 0:
		r.unread--
	case r.skip:
	default:
		r.flushUnits()
		r.bytes = append(r.bytes, c)
	}
}

// unicode takes a character given by \u: a unit of UTF-16, as a signed number.
func (r *rtf) unicode(n int) {
	r.flushBytes()
	r.units = append(r.units, uint16(n))
	r.unread = r.uc
}

// flush takes what has been read and not been decoded.
func (r *rtf) flush() {
	r.flushBytes()
	r.flushUnits()
}

func (r *rtf) flushUnits() {
	if len(r.units) > 0 {
		s := string(utf16.Decode(r.units))
		r.units = r.units[:0]
		r.write(s)
	}
}

func (r *rtf) flushBytes() {
	if len(r.bytes) == 0 {
		return
	}
	page := r.font
	if page == nil {
		page = r.page
	}
	s, err := page.NewDecoder().Bytes(r.bytes)
	if err != nil {
		s = r.bytes
	}
	r.bytes = r.bytes[:0]
	r.write(string(s))
}

// longestName is how many bytes of a style's name, or of a title, are put together at least.
const longestName = 1000

// write takes text: into the document, or to where the group says.
func (r *rtf) write(s string) {
	switch {
	case r.skip || r.hidden:
	case r.into == "":
		if r.b.start < 0 {
			r.b.begin(r.block())
			r.b.number(r.listNumber())
		}
		r.b.write(s)
	case r.into == "number":
		if len(r.shown) < longestName {
			r.shown += s
		}
	case r.into == "stylesheet":
		if len(r.styles[r.number]) < longestName {
			r.styles[r.number] = strings.ToLower(strings.TrimRight(r.styles[r.number]+s, ";"))
		}
	case r.into == "title" || r.into == "author":
		if len(r.info[r.into]) < longestName {
			r.info[r.into] += s
		}
	}
}

// picture leaves the sign of a picture, where it is in the text.
func (r *rtf) picture() {
	if r.into != "" || r.hidden {
		return
	}
	if r.b.start < 0 {
		r.b.begin(r.block())
	}
	r.b.picture()
}

// block is the kind of block that the paragraph at hand is.
func (r *rtf) block() (model.BlockKind, int) {
	style := docxStyle{list: r.para.list, depth: r.para.depth}
	if style.called(r.styles[r.para.style]); r.para.outline >= 0 {
		style.outline = r.para.outline + 1
	}
	return style.block()
}

// endParagraph ends a block, which is an item of a list if it looks like one.
func (r *rtf) endParagraph() {
	r.flush()
	if r.into != "" || r.skip {
		return
	}
	if r.b.start >= 0 && r.b.kind == model.Paragraph && r.para.hanging < 0 {
		if t := string(r.b.text[r.b.start:]); bullet(t) > 0 || numbering(t) > 0 {
			r.b.kind, r.b.level = model.ListItem, max(1, min(r.para.indent/360, 9))
		}
	}
	r.b.end()
	r.b.settle()
	r.shown = ""
}

// listedNumber is what shows a number and no bullet, which may be a letter of a font of signs.
var listedNumber = regexp.MustCompile(`[0-9]|^\(?[A-Za-z]{1,6}[.)]$`)

// listNumber is the number of the paragraph at hand; "" where it has a bullet or none.
func (r *rtf) listNumber() string {
	if s := oneLine(r.shown); listedNumber.MatchString(s) {
		return s
	}
	return ""
}
