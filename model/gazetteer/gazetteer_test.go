package gazetteer

import (
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"

	"chronotope/model"
)

// folder holds the blob that the program carries.
const folder = "../../assets/data"

var world = sync.OnceValues(func() (*Gazetteer, error) { return Open(os.DirFS(folder)) })

func open(tb testing.TB) *Gazetteer {
	tb.Helper()
	g, err := world()
	if err != nil {
		tb.Fatal(err)
	}
	return g
}

// documentOf makes a document of one paragraph; sentences end at a full stop that a
// capital follows.
func documentOf(text string) *model.Document {
	d := &model.Document{Text: text, Blocks: []model.Block{{Span: model.Span{End: len(text)}}}}
	start := 0
	for i := 0; i+2 < len(text); i++ {
		if text[i] == '.' && text[i+1] == ' ' && text[i+2] >= 'A' && text[i+2] <= 'Z' && i > 3 && text[i-3] != ' ' && text[i-2] != '.' && text[i-3] != ',' {
			d.Sentences = append(d.Sentences, model.Span{Start: start, End: i + 1})
			start = i + 2
		}
	}
	d.Sentences = append(d.Sentences, model.Span{Start: start, End: len(text)})
	return d
}

// agrees reports whether a toponym is the one that a case wants.
func agrees(want string, t model.Toponym, text string) bool {
	sign := "="
	if t.Role == model.RoleDemonym {
		sign = "~"
	}
	p := t.Place
	for _, at := range []string{"*", p.Country, p.Country + "." + p.Admin, p.Name} {
		if p.IsZero() {
			at = "?"
		}
		if at != "" && want == t.Span.Of(text)+sign+at {
			return true
		}
	}
	return false
}

func TestSentences(t *testing.T) { checkSentences(t, sentences) }

func checkSentences(t *testing.T, sentences map[string][]sentence) {
	t.Helper()
	g := open(t)
	for kind, list := range sentences {
		for _, c := range list {
			got := g.Toponyms(documentOf(c.text))
			var want []string
			if c.want != "" {
				want = strings.Split(c.want, "; ")
			}
			ok := len(got) == len(want)
			for i := 0; ok && i < len(got); i++ {
				ok = agrees(want[i], got[i], c.text)
			}
			if !ok {
				t.Errorf("%s: %s\n\tgot  %s\n\twant %s", kind, c.text, listing(got, c.text), c.want)
			}
		}
	}
}

// listing writes toponyms as cases have them.
func listing(list []model.Toponym, text string) string {
	var out []string
	for _, t := range list {
		p := t.Place
		out = append(out, fmt.Sprintf("%s=%s.%s(%s %.2f)", t.Span.Of(text), p.Country, p.Admin, p.Name, t.Confidence))
	}
	return strings.Join(out, "; ")
}

func TestFold(t *testing.T) {
	for name, want := range map[string]string{
		"Saint-Malo": "st malo", "St. Malo": "st malo", "São Paulo": "sao paulo", "ŁÓDŹ": "lodz", "Côte d’Ivoire": "cote divoire",
		"Mount  Etna": "mount etna", "Mt. Etna": "mount etna", "U.S.": "us", " ": "", "Ålesund": "alesund", "Straße": "strasse",
		"Москва": "москва", "Ft. Worth": "fort worth",
	} {
		if got := string(Fold(nil, name)); got != want {
			t.Errorf("Fold(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestLookup(t *testing.T) {
	g := open(t)
	for name, want := range map[string]string{
		"Marrakesh": "MA", "marrakech": "MA", "Mechelen": "BE", "Malines": "BE", "Mechlin": "BE", "Genf": "CH", "Köln": "DE", "Cologne": "DE",
		"Firenze": "IT", "Bristol": "GB", "Ecuador": "EC", "Perth": "AU", "Danzig": "PL", "USA": "US", "Viet Nam": "VN", "Bavaria": "DE",
		"Kiev": "UA", "Bombay": "IN", "Timbuktu": "ML", "Москва": "RU",
	} {
		got := g.Lookup(name)
		if len(got) == 0 || got[0].Place.Country != want {
			t.Errorf("%s is %+v, want one in %s", name, got[:min(len(got), 1)], want)
			continue
		}
		sum := 0.0
		for i, c := range got {
			sum += c.Score
			if i > 0 && c.Score > got[i-1].Score {
				t.Errorf("%s: candidate %d is likelier than the one before it", name, i)
			}
		}
		if sum < 0.999 || sum > 1.001 {
			t.Errorf("%s: the scores add up to %v", name, sum)
		}
	}
	if got := g.Lookup("no such place anywhere"); got != nil {
		t.Errorf("found %+v", got)
	}
}

// TestOutlines makes sure that countries and provinces can be drawn.
func TestOutlines(t *testing.T) {
	g := open(t)
	for name, want := range map[string]string{
		"Morocco": "MA", "California": "US-CA", "Bavaria": "DE-BY", "Ontario": "CA-ON", "Oxfordshire": "GB-OXF", "Queensland": "AU-QLD",
		"Sichuan": "CN-SC", "Crimea": "UA-43",
	} {
		got := g.Lookup(name)
		found := false
		for _, c := range got {
			found = found || c.Place.Outline == want
		}
		if !found {
			t.Errorf("%s has no outline %s: %+v", name, want, got[:min(len(got), 3)])
		}
	}
}

func TestReasonsAndRivals(t *testing.T) {
	const text = "The festival is held in Athens, Georgia, every June."
	got := open(t).Toponyms(documentOf(text))
	if len(got) != 2 {
		t.Fatalf("found %s", listing(got, text))
	}
	athens := got[0]
	if len(athens.Reasons) == 0 || athens.Reasons[0] != (model.Reason{Code: model.ReasonContainedIn, Detail: "Georgia"}) {
		t.Errorf("the reasons are %+v", athens.Reasons)
	}
	greek := false
	total := athens.Confidence
	for _, r := range athens.Rivals {
		greek = greek || r.Place.Country == "GR"
		total += r.Score
	}
	if !greek || total > 1.001 {
		t.Errorf("the rivals are %+v", athens.Rivals)
	}
}

func FuzzToponyms(f *testing.F) {
	g := open(f)
	for _, list := range sentences {
		for _, s := range list {
			f.Add(s.text)
		}
	}
	f.Add("B.")
	f.Add("a ʻ9")
	f.Add("ÅÄÖ, Ind. U.S. 's St. \xff Lake , in of the (Paris) [Köln] Москва-")
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, p := range g.Toponyms(documentOf(text)) {
			if p.Span.Start < end || p.Span.End <= p.Span.Start || p.Span.End > len(text) {
				t.Fatalf("%q: span %v after %d", text, p.Span, end)
			}
			if p.Confidence < 0 || p.Confidence > 1.0001 {
				t.Fatalf("%q: confidence %v", text, p.Confidence)
			}
			end = p.Span.End
		}
	})
}

// TestPlaceOfPublication: what a paper names without saying where is rather near.
func TestPlaceOfPublication(t *testing.T) {
	g := open(t)
	const text = "The road to Bristol was closed on Monday. Drivers from Manchester were sent back."
	for home, want := range map[string]string{"": "GB", "Hartford": "US", "Gloucester": "GB"} {
		d := documentOf(text)
		for _, c := range g.Lookup(home) {
			if c.Place.Country == want && d.Place.IsZero() {
				d.Place = c.Place
			}
		}
		found := g.Toponyms(d)
		if len(found) != 2 || found[0].Place.Country != want || found[1].Place.Country != want {
			t.Errorf("published in %q: %+v", home, found)
		}
	}
}
