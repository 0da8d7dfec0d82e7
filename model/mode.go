package model

import (
	"fmt"
	"slices"
)

// Mode is how a passage means what it states. Of two modes the lesser asserts more.
type Mode uint8

// The modes.
const (
	ModeStated   Mode = iota // as a fact
	ModeState                // as how things were, from a beginning to an end
	ModeReported             // as a fact that somebody tells: see Evidence.Speaker
	ModePlanned              // as what is to come
	ModeSupposed             // as what might be, or might have been
	ModeDenied               // as what did not happen
)

var modeNames = [...]string{"stated", "state", "reported", "planned", "supposed", "denied"}

// String is the mode's name in the interchange formats and in project files.
func (m Mode) String() string { return nameOf(m, modeNames[:]...) }

// ParseMode is the mode of a name.
func ParseMode(name string) (Mode, error) {
	if i := slices.Index(modeNames[:], name); i >= 0 {
		return Mode(i), nil
	}
	return ModeStated, fmt.Errorf("the mode %.80q", name)
}

// MarshalText is String.
func (m Mode) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText is ParseMode.
func (m *Mode) UnmarshalText(text []byte) (err error) {
	*m, err = ParseMode(string(text))
	return err
}

// Asserts reports whether what is meant so is said to have happened, to be so or to come.
func (m Mode) Asserts() bool { return m < ModeSupposed }

// Mode is how the event is meant by the passage of it that asserts most: what one passage
// states is stated, whatever others only report or deny. An event without passages is the
// user's, who states it.
func (e *Event) Mode() Mode {
	if v := e.asserting(); v != nil {
		return v.Mode
	}
	return ModeStated
}

// Speaker is who tells of the event where no passage states it by itself; "" for nobody.
func (e *Event) Speaker() string {
	if v := e.asserting(); v != nil {
		return v.Speaker
	}
	return ""
}

// asserting is the first passage of those that assert the event most; nil where it has none.
func (e *Event) asserting() *Evidence {
	var most *Evidence
	for i := range e.Evidence {
		if v := &e.Evidence[i]; most == nil || v.Mode < most.Mode {
			most = v
		}
	}
	return most
}
