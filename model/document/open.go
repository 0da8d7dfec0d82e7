package document

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"chronotope/model"
)

// Limit is how many bytes of a document's text are read. What goes beyond is
// left out, and the document says so (Document.Truncated).
const Limit = 64 << 20

// mostBlocks is how many blocks or lines of a document are read: each takes some 300 bytes
// whatever it says, and a small archive can hold a hundred million.
const mostBlocks = 1 << 20

// mostCells is how many cells of tables are read: what they mean in their row and column takes
// some 300 bytes of each, too.
const mostCells = 2 << 20

// mostNotes is how many footnotes of a document are read: each takes some 500 bytes.
const mostNotes = 1 << 17

// headLength is how much of a file the formats see to tell whether it is theirs.
const headLength = 64 << 10

// Options are what a person says about a file that it does not say itself.
type Options struct {
	Encoding  string // IANA name of the character encoding, for plain text and web pages; "" to find out
	Password  string // of a PDF
	WholePage bool   // of a web page also what stands around its main text
}

// A format recognises files by their first bytes and reads them. A reader leaves
// ID, Name, Format and Sentences to Open, and Title where the file has none; its
// errors do not name the file, for Open does.
type format struct {
	name    string
	matches func(name string, head []byte) bool
	read    func(ctx context.Context, src source, opts Options) (*model.Document, error)
}

// WebPage is the format of documents that Options.WholePage is for.
const WebPage = "web page"

// plainText is the format of what has no other.
const plainText = "plain text"

// formats are tried in order; the last takes what no other wants. They are set when the program
// starts, for a reader of messages reads what is attached to them.
var formats []format

func init() {
	formats = []format{
		{"Rich Text", hasPrefix(`{\rtf`), readRTF},
		{"package", hasPrefix("PK\x03\x04"), readPackage},
		{"PDF", isPDF, readPDF},
		{"mail", isMail, readMail},
		{"calendar", isCalendar, readCalendar},
		{"subtitles", isSubtitles, readSubtitles},
		{WebPage, isHTML, readHTML},
		{"XML", isXML, readXML},
		{"JSON", isJSON, readJSON},
		{"LaTeX", isTeX, readTeX},
		{"table", isTable, readTable},
		{"Markdown", isMarkdown, readMarkdown},
		{plainText, func(string, []byte) bool { return true }, readPlain},
	}
}

// Open reads the document that r holds; name is what it is called, without its
// folder, and becomes its ID and Name. Its format is told by its content. A file
// is read where it lies; of other readers at most maxHeld bytes are read.
//
// The errors name the file and wrap one of the errors of model, ctx.Err() or what r
// returned.
func Open(ctx context.Context, name string, r io.Reader, opts Options) (*model.Document, error) {
	src, err := sourceOf(ctx, r)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	d, err := read(ctx, name, src, opts)
	// A reader that the file was changed under may have failed for no other reason.
	if changed := src.unchanged(); changed != nil {
		err = changed
	}
	if ctx.Err() != nil {
		err = ctx.Err()
	}
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	return d, nil
}

// read finds the format and has it read. A fault of a reader, or of the library
// that it uses, in one document is that document's failure and not the program's.
func read(ctx context.Context, name string, src source, opts Options) (d *model.Document, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			d, err = nil, fmt.Errorf("%w: internal fault: %v", model.ErrDamaged, fault)
		}
	}()
	head, err := src.head()
	if err != nil {
		return nil, err
	}
	for _, f := range formats {
		if !f.matches(name, head) {
			continue
		}
		d, err := f.read(ctx, src, opts)
		if err != nil {
			return nil, err
		}
		return completed(ctx, d, name, f.name)
	}
	return nil, model.ErrBinary
}

// completed is a document that a reader of a format has made, with what is left to Open.
func completed(ctx context.Context, d *model.Document, name, format string) (*model.Document, error) {
	if strings.TrimFunc(d.Text, func(r rune) bool { return isSpace(r) || string(r) == model.Picture }) == "" {
		return nil, model.ErrEmpty
	}
	if d.Format == "" {
		d.Format = format
	}
	finish(ctx, d, name)
	return d, nil
}

// OpenFile is Open for a file on disk, or what is attached to a message there (see OpenPath),
// called by its base name. Its errors also
// wrap model.ErrFolder and fs.ErrNotExist.
func OpenFile(ctx context.Context, path string, opts Options) (*model.Document, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil && (errors.Is(err, fs.ErrNotExist) || isMessageName(filepath.Dir(path))):
		return openAttached(ctx, path, opts)
	case err != nil:
		return nil, fmt.Errorf("read %s: %w", path, err)
	case info.IsDir():
		return nil, fmt.Errorf("read %s: %w; choose the files in it", path, model.ErrFolder)
	case !info.Mode().IsRegular() && info.Mode()&(fs.ModeNamedPipe|fs.ModeCharDevice) == 0:
		return nil, fmt.Errorf("read %s: %w", path, model.ErrBinary)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	defer f.Close()
	return Open(ctx, filepath.Base(path), f, opts)
}
