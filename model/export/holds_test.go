package export

import (
	"bytes"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"chronotope/model"
	"chronotope/model/edtf"
)

// marked is a chronology of which each thing that there is to hold can be told by its text.
func marked() *Chronology {
	d := report()
	d.Title, d.Pages[0].Label, d.Pages[1].Label = "Qtitle", "Qpage", "Qother"
	first, second := in(d, "The mill at Leeds burned down on 4 May 1871."), in(d, "工場は京都で開いた。")
	anchor, place := in(d, "4 May 1871"), in(d, "京都")
	anchor.Quote, first.Quote, second.Quote = "Qwording", "Qquote", "Qagain"
	return chronologyOf(d, []*model.Event{{
		Headline: "Qheadline", Type: "Qtype", Date: edtf.MustParse("1871-05~"), Status: model.Rejected, Disputed: true, Tags: []string{"Qtag"}, Color: "Qcolor", Note: "Qnote",
		Evidence: []model.Evidence{
			{Document: d.ID, Date: edtf.MustParse("1871-05~"), Anchor: anchor, Passage: first, Mode: model.ModeReported, Speaker: "Qspeaker", DateFrom: model.FromSection, Places: []model.PlaceMention{{Selector: place, Place: model.Place{ID: 1, Name: "Qplace", Point: orb.Point{12.34567, 43.21987}}}}},
			{Document: d.ID, Date: edtf.MustParse("1872"), Passage: second, Mode: model.ModeDenied, Places: []model.PlaceMention{{Selector: second, Place: model.Place{Name: "Qelsewhere", Point: orb.Point{5, 6}}}}},
		},
	}})
}

// TestHoldsWhatItSays looks for what each format says it holds in what is written, and
// finds nothing of what it says it loses.
func TestHoldsWhatItSays(t *testing.T) {
	for _, f := range Formats() {
		c := marked()
		data := written(t, f.Name, c, Options{})
		if bytes.HasPrefix(data, []byte("PK")) {
			var all [][]byte
			for name, part := range unzipped(t, data) {
				all = append(all, []byte(name), part)
			}
			data = bytes.Join(all, []byte("\n"))
		}
		text := strings.ReplaceAll(string(data), "\r\n ", "")
		for what, pattern := range map[Holding]string{
			Wording: "Qwording", EDTF: `1871-05~`, Bounds: `1871-05-31|18710601|"start":{"in":"1871-05~"}|1871-06-01T00|when="1871-05"|1871-05`, PlaceName: "Qplace", Coordinates: `43\.21987`, AllPlaces: "Qelsewhere",
			Assumed: "section|assumed", Status: "rejected|CANCELLED", Mode: "reported.*Qspeaker|(?s)Qspeaker.*reported", Dispute: `(?i)disputed\W+(true|1|yes)|"disputed">yes|>yes<|,yes,|DISPUTED:yes|sources disagree`, Confidence: `0\.75`, Type: "Qtype",
			Tags: "Qtag", Color: "Qcolor", Note: "Qnote", Quotes: "Qquote", Source: "Qtitle", Pages: "Qpage", AllPassages: "Qagain",
		} {
			found := regexp.MustCompile("(?s)" + pattern).MatchString(text)
			if f.Name == "gpkg" && what&(Confidence|Dispute) != 0 {
				continue // numbers of a database: see TestGeoPackage
			}
			if f.Holds&what != 0 && !found {
				t.Errorf("%s says it holds %s, and there is none", f.Name, what)
			}
			if f.Holds&what == 0 && found && strings.HasPrefix(pattern, "Q") && what != Tags { // some of which are held
				t.Errorf("%s says it loses %s, and it is there", f.Name, what)
			}
		}
	}
}

// TestGeoPackage reads the database with SQL.
func TestGeoPackage(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.gpkg")
	if err := os.WriteFile(path, written(t, "gpkg", marked(), Options{}), 0o600); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for query, want := range map[string]string{
		"PRAGMA application_id": "1196444487", "PRAGMA user_version": "10300", "PRAGMA integrity_check": "ok", "PRAGMA foreign_key_check": "",
		"SELECT confidence || ' ' || disputed || ' ' || start || ' ' || end_year FROM events": "0.75 1 1871-05-01 1871",
		"SELECT hex(substr(geom, 1, 22)) FROM events":                                         "47500001E6100000" + "010400000002000000" + "0101000000", // a header, a MultiPoint of two, a Point
		"SELECT count(*) || ' ' || max(event) || ' ' || group_concat(quote) FROM passages":    "2 1 Qquote,Qagain",
		"SELECT group_concat(table_name || data_type) FROM gpkg_contents":                     "eventsfeatures,passagesattributes",
	} {
		var got string
		if err := db.QueryRow(query).Scan(&got); err != nil && !errors.Is(err, sql.ErrNoRows) || got != want {
			t.Errorf("%s: %s, want %s, %v", query, got, want, err)
		}
	}
}
