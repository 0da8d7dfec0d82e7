package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"chronotope/model/gazetteer"
)

// readDemonyms adds what people and things from a place are called.
func (a *atlas) readDemonyms(ctx config) error {
	raw, err := readNPM(ctx, sourceNations.name, sourceNations.version, "langs/en.json")
	if err != nil {
		return err
	}
	var file struct{ Nationalities map[string]string }
	if err := json.Unmarshal(raw, &file); err != nil {
		return fmt.Errorf("en.json: %w", err)
	}
	for _, code := range slices.Sorted(maps.Keys(a.countries)) {
		for n := range strings.FieldsFuncSeq(file.Nationalities[code], func(r rune) bool { return r == ',' || r == '/' }) {
			a.demonym(strings.TrimSpace(n), a.countries[code])
		}
	}
	words, err := readLexicon(ctx)
	if err != nil {
		return err
	}
	a.addAdjectives(words)
	a.sift(words)
	slices.SortStableFunc(a.names, func(x, y gazetteer.Name) int { return strings.Compare(x.Text, y.Text) })
	return nil
}

func (a *atlas) demonym(name string, place int) {
	if name == "" || name[0] < 'A' || name[0] > 'Z' {
		return
	}
	a.names = append(a.names, gazetteer.Name{Text: name, Place: place, Demonym: true})
	if strings.HasSuffix(name, "n") || strings.HasSuffix(name, "i") || strings.HasSuffix(name, "k") {
		a.names = append(a.names, gazetteer.Name{Text: name + "s", Place: place, Demonym: true})
	}
}

// lexicon is what is taken from WordNet.
type lexicon struct {
	synsets    map[string]synset // of nouns
	adjectives []synset
	words      map[string]bool // written in lower case
	used       map[string]bool // of these, those that the texts WordNet was tried on use
	people     map[string]bool // last names of people
	places     map[string]bool // written with a capital, and a place
	titled     map[string]bool // written with a capital, and none: "Jewish", "Farsi", "Lent"
}

func readLexicon(ctx config) (*lexicon, error) {
	l := &lexicon{
		synsets: map[string]synset{}, words: map[string]bool{}, people: map[string]bool{}, places: map[string]bool{}, titled: map[string]bool{},
	}
	for _, part := range []string{"noun", "adj", "verb", "adv"} {
		synsets, err := wordnet(ctx, "dict/data."+part)
		if err != nil {
			return nil, err
		}
		for _, s := range synsets {
			if part == "noun" {
				l.synsets[s.offset] = s
			}
			l.addWords(s)
		}
		if part == "adj" {
			l.adjectives = synsets
		}
	}
	var err error
	l.used, err = usedWords(ctx)
	return l, err
}

func (l *lexicon) addWords(s synset) {
	for _, w := range s.words {
		last := w[strings.LastIndexByte(w, ' ')+1:]
		if s.topic == nounPerson && last != "" && unicode.IsUpper(rune(last[0])) {
			l.people[last] = true
		}
		switch {
		case unicode.IsLower(rune(w[0])):
			l.words[w] = true
		case s.topic == nounLocation:
			l.places[w] = true
		case s.topic == nounCommunication || s.topic == nounTime || slices.Contains(adjectives, s.topic):
			l.titled[w] = true
		}
	}
}

// sift drops names that mislead, and marks those that are words or names of people as
// well.
func (a *atlas) sift(l *lexicon) {
	given := map[string]bool{}
	for _, p := range a.people {
		given[string(gazetteer.Fold(nil, p))] = true
	}
	countries := a.countryNames()
	kept := a.names[:0]
	for _, n := range a.names {
		p, folded := &a.places[n.Place], string(gazetteer.Fold(nil, n.Text))
		common := functionWords[folded] || p.Feature >= gazetteer.Capital && p.Population < mistaken && (l.words[folded] || given[folded])
		if !n.Main && common || countries[p.Country+" "+folded] && yieldsToCountry(n, p) {
			continue
		}
		n.Word = l.words[folded] && (l.used[folded] || l.people[n.Text] && !l.places[n.Text]) || functionWords[folded] ||
			l.titled[n.Text] && !l.places[n.Text] && !n.Demonym && p.ID > 0 && p.Feature > gazetteer.CountryFeature && p.Feature <= gazetteer.Quarter
		n.Person = l.people[n.Text] || given[folded]
		kept = append(kept, n)
	}
	a.names = kept
	a.known = a.knownPeople(l)
	for w := range l.words {
		if !strings.ContainsAny(w, " -'./") && len(w) > 2 {
			a.words = append(a.words, w, plural(w))
		}
	}
}

// knownPeople are the last names of people in WordNet that are no names of places and no
// words.
func (a *atlas) knownPeople(l *lexicon) []string {
	other := map[string]bool{}
	for _, n := range a.names {
		other[n.Text] = true
	}
	var out []string
	for _, name := range slices.Sorted(maps.Keys(l.people)) {
		if !other[name] && !l.words[strings.ToLower(name)] && len(name) > 2 {
			out = append(out, name)
		}
	}
	return out
}

// countryNames are the main names of countries, folded, after their codes: "MX mexico".
func (a *atlas) countryNames() map[string]bool {
	out := map[string]bool{}
	for _, n := range a.names {
		if p := a.places[n.Place]; n.Main && p.Feature == gazetteer.CountryFeature {
			out[p.Country+" "+string(gazetteer.Fold(nil, n.Text))] = true
		}
	}
	return out
}

// yieldsToCountry reports whether a place that is called like its country is not meant by
// that name.
func yieldsToCountry(n gazetteer.Name, p *gazetteer.Record) bool {
	return p.Feature == gazetteer.Province || p.Feature == gazetteer.County || p.Feature > gazetteer.CountryFeature && !n.Main
}

// addAdjectives adds WordNet's adjectives that pertain to a country, province or
// region: pointers "\" from data.adj to data.noun (wninput(5WN)).
func (a *atlas) addAdjectives(l *lexicon) {
	areas := map[string]int{}
	for _, n := range a.names {
		if f := a.places[n.Place].Feature; n.Main && (f <= gazetteer.Province || f == gazetteer.RegionFeature) {
			if old, ok := areas[n.Text]; !ok || a.places[old].Feature > f {
				areas[n.Text] = n.Place
			}
		}
	}
	for _, s := range l.adjectives {
		for _, p := range s.pertains {
			if p.from >= len(s.words) {
				continue
			}
			for _, noun := range l.synsets[p.to].words {
				if place, ok := areas[noun]; ok {
					a.demonym(s.words[p.from], place)
					break
				}
			}
		}
	}
}

// usedWords are the words that the texts WordNet was tried on use, other than as names
// of places and people (senseidx(5WN)).
func usedWords(ctx config) (map[string]bool, error) {
	raw, err := readNPM(ctx, sourceAdjectives.name, sourceAdjectives.version, "dict/index.sense")
	if err != nil {
		return nil, err
	}
	out := map[string]bool{}
	for line := range bytes.Lines(raw) {
		f := strings.Fields(string(line))
		if len(f) != 4 {
			return nil, fmt.Errorf("index.sense: a line of %d fields", len(f))
		}
		word, sense, _ := strings.Cut(f[0], "%")
		if !strings.HasPrefix(sense, "1:"+nounLocation) && !strings.HasPrefix(sense, "1:"+nounPerson) && f[3] != "0" {
			out[word] = true
		}
	}
	return out, nil
}

// plural is a word's plural, if it is a noun.
func plural(w string) string {
	switch {
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "x"), strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "sh"):
		return w + "es"
	case strings.HasSuffix(w, "y") && len(w) > 3 && !strings.ContainsRune("aeiou", rune(w[len(w)-2])):
		return w[:len(w)-1] + "ies"
	default:
		return w + "s"
	}
}

// mistaken is how many people a place must have for its second names to be kept if
// they are common words or given names.
const mistaken = 20_000

// readPeople reads the given names of people.
func (a *atlas) readPeople(ctx config) error {
	for _, s := range []source{sourceWomen, sourceMen} {
		raw, err := readNPM(ctx, s.name, s.version, "data/names.txt")
		if err != nil {
			return err
		}
		for n := range strings.FieldsSeq(string(raw)) {
			a.people = append(a.people, n)
		}
	}
	return nil
}

// WordNet's numbers for the files of nouns that denote places, people, languages and writings,
// and times.
const (
	nounLocation      = "15"
	nounPerson        = "18"
	nounCommunication = "10"
	nounTime          = "28"
)

// adjectives are WordNet's numbers for the files of adjectives.
var adjectives = []string{"00", "01", "44"}

// functionWords are words that WordNet leaves out, or has with a capital only.
var functionWords = map[string]bool{}

func init() {
	for w := range strings.FieldsSeq("a an the and or but nor of in on at to for from by with as is are was were be been being " +
		"has have had do does did will would shall should can could may might must this that these those he she it they we you " +
		"his her its their our your my who whom which what when where why how if then than so such no not only all any some each " +
		"every both few many more most other others another own same too very just also after before since until while during " +
		"about against between into through above below up down out off over under again further once here there one two three " +
		"first second third new old mr mrs ms dr sir him them me i upon within without among per via " +
		"january february march april may june july august september october november december " +
		"monday tuesday wednesday thursday friday saturday sunday north south east west northern southern eastern western central " +
		"northeast northwest southeast southwest federal national " +
		"mercury venus mars jupiter saturn uranus neptune pluto") { // the planets
		functionWords[w] = true
	}
}

type synset struct {
	offset   string
	topic    string // number of the file that WordNet keeps it in
	words    []string
	pertains []pertains
}

// pertains is a pointer from a word of an adjective's synset to a noun's.
type pertains struct {
	from int
	to   string
}

func wordnet(ctx config, file string) ([]synset, error) {
	raw, err := readNPM(ctx, sourceAdjectives.name, sourceAdjectives.version, file)
	if err != nil {
		return nil, err
	}
	var out []synset
	for line := range bytes.Lines(raw) {
		if line[0] == ' ' {
			continue // the licence
		}
		text, _, _ := strings.Cut(string(line), "|")
		f := strings.Fields(text)
		n, err := strconv.ParseInt(f[3], 16, 32)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		s := synset{offset: f[0], topic: f[1]}
		for i := range int(n) {
			word, _, _ := strings.Cut(f[4+2*i], "(")
			s.words = append(s.words, strings.ReplaceAll(word, "_", " "))
		}
		for f = f[4+2*n+1:]; len(f) >= 4; f = f[4:] {
			if f[0] == `\` && f[2] == "n" {
				from, err := strconv.ParseInt(f[3][:2], 16, 32)
				if err != nil {
					return nil, fmt.Errorf("%s: %w", file, err)
				}
				s.pertains = append(s.pertains, pertains{max(int(from)-1, 0), f[1]})
			}
		}
		out = append(out, s)
	}
	return out, nil
}
