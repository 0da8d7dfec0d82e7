package filedialog

import (
	"errors"
	"testing"
)

// TestWithoutADesktop asks where no bus is: asking would start one.
func TestWithoutADesktop(t *testing.T) {
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "")
	if paths, err := Open("Open documents", t.TempDir(), false); !errors.Is(err, ErrNone) || paths != nil {
		t.Errorf("%q, %v", paths, err)
	}
}
