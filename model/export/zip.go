package export

import (
	"archive/zip"
	"bufio"
	"io"

	"github.com/klauspost/compress/flate"
)

// zipOut writes the parts of an archive, one after the other.
type zipOut struct {
	*zip.Writer
	job    *job
	buffer *bufio.Writer
}

func (j *job) zip() zipOut {
	z := zip.NewWriter(j.out)
	var again *flate.Writer // parts come one after the other, and making one takes longer than a small part
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (_ io.WriteCloser, err error) {
		if again == nil {
			again, err = flate.NewWriter(w, flate.BestSpeed)
			return again, err
		}
		again.Reset(w)
		return again, nil
	})
	return zipOut{z, j, bufio.NewWriterSize(nil, 1<<14)}
}

// part writes a file of the archive.
func (z zipOut) part(name string, write func(x xmlOut) error) error {
	w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: z.job.Made})
	if err != nil {
		return err
	}
	z.buffer.Reset(w)
	if err := write(xmlOut{z.buffer}); err != nil {
		return err
	}
	return z.buffer.Flush()
}

// parts writes files that are always the same.
func (z zipOut) parts(files [][2]string) error {
	for _, f := range files {
		if err := z.part(f[0], func(x xmlOut) error { x.raw(f[1]); return nil }); err != nil {
			return err
		}
	}
	return nil
}
