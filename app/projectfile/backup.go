package projectfile

import (
	"context"
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
func (k *Keeper) backupOf(path string) (string, error) {
	whole, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256([]byte(whole))
	folder, err := k.dataFolder("backups")
	return filepath.Join(folder, hex.EncodeToString(sum[:6])+" "+filepath.Base(path)), err
}

func (k *Keeper) hasBackup(path string) bool {
	backup, err := k.backupOf(path)
	return err == nil && exists(backup)
}

// keepCopy makes a copy of a project that has just been taken up its backup: what it was
// when it was opened, for Revert and for the day when it is damaged. A copy that turns out
// to be damaged is not put in the stead of a sound one, and what it shows is told. The
// project can be worked on meanwhile, and without a copy all the same.
func (k *Keeper) keepCopy(l Loaded, copyTo func(path string) error) {
	backup, err := k.backupOf(l.path)
	if err != nil {
		fyne.LogError("keep a copy of the project", err)
		return
	}
	k.settling.Go(func() {
		err := k.copySound(copyTo, backup)
		if errors.Is(err, store.ErrDamaged) {
			k.host.Do(func() {
				if k.file == l.file && !k.dialogs.Open() {
					k.damaged(l.path)
				}
			})
		} else if err != nil {
			fyne.LogError("keep a copy of the project", err)
		}
	})
}

// copySound copies a project to where its backup is, in the stead of the last one if it is
// sound.
func (k *Keeper) copySound(copyTo func(string) error, backup string) error {
	fresh := backup + ".new"
	if err := errors.Join(removeIfThere(fresh), copyTo(fresh)); err != nil {
		return err
	}
	<-k.calm.Done()
	if err := errors.Join(store.Sound(context.Background(), fresh), toDisk(fresh)); err != nil {
		return errors.Join(err, os.Remove(fresh))
	}
	return os.Rename(fresh, backup)
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

// toDisk returns once a file is on the disk.
func toDisk(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
