package words

import (
	"fyne.io/fyne/v2/lang"

	"chronotope/model"
)

// Why says for what reasons an event was proposed as it is, one sentence each.
func Why(e *model.Event) []string { return sentences(e.Reasons) }

// WhyThere says what spoke for the place of a toponym, the most telling first; nothing
// where the user has set it.
func WhyThere(t model.Toponym) []string {
	if t.ByUser {
		return nil
	}
	return sentences(t.Reasons)
}

func sentences(reasons []model.Reason) []string {
	var out []string
	for _, r := range reasons {
		w := map[string]any{"Words": Brief(r.Detail)}
		for _, say := range []func(model.ReasonCode, map[string]any) string{stated, toldAgain, located, meant} {
			if s := say(r.Code, w); s != "" {
				out = append(out, s)
			}
		}
	}
	return out
}

// stated says why an event is one.
func stated(code model.ReasonCode, w map[string]any) string {
	switch code {
	case model.ReasonStatedBy:
		return lang.L("“{{.Words}}” states that it happened", w)
	case model.ReasonNamedBy:
		return lang.L("named as an event: “{{.Words}}”", w)
	case model.ReasonReckonedFrom:
		return lang.L("dated from “{{.Words}}”", w)
	case model.ReasonPlanned:
		return lang.L("“{{.Words}}” tells of a plan", w)
	case model.ReasonSupposed:
		return lang.L("“{{.Words}}” only supposes it", w)
	case model.ReasonDenied:
		return lang.L("“{{.Words}}” says that it did not happen", w)
	case model.ReasonReported:
		return lang.L("“{{.Words}}” tells who says so", w)
	case model.ReasonGathering:
		return lang.L("the meeting that it was done at, number {{.Words}}", w)
	case model.ReasonLabel:
		return lang.L("dated by “{{.Words}}” beside or above it", w)
	case model.ReasonDateline:
		return lang.L("dated by the dateline “{{.Words}}”", w)
	case model.ReasonLifespan:
		return lang.L("the years after a name: “{{.Words}}”", w)
	case model.ReasonQuoted:
		return lang.L("the sentence with the date “{{.Words}}”, in a language that is only read for dates", w)
	case model.ReasonByUser:
		return lang.L("made by you")
	}
	return ""
}

// toldAgain says what an event was joined with.
func toldAgain(code model.ReasonCode, w map[string]any) string {
	switch code {
	case model.ReasonToldAgain:
		return lang.L("told again: “{{.Words}}”", w)
	case model.ReasonDisputedDate:
		return lang.L("another date: “{{.Words}}”", w)
	case model.ReasonDisputedPlace:
		return lang.L("another place: “{{.Words}}”", w)
	case model.ReasonDisputedNumber:
		return lang.L("another number: “{{.Words}}”", w)
	case model.ReasonInCommon:
		return lang.L("joined, for both tell of: {{.Words}}", w)
	}
	return ""
}

// located says where the place of an event comes from.
func located(code model.ReasonCode, w map[string]any) string {
	switch code {
	case model.ReasonLocatedBy:
		return lang.L("the passage names the place: “{{.Words}}”", w)
	case model.ReasonRefersBack:
		return lang.L("the passage points back to “{{.Words}}”", w)
	case model.ReasonSameGathering:
		return lang.L("the same meeting was in “{{.Words}}”", w)
	case model.ReasonSameBody, model.ReasonKnownSeat:
		return lang.L("who acted sits in “{{.Words}}”", w)
	case model.ReasonTopic:
		return lang.L("the paragraph is about “{{.Words}}”", w)
	case model.ReasonSection:
		return lang.L("the section is about “{{.Words}}”", w)
	case model.ReasonSameSubject:
		return lang.L("who acted was in “{{.Words}}” before", w)
	case model.ReasonLastEvent:
		return lang.L("what was told before was in “{{.Words}}”", w)
	case model.ReasonNamedLast:
		return lang.L("the place named before is “{{.Words}}”", w)
	case model.ReasonNamedNext:
		return lang.L("the place named next is “{{.Words}}”", w)
	case model.ReasonDocument:
		return lang.L("the document is about “{{.Words}}”", w)
	case model.ReasonOffice:
		return lang.L("who acted holds office in “{{.Words}}”", w)
	case model.ReasonBeside, model.ReasonSameSentence:
		return lang.L("the sentence names “{{.Words}}”", w)
	}
	return ""
}

// meant says why a name means a place.
func meant(code model.ReasonCode, w map[string]any) string {
	switch code {
	case model.ReasonUnknownName:
		return lang.L("no place is known by this name")
	case model.ReasonContainedIn:
		return lang.L("the text says that it lies in “{{.Words}}”", w)
	case model.ReasonOneSense:
		return lang.L("the text says elsewhere which one is meant")
	case model.ReasonKind:
		return lang.L("the words beside it say what kind of place it is")
	case model.ReasonNear:
		return lang.L("the text names other places near it")
	case model.ReasonDocumentCountry:
		return lang.L("the text names other places in the same country")
	case model.ReasonOnlyOne:
		return lang.L("the only place that is known by this name")
	case model.ReasonPopulation:
		return lang.L("the best known place of this name")
	case model.ReasonCoordinates:
		return lang.L("its latitude and longitude are written out")
	case model.ReasonOverride:
		return lang.L("you decided what “{{.Words}}” means", w)
	}
	return ""
}

// Unused says why a time in the text dates no event.
func Unused(why model.UnusedReason) string {
	switch why {
	case model.UnusedNoStatement:
		return lang.L("no statement goes with it")
	case model.UnusedRecurring:
		return lang.L("happens again and again")
	case model.UnusedApposition:
		return lang.L("only says when something was so")
	case model.UnusedDuration, model.UnusedVaguePeriod:
		return lang.L("a length of time, not a date")
	case model.UnusedCopyright:
		return lang.L("a copyright notice, or when a book was printed")
	case model.UnusedAccessDate:
		return lang.L("when something was looked up")
	case model.UnusedCitation, model.UnusedReferences:
		return lang.L("the year of a work referred to")
	case model.UnusedPartOfName:
		return lang.L("part of a name or number")
	case model.UnusedComparison:
		return lang.L("only compares")
	case model.UnusedHypothetical:
		return lang.L("what did not or might not happen")
	case model.UnusedOpeningHours:
		return lang.L("opening hours")
	case model.UnusedYearless:
		return lang.L("its year is not told")
	case model.UnusedQuestion:
		return lang.L("only asked about")
	case model.UnusedIdentifying:
		return lang.L("tells which thing is meant")
	case model.UnusedCaption:
		return lang.L("says of when a picture is")
	case model.UnusedQuotedMail:
		return lang.L("in a message that is quoted")
	case model.UnusedDateline:
		return lang.L("the date of the text")
	}
	return ""
}
