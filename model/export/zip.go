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
	job *job
}

func (j *job) zip() zipOut {
	z := zip.NewWriter(j.out)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestSpeed) })
	return zipOut{z, j}
}

// part writes a file of the archive.
func (z zipOut) part(name string, write func(x xmlOut) error) error {
	w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: z.job.Made})
	if err != nil {
		return err
	}
	b := bufio.NewWriterSize(w, 1<<14)
	if err := write(xmlOut{b}); err != nil {
		return err
	}
	return b.Flush()
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
