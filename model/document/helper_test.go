package document

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"chronotope/model"
)

// zipped packs files, given as names and contents in turn.
func zipped(t testing.TB, files ...string) string {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for pair := range slices.Chunk(files, 2) {
		w, err := z.Create(pair[0])
		if err == nil {
			_, err = w.Write([]byte(pair[1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// openString opens a file given by its content.
func openString(name, content string, opts Options) (*model.Document, error) {
	return Open(context.Background(), name, strings.NewReader(content), opts)
}

// outline is a document's blocks, a line each.
func outline(d *model.Document) string {
	var out []string
	for _, b := range d.Blocks {
		level := ""
		if b.Level > 0 {
			level = string(rune('0' + b.Level))
		}
		out = append(out, kindNames[b.Kind]+level+" "+b.Span.Of(d.Text))
	}
	return strings.Join(out, "\n")
}

// whole holds a document to what model.Document promises.
func whole(t *testing.T, d *model.Document) {
	t.Helper()
	end := 0
	for _, b := range d.Blocks {
		if b.Span.Start < end || b.Span.Len() <= 0 || b.Span.End > len(d.Text) {
			t.Fatalf("block %v after %d of %d", b, end, len(d.Text))
		}
		if s := b.Span.Of(d.Text); strings.Trim(s, "\r\n") != s {
			t.Fatalf("line break at the end of block %q", s)
		}
		end = b.Span.End
	}
	end = 0
	for _, s := range d.Sentences {
		k := d.BlockAt(s.Start)
		if s.Start < end || s.Len() <= 0 || k < 0 || !d.Blocks[k].Span.Contains(s) {
			t.Fatalf("sentence %v after %d in block %d", s, end, k)
		}
		end = s.End
	}
	all := model.Span{End: len(d.Text)}
	for _, n := range d.Notes {
		if mark := n.Ref; !all.Contains(mark) || !all.Contains(n.Text) || !strings.HasPrefix(n.Text.Of(d.Text), mark.Of(d.Text)) {
			t.Fatalf("note %v: %q says %q", n, mark.Of(d.Text), n.Text.Of(d.Text))
		}
	}
	end = 0
	for _, l := range d.Links {
		if l.Span.Start < end || l.Span.Len() <= 0 || !all.Contains(l.Span) {
			t.Fatalf("link %v after %d", l, end)
		}
		end = l.Span.End
	}
	end = 0
	for _, c := range d.Chapters {
		if c.Span.Start < end || c.Span.Len() <= 0 || !all.Contains(c.Span) {
			t.Fatalf("chapter %v after %d", c, end)
		}
		end = c.Span.End
	}
}

// sound fails where opening a file gives neither a sound document nor one of the errors
// that readers may return.
func sound(t *testing.T, name, content string) {
	t.Helper()
	d, err := openString(name, content, Options{})
	judge(t, d, err)
}

// soundParts is sound for the files, given as names and contents in turn, that a package
// would hold.
func soundParts(t *testing.T, files ...string) {
	t.Helper()
	d, err := openParts(files...)
	judge(t, d, err)
}

// openParts reads a package of files, given as names and contents in turn.
func openParts(files ...string) (*model.Document, error) {
	a := &archive{ctx: context.Background(), files: map[string]packed{}, left: maxUnpacked}
	for pair := range slices.Chunk(files, 2) {
		a.files[pair[0]] = part(pair[1])
	}
	d, err := a.document()
	if err != nil {
		return nil, err
	}
	return completed(a.ctx, d, "x", "package")
}

// part is what a file of a package holds.
type part string

// Open is packed.Open.
func (p part) Open() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(string(p))), nil }

// judge holds a document to what it promises, or an error to being one of a known kind.
func judge(t *testing.T, d *model.Document, err error) {
	t.Helper()
	if err == nil {
		if !utf8.ValidString(d.Text) {
			t.Fatal("the text is not UTF-8")
		}
		whole(t, d)
		return
	}
	if strings.Contains(err.Error(), "internal fault") {
		t.Fatal(err)
	}
	for _, known := range []error{model.ErrEmpty, model.ErrBinary, model.ErrTooLarge, model.ErrDamaged, model.ErrEncrypted, model.ErrPassword, model.ErrNoText} {
		if errors.Is(err, known) {
			return
		}
	}
	t.Fatalf("an error of no known kind: %v", err)
}
