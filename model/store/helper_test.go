package store

import (
	"fmt"
	"io"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/paulmach/orb"

	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

// text is what the documents of the tests say.
const text = "The mill at Leeds burned down on 4 May 1871. The docks of Genoa were opened in June 1873, in the presence of the king."

func source(id string) *project.Source {
	return &project.Source{
		Document: &model.Document{
			ID: model.DocumentID(id), Name: id + ".txt", Title: "Annals " + id, Date: edtf.MustParse("1880"), Text: text, Format: "plain text",
			Blocks: []model.Block{{Span: model.Span{End: len(text)}}}, Sentences: []model.Span{{End: 44}, {Start: 45, End: len(text)}},
		},
		Times:  []model.TimeExpression{{Span: model.Span{Start: 33, End: 43}, Phrase: model.Span{Start: 33, End: 43}, Value: "1871-05-04", Date: edtf.MustParse("1871-05-04"), Confidence: 1}},
		Unused: []model.UnusedTime{{Span: model.Span{Start: 1, End: 2}, Code: model.UnusedDuration}},
		Path:   "/documents/" + id + ".txt",
	}
}

var leeds = model.Place{ID: 2644688, Name: "Leeds", Country: "GB", Admin: "ENG", Division: "England", Kind: model.City, Point: orb.Point{-1.54785, 53.79648}}

func event(id, document string, random *rand.Rand) *model.Event {
	e := &model.Event{
		ID: model.EventID(id), Headline: fmt.Sprint("Mill burned down ", random.IntN(1000)), Date: edtf.MustParse([]string{"1871-05-04", "1871~", "1868/1871", "../1900"}[random.IntN(4)]),
		Status: model.Status(random.IntN(3)), Confidence: 0.9, Reasons: []model.Reason{{Code: model.ReasonStatedBy}},
		Evidence: []model.Evidence{{
			Document: model.DocumentID(document), Date: edtf.MustParse("1871-05-04"),
			Anchor: model.Select(text, model.Span{Start: 33, End: 43}), Passage: model.Select(text, model.Span{End: 44}),
			Places:   []model.PlaceMention{{Selector: model.Select(text, model.Span{Start: 12, End: 17}), Place: leeds}},
			DateFrom: model.FromSection, DateConfidence: 0.9, PlaceConfidence: 0.75,
			Mode: model.ModeReported, Speaker: "the insurer",
		}},
	}
	if random.IntN(5) == 0 {
		e.Date, e.Evidence[0].Date = edtf.Value{}, edtf.Value{}
	}
	if random.IntN(3) == 0 {
		e.Tags, e.Note, e.Color = []string{"fire", "mills"}, "see the insurer's report", "blue"
	}
	if random.IntN(4) == 0 { // evidence that is lost, and a place that the user added
		e.Evidence = append(e.Evidence, model.Evidence{
			Document: "gone", Date: edtf.MustParse("1871"), Lost: true, Passage: model.Selector{Span: model.Span{Start: 3, End: 9}, Quote: "fire at", Prefix: "a ", Suffix: " the"},
			Places: []model.PlaceMention{{Place: leeds}},
		})
		e.Apart, e.Edited = []model.EventID{"x", "y"}, model.EditedPlaces
	}
	return e
}

func create(t testing.TB, saved project.Saved) *Store {
	t.Helper()
	s, err := Create(filepath.Join(t.TempDir(), "work.chronotope"), saved)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// reopened closes a store and opens its file again.
func reopened(t testing.TB, s *Store) (*Store, project.Saved) {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	next, saved, err := Open(background, s.Path())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { next.Close() })
	return next, saved
}

// state is what a session holds, to be compared.
type state struct {
	Sources   []*project.Source
	Events    []*model.Event
	Overrides []*model.Override
	Views     []*project.View
}

func stateOf(s *project.Session) state {
	return state{s.Sources(), s.Events(), s.Overrides(), s.Views()}
}

// original is a document's file.
func original(content string) *project.Original {
	return &project.Original{SHA256: hashOf(content), Size: int64(len(content)), Open: func() (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader(content)), nil
	}}
}

// override and view are some that a user might have made.
func override(n int) *model.Override {
	return []*model.Override{
		{Words: "May", Verdict: model.NoDate},
		{Words: "the Mill", Verdict: model.IsPlace, Place: leeds},
		{Words: "Reading", Verdict: model.NoPlace},
		{Words: "Old Dock", Verdict: model.IsPlace, Place: model.Place{ID: -2147483000, Name: "Old Dock", Kind: model.City, Point: orb.Point{8.9, 44.4}}},
	}[n%4]
}

func view(n int) *project.View {
	return &project.View{
		Name: fmt.Sprint("View ", n), Filter: project.Filter{Text: "mill", Window: project.Window{From: -5, To: 9}, Documents: []model.DocumentID{"a"}},
		Map: project.MapView{Longitude: 8.5, Latitude: float64(n), Zoom: 3.25, EqualArea: n%2 == 0}, Time: project.TimeView{From: -40000.5, To: 12},
	}
}

var same = cmp.Options{cmpopts.EquateEmpty(), cmpopts.IgnoreFields(project.Original{}, "Open"), cmpopts.IgnoreUnexported(project.Filter{}), cmp.Comparer(func(a, b edtf.Value) bool { return a.String() == b.String() })}
