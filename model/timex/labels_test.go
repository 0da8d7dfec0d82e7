package timex

import (
	"strings"
	"testing"

	"chronotope/model/document"
)

// TestLabels holds what labels and cells are read as, and what they have from those above.
func TestLabels(t *testing.T) {
	tagger := New()
	for name, c := range map[string]struct{ text, want string }{
		"days carried down":        {"1842\n\nMay 27 Left camp\n    28 Came to a river\nJune 2 Crossed it\n", "1842 1842-05-27 1842-05-28 1842-06-02"},
		"a year above":             {"1842\n\nMay 27. Left camp.\n\nJune 2. Rested.\n", "1842 1842-05-27 1842-06-02"},
		"over the end of the year": {"Dec. 30, 1816. Fog.\n\nJan. 3. Snow.\n", "1816-12-30 1817-01-03"},
		"over the end of a month":  {"May 30, 1816. Fog.\n\n31. Snow.\n\nJune 1. Rain.\n", "1816-05-30 1816-05-31 1816-06-01"},
		"small years of a column":  {"name,year\nBoudica,61\nWall,122\nLegion,c. 383\n", "0061 0122 0383"},
		"a number with a zero":     {"when,what\n06,Rising of weavers\n1871,Peace\n", "1871"},
		"a range of small years":   {"name,from,until\nOffa,757,796\nCarausius,286,293\n", "0757 0796 0286 0293"},
		"an unknown day":           {"note,date\na,2005-Nov-17\nb,2005-Dec-??\n", "2005-11-17 2005-12"},
		"hours":                    {"8 July 1935\n0630 Left\n1400 Came back\n", "1935-07-08 1935-07-08T06:30 1935-07-08T14:00"},
		"the text of an entry":     {"3 May 1921. The mill burned.\n\n5 May 1921. It had been sold yesterday.\n", "1921-05-03 1921-05-05 1921-05-04"},
		"a footnote leads nowhere": {"May 3, 1577. He came.\n\n[Footnote: Printed in 1603.]\n\nHe left on May 9.\n", "1577-05-03 1603 1577-05-09"},
		"a weekday and its day":    {"Remarks, March 1851\n\nMonday 3. Left port.\nTuesday 4. At sea.\n8. Weighed.\n", "1851-03 1851-03-03 1851-03-04 1851-03-08"},
		"days in the old form":     {"February 1836\n\n2d. Rode out.\n\n3d. Read.\n\n5. Slept.\n", "1836-02 1836-02-02 1836-02-03 1836-02-05"},
		"months in Roman figures":  {"Itinerary 1962\n\n12.IV.  Arrived\n2.V.  Moved\n1.VI.1963  Left\n", "1962 1962-04-12 1962-05-02 1963-06-01"},
		"days and months":          {"Lab book (2009)\n\n14/3  Set up\n2/4  Repeated\n16/4  Counted\n", "2009 2009-03-14 2009-04-02 2009-04-16"},
		"the order of other hours": {"[2/3/2021, 18:02] Ann: in\n\n[13/3/2021, 9:40] Ben: out\n", "2021-03-02T18:02 2021-03-13T09:40"},
		"a bold year":              {"**1930** The band plays.\n\n**1945** *25 April:* The band plays again.\n\n**1951** *3 May* – A concert.\n", "1930 1945 1945-04-25 1951 1951-05-03"},
		"a day behind its year":    {"- 1796 - 3 September: A battle.\n- 1801 - 4 May: A gate.\n- 1899 - A bridge.\n", "1796 1796-09-03 1801 1801-05-04 1899"},
		"a number behind a dash":   {"1868 – The 14th rule is made.\n\n1871 – The 2nd hall is built.\n", "1868 1871"},
		"marks of notes":           {"The abbot(1056) died in 802.(1057)\n", ""},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, x := range tagger.Tag(document.FromText("test", c.text)) {
				got = append(got, x.Value)
			}
			if s := strings.Join(got, " "); s != c.want {
				t.Errorf("got %s, want %s", s, c.want)
			}
		})
	}
}

// TestYearToldLater holds that labels without a year have the one that the text names, and
// that it shows that it is not theirs.
func TestYearToldLater(t *testing.T) {
	const text = "Aug. 12. Men refuse to unload.\n\nAug. 14. Pickets set.\n\n(A lecture on the strike of 1889.)\n"
	got := New().Tag(document.FromText("test", text))
	if len(got) != 3 || got[0].Value != "1889-08-12" || got[1].Value != "1889-08-14" {
		t.Fatalf("got %+v", got)
	}
	stated := got[2]
	for _, x := range got[:2] {
		if x.Anchoring == stated.Anchoring || x.Confidence >= stated.Confidence {
			t.Errorf("%s is %v with %v, as a year that is stated", x.Value, x.Anchoring, x.Confidence)
		}
	}
	if at := got[0].AnchoredTo.Of(text); at != "1889" {
		t.Errorf("anchored to %q", at)
	}

	several := New().Tag(document.FromText("test", "Aug. 12. Men refuse.\n\n(Of 1889 or 1891.)\n"))
	if !several[0].Date.IsZero() {
		t.Errorf("of two years %s was taken", several[0].Date)
	}
}
