package store

import "context"

// lock is a mutex for which one need not wait to the end. Make one with room for one.
type lock chan struct{}

// hold takes the lock, or gives up with ctx's error.
func (l lock) hold(ctx context.Context) error {
	select {
	case l <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// take takes the lock.
func (l lock) take() { l <- struct{}{} }

// release lets go of the lock.
func (l lock) release() { <-l }
