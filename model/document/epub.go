package document

import (
	"encoding/xml"
	"fmt"
	"net/url"
	"path"
	"regexp"
	"strings"

	"chronotope/model"
)

// readEPUB reads an e-book (EPUB 2 and 3): the pages of its spine, in their order, each
// of which is a chapter.
func readEPUB(a *archive) (*model.Document, error) {
	book, err := readSpine(a)
	if err != nil {
		return nil, err
	}
	if err := checkRights(a, book); err != nil {
		return nil, err
	}
	b := newBuilder()
	var chapters []model.Chapter
	for _, name := range book.pages {
		before := len(b.blocks)
		if err := readChapter(a, name, b); err != nil {
			return nil, err
		}
		if len(b.blocks) > before {
			chapters = append(chapters, chapterOf(b, before))
		}
		if b.full {
			break
		}
	}
	d := b.document()
	if book.pictures && strings.Trim(d.Text, model.Picture+" \n") == "" {
		return nil, fmt.Errorf("%w: its pages are pictures; save it as PDF and run OCR on that", model.ErrBinary)
	}
	d.Chapters = chapters
	book.about.apply(d, []string{"creator"}, []string{"date", "issued"})
	return d, nil
}

// chapterOf is the chapter whose blocks begin at index first. It is called by its first
// heading, or else by what it starts with.
func chapterOf(b *builder, first int) model.Chapter {
	blocks := b.blocks[first:]
	title := blocks[0].Span
	for _, block := range blocks {
		if block.Kind == model.Heading {
			title = block.Span
			break
		}
	}
	words := oneLine(string(b.text[title.Start:title.End]))
	if r := []rune(words); len(r) > titleLength {
		words = string(r[:titleLength]) + "…"
	}
	return model.Chapter{Title: words, Span: model.Span{Start: blocks[0].Span.Start, End: blocks[len(blocks)-1].Span.End}}
}

// readChapter writes a page of the book.
func readChapter(a *archive, name string, b *builder) error {
	if !a.has(name) {
		return fmt.Errorf("%w: %s is missing in it", model.ErrDamaged, name)
	}
	data, err := a.read(name, maxEntry)
	if err != nil {
		return err
	}
	text, err := decode(data, "")
	if err != nil {
		return fmt.Errorf("%w: %s is no text", model.ErrDamaged, name)
	}
	w := &page{ctx: a.ctx, b: b}
	root, err := w.read(selfClosed(text.data))
	if err != nil || root == nil {
		return err
	}
	w.findNotes(root)
	w.walk(root)
	b.end()
	return a.ctx.Err()
}

// selfClosed mends elements that XHTML closes at once and HTML does not: what follows
// <title/> or <script/> would be taken for their content.
func selfClosed(data []byte) []byte {
	return closedAtOnce.ReplaceAll(data, []byte("<$1$2></$1>"))
}

var closedAtOnce = regexp.MustCompile(`<(title|script|style|a|i|b|em|span|p|div|td|li|iframe|textarea)(\s[^<>]*)?/>`)

// spine is what the package document of an e-book tells: its pages in reading order, by
// their names in the archive, and what it says of itself.
type spine struct {
	about    metadata
	items    map[string]string // names by ID
	pages    []string
	taken    map[string]bool // the pages that have been named: none is read twice
	name     string          // the element at hand
	dir      string
	pictures bool // there are some
}

func readSpine(a *archive) (*spine, error) {
	container := &rootFile{}
	if err := walkEntry(a, "META-INF/container.xml", container); err != nil {
		return nil, err
	}
	book := &spine{about: metadata{}, items: map[string]string{}, taken: map[string]bool{}, dir: path.Dir(container.path)}
	if err := walkEntry(a, container.path, book); err != nil {
		return nil, err
	}
	if len(book.pages) == 0 {
		return nil, fmt.Errorf("%w: it names no pages", model.ErrDamaged)
	}
	return book, nil
}

func walkEntry(a *archive, name string, v visitor) error {
	r, err := a.open(name)
	if err != nil {
		return err
	}
	defer r.Close()
	return walkXML(a.ctx, r, v)
}

// rootFile is the visitor of container.xml: it finds the package document.
type rootFile struct{ path string }

func (f *rootFile) start(e xml.StartElement) bool {
	if e.Name.Local == "rootfile" && f.path == "" {
		f.path = attr(e, "full-path")
	}
	return false
}
func (f *rootFile) end(string)  {}
func (f *rootFile) text(string) {}

func (s *spine) start(e xml.StartElement) bool {
	switch s.name = e.Name.Local; s.name {
	case "item":
		href, err := url.PathUnescape(attr(e, "href"))
		kind := attr(e, "media-type")
		s.pictures = s.pictures || strings.HasPrefix(kind, "image/")
		if err == nil && strings.Contains(kind, "html") && !strings.Contains(" "+attr(e, "properties")+" ", " nav ") {
			s.items[attr(e, "id")] = path.Join(s.dir, href)
		}
	case "itemref":
		if name := s.items[attr(e, "idref")]; name != "" && attr(e, "linear") != "no" && !s.taken[name] {
			s.pages, s.taken[name] = append(s.pages, name), true
		}
	case "meta":
		if property := attr(e, "property"); strings.HasPrefix(property, "dcterms:") {
			s.name = strings.TrimPrefix(property, "dcterms:")
		}
	}
	return false
}

func (s *spine) end(string) { s.name = "" }

func (s *spine) text(words string) {
	if s.name != "" && s.about[s.name] == "" {
		s.about[s.name] = words
	}
}

// checkRights fails for a book whose pages are encrypted, as those that are sold often
// are. Fonts may be: they are not read.
func checkRights(a *archive, book *spine) error {
	const list = "META-INF/encryption.xml"
	if !a.has(list) {
		return nil
	}
	locked := encrypted{}
	if err := walkEntry(a, list, locked); err != nil {
		return err
	}
	for _, name := range book.pages {
		if locked[name] {
			return fmt.Errorf("%w; it is protected by its seller: open an unprotected copy", model.ErrEncrypted)
		}
	}
	return nil
}

// encrypted is the visitor of encryption.xml: the files that are encrypted.
type encrypted map[string]bool

func (n encrypted) start(e xml.StartElement) bool {
	if e.Name.Local == "CipherReference" {
		if name, err := url.PathUnescape(attr(e, "URI")); err == nil {
			n[path.Clean(name)] = true
		}
	}
	return false
}
func (n encrypted) end(string)  {}
func (n encrypted) text(string) {}
