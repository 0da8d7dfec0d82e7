package words_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chronotope/app/words"
	"chronotope/model"
	"chronotope/model/document"
	"chronotope/model/edtf"
)

const story = "# May 1840\n\nThe mill at Leeds burned down. Nobody was hurt.\n\n9th. The weir broke."

// told is an event of story: its passage, the words that date it and those that name its place.
func told(passage, anchor, place string, from model.Assumption) *model.Event {
	at := func(words string) model.Selector {
		i := strings.Index(story, words)
		return model.Select(story, model.Span{Start: i, End: i + len(words)})
	}
	return &model.Event{
		Date: edtf.MustParse("1840-05-09"), Reasons: []model.Reason{{Code: model.ReasonReckonedFrom, Detail: "May 1840"}},
		Evidence: []model.Evidence{{
			Document: "story", Date: edtf.MustParse("1840-05-09"), Anchor: at(anchor), Passage: at(passage), DateFrom: from, DateConfidence: 0.9, PlaceConfidence: 0.55,
			Places: []model.PlaceMention{{Selector: at(place), Place: model.Place{Name: "Leeds", ID: 1}}},
		}},
	}
}

func TestWhatIsAssumedIsSaid(t *testing.T) {
	doc := document.FromText("story", story)
	for _, c := range []struct {
		name                          string
		event                         *model.Event
		date, place, assumed, briefly string
		certainty                     []string
	}{
		{
			"told", told("The mill at Leeds burned down", "May 1840", "Leeds", model.NotAssumed), "9 May 1840", "Leeds", "", "",
			[]string{"Date: 90 % sure", "Place: 55 % sure"},
		},
		{
			"from the heading and the story", told("9th. The weir broke", "9th", "Leeds", model.FromSection), "[9 May 1840]", "[Leeds]",
			"month and year from the heading, place from the story", "month: heading · place: story",
			[]string{"Date: 90 % sure, month and year from the heading “May 1840”", "Place: 55 % sure, place from the story “Leeds”, told 2 sentences before"},
		},
	} {
		got := []string{words.EventDate(c.event), words.EventPlaces(c.event), words.Assumed(c.event), words.AssumedBriefly(c.event)}
		if diff := cmp.Diff([]string{c.date, c.place, c.assumed, c.briefly}, got); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
		if diff := cmp.Diff(c.certainty, words.Certainty(c.event, doc)); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
	e := told("9th. The weir broke", "9th", "Leeds", model.FromSection)
	for code, want := range map[model.ReasonCode]string{model.ReasonTopic: "place from the label", model.ReasonSection: "place from the heading", model.ReasonDocument: "place of the whole document"} {
		e.Reasons[0] = model.Reason{Code: code, Detail: "Leeds"}
		if got := words.Assumed(e); !strings.HasSuffix(got, want) {
			t.Errorf("%v: %q", code, got)
		}
	}
	e.Edited = model.EditedDate | model.EditedPlaces
	if got := words.EventDate(e) + words.EventPlaces(e) + words.Assumed(e) + strings.Join(words.Certainty(e, doc), ""); got != "9 May 1840Leeds" {
		t.Errorf("what the user set is %q", got)
	}
}
