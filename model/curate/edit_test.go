package curate_test

import (
	"errors"
	"slices"
	"testing"

	"chronotope/model"
	"chronotope/model/curate"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

var (
	york  = model.Place{ID: 1, Name: "York", Country: "GB"}
	turin = model.Place{ID: 2, Name: "Turin", Country: "IT"}
)

func TestEdit(t *testing.T) {
	for name, c := range map[string]struct {
		change func(d *curate.Details)
		edited model.Edits
	}{
		"headline": {func(d *curate.Details) { d.Headline = "Fire" }, model.EditedHeadline},
		"date":     {func(d *curate.Details) { d.Date = edtf.MustParse("1871~") }, model.EditedDate},
		"no date":  {func(d *curate.Details) { d.Date = edtf.Value{} }, model.EditedDate},
		"places":   {func(d *curate.Details) { d.Places = []model.Place{york, turin} }, model.EditedPlaces},
		"no place": {func(d *curate.Details) { d.Places = nil }, model.EditedPlaces},
		"tags":     {func(d *curate.Details) { d.Tags = []string{"fire"} }, 0},
		"note":     {func(d *curate.Details) { d.Note = "see there" }, 0},
		"colour":   {func(d *curate.Details) { d.Color = "blue" }, 0},
	} {
		b := open(t, mill)
		e := b.Events()[0]
		want := curate.DetailsOf(e)
		c.change(&want)
		b.do(func(tx *project.Tx) error { return curate.Edit(tx, e.ID, want) })
		got := b.Event(e.ID)
		if d := curate.DetailsOf(got); got.Edited != c.edited || d.Headline != want.Headline || d.Date != want.Date || d.Note != want.Note || d.Color != want.Color ||
			!slices.Equal(d.Places, want.Places) || !slices.Equal(d.Tags, want.Tags) {
			t.Errorf("%s: %+v, edited %b", name, d, got.Edited)
		}
		b.do(func(tx *project.Tx) error { return curate.Edit(tx, e.ID, want) })
		if b.Event(e.ID) != got {
			t.Errorf("%s: the same again is a change", name)
		}
	}
}

func TestEditWithoutAHeadline(t *testing.T) {
	b := open(t, mill)
	e := b.Events()[0]
	b.do(func(tx *project.Tx) error {
		return curate.Edit(tx, e.ID, curate.Details{Date: e.Date, Places: e.Places()})
	})
	if b.Event(e.ID) != e {
		t.Errorf("it became %+v", b.Event(e.ID))
	}
	if err := b.Edit("Edit", func(tx *project.Tx) error { return curate.Edit(tx, "nobody", curate.Details{}) }); !errors.Is(err, curate.ErrNoEvent) {
		t.Errorf("one that is not there: %v", err)
	}
}

func TestPlacedFirst(t *testing.T) {
	if d := (curate.Details{}).PlacedFirst(york); !slices.Equal(d.Places, []model.Place{york}) {
		t.Errorf("from nowhere to %v", d.Places)
	}
	before := curate.Details{Places: []model.Place{york, turin}}
	leeds := model.Place{ID: 3, Name: "Leeds"}
	if d := before.PlacedFirst(leeds); !slices.Equal(d.Places, []model.Place{leeds, turin}) || before.Places[0] != york {
		t.Errorf("from %v to %v", before.Places, d.Places)
	}
	b := open(t, mill)
	e := b.Events()[0]
	for _, d := range []curate.Details{{Places: []model.Place{york, turin}}, {Places: []model.Place{leeds, turin}}} {
		b.do(func(tx *project.Tx) error { return curate.Edit(tx, e.ID, d) })
		if got := b.Event(e.ID).Places(); !slices.Equal(got, d.Places) {
			t.Errorf("placed in %v, not in %v", got, d.Places)
		}
	}
}

func TestTag(t *testing.T) {
	b := open(t, mill+docks)
	m, d := b.about("ill"), b.about("docks")
	b.do(func(tx *project.Tx) error { return curate.Tag(tx, []model.EventID{m.ID}, []string{"fire", "work"}) })
	tagged := b.Event(m.ID)
	b.do(func(tx *project.Tx) error { return curate.Tag(tx, []model.EventID{m.ID, d.ID}, []string{"work"}) })
	if b.Event(m.ID) != tagged || !slices.Equal(tagged.Tags, []string{"fire", "work"}) || !slices.Equal(b.Event(d.ID).Tags, []string{"work"}) {
		t.Errorf("tags %v and %v", b.Event(m.ID).Tags, b.Event(d.ID).Tags)
	}
}
