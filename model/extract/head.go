package extract

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"chronotope/model"
	"chronotope/model/layout"
)

// head makes the event mention of a message or a meeting from its head: that it was sent,
// or held. What is told under the head is dated by its own words, from that day.
func (x *reader) head(n int, b model.Block, e *layout.Label, f *frame) {
	f.told = true
	fields := map[string]model.Span{}
	for _, v := range e.Fields {
		if _, known := fields[v.Key]; !known {
			fields[v.Key] = v.Value
		}
	}
	value := func(keys ...string) string {
		for _, k := range keys {
			if s, ok := fields[k]; ok && s.Len() > 0 {
				return strings.Join(strings.Fields(s.Of(x.doc.Text)), " ")
			}
		}
		return ""
	}
	m := newEventMention(x.doc, f.date, f.anchor, b.Span)
	switch from, to := correspondent(value("from")), correspondent(value("to")); {
	case from != "" && to != "":
		m.headline, m.kind = from+" to "+to, "wrote"
	case from != "":
		m.headline, m.kind = from, "wrote"
	default:
		m.headline, m.kind = value("subject", "re", "meeting", "title"), "met"
	}
	if subject := value("subject", "re"); m.kind == "wrote" && subject != "" {
		m.headline += ": " + brief(strings.Fields(subject))
	}
	if m.headline == "" {
		m.headline = x.doc.Title
	}
	if m.headline == "" {
		return
	}
	m.told, m.row = toldByHead, n+1
	x.labelled(m, &f.dating)
	for _, key := range [...]string{"place", "location", "venue", "subject", "re"} {
		if s, ok := fields[key]; ok && len(m.Places) == 0 {
			m.Places = x.placesOf(s)
		}
	}
	x.found = append(x.found, m)
}

// placesOf returns the places that a stretch of text names.
func (x *reader) placesOf(s model.Span) []model.PlaceMention {
	var out []model.PlaceMention
	from := sort.Search(len(x.tops), func(i int) bool { return x.tops[i].Span.Start >= s.Start })
	for i := from; i < len(x.tops) && x.tops[i].Span.Start < s.End; i++ {
		if t := &x.tops[i]; s.Contains(t.Span) && locates(t.Role) {
			out = appendPlace(out, model.PlaceMention{Selector: model.Select(x.doc.Text, t.Span), Place: t.Place})
		}
	}
	return out
}

// correspondent is the name of the first of those that a message is from or to, without
// the address.
func correspondent(t string) string {
	t, _, _ = strings.Cut(t, ";")
	if i := strings.IndexAny(t, "<[("); i > 0 {
		t = t[:i]
	}
	if strings.Contains(t, "@") {
		t, _, _ = strings.Cut(t, ",")
	}
	return strings.Trim(t, " \"'<>*_,")
}

// letter makes the event mention of one letter of several, where after a date that stands
// by itself in block n somebody is greeted: that it was written. The date of a document
// that is one letter is its own, and no event.
func (x *reader) letter(n int, d dating) bool {
	greeting := ""
	for k := n + 1; k < len(x.doc.Blocks) && k <= n+2 && greeting == ""; k++ {
		greeting = greetingOf(x.doc.Blocks[k].Span.Of(x.doc.Text))
	}
	if abroad := x.times[0].Language != "" && n > 0 && n+1 < len(x.doc.Blocks) && x.lettersTitled(); greeting == "" && abroad {
		greeting = brief(strings.Fields(x.doc.Blocks[n+1].Span.Of(x.doc.Text)))
	} else if greeting == "" || !abroad && !x.correspondence() {
		return false
	}
	head := x.doc.Blocks[n].Span
	if n > 0 && head.Start == d.anchor.Start && strings.HasSuffix(x.doc.Blocks[n-1].Span.Of(x.doc.Text), ",") {
		head.Start = x.doc.Blocks[n-1].Span.Start // the place stands in a line above the date
	}
	m := newEventMention(x.doc, d.date, d.anchor, head)
	m.headline, m.kind, m.told, m.row = "Letter: “"+greeting+"”", "wrote", toldByHead, n+1
	m.because(model.ReasonDateline, d.anchor.Of(x.doc.Text))
	m.Places = x.placesOf(head)
	if len(m.Places) > 0 {
		x.discourse.dateline = m.Places
	}
	x.found = append(x.found, m)
	return true
}

// letterhead reports whether the sentence at hand is a short block by itself that ends in
// a day, as places and dates above letters do.
func (x *reader) letterhead(d dating) bool {
	s := &x.s
	return rankOf(d.date) == 2 && s.span.Start == s.block.Span.Start && s.block.Span.Len() < longestHead &&
		s.census(0, len(s.words)).verbs == 0 && s.census(d.last+1, len(s.words)).words == 0
}

// longestHead is how many bytes the place and date above a letter have at most.
const longestHead = 120

// correspondence reports whether the document holds several letters.
func (x *reader) correspondence() bool {
	if x.greeted == 0 {
		for _, b := range x.doc.Blocks {
			if greetingOf(b.Span.Of(x.doc.Text)) != "" {
				x.greeted++
			}
		}
	}
	return x.greeted > 1
}

// lettersTitled reports whether the document, in another language, says at its head that it holds
// letters: "Lettere di", "Aus Briefen".
func (x *reader) lettersTitled() bool {
	head := strings.ToLower(x.doc.Blocks[0].Span.Of(x.doc.Text))
	return slices.ContainsFunc(strings.FieldsFunc(head, func(r rune) bool { return !unicode.IsLetter(r) }), func(w string) bool { return lettersAbroad[w] })
}

// lettersAbroad are words for letters.
var lettersAbroad = set(`briefe briefen briefwechsel lettres correspondance cartas correspondencia lettere epistolario carteggio brieven briefwisseling
	correspondência listy listów korespondencja письма`)

// greetingOf is the words with which a letter greets its reader, "" where t does not open
// with any.
func greetingOf(t string) string {
	line := t[:min(len(t), 60)]
	if i := strings.IndexAny(line, ",:;.-\n—!"); i > 0 && !strings.HasSuffix(line[:i], "Mr") && !strings.HasSuffix(line[:i], "Mrs") {
		line = line[:i]
	} else if len(line) < len(t) {
		return ""
	}
	words := strings.Fields(strings.ToLower(line))
	if len(words) == 0 || len(words) > 8 {
		return ""
	}
	if mine[words[0]] && len(words) > 1 {
		words = words[1:]
	}
	if !greetings[words[0]] {
		return ""
	}
	return strings.TrimSpace(line)
}

// greetings are words that letters open with, in the languages whose dates are read; mine those
// for "my" before them.
var (
	greetings = set(`dear dearest sir sirs madam gentlemen excellency honored honoured beloved
		lieber liebe liebes liebster liebste theuerste theuerster theurer teurer teuerster geehrter geehrte geehrtester verehrter verehrteste hochgeehrter hochverehrter
		cher chère chers chères monsieur madame mademoiselle messieurs
		querido querida queridos estimado estimada señor
		caro cara carissimo carissima cari gentile egregio stimatissimo
		geachte waarde lieve beste geliefde mijnheer
		prezado prezada amigo meus
		drogi droga kochany kochana szanowny szanowna
		дорогой дорогая милый милая уважаемый уважаемая`)
	mine = set("my mein meine mon ma mes mi mis mio mia mijn meu minha mój moja мой моя")
)
