package words_test

import (
	"strings"
	"testing"

	"chronotope/app/translation"
	"chronotope/app/words"
	"chronotope/model"
	"chronotope/model/edtf"
)

func init() { translation.Load() }

func TestDatesAndCounts(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{words.Date(edtf.YMD(1871, 5, 4)), "4 May 1871"},
		{words.Date(edtf.Value{}), "undated"},
		{words.ShortDate(edtf.YMD(1871, 9, 4)), "4 Sep 1871"},
		{words.ShortDate(edtf.Value{}), "undated"},
		{words.Events(1), "1 event"},
		{words.Events(2), "2 events"},
		{words.Documents(1), "1 document"},
		{words.Documents(0), "0 documents"},
		{words.Places(1), "1 place"},
		{words.Pages(12), "12 pages"},
		{words.Passages(1), "one passage"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
	if got := words.Statuses(); got[model.Accepted] != "Accepted" || got[model.Proposed] != "Proposed" || got[model.Rejected] != "Rejected" {
		t.Errorf("statuses %q", got)
	}
}

func TestPlaces(t *testing.T) {
	leeds := model.Place{Name: "Leeds", Division: "England", Country: "GB"}
	for _, c := range []struct {
		place model.Place
		want  string
	}{
		{leeds, "Leeds, England, United Kingdom"},
		{model.Place{Name: "Luxembourg", Division: "Luxembourg", Country: "LU"}, "Luxembourg"},
		{model.Place{Name: "France", Country: "FR", Kind: model.Country}, "France"},
		{model.Place{Name: "Old Staithe"}, "Old Staithe"},
	} {
		if got := words.Place(c.place); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
	if got := words.PlaceNames([]model.Place{leeds, {Name: "Old Staithe"}}); got != "Leeds, England, United Kingdom, Old Staithe" {
		t.Errorf("%q", got)
	}
	if got := words.PlaceNames(nil); got != "" {
		t.Errorf("of none %q", got)
	}
}

func TestSpotsAndCitations(t *testing.T) {
	text := "The mill burned down. The docks were opened."
	paged := &model.Document{
		Name: "annals.pdf", Author: "A. Clerk", Title: "Annals", Date: edtf.Y(1890), Text: text,
		Pages: []model.Page{{Label: "iv", Span: model.Span{End: 21}}, {Label: "5", Span: model.Span{Start: 21, End: len(text)}}},
	}
	docks := model.Span{Start: 22, End: len(text)}
	if got := words.Spot(paged, docks.Start); got != "annals.pdf, page 5" {
		t.Errorf("%q", got)
	}
	if got := words.Cited(paged, docks); got != "“The docks were opened.” (A. Clerk, Annals, 1890, annals.pdf, page 5)" {
		t.Errorf("%q", got)
	}
	book := &model.Document{Name: "annals.epub", Title: "annals.epub", Text: text, Chapters: []model.Chapter{{Title: "Of docks", Span: model.Span{End: len(text)}}}}
	if got := words.Spot(book, docks.Start); got != "annals.epub, Of docks" {
		t.Errorf("%q", got)
	}
	plain := &model.Document{Name: "annals.txt", Text: text}
	if got := words.Cited(plain, docks); got != "“The docks were opened.” (annals.txt)" {
		t.Errorf("%q", got)
	}
}

func TestBriefQuotations(t *testing.T) {
	if got := words.Brief(" The mill \n burned "); got != "The mill burned" {
		t.Errorf("%q", got)
	}
	long := words.Brief(strings.Repeat("mill ", 40))
	if n := len([]rune(long)); n != 80 || !strings.HasSuffix(long, "…") {
		t.Errorf("%d letters: %q", n, long)
	}
}

// TestDaysAreNamedByWhatTheyBound holds that the ends of a stretch of time are named by years
// and months where they are those.
func TestDaysAreNamedByWhatTheyBound(t *testing.T) {
	for _, c := range []struct{ from, to, wantFrom, wantTo string }{
		{"1914-01-01", "1918-12-31", "1914", "1918"}, {"1914-08-01", "1918-11-30", "Aug 1914", "Nov 1918"}, {"1914-08-02", "1918-11-11", "2 Aug 1914", "11 Nov 1918"},
	} {
		from, to := edtf.MustParse(c.from).Earliest(), edtf.MustParse(c.to).Earliest()
		if gotFrom, gotTo := words.FirstDay(from), words.LastDay(to); gotFrom != c.wantFrom || gotTo != c.wantTo {
			t.Errorf("%s to %s is written %q to %q", c.from, c.to, gotFrom, gotTo)
		}
	}
}
