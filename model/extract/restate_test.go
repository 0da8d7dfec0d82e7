package extract_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/extract"
)

// told is an event that two documents tell and disagree about.
func told(t *testing.T) *model.Event {
	t.Helper()
	x := extractor(t)
	all := merge(slices.Concat(
		read(t, x, "a", "The General Assembly adopted the Compact on Ports in Lisbon on 17 May 1992."),
		read(t, x, "b", "On 19 May 1992 ministers of the General Assembly adopted the Compact on Ports in Lisbon."),
	))
	if len(all) != 1 || len(all[0].Evidence) != 2 || !all[0].Disputed {
		t.Fatalf("not one disputed event:\n%s", lines(all))
	}
	return all[0]
}

func TestRestate(t *testing.T) {
	e := told(t)
	a, b := e.Evidence[0], e.Evidence[1]
	dates := cmp.Comparer(func(a, b edtf.Value) bool { return a == b })
	if diff := cmp.Diff(e, extract.Restate(e, e.Evidence), dates); diff != "" {
		t.Errorf("the same evidence says something else: %s", diff)
	}
	other := extract.FromEvidence(b).Headline
	if other == e.Headline {
		t.Fatalf("both are called %q", other)
	}
	mine := e.Clone()
	mine.Headline, mine.Date, mine.Edited = "Mine", edtf.Y(1990), model.EditedHeadline|model.EditedDate
	for name, c := range map[string]struct {
		event    *model.Event
		evidence []model.Evidence
		date     edtf.Value
		headline string
		disputed bool
		reasons  bool // that are the first passage's
	}{
		"the other first":       {e, []model.Evidence{b, a}, b.Date, other, true, true},
		"only the other":        {e, []model.Evidence{b}, b.Date, other, false, false},
		"only the first":        {e, []model.Evidence{a}, a.Date, e.Headline, false, true},
		"the user's, the other": {mine, []model.Evidence{b}, mine.Date, "Mine", false, false},
	} {
		got := extract.Restate(c.event, c.evidence)
		stated := slices.ContainsFunc(got.Reasons, func(r model.Reason) bool { return r.Code == model.ReasonStatedBy })
		if got.Date != c.date || got.Headline != c.headline || got.Disputed != c.disputed || stated != c.reasons || got.Edited != c.event.Edited || got.ID != e.ID {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

// TestRestateTakesTheFinestDate drops the passage that gave the event its date.
func TestRestateTakesTheFinestDate(t *testing.T) {
	v := func(document, date string) model.Evidence {
		return model.Evidence{Document: model.DocumentID(document), Date: edtf.MustParse(date), Passage: model.Selector{Quote: "The mill burned down."}}
	}
	month, year, day, later := v("a", "1871-05"), v("b", "1871"), v("c", "1871-05-04"), v("d", "1872")
	e := &model.Event{Headline: "Fire", Date: day.Date}
	for _, c := range []struct {
		evidence []model.Evidence
		want     string
	}{
		{[]model.Evidence{month, year, day, later}, "1871-05-04"},
		{[]model.Evidence{month, year, later}, "1871-05"},
		{[]model.Evidence{year, later}, "1871"},
		{[]model.Evidence{later, year}, "1872"},
		{[]model.Evidence{year, month, day}, "1871-05-04"},
	} {
		e.Evidence = []model.Evidence{month, year, day, later}
		if got := extract.Restate(e, c.evidence); got.Date.String() != c.want {
			t.Errorf("%d passages: %v, want %s", len(c.evidence), got.Date, c.want)
		}
	}
}

func TestSplitKeepsWhatIsTheUsers(t *testing.T) {
	e := told(t)
	e.Edited, e.Headline, e.Tags = model.EditedHeadline|model.EditedPlaces, "Mine", []string{"x"}
	rest, split := extract.Split(e, 0, "new")
	if rest.Headline != "Mine" || rest.Date != e.Evidence[1].Date || rest.Disputed || rest.Edited != e.Edited|model.EditedEvidence || !slices.Equal(rest.Apart, []model.EventID{"new"}) {
		t.Errorf("left is %+v", rest)
	}
	if split.ID != "new" || split.Headline == "Mine" || split.Date != e.Evidence[0].Date || split.Edited != model.EditedPlaces|model.EditedEvidence ||
		!slices.Equal(split.Apart, []model.EventID{e.ID}) || len(split.Tags) != 1 {
		t.Errorf("split off is %+v", split)
	}
	wordless := &model.Event{Headline: "Flood", Evidence: []model.Evidence{e.Evidence[0], {}}}
	if _, split := extract.Split(wordless, 1, "new"); split.Headline != "Flood" {
		t.Errorf("a passage without words is called %q", split.Headline)
	}
}
