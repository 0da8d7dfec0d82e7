package intake

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"chronotope/model"
)

func TestDates(t *testing.T) {
	for _, c := range []struct {
		typed string
		order Order
		want  string
	}{
		{"1871-05-04", AnyOrder, "1871-05-04"},
		{"1871-05-04/1872", AnyOrder, "1871-05-04/1872"},
		{"1871-05-04 10:30:00", AnyOrder, "1871-05-04T10:30:00"},
		{"1871-05-04T10:30", AnyOrder, "1871-05-04T10:30"},
		{"05/04/1871", MonthFirst, "1871-05-04"},
		{"05/04/1871", DayFirst, "1871-04-05"},
		{"5.4.1871", MonthFirst, "1871-04-05"},
		{"Thu 05/04/1871 @ 9:05 PM", MonthFirst, "1871-05-04T21:05"},
		{"05/04/1871 at 12:00 am", MonthFirst, "1871-05-04T00:00"},
		{"05/??/1871", MonthFirst, "1871-05"},
		{"??/05/1871", DayFirst, "1871-05"},
		{"??/04/1871", MonthFirst, "1871-XX-04"},
		{"??/??/1871", MonthFirst, "1871"},
		{"05/04/1871 #2", MonthFirst, "1871-05-04"},
		{"~05/04/1871", MonthFirst, "1871-05-04~"},
		{"05/04/1871 to 06/01/1871", MonthFirst, "1871-05-04/1871-06-01"},
		{"05/1871", MonthFirst, "1871-05"},
		{"c. 1871", AnyOrder, "1871~"},
		{"circa May 1871?", AnyOrder, "1871-05%"},
		{"1871?", AnyOrder, "1871?"},
		{"4 May 1871", AnyOrder, "1871-05-04"},
		{"4th of May, 1871", AnyOrder, "1871-05-04"},
		{"Sept. 4, 1871", AnyOrder, "1871-09-04"},
		{"May 1871 – June 1872", AnyOrder, "1871-05/1872-06"},
		{"490 BC", AnyOrder, "-0489"},
		{"0490-09-12 BC", AnyOrder, "-0489-09-12"},
		{"79 AD", AnyOrder, "0079"},
		{"2001/02/03", AnyOrder, "2001-02-03"},
		{"TBD", AnyOrder, ""},
		{"  ", AnyOrder, ""},
	} {
		if v, err := parseDate(c.typed, c.order); err != nil || v.String() != c.want {
			t.Errorf("%q is %q, %v; want %q", c.typed, v, err, c.want)
		}
	}
	for _, typed := range []string{"soon", "13/13/1871", "30/02/1871", "1871-13", "1871-02-30", "1872 to 1871", "0 BC", "May", "99999", "1871 10:30", "05/04/1871 25:00", "05/04/1871 13:00 pm", "32 May 1871", "4 Mayor 1871"} {
		if v, err := parseDate(typed, DayFirst); err == nil {
			t.Errorf("%q is taken for %q", typed, v)
		}
	}
}

// TestTablesOfOtherPrograms reads a table of each.
func TestTablesOfOtherPrograms(t *testing.T) {
	for name, c := range map[string]struct {
		table string
		want  []string // date | headline | places | tags | note
	}{
		"CaseMap": {
			"Date & Time,Fact Text,Source(s),Linked Issues,Material,Status\r\n" +
				"Mon 03/14/2011 @ 9:30 AM,\"Lee signs the lease, unread\",Lee Deposition at 12:4,Lease; Fraud,Yes,Undisputed\r\n" +
				"??/??/2010,The roof leaks,,,No,\r\n" +
				"TBD,Repairs,Letter,,,Prospective\r\n",
			[]string{
				"2011-03-14T09:30|Lee signs the lease, unread||Lease,Fraud|Lee Deposition at 12:4\n\nStatus: Undisputed\n\nMaterial: Yes",
				"2010|The roof leaks|||Material: No",
				"|Repairs|||Letter\n\nStatus: Prospective",
			},
		},
		"Aeon Timeline": {
			"Type,Title,Start Date,End Date,Summary,Tags,Location,Color,Source\nEvent,The siege,1871-05-04 10:30:00,1871-06-02 11:00:00,It went on,a|b,Leeds|Atlantis,Red,\nEvent,The battle,0490-09-12 BC,,,,,,Histories\n",
			[]string{"1871-05-04T10:30:00/1871-06-02T11:00:00|The siege|Leeds|a,b|It went on\n\nAtlantis", "-0489-09-12|The battle|||Histories"},
		},
		"TimelineJS": {
			"Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Type,Group\n" +
				",,,,,,,,,The title,,,title,\n1871,5,4,10:30,1871,6,,,in spring,Fire &amp; smoke,<p>It <b>burned</b>.<br>Long.</p>,http://example.org/x.png,,mills\n-490,,,,,,,,,Marathon,,,,\n",
			[]string{"1871-05-04T10:30/1871-06|Fire & smoke||mills|It burned.\nLong.\n\nMedia: http://example.org/x.png", "-0489|Marathon|||"},
		},
		"with semicolons, in Windows-1252": {
			"When;What;Where;Lat;Lon\n4.5.1871;\xd6l brennt;K\xf6ln;50.94;6.96\n\n",
			[]string{"1871-05-04|Öl brennt|Köln|"},
		},
		"with a column of times":        {"Date\tTime\tEvent\n2011-03-14\t09:30\tIt rings\n", []string{"2011-03-14T09:30|It rings|||"}},
		"with nothing but descriptions": {"Date,Description\n1871,It burned\n", []string{"1871|It burned|||"}},
	} {
		table, err := Read(strings.NewReader(c.table), Options{Place: func(name string) (model.Place, bool) {
			return model.Place{ID: 1, Name: name}, name == "Leeds"
		}})
		if err != nil || len(table.Bad) > 0 {
			t.Errorf("%s: %v, bad are %v", name, err, table)
			continue
		}
		var got []string
		for _, e := range table.Entries {
			var places []string
			for _, p := range e.Places {
				places = append(places, p.Name)
			}
			got = append(got, strings.Join([]string{e.Date.String(), e.Headline, strings.Join(places, ","), strings.Join(e.Tags, ","), e.Note}, "|"))
		}
		for i := range c.want {
			c.want[i] = c.want[i] + strings.Repeat("|", max(0, 4-strings.Count(c.want[i], "|")))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// TestBadRowsAreListed reads what is good of a table.
func TestBadRowsAreListed(t *testing.T) {
	const table = "date,headline,latitude,longitude,geonames\nsoon,no date,,,\n1871,,,,\n1872,good,,,\n1873,nowhere,91,0,\n1874,\"quote\"d,,,\n1875,no number,1,1,x\n1876,good,53.8,-1.5,\n"
	got, err := Read(strings.NewReader(table), Options{})
	if err != nil {
		t.Fatal(err)
	}
	slices.SortFunc(got.Bad, func(a, b BadRow) int { return a.Line - b.Line })
	var lines []int
	for _, b := range got.Bad {
		if lines = append(lines, b.Line); b.Why == "" {
			t.Errorf("line %d is bad for no reason", b.Line)
		}
	}
	if !slices.Equal(lines, []int{2, 3, 5, 6, 7}) || len(got.Entries) != 2 || got.Entries[1].Line != 8 || got.Entries[1].Places[0].Name != "53.8°, -1.5°" {
		t.Errorf("bad are %v, good are %+v", got.Bad, got.Entries)
	}
}

func TestOrderIsAskedForOnlyWhereItIsOpen(t *testing.T) {
	for table, want := range map[string]string{
		"date,event\n3/4/1871,a\n5/6/1871,b\n":       "",
		"date,event\n3/4/1871,a\n25/6/1871,b\n":      "1871-04-03",
		"date,event\n3/4/1871,a\n6/25/1871,b\n":      "1871-03-04",
		"date,event\n3/3/1871,a\n":                   "1871-03-03",
		"date,event\n3.4.1871,a\n":                   "1871-04-03",
		"date,event\n13/4/1871,a\n4/13/1871,b\n":     "",
		"start,end,event\n3/4/1871,28/4/1871,a\n":    "1871-04-03/1871-04-28",
		"date,event\n3/4/1871,a\n1871-04-25,b\n\"\"": "",
	} {
		got, err := Read(strings.NewReader(table), Options{})
		if want == "" {
			if !errors.Is(err, ErrOrder) {
				t.Errorf("%q: %v, %v", table, got, err)
			}
			if got, err = Read(strings.NewReader(table), Options{Order: DayFirst}); err != nil || len(got.Entries) == 0 {
				t.Errorf("%q, the day first: %v, %v", table, got, err)
			}
			continue
		}
		if err != nil || got.Entries[0].Date.String() != want {
			t.Errorf("%q: %v, %v; want %s", table, got, err, want)
		}
	}
}

// TestReasonsAreShort: what is wrong with a row can be listed, however much stands in it.
func TestReasonsAreShort(t *testing.T) {
	for _, text := range []string{strings.Repeat("1 ", 1<<20), strings.Repeat("é?", 1<<19), strings.Repeat("1 - ", 1<<18)} {
		table := "date,edtf,event,latitude,longitude,geonames\n" + text + ",,x,,,\n1871," + text + ",x,,,\n1871,,x," + text + ",1,\n1871,,x,1,1," + text + "\n"
		got, err := Read(strings.NewReader(table), Options{})
		if err != nil || len(got.Bad) != 4 {
			t.Fatalf("%v, %d are bad", err, len(got.Bad))
		}
		for _, b := range got.Bad {
			if len(b.Why) > 500 || !utf8.ValidString(b.Why) {
				t.Errorf("line %d: the reason has %d bytes", b.Line, len(b.Why))
			}
		}
	}
}

func TestNoTables(t *testing.T) {
	for _, table := range []string{"", "\n\n", "a,b\n1,2\n", "date\n1871\n", "headline\nx\n"} {
		if got, err := Read(strings.NewReader(table), Options{}); !errors.Is(err, ErrColumns) {
			t.Errorf("%q: %v, %v", table, got, err)
		}
	}
}

// TestMapsOfOthers reads GeoJSON that names things its own way.
func TestMapsOfOthers(t *testing.T) {
	const text = `{"type":"FeatureCollection","features":[
{"type":"Feature","geometry":{"type":"Point","coordinates":[-1.5,53.8]},"properties":{"name":"The mill burned","timestamp":"1871-05-04T10:30:00.250Z","height":12,"crew":null,"tags":["a; b","c"]}},
{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[0,10],[4,10],[4,20],[0,10]]]},"properties":{"name":"A field","timestamp":"soon"}},
7,
{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[0,10],[4,10],[4,20],[0,10]]]},"properties":{"name":"A field","timestamp":"1872"}},
{"type":"Feature","geometry":null,"properties":null}]}`
	got, err := Read(strings.NewReader(text), Options{})
	if err != nil || len(got.Entries) != 2 || len(got.Bad) != 2 || got.Bad[0].Line != 4 || got.Bad[1].Line != 3 {
		t.Fatalf("%+v, %v", got, err)
	}
	first, second := got.Entries[0], got.Entries[1]
	if first.Headline != "The mill burned" || first.Date.String() != "1871-05-04T10:30:00Z" || first.Places[0].Point.Lat() != 53.8 || first.Note != "height: 12" || !slices.Equal(first.Tags, []string{"a; b", "c"}) {
		t.Errorf("%+v", first)
	}
	if second.Line != 5 || second.Places[0].Point.Lat() != 15 || second.Places[0].Point.Lon() != 2 {
		t.Errorf("%+v", second)
	}
	if got, err := Read(strings.NewReader(`{"features":`), Options{}); err == nil {
		t.Errorf("read %+v", got)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"features":[{"geometry":{"coordinates":[[1,2],[3,4]]},"properties":{"name":"x","date":"1871","places":[{"name":"y","lat":1,"lon":2}]}}]}`))
	f.Add([]byte("Date & Time,Fact Text,Source(s)\n05/??/1871 @ 9:00 PM,x,\"a\n"))
	f.Add([]byte("Year,Month,Day,Time,End Year,Headline,Text,Type\n-490,9,12,10:30,-489,a<br>b,<p>&lt;,era\n"))
	f.Add([]byte("edtf,headline,place,latitude,longitude,geonames,country,other_places,tags\n1871-05~/..,x,\"Leeds, England, GB\",53,-1,7,GB,a (1, 2); b\\; c,p|q\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, order := range []Order{AnyOrder, DayFirst, MonthFirst} {
			table, err := Read(strings.NewReader(string(data)), Options{Order: order})
			if err != nil {
				continue
			}
			for _, e := range table.Entries {
				if e.Headline == "" || e.Line < 1 {
					t.Errorf("read %+v", e)
				}
				if !e.Date.IsZero() && !e.Date.OpenStart() && !e.Date.OpenEnd() && e.Date.Earliest() > e.Date.Latest() {
					t.Errorf("%s ends before it begins", e.Date)
				}
			}
		}
	})
}

// TestColumnsAreSaid reads a table of which no name is known, once the user says what its columns
// hold.
func TestColumnsAreSaid(t *testing.T) {
	const table = "Datum,Geschehen,Ort\n,,\n1871,Die Mühle brannte,Leeds\n"
	got, err := Read(strings.NewReader(table), Options{})
	if !errors.Is(err, ErrColumns) || got == nil || len(got.Columns) != 3 || got.Columns[1] != (Column{"Geschehen", other, "Die Mühle brannte"}) {
		t.Fatalf("%+v, %v", got, err)
	}
	got, err = Read(strings.NewReader(table), Options{Columns: []Field{date, headline, ignored}})
	if err != nil || len(got.Entries) != 1 || got.Entries[0].Headline != "Die Mühle brannte" || got.Entries[0].Date.String() != "1871" || got.Entries[0].Note != "" {
		t.Errorf("%+v, %v", got, err)
	}
	names := map[string]bool{}
	for _, f := range Fields() {
		names[f.String()] = true
	}
	if len(names) != len(Fields()) || names[""] || names["unknown"] {
		t.Errorf("fields are called %v", names)
	}
}
