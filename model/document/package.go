package document

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"chronotope/model"
)

// packages are the formats that are zip files, told by what they hold. Those without a
// reader are there for what to say of them.
var packages = []struct {
	name   string
	marks  string // a file that is in it
	kind   string // or what its file "mimetype" starts with
	read   func(*archive) (*model.Document, error)
	advice string
}{
	{name: "EPUB", kind: "application/epub+zip", marks: "META-INF/container.xml", read: readEPUB},
	{name: "OpenDocument", kind: "application/vnd.oasis.opendocument.text", read: readODT},
	{name: "Word", marks: "word/document.xml", read: readDOCX},
	{kind: "application/vnd.oasis.opendocument.spreadsheet", advice: "it is a spreadsheet; save it as text or PDF"},
	{kind: "application/vnd.oasis.opendocument", advice: "it is a drawing or presentation; save it as PDF"},
	{marks: "xl/workbook.xml", advice: "it is a spreadsheet; save it as text or PDF"},
	{marks: "ppt/presentation.xml", advice: "it is a presentation; save it as PDF"},
	{advice: "it is a zip archive; unpack it and open the documents in it"},
}

// readPackage reads the formats that are zip files.
func readPackage(ctx context.Context, src source, _ Options) (*model.Document, error) {
	a, err := openArchive(ctx, src)
	if err != nil {
		return nil, err
	}
	return a.document()
}

// document reads what the archive is a document of.
func (a *archive) document() (*model.Document, error) {
	kind := ""
	if a.has("mimetype") {
		b, err := a.read("mimetype", 1<<10)
		if err != nil && !errors.Is(err, model.ErrDamaged) {
			return nil, err
		}
		kind = strings.TrimSpace(string(b))
	}
	for _, p := range packages {
		found := p.kind == "" && p.marks == "" || p.marks != "" && a.has(p.marks) || p.kind != "" && strings.HasPrefix(kind, p.kind)
		switch {
		case !found:
			continue
		case p.read == nil:
			return nil, fmt.Errorf("%w: %s", model.ErrBinary, p.advice)
		}
		d, err := p.read(a)
		if err != nil {
			return nil, err
		}
		d.Format = p.name
		return d, nil
	}
	panic("the last row takes every archive")
}
