package parts

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"chronotope/model/store"
)

// TestExplain says what to do, and keeps what the program calls it.
func TestExplain(t *testing.T) {
	for err, want := range map[error]string{
		fmt.Errorf("save notes: %w", store.ErrFull):      "The disk is full, and nothing was changed. Make room and do it again.",
		&fs.PathError{Op: "open", Err: fs.ErrPermission}: "The file may not be read or written. Change its permissions, or choose another place.",
		told("That is the project itself."):              "That is the project itself.",
	} {
		if got := Explain(err); !strings.HasPrefix(got, want) || !strings.Contains(got, err.Error()) {
			t.Errorf("%v is explained as %q", err, got)
		}
	}
}

// told is an error that is a sentence for the user.
type told string

func (t told) Error() string { return string(t) }
