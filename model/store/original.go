package store

import (
	"bytes"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"io"

	"chronotope/model/project"
)

// LargestOriginal is the size in bytes up to which the project keeps the file of a
// document: SQLite holds no more than 1e9 in a row.
const LargestOriginal = 512 << 20

// Keeps reports whether the project keeps the file of a document. It does not read it.
func (s *Store) Keeps(sha string) bool {
	there, err := column[bool](s, `SELECT EXISTS (SELECT 1 FROM original WHERE sha256 = ?)`, sha)
	return err == nil && there[0]
}

// Original returns the file that a document was read from, byte for byte. The error wraps
// io/fs.ErrNotExist where the project does not keep it. It may be called from any
// goroutine, and waits for a change that is being written.
func (s *Store) Original(sha string) ([]byte, error) {
	s.still.Lock()
	defer s.still.Unlock()
	content, err := s.original(sha)
	if err != nil {
		return nil, fmt.Errorf("read a document's file from the project: %w", err)
	}
	return content, nil
}

func (s *Store) original(sha string) ([]byte, error) {
	var content []byte
	err := s.db.QueryRowContext(background, `SELECT content FROM original WHERE sha256 = ?`, sha).Scan(&content)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return nil, errNotKept
	case err != nil:
		return nil, unreadable(err)
	case hashOf(string(content)) != sha:
		return nil, fmt.Errorf("%w: the file of a document is not what was stored", ErrDamaged)
	}
	return content, nil
}

// keep stores the file that a document was read from, unless it is there. Where it is not
// to be had any more, or is another by now, the document is kept without it.
func (w *writer) keepOriginal(o *project.Original) error {
	if o == nil || o.Open == nil || o.Size > LargestOriginal {
		return nil
	}
	var there bool
	if err := w.tx.QueryRow(`SELECT EXISTS (SELECT 1 FROM original WHERE sha256 = ?)`, o.SHA256).Scan(&there); err != nil || there {
		return err
	}
	content, ok := contentOf(o)
	if !ok {
		return nil
	}
	_, err := w.run(`INSERT INTO original(sha256, content) VALUES (?,?)`, o.SHA256, content)
	return err
}

func contentOf(o *project.Original) (content []byte, ok bool) {
	r, err := o.Open()
	if err != nil {
		return nil, false
	}
	defer r.Close()
	var b bytes.Buffer
	b.Grow(int(min(o.Size, LargestOriginal)) + bytes.MinRead)
	if _, err := b.ReadFrom(io.LimitReader(r, o.Size+1)); err != nil {
		return nil, false
	}
	sum := sha256.Sum256(b.Bytes())
	return b.Bytes(), hex.EncodeToString(sum[:]) == o.SHA256
}

// carried is the original of a document that is to go into another project.
func (s *Store) carried(o *project.Original) *project.Original {
	if o == nil {
		return nil
	}
	content, err := s.original(o.SHA256)
	if err != nil {
		if !errors.Is(err, errNotKept) {
			_ = s.forgive(err) // the document itself is not lost
		}
		return o
	}
	return &project.Original{SHA256: o.SHA256, Size: o.Size, Open: func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(content)), nil }}
}
