package store

import (
	"slices"

	"chronotope/model"
	"chronotope/model/project"
)

// patch is what of a reading is other than in the one that it corrects, as JSON.
type patch struct {
	Times      []changed[model.TimeExpression] `json:",omitempty"`
	NoTimes    []int                           `json:",omitempty"` // indexes of those that are gone
	Toponyms   []changed[model.Toponym]        `json:",omitempty"`
	NoToponyms []int                           `json:",omitempty"`
	Denied     []model.Selector                `json:",omitempty"`
}

// changed is an entry of a list that is other than the one at an index.
type changed[T any] struct {
	At  int
	Now T
}

// patchOf is what was corrected in a source; ok is false where more than that is other, such
// as an entry that is new.
func patchOf(before, src *project.Source) (p patch, ok bool) {
	if !sameSlice(before.Unused, src.Unused) {
		return p, false
	}
	p.Denied = src.Denied
	var times, toponyms bool
	p.Times, p.NoTimes, times = difference(before.Times, src.Times,
		func(a, b *model.TimeExpression) bool { return a.Span == b.Span },
		func(a, b *model.TimeExpression) bool { return *a == *b })
	p.Toponyms, p.NoToponyms, toponyms = difference(before.Toponyms, src.Toponyms,
		func(a, b *model.Toponym) bool { return a.Span == b.Span }, sameToponym)
	return p, times && toponyms
}

// sameToponym reports whether two toponyms are the same. Those that were not corrected share
// their lists.
func sameToponym(a, b *model.Toponym) bool {
	return a.Span == b.Span && a.Role == b.Role && a.Place == b.Place && a.Confidence == b.Confidence && a.ByUser == b.ByUser &&
		sameSlice(a.Rivals, b.Rivals) && sameSlice(a.Reasons, b.Reasons)
}

// sameSlice reports whether two slices are one.
func sameSlice[T any](a, b []T) bool {
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0])
}

// difference tells two lists apart of which the second has no entries of its own: which are
// other, and which are gone.
func difference[T any](before, now []T, meant, same func(a, b *T) bool) (other []changed[T], gone []int, ok bool) {
	j := 0
	for i := range before {
		if j == len(now) || !meant(&before[i], &now[j]) {
			gone = append(gone, i)
			continue
		}
		if !same(&before[i], &now[j]) {
			other = append(other, changed[T]{i, now[j]})
		}
		j++
	}
	return other, gone, j == len(now)
}

// patched is a list with what is other in place, and without what is gone.
func patched[T any](before []T, other []changed[T], gone []int) []T {
	if len(other) == 0 && len(gone) == 0 {
		return before
	}
	out := slices.Clone(before)
	for _, c := range other {
		if c.At >= 0 && c.At < len(out) {
			out[c.At] = c.Now
		}
	}
	kept := out[:0]
	for i := range out {
		if _, is := slices.BinarySearch(gone, i); !is {
			kept = append(kept, out[i])
		}
	}
	return kept
}

// apply corrects a source as a patch says.
func (p patch) apply(to, before *project.Source) {
	to.Times, to.Toponyms = patched(before.Times, p.Times, p.NoTimes), patched(before.Toponyms, p.Toponyms, p.NoToponyms)
	to.Unused, to.Denied = before.Unused, p.Denied
}
