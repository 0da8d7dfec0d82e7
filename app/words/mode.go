package words

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"chronotope/model"
)

// AllModes are all ways in which an event can be meant.
func AllModes() []model.Mode {
	return []model.Mode{model.ModeStated, model.ModeState, model.ModeReported, model.ModePlanned, model.ModeSupposed, model.ModeDenied}
}

// Meant says how an event is meant where that is not plainly that it happened, and who says
// so; "" elsewhere.
func Meant(e *model.Event) string { return howMeant(e.Mode(), e.Speaker()) }

// PassageMeant is Meant of a passage.
func PassageMeant(v *model.Evidence) string { return howMeant(v.Mode, v.Speaker) }

func howMeant(m model.Mode, speaker string) string {
	what := ""
	switch m {
	case model.ModeState:
		what = lang.L("a state")
	case model.ModePlanned:
		what = lang.L("planned")
	case model.ModeSupposed:
		what = lang.L("only supposed")
	case model.ModeDenied:
		what = lang.L("denied")
	case model.ModeReported:
		if speaker == "" {
			what = lang.L("reported")
		}
	}
	if speaker == "" {
		return what
	}
	says := lang.L("according to {{.Speaker}}", map[string]any{"Speaker": Brief(inSentence(speaker))})
	if what == "" {
		return says
	}
	return what + ", " + says
}

// inSentence is a name that began a sentence of English, where it does not.
func inSentence(name string) string {
	for _, article := range []string{"The ", "A ", "An ", "His ", "Her ", "Their ", "Our ", "My "} {
		if rest, ok := strings.CutPrefix(name, article); ok {
			return strings.ToLower(article) + rest
		}
	}
	return name
}

// ModeSign is what stands before the headline of what is not plainly said to have happened,
// so that it tells without colour; "" elsewhere.
func ModeSign(m model.Mode) string {
	switch m {
	case model.ModePlanned:
		return "▸"
	case model.ModeSupposed:
		return "◇"
	case model.ModeDenied:
		return "×"
	}
	return ""
}
