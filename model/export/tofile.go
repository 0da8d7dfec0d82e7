package export

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// ToFile writes a chronology to the file at path. What was there makes way only once the new
// file is whole and on the disk: where writing fails or is cancelled it is as it was.
func ToFile(ctx context.Context, path string, f Format, c *Chronology, o Options, progress func(done, all int)) error {
	return Replace(path, func(w io.Writer) error { return f.Write(ctx, w, c, o, progress) })
}

// Replace puts a file that write makes in the place of the one at path, which stays as it
// was where that fails.
func Replace(path string, write func(io.Writer) error) (err error) {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	mode := os.FileMode(0o666) // less the umask
	if info, err := os.Stat(path); err == nil {
		if !info.Mode().IsRegular() {
			return fmt.Errorf("write %s: not a file", path)
		}
		mode = info.Mode().Perm()
	}
	fresh, err := createBeside(path, mode)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, fresh.Close(), os.Remove(fresh.Name()))
		}
	}()
	if err = write(fresh); err != nil {
		return err
	}
	if err = fresh.Sync(); err != nil {
		return err
	}
	if err = fresh.Close(); err != nil {
		return err
	}
	return os.Rename(fresh.Name(), path)
}

// createBeside makes a new file in the folder of path.
func createBeside(path string, mode os.FileMode) (*os.File, error) {
	for n := 0; ; n++ {
		f, err := os.OpenFile(fmt.Sprintf("%s.%d.new", path, os.Getpid()+n), os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if !errors.Is(err, os.ErrExist) || n > 1000 {
			return f, err
		}
	}
}
