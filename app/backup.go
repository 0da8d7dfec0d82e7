package app

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"chronotope/model/store"
)

// backupOf is where the copy of a project is kept.
func (ui *UI) backupOf(path string) (string, error) {
	whole, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256([]byte(whole))
	folder, err := ui.dataFolder("backups")
	return filepath.Join(folder, hex.EncodeToString(sum[:6])+" "+filepath.Base(path)), err
}

func (ui *UI) hasBackup(path string) bool {
	backup, err := ui.backupOf(path)
	return err == nil && exists(backup)
}

// copyAside copies a project that has just been opened beside its backup, and returns
// where to; "" where that fails, for the project can be worked on all the same. It runs
// off the interface's goroutine.
func (ui *UI) copyAside(file *store.Store) string {
	backup, err := ui.backupOf(file.Path())
	fresh := backup + ".new"
	if err == nil {
		err = removeIfThere(fresh)
	}
	if err == nil && copyFile(file.Path(), fresh) != nil { // some systems let no one else read it
		err = errors.Join(removeIfThere(fresh), file.Backup(fresh))
	}
	if err != nil {
		fyne.LogError("keep a copy of the project", err)
		return ""
	}
	return fresh
}

// settle makes the copy of a project that has been taken up its backup: what it was when
// it was opened, for Revert and for the day when it is damaged. A copy that turns out to
// be damaged is not put in the stead of a sound one, and what it shows is told.
func (ui *UI) settle(l loaded) {
	if l.copy == "" {
		return
	}
	ui.settling.Go(func() {
		err := store.Sound(l.copy)
		if err == nil {
			err = toDisk(l.copy)
		}
		if err == nil {
			err = os.Rename(l.copy, l.copy[:len(l.copy)-len(".new")])
		} else {
			err = errors.Join(err, os.Remove(l.copy))
		}
		if errors.Is(err, store.ErrDamaged) {
			ui.do(func() {
				if ui.file == l.file && ui.dialog == nil {
					ui.damaged(l.path)
				}
			})
		} else if err != nil {
			fyne.LogError("keep a copy of the project", err)
		}
	})
}

func removeIfThere(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// toDisk returns once a file is on the disk.
func toDisk(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// copyFile copies to a file that is not there yet.
func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	if _, err := io.Copy(out, in); err != nil {
		out.Close()
		return fmt.Errorf("copy %s: %w", filepath.Base(from), err)
	}
	return out.Close()
}
