package model

import (
	"encoding/json"
	"testing"
)

func TestEventMode(t *testing.T) {
	passage := func(m Mode, speaker string) Evidence { return Evidence{Mode: m, Speaker: speaker} }
	for name, c := range map[string]struct {
		evidence []Evidence
		mode     Mode
		speaker  string
	}{
		"the user's own":                {nil, ModeStated, ""},
		"one passage":                   {[]Evidence{passage(ModeDenied, "Holt")}, ModeDenied, "Holt"},
		"denied and stated":             {[]Evidence{passage(ModeDenied, "Holt"), passage(ModeStated, "")}, ModeStated, ""},
		"planned and reported":          {[]Evidence{passage(ModePlanned, ""), passage(ModeReported, "Mrs Pike")}, ModeReported, "Mrs Pike"},
		"reported twice":                {[]Evidence{passage(ModeReported, "Mrs Pike"), passage(ModeReported, "Holt")}, ModeReported, "Mrs Pike"},
		"supposed, and then it is told": {[]Evidence{passage(ModeSupposed, ""), passage(ModeState, "")}, ModeState, ""},
	} {
		e := &Event{Evidence: c.evidence}
		if e.Mode() != c.mode || e.Speaker() != c.speaker {
			t.Errorf("%s: %s by %q, want %s by %q", name, e.Mode(), e.Speaker(), c.mode, c.speaker)
		}
	}
}

func TestModeAsText(t *testing.T) {
	for m := ModeStated; m <= ModeDenied; m++ {
		text, err := json.Marshal(Evidence{Mode: m})
		var back Evidence
		if err == nil {
			err = json.Unmarshal(text, &back)
		}
		if err != nil || back.Mode != m {
			t.Errorf("%s: %s is read as %s, %v", m, text, back.Mode, err)
		}
	}
	if m, err := ParseMode("sworn"); err == nil {
		t.Errorf("no mode is read as %s", m)
	}
}
