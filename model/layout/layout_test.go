package layout_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chronotope/model"
	"chronotope/model/document"
	"chronotope/model/layout"
)

// tables writes the tables of a text: the roles of the columns, then the rows.
func tables(text string) string {
	doc := document.FromText("test", text)
	var b strings.Builder
	for _, t := range layout.Of(doc).Tables {
		for _, c := range t.Columns {
			fmt.Fprintf(&b, "%s ", roles[c.Role])
		}
		b.WriteString("\n")
		for _, r := range t.Rows {
			var cells []string
			for _, c := range r.Cells {
				cells = append(cells, c.Of(doc.Text))
			}
			b.WriteString(strings.Join(cells, "/") + "\n")
		}
	}
	return b.String()
}

var roles = map[layout.Role]string{
	layout.Other: "other", layout.Date: "date", layout.End: "end", layout.Clock: "clock",
	layout.Place: "place", layout.Event: "event", layout.Note: "note",
}

func TestTables(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"bars": {
			"| Day | What |\n|---|---|\n| 3 May 1921 | Strike |\n| 4 May 1921 | Truce |\n",
			"date event \n3 May 1921/Strike\n4 May 1921/Truce\n",
		},
		"commas with quotation marks": {
			"title,start,end,url\n\"Fire, the great one\",1666,,https://example.org/a\nPlague,1665,1666,\n",
			"event date end note \nFire, the great one/1666//https://example.org/a\nPlague/1665/1666/\n",
		},
		"a second date tells the first again": {
			"name,date,year\nSiege,4 May 1231,1231\nTruce,6 May 1231,1231\n",
			"other date note \nSiege/4 May 1231/1231\nTruce/6 May 1231/1231\n",
		},
		"a column of hours": {
			"Date\tTime\tPlace\n1921-05-03\t08:15\tYork\n1921-05-03\t09:40\tLeeds\n",
			"date clock place \n1921-05-03/08:15/York\n1921-05-03/09:40/Leeds\n",
		},
		"gaps and an empty cell": {
			"Ann     1.0     2001-May-03     First\n        1.1     2001-Jun-11\nBea     1.2     2002-Jan-30     Last\n",
			"other note date other \nAnn/1.0/2001-May-03/First\n/1.1/2001-Jun-11/\nBea/1.2/2002-Jan-30/Last\n",
		},
		"ruled columns and a cell of two lines": {
			"Date       Where\n---------- ------------\n3 May 1921 the north\n           gate\n4 Mai 1921 the mill\n",
			"date place \n3 May 1921/the north\n           gate\n4 Mai 1921/the mill\n",
		},
		"days below the head of their column": {
			"Place     Date   Summary\nYpres     1      Relieved the line\n          4      Attack\nArras     11     Inspection\n",
			"place date event \nYpres/1/Relieved the line\n/4/Attack\nArras/11/Inspection\n",
		},
		"dates and texts in turn": {
			"1790  Surveyed   1841  Opened\n1795  Dug        1846  Lit\n1801  Finished   1852  Burned\n",
			"date other date other \n1790/Surveyed/1841/Opened\n1795/Dug/1846/Lit\n1801/Finished/1852/Burned\n",
		},
		"weeks": {
			"Task,Start,Finish\nPiling,2020-W10,2020-W12\nFrame,2020-W14,2020-W20\n",
			"other date end \nPiling/2020-W10/2020-W12\nFrame/2020-W14/2020-W20\n",
		},
		"keys and values are none": {
			"Length       : 12 m\nBreadth      : 3 m\nDraught      : 1 m\n", "",
		},
		"prose with commas is none": {
			"Hale died in May 1921, aged forty, at\nhome. His son, born in 1899, moved to\nDerby, and in 1923, with a loan, he\n", "",
		},
		"two sentences with two spaces between are none": {
			"The mill burned.  It was 1921.\nThe mill opened.  It was 1925.\nThe mill closed.  It was 1931.\n", "",
		},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, tables(c.text)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestEntries(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"year and text":                 {"1747. The bridge fell.\n\n1748. It was built again.\n", "1747 1748"},
		"emphasis and a dash":           {"_3rd May, 1868._--Reached the lake.\n", "3rd May, 1868"},
		"a day alone":                   {"3 May 1868\nReached the lake.\n", "3 May 1868|"},
		"days below a month":            {"MAY 1669\n\n3. Rode to York.\n\n4. Rested.\n", "MAY 1669| 3 4"},
		"hanging days":                  {"June 3 Left camp\n     5 Came to the\n       river\n    11 Crossed it\n", "June 3 5 11"},
		"years told in the sentence":    {"In the year 731 the king was taken.\n\nIn the year 733 he died.\n", "In the year 731 In the year 733"},
		"numbered items are none":       {"1. Wash the pan.\n\n2. Add the salt.\n\n3. Stir.\n", ""},
		"a sentence about a year":       {"1914 was a bad year for wine.\n", ""},
		"wrapped prose":                 {"The house, which had belonged to the family since the summer of the year\n1832. It was sold to a brewer from Burton and pulled down a few years on.\n", ""},
		"the head of a message":         {"From: Ann\nDate: Mon, 3 May 1999 10:00\nTo: Bea\nSubject: Rain\n\nIt rains.\n", "Mon, 3 May 1999 10:00|"},
		"a field that is no head":       {"Date: 3 May 1999\nColour: red\n", ""},
		"a version is no date":          {"1.0.15: better\n\n1.2.0: best\n", ""},
		"dots":                          {"1824 ..... Founded\n1838-39 .. Enlarged\n", "1824 1838-39"},
		"days below a title":            {"Remarks, March 1851\n\nMonday 3. Left.\n\n8. Weighed.\n\n11. Arrived.\n", "Monday 3 8 11"},
		"days below a place and a date": {"Vigo, 2 de febrero de 1931\n\nSalimos a las cinco.\n\n4. Llegamos a la costa.\n\n15. Vuelta a casa.\n", "4 15"},
		"items below a place and date":  {"Bern, 2. Mai 1931\n\n1. Der Rat tagt.\n\n2. Er schweigt.\n\n3. Er geht.\n", ""},
		"items below a title":           {"Programme for March 1851\n\n1. A march.\n\n2. A song.\n\n3. A dance.\n", ""},
		"items with years":              {"1. 1923, Hale won\n2. 1926, Boll won\n", "1923 1926"},
		"days counted":                  {"Day 1 (3 Sept): Left\n\nDay 4 (6 Sept): Came\n", "3 Sept 6 Sept"},
		"a small word before a year":    {"2001-2006  Clerk\nsince 2006  Editor\n", "2001-2006 since 2006"},
		"a version and its date":        {"## [2.1.0] - 2023-04-18\n\nDark theme.\n", "2023-04-18|"},
		"a long label fills its column": {"1872   Founded\n1889   Moved\n1914–1918 War work\n1949   Rebuilt\n", "1872 1889 1914–1918 1949"},
		"hours below days":              {"Mon 2 March\n0915 hrs  Left\n1040 hrs  Came\nTue 3 March\n1000 hrs  Rested\n", "Mon 2 March| 0915 hrs 1040 hrs Tue 3 March| 1000 hrs"},
		"months in Roman figures":       {"5.xi. Walked\n\n6.xi. Rested\n", "5.xi 6.xi"},
		"items with gaps below a title": {"Stock in hand, May 1932\n\n1. Nails, 12 cwt.\n\n2. Screws, 2 boxes.\n\n4. Hinges, 40.\n", ""},
		"a line that leads on":          {"They held the line north of the old town without a rest from the 3rd to\n12 March 1916. Then it rained.\n", ""},
		"a time stamp and a space":      {"2024-02-11T03:12:09Z INFO started\n2024-02-11T03:14:55Z WARN disk full\n2024-02-11T04:01:10Z ERROR write failed\n", "2024-02-11T03:12:09Z 2024-02-11T03:14:55Z 2024-02-11T04:01:10Z"},
		"a measure is no day":           {"1/2 cup of milk\n\n3/4 cup of oats\n", ""},
		"a chronicle with spaces":       {"1645 Swedes\n17 August 1857 Great fire, 31 houses\n1872 School; its master is Karl\n1914-1918 War\n1971 Union\n", "1645 17 August 1857 1872 1914-1918 1971"},
		"a chronicle in German":         {"1645 Die Schweden plündern.\n1742 Husaren fordern Geld.\n17. August 1857 Großbrand, 31 Häuser.\n1872 Neues Schulhaus; Lehrer wird Karl.\n", "1645 1742 17. August 1857 1872"},
		"days in numbers below a date":  {"24.8.1939. Alarm.\n27.8. Marsch.\n1.9. Feuer.\n13–15.9. Ruhe.\n16.9: Abmarsch.\n", "24.8.1939 27.8 1.9 13–15.9 16.9"},
		"sections below a date":         {"24.8.1939. Report.\n1.1. Scope.\n1.2. Terms.\n2.1. Means.\n2.2. Ends.\n3.1. Costs.\n", "24.8.1939"},
		"lines of prose":                {"Whatever she said of the\n1900 men upon the field, nobody\n2000 miles away could know.\n", ""},
		"a season, a month, an era":     {"Spring 1901: sown\n\nMay 1902: grown\n\nAD 43: mown\n", "Spring 1901 May 1902 AD 43"},
	} {
		t.Run(name, func(t *testing.T) {
			doc := document.FromText("test", c.text)
			var got []string
			for _, e := range layout.Of(doc).Entries {
				s := e.Span.Of(doc.Text)
				if e.Body.Len() == 0 {
					s += "|"
				}
				got = append(got, s)
			}
			if diff := cmp.Diff(c.want, strings.Join(got, " ")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestStoredDocument holds that the layout needs only what a project file keeps.
func TestStoredDocument(t *testing.T) {
	doc := document.FromText("test", "Day  What\n3 May 1921  Strike  here\n4 May 1921  Truce  there\n9 May 1921  Peace  everywhere\n\n1922. Nothing.\n")
	stored := &model.Document{Text: doc.Text, Blocks: doc.Blocks}
	if diff := cmp.Diff(layout.Of(doc), layout.Of(stored), cmp.AllowUnexported(layout.Layout{})); diff != "" {
		t.Error(diff)
	}
}

func BenchmarkOf(b *testing.B) {
	for name, text := range map[string]string{
		"prose": strings.Repeat("The harbour at Ostend was deepened between March and June 1887, and again in the\nwinter of 1903-04. By 12 May 1904 the first of the larger ships had come in.\n\n", 5000),
		"rows":  strings.Repeat("| 1921-05-03 | Strike | York |\n", 20000),
	} {
		doc := document.FromText("bench", text)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				layout.Of(doc)
			}
		})
	}
}
