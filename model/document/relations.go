package document

import (
	"encoding/xml"
	"path"
	"strings"
)

// relation is what a part of an Office file leads to.
type relation struct {
	kind     string // the last word of its type: "styles", "hyperlink"
	target   string // another part, or an address
	external bool
}

// relations are what a part leads to, by the IDs that it calls them by.
type relations map[string]relation

// relationsOf reads what a part leads to, "" for the file as a whole. Without them its words
// are still read.
func relationsOf(a *archive, part string) relations {
	folder, file := path.Split(part)
	r, err := a.open(folder + "_rels/" + file + ".rels")
	if err != nil {
		return nil
	}
	defer r.Close()
	v := relationReader{folder: folder, found: relations{}}
	_ = walkXML(a.ctx, r, v)
	return v.found
}

// of returns the part of a kind, or else the one that stands where most programs put it.
func (l relations) of(kind, usual string) string {
	for _, r := range l {
		if r.kind == kind && !r.external {
			return r.target
		}
	}
	return usual
}

// relationReader is the visitor of relations.
type relationReader struct {
	folder string
	found  relations
}

func (l relationReader) start(e xml.StartElement) (skip bool) {
	if e.Name.Local != "Relationship" {
		return false
	}
	r := relation{kind: path.Base(attr(e, "Type")), target: attr(e, "Target"), external: attr(e, "TargetMode") == "External"}
	if !r.external {
		if !strings.HasPrefix(r.target, "/") {
			r.target = l.folder + r.target
		}
		r.target = strings.TrimPrefix(path.Clean(r.target), "/")
	}
	l.found[attr(e, "Id")] = r
	return false
}
func (l relationReader) end(string)  {}
func (l relationReader) text(string) {}

// usualParts are where most programs put the main part of what they write.
var usualParts = map[string]string{"word/document.xml": "wordprocessingml", "xl/workbook.xml": "spreadsheetml", "ppt/presentation.xml": "presentationml"}

// mainPart is the part that an Office file begins with, and what kind of file it is by what
// that is said to hold: "wordprocessingml", "spreadsheetml". They are "" where it is none.
func mainPart(a *archive) (part, kind string) {
	part = relationsOf(a, "").of("officeDocument", "")
	if kind = usualParts[part]; kind != "" && a.has(part) {
		return part, kind
	}
	if part == "" || !a.has(part) || !a.has("[Content_Types].xml") {
		return part, ""
	}
	types := &contentTypes{part: "/" + part}
	if err := walkEntry(a, "[Content_Types].xml", types); err != nil {
		return part, ""
	}
	return part, types.kind
}

// contentTypes is the visitor that finds what a part holds.
type contentTypes struct{ part, kind string }

func (c *contentTypes) start(e xml.StartElement) (skip bool) {
	if e.Name.Local == "Override" && strings.EqualFold(attr(e, "PartName"), c.part) {
		for _, kind := range []string{"wordprocessingml", "spreadsheetml", "presentationml"} {
			if strings.Contains(attr(e, "ContentType"), kind) {
				c.kind = kind
			}
		}
		if strings.Contains(attr(e, "ContentType"), "ms-word") {
			c.kind = "wordprocessingml"
		}
	}
	return false
}
func (c *contentTypes) end(string)  {}
func (c *contentTypes) text(string) {}
