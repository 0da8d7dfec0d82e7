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
	office string // or the kind of its main part
	read   func(*archive) (*model.Document, error)
	advice string
}{
	{name: "EPUB", kind: "application/epub+zip", marks: "META-INF/container.xml", read: readEPUB},
	{name: "OpenDocument", kind: "application/vnd.oasis.opendocument.text", read: readODT},
	{name: "Word", marks: "word/document.xml", office: "wordprocessingml", read: readDOCX},
	{name: "spreadsheet", kind: "application/vnd.oasis.opendocument.spreadsheet", read: readODS},
	{kind: "application/vnd.oasis.opendocument", advice: "it is a drawing or presentation; save it as PDF"},
	{name: "spreadsheet", marks: "xl/workbook.xml", office: "spreadsheetml", read: readXLSX},
	{kind: "application/hwp+zip", advice: "it is a Hangul document; save it as .docx or PDF"},
	{marks: "xl/workbook.bin", advice: "it is a binary spreadsheet; save it as .xlsx or .csv"},
	{marks: "ppt/presentation.xml", office: "presentationml", advice: "it is a presentation; save it as PDF"},
	{marks: "Index/Document.iwa", advice: "it is a Pages, Numbers or Keynote file; save it as Word or PDF"},
	{marks: "Index.zip", advice: "it is a Pages, Numbers or Keynote file; save it as Word or PDF"},
	{marks: "index.apxl", advice: "it is a Keynote file; save it as PDF"},
	{marks: "buildVersionHistory.plist", advice: "it is an old Pages or Numbers file; save it as Word or PDF"},
	{marks: "FixedDocumentSequence.fdseq", advice: "it is an XPS document; save it as PDF"},
	{marks: "FixedDocSeq.fdseq", advice: "it is an XPS document; save it as PDF"},
	{marks: "visio/document.xml", advice: "it is a drawing; save it as PDF"},
	{marks: "doc.kml", advice: "it holds places for a map (KMZ); unpack it and open the .kml"},
	{marks: "AndroidManifest.xml", advice: "it is a program"},
	{marks: "META-INF/MANIFEST.MF", advice: "it is a program"},
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
	_, office := mainPart(a)
	for _, p := range packages {
		found := p.office != "" && p.office == office || p.kind == "" && p.marks == "" || p.marks != "" && a.has(p.marks) || p.kind != "" && strings.HasPrefix(kind, p.kind)
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
