package document

import (
	"context"
	"io"
	"strings"

	"golang.org/x/text/language"

	"chronotope/model"
	"chronotope/model/edtf"
)

// metadata is what a file says of its document, by names of Dublin Core and their kin.
type metadata map[string]string

// readMetadata collects the elements of a small XML file. What cannot be read of it is
// left out: a document is worth reading without.
func readMetadata(ctx context.Context, r io.Reader) metadata {
	f := fields{values: map[string]string{}}
	_ = walkXML(ctx, r, &f)
	return f.values
}

// metadataIn is readMetadata for a file of an archive.
func metadataIn(a *archive, name string) metadata {
	if !a.has(name) {
		return nil
	}
	r, err := a.open(name)
	if err != nil {
		return nil
	}
	defer r.Close()
	return readMetadata(a.ctx, r)
}

// apply puts what the file says of its document into it. The names that are given for
// author and date are looked for in turn.
func (m metadata) apply(d *model.Document, author, date []string) {
	d.Title = oneLine(m["title"])
	for _, name := range author {
		if d.Author == "" {
			d.Author = oneLine(m[name])
		}
	}
	for _, name := range date {
		if d.Date.IsZero() {
			d.Date = dateOf(m[name])
		}
	}
	d.Language = languageOf(m["language"])
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// dateOf reads a date as files write it, "2019", "2019-01-02" or "2019-01-02T10:20:30Z";
// the day counts. It is zero for anything else.
func dateOf(s string) edtf.Value {
	s, _, _ = strings.Cut(strings.TrimSpace(s), "T")
	s, _, _ = strings.Cut(s, " ")
	if len(s) == 8 && digits(s) == 8 { // ISO 8601 without hyphens
		s = s[:4] + "-" + s[4:6] + "-" + s[6:]
	}
	v, err := edtf.Parse(s)
	if err != nil || v.IsInterval() || digits(s) != 4 {
		return edtf.Value{}
	}
	return v
}

// languageOf returns a language tag in its usual spelling, "" where it is none.
func languageOf(s string) string {
	tag, err := language.Parse(strings.TrimSpace(s))
	if err != nil || tag == language.Und {
		return ""
	}
	return tag.String()
}
