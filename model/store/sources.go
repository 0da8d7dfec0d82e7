package store

import (
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"

	"chronotope/model"
	"chronotope/model/project"
)

// structure is what a document has beside its text, as JSON.
type structure struct {
	Place     model.Place
	Truncated bool
	Unsure    bool `json:",omitempty"` // of the encoding
	Blocks    []model.Block
	Sentences []model.Span
	Notes     []model.Note    `json:",omitempty"`
	Chapters  []model.Chapter `json:",omitempty"`
	Pages     []model.Page    `json:",omitempty"`
	Links     []model.Link    `json:",omitempty"`
}

// reading is what was found in a document, as JSON.
type reading struct {
	Times    []model.TimeExpression
	Toponyms []model.Toponym
	Unused   []model.UnusedTime `json:"Asides"`
	Denied   []model.Selector   `json:",omitempty"`
}

// source makes src the document of its ID; nil takes that out. A document that is not there
// comes to the place of a number: see project.Row. Each reading of a document stays in the
// file for the history.
func (w *writer) source(id model.DocumentID, src *project.Source, number int) error {
	var position any
	if src != nil {
		n, err := w.position(id, number)
		if err != nil {
			return err
		}
		position = n
	}
	if _, err := w.run(`UPDATE document SET position = NULL WHERE id = ? AND position IS NOT NULL`, string(id)); err != nil {
		return err
	}
	before := w.document(id)
	sameText := src != nil && before == src.Document // only what was found in it is other
	if !sameText {
		if err := w.unindex(id); err != nil {
			return err
		}
	}
	w.now[id] = src
	if before != nil && (src == nil || before.Text != src.Document.Text) {
		if err := w.inexact(id); err != nil {
			return err
		}
	}
	if src == nil {
		return nil
	}
	version, err := w.version(src)
	if err != nil {
		return err
	}
	if _, err := w.run(`UPDATE document SET position = ? WHERE version = ?`, position, version); err != nil {
		return err
	}
	if sameText {
		return nil
	}
	return w.index(src.Document)
}

// position is where a document is, or is to be, among those of the project.
func (w *writer) position(id model.DocumentID, number int) (position int64, err error) {
	err = w.row(`SELECT position FROM document WHERE id = ? AND position IS NOT NULL`, string(id)).Scan(&position)
	if !errors.Is(err, sql.ErrNoRows) {
		return position, err
	}
	if number > 0 {
		position, err = w.room(number)
		if !errors.Is(err, sql.ErrNoRows) {
			return position, err
		}
	}
	err = w.row(`SELECT coalesce(max(position) + 1, 0) FROM document`).Scan(&position)
	return position, err
}

// room is the position of a document that is to be the one of a number: mostly what it left
// when it was taken out, else those after it make room. The error is sql.ErrNoRows where it
// is the last.
func (w *writer) room(number int) (position int64, err error) {
	const of = `SELECT position FROM document WHERE position IS NOT NULL ORDER BY position LIMIT 1 OFFSET ?`
	var after, before int64
	if err := w.row(of, number-1).Scan(&after); err != nil {
		return 0, err
	}
	if number == 1 {
		return after - 1, nil
	}
	if err := w.row(of, number-2).Scan(&before); err != nil {
		return 0, err
	}
	if before+1 == after {
		_, err = w.run(`UPDATE document SET position = position + 1 WHERE position >= ?`, after)
	}
	return before + 1, err
}

// inexact notes that evidence in a document, where the change does not touch it, quotes
// another text than the document's.
func (w *writer) inexact(id model.DocumentID) error {
	for _, query := range []string{
		`UPDATE mention SET exact = 0 WHERE (event, evidence) IN (SELECT event, position FROM evidence WHERE document = ?)`,
		`UPDATE evidence SET exact = 0 WHERE document = ?`,
	} {
		if _, err := w.run(query, string(id)); err != nil {
			return err
		}
	}
	return nil
}

// version returns the row of a reading, which is written once.
func (w *writer) version(src *project.Source) (int64, error) {
	if v, ok := w.versions[src]; ok {
		return v, nil
	}
	if v, ok := w.store.versions[src]; ok {
		return v, nil
	}
	d := src.Document
	var corrects any
	text, told := d.Text, []any{
		structure{d.Place, d.Truncated, d.EncodingUnsure, d.Blocks, d.Sentences, d.Notes, d.Chapters, d.Pages, d.Links},
		reading{src.Times, src.Toponyms, src.Unused, src.Denied},
	}
	hash := ""
	if base, ok := w.base(d); ok {
		if p, ok := patchOf(base.source, src); ok {
			corrects, text, hash, told = base.version, "", base.hash, []any{nil, p}
		}
	}
	var parts [4]string
	for i, part := range append(told, src.Given, src.Deleted) {
		b, err := json.Marshal(part)
		if err != nil {
			return 0, err
		}
		parts[i] = string(b)
	}
	if corrects == nil {
		hash = hashOf(d.Text)
	}
	var o project.Original
	if src.Original != nil {
		o = *src.Original
	}
	if err := w.keepOriginal(src.Original); err != nil {
		return 0, err
	}
	res, err := w.run(`INSERT INTO document(id, name, title, author, language, date, format, encoding, path, original, size, sha256, text, structure, reading, given, deleted, corrects)
		VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`, string(d.ID), d.Name, d.Title, d.Author, d.Language, d.Date.String(), d.Format, d.Encoding, src.Path,
		o.SHA256, o.Size, hash, text, parts[0], parts[1], parts[2], parts[3], corrects)
	if err != nil {
		return 0, err
	}
	v, err := res.LastInsertId()
	w.versions[src] = v
	if corrects == nil {
		w.bases[d] = base{v, src, hash}
	}
	return v, err
}

// base is a reading that is written as a whole, which others only correct.
type base struct {
	version int64
	source  *project.Source
	hash    string // of the text
}

// base is the reading of a document that is written already; ok is false where there is none.
func (w *writer) base(d *model.Document) (_ base, ok bool) {
	if b, ok := w.bases[d]; ok {
		return b, true
	}
	b, ok := w.store.bases[d]
	return b, ok
}

// index puts the blocks of a document into the full-text index.
func (w *writer) index(d *model.Document) error {
	for _, b := range d.Blocks {
		res, err := w.run(`INSERT INTO passage(document, start, "end") VALUES (?,?,?)`, string(d.ID), b.Span.Start, b.Span.End)
		if err != nil {
			return err
		}
		n, err := res.LastInsertId()
		if err != nil {
			return err
		}
		if _, err := w.run(`INSERT INTO passage_text(rowid, text) VALUES (?,?)`, n, b.Span.Of(d.Text)); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) unindex(id model.DocumentID) error {
	if _, err := w.run(`DELETE FROM passage_text WHERE rowid IN (SELECT number FROM passage WHERE document = ?)`, string(id)); err != nil {
		return err
	}
	_, err := w.run(`DELETE FROM passage WHERE document = ?`, string(id))
	return err
}

// hashOf is what the column sha256 holds of a text.
func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}
