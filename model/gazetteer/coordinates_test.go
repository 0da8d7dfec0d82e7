package gazetteer

import (
	"math"
	"strings"
	"testing"

	"chronotope/model"
)

func TestPositions(t *testing.T) {
	for _, c := range []struct {
		text, words string
		lat, lon    float64
	}{
		{"They sank in latitude 41° 51´ N., longitude 49° 52´ W., at noon.", "latitude 41° 51´ N., longitude 49° 52´ W.", 41.85, -49.867},
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
	text := "From Hull to 41° 51´ N., 49° 52´ W. and Oslo, then 42° 00´ N., 50° 00´ W."
	span := func(words string) model.Span {
		i := strings.Index(text, words)
		return model.Span{Start: i, End: i + len(words)}
	}
	tops := []model.Toponym{{Span: span("Hull")}, {Span: span("N., 49")}, {Span: span("Oslo")}}
	var got []string
	for _, x := range withPositions(tops, positions(text)) {
		got = append(got, x.Span.Of(text))
	}
	if want := "Hull|41° 51´ N., 49° 52´ W.|Oslo|42° 00´ N., 50° 00´ W."; strings.Join(got, "|") != want {
		t.Errorf("got %q", got)
	}
}
