package gazetteer

import (
	"math"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"chronotope/model"
)

func TestPositions(t *testing.T) {
	for _, c := range []struct {
		text, words string
		lat, lon    float64
	}{
		{"They sank in latitude 38° 24´ N., longitude 27° 06´ W., at noon.", "latitude 38° 24´ N., longitude 27° 06´ W.", 38.4, -27.1},
		{"Anchored at 34°20'30\"S 18°28'E for the night", "34°20'30\"S 18°28'E", -34.3417, 18.4667},
		{"Seen in lat. 7° 12′ S. and long. 72° 24′ E. on Friday", "lat. 7° 12′ S. and long. 72° 24′ E.", -7.2, 72.4},
		{"The camp (46.65° N, 8.2° E) was left", "46.65° N, 8.2° E", 46.65, 8.2},
		{"in S. lat. 34° 20', E. long. 18° 30' we met", "S. lat. 34° 20', E. long. 18° 30'", -34.3333, 18.5},
		{"At 60 deg. 10 min. North, 5 deg. 20 min. East it lay", "60 deg. 10 min. North, 5 deg. 20 min. East", 60.1667, 5.3333},
		{"It was 42° in the shade, 43° N. of it 51° W", "", 0, 0},
		{"At 97° 10′ N., 12° 10′ E. nothing is", "", 0, 0},
		{"At 47° 70′ N., 12° 10′ E. nothing is", "", 0, 0},
		{"Heated to 90 degrees, then to 20 degrees", "", 0, 0},
	} {
		got := positions(c.text)
		if c.words == "" {
			if len(got) > 0 {
				t.Errorf("%s: read as %v", c.text, got)
			}
			continue
		}
		if len(got) != 1 {
			t.Errorf("%s: %d positions", c.text, len(got))
			continue
		}
		p := got[0].Place
		if words := got[0].Span.Of(c.text); words != c.words || math.Abs(p.Point.Lat()-c.lat) > 0.001 || math.Abs(p.Point.Lon()-c.lon) > 0.001 || p.ID >= 0 {
			t.Errorf("%s: %q is at %v", c.text, words, p)
		}
	}
}

// TestPositionsAmongToponyms holds that positions are in order and in place of what was found
// within them.
func TestPositionsAmongToponyms(t *testing.T) {
	text := "From Hull to 38° 24´ N., 27° 06´ W. and Oslo, then 39° 00´ N., 28° 00´ W."
	span := func(words string) model.Span {
		i := strings.Index(text, words)
		return model.Span{Start: i, End: i + len(words)}
	}
	tops := []model.Toponym{{Span: span("Hull")}, {Span: span("N., 27")}, {Span: span("Oslo")}}
	var got []string
	for _, x := range withPositions(tops, positions(text)) {
		got = append(got, x.Span.Of(text))
	}
	if want := "Hull|38° 24´ N., 27° 06´ W.|Oslo|39° 00´ N., 28° 00´ W."; strings.Join(got, "|") != want {
		t.Errorf("got %q", got)
	}
}

func TestPositionsOfColumns(t *testing.T) {
	stLouis := []model.Toponym{{Span: model.Span{}, Place: model.Place{Name: "St. Louis", Point: orb.Point{-90.2, 38.6}}}}
	for _, c := range []struct {
		lat, lon string
		tops     []model.Toponym
		want     string
	}{
		{"-77.85", "166.67", nil, "77°51′S, 166°40′E"},
		{"44 12 30", "93 18 10", stLouis, "44°13′N, 93°18′W"},
		{"44 12 30", "93 18 10", nil, ""},
		{"S 34° 20'", "18° 30' E", nil, "34°20′S, 18°30′E"},
		{"50.12 N", "5.30 W", nil, "50°07′N, 5°18′W"},
		{"97.1", "5.3", nil, ""},
		{"about 50", "5.3", nil, ""},
	} {
		text := c.lat + "," + c.lon
		told := Told{Positions: [][2]model.Span{{{End: len(c.lat)}, {Start: len(c.lat) + 1, End: len(text)}}}}
		got := ""
		for _, p := range told.positions(text, c.tops) {
			got += p.Place.Name
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", text, got, c.want)
		}
	}
}
