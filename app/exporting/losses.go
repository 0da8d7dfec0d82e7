package exporting

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"chronotope/app/words"
	"chronotope/model/export"
)

// lossText says what a format cannot hold of a chronology, in sentences; first which events
// are left out.
func lossText(f export.Format, events int, losses []export.Loss) string {
	var out, lost []string
	for _, l := range losses {
		if l.LeftOut {
			out = append(out, leftOut(l))
		} else {
			lost = append(lost, lang.L("{{.What}} ({{.Count}})", map[string]any{"What": lostThing(l.What), "Count": l.Events}))
		}
	}
	var lines []string
	if f.Advised > 0 && events > f.Advised {
		lines = append(lines, lang.L("It is made for {{.Count}} events at most: choose fewer.", map[string]any{"Count": f.Advised}))
	}
	if len(out) > 0 {
		lines = append(lines, lang.L("Left out: {{.Events}}.", map[string]any{"Events": strings.Join(out, "; ")}))
	}
	if len(lost) > 0 {
		lines = append(lines, lang.L("Not kept, with the number of events: {{.Things}}.", map[string]any{"Things": strings.Join(lost, ", ")}))
	}
	if len(lines) == 0 {
		return lang.L("It holds all there is.")
	}
	return strings.Join(lines, "\n")
}

// leftOut says which events are left out.
func leftOut(l export.Loss) string {
	n := words.Events(l.Events)
	switch l.What {
	case export.BeforeYear1:
		return lang.L("{{.Events}} before the year 1", map[string]any{"Events": n})
	case export.DeepTime:
		return lang.L("{{.Events}} in years of more than four digits", map[string]any{"Events": n})
	case export.Undated:
		return lang.L("{{.Events}} without a date", map[string]any{"Events": n})
	case export.Unplaced:
		return lang.L("{{.Events}} that are not on the map", map[string]any{"Events": n})
	case export.Unsourced:
		return lang.L("{{.Events}} without a passage", map[string]any{"Events": n})
	}
	return n
}

// lostThings are what there is to lose, in plain words.
func lostThings() map[export.Holding]string {
	return map[export.Holding]string{
		export.Wording:     lang.L("the words that date them"),
		export.EDTF:        lang.L("what is vague about dates"),
		export.Bounds:      lang.L("first and last day"),
		export.BeforeYear1: lang.L("dates before the year 1"),
		export.DeepTime:    lang.L("years of more than four digits"),
		export.Clock:       lang.L("times of day"),
		export.Undated:     lang.L("that there is no date"),
		export.Unplaced:    lang.L("that there is no place"),
		export.PlaceName:   lang.L("names of places"),
		export.Coordinates: lang.L("positions of places"),
		export.AllPlaces:   lang.L("places but the first"),
		export.Assumed:     lang.L("what is assumed"),
		export.Status:      lang.L("accepted or rejected"),
		export.Mode:        lang.L("how they are meant, and by whom"),
		export.Dispute:     lang.L("that sources disagree"),
		export.Confidence:  lang.L("how sure the reading is"),
		export.Type:        lang.L("their kind"),
		export.Tags:        lang.L("tags"),
		export.Color:       lang.L("colours"),
		export.Note:        lang.L("notes"),
		export.Quotes:      lang.L("quotations"),
		export.Source:      lang.L("sources"),
		export.Pages:       lang.L("pages"),
		export.AllPassages: lang.L("passages but the first"),
		export.Unsourced:   lang.L("that there is no passage"),
	}
}

func lostThing(h export.Holding) string {
	if s, ok := lostThings()[h]; ok {
		return s
	}
	return h.String()
}
