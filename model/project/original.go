package project

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
)

// Original is a file as it was when a document was read from it.
type Original struct {
	SHA256 string // of its bytes, in hexadecimal digits
	Size   int64  // in bytes
	// Open gives the bytes for the project to keep; nil where it is not to keep them, or
	// has them already.
	Open func() (io.ReadCloser, error) `json:"-"`
}

// OriginalOf reads through a file and returns what to remember of it, so that the project
// will keep it.
func OriginalOf(open func() (io.ReadCloser, error)) (*Original, error) {
	r, err := open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	h := sha256.New()
	n, err := io.Copy(h, r)
	if err != nil {
		return nil, err
	}
	return &Original{SHA256: hex.EncodeToString(h.Sum(nil)), Size: n, Open: open}, nil
}
