package store

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"sync"

	"chronotope/model/project"
)

// LargestOriginal is the size in bytes up to which the project keeps the file of a
// document: SQLite holds no more than 1e9 in a row.
const LargestOriginal = 512 << 20

// hashes is a set that has a lock of its own: who asks Keeps does not wait for a change that
// is being written.
type hashes struct {
	mu  sync.RWMutex
	all map[string]bool
}

func (h *hashes) has(sha string) bool {
	h.mu.RLock()
	defer h.mu.RUnlock()
	return h.all[sha]
}

func (h *hashes) add(sha ...string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.all == nil {
		h.all = map[string]bool{}
	}
	for _, s := range sha {
		h.all[s] = true
	}
}

// loadKept reads which files of documents the project keeps.
func (s *Store) loadKept(ctx context.Context) error {
	return s.scan(ctx, s.db, table{
		name: "original", key: "rowid", columns: "sha256", long: "octet_length(sha256)",
		row: func(r *record) error {
			var sha string
			err := r.Scan(&sha)
			s.kept.add(sha)
			return err
		},
	})
}

// Keeps reports whether the project keeps the file of a document. It does not read it.
func (s *Store) Keeps(sha string) bool { return s.kept.has(sha) }

// Original returns the file that a document was read from, byte for byte. The error wraps
// io/fs.ErrNotExist where the project does not keep it.
func (s *Store) Original(sha string) ([]byte, error) {
	s.mu.take()
	defer s.mu.release()
	content, err := s.original(background, sha)
	if err != nil {
		return nil, fmt.Errorf("read a document's file from the project: %w", err)
	}
	return content, nil
}

func (s *Store) original(ctx context.Context, sha string) ([]byte, error) {
	var length int64
	err := s.row(ctx, `SELECT octet_length(content) FROM original WHERE sha256 = ?`, sha).Scan(&length)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return nil, errNotKept
	case err != nil:
		return nil, unreadable(err)
	case length > LargestOriginal:
		return nil, fmt.Errorf("%w: the file of a document has %d bytes", ErrDamaged, length)
	}
	var content []byte
	if err := s.row(ctx, `SELECT content FROM original WHERE sha256 = ?`, sha).Scan(&content); err != nil {
		return nil, unreadable(err)
	}
	if sum := sha256.Sum256(content); hex.EncodeToString(sum[:]) != sha {
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
	w.kept = append(w.kept, o.SHA256)
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
func (s *Store) carried(ctx context.Context, o *project.Original) *project.Original {
	if o == nil || s.version < 2 {
		return o
	}
	content, err := s.original(ctx, o.SHA256)
	if err != nil {
		if !errors.Is(err, errNotKept) {
			s.door.tell(err) // the document itself is not lost
		}
		return o
	}
	return &project.Original{SHA256: o.SHA256, Size: o.Size, Open: func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(content)), nil }}
}
