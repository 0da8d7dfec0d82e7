// Package curate is what a user does to a chronology: judge, edit, join, split and add
// events, correct what words mean, bring documents in and take them out. Each operation is
// a function on a transaction or on values; it knows no window, asks nothing and says
// nothing. What it cannot do it refuses with one of the errors below, and then the
// transaction is to be dropped.
//
// One rule holds for all of them: an event's date, headline, type and whether it is
// disputed follow from its evidence, but for what the user edited, which stays and is
// marked as his (model.Edits).
package curate

import "errors"

// What an operation refuses, to be tested with errors.Is.
var (
	ErrNoEvent    = errors.New("there is no such event")
	ErrNoSource   = errors.New("there is no such document")
	ErrNoPassage  = errors.New("there is no such passage")
	ErrOnePassage = errors.New("the event has no other passage")
	ErrNoHeadline = errors.New("an event needs words that say what happened")
	ErrNoWords    = errors.New("no words are given")
	ErrNoPlace    = errors.New("no place is given")
	ErrStale      = errors.New("the project has changed meanwhile")
)
