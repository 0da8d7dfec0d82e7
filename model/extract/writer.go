package extract

import (
	"regexp"
	"slices"
	"strings"

	"chronotope/model"
	"chronotope/model/english"
	"chronotope/model/language"
)

// This file finds who writes a text, whom "I" means in it: by the title of a diary, the signed of a
// letter, the head of a message.

// writer is who writes a text up to an offset, nil where nobody speaks of himself.
type writer struct {
	until int
	*entity
}

// memoir is a title that names who writes, own one that does not, selfish a word by which he speaks of himself, sender the head of a message that does,
// signed the end of a letter.
var (
	memoir = regexp.MustCompile(`(?i:(?:\bdiary|journal|memoirs|recollections|reminiscences|autobiography|notebook|\p{L}*tagebuch|erinnerungen|souvenirs|mémoires|diario|memorie|memorias|dagboek|pamiętnik)` +
		`\s+(?:of|by|kept by|des|der|von|de|du|di|del|della|van)\s+|\bjournal de l['’]abbé\s+)(` + properName + `)`)
	own     = regexp.MustCompile(`(?i)\b(?:diary|memoirs?|autobiography|my life|tagebuch|lebenslauf|lebenserinnerungen|diario|dagboek)\b`)
	selfish = regexp.MustCompile(`\b(?:I|[Mm]y|[Ww]e|[Ii]ch|[Mm]ein|[Jj]e|[Ii]k)\b`)
	sender  = regexp.MustCompile(`(?m)^From:[ \t]+(\p{Lu}[^\n]*)$`)
	signed  = regexp.MustCompile(`(?m)^[^\n]{0,60}(?i:\b(?:yours?|sincerely|faithfully|truly|regards|love|wishes|affectionately|affectionate|obedient|servant|son|daughter|brother|sister|husband|wife|nephew|niece|uncle|aunt|cousin|friend|dein|deine|ihr|ihre)\b)[^\n.]{0,40}\n\s*(` + properName + `)[ \t.]*$`)
)

// properName is what a person's name looks like.
const properName = `\p{Lu}[\p{L}.'’-]*(?:[ \t]+(?:of |de |von |van |di )?\p{Lu}[\p{L}.'’-]*){0,3}`

// findWriters finds who writes the parts of the document, in order.
func (r *referents) findWriters() []writer {
	doc := r.y.doc
	end := len(doc.Text)
	head := doc.Title + "\n" + doc.Text[:min(end, longestHead)]
	if m := memoir.FindStringSubmatch(head); m != nil {
		return []writer{{end, r.author(m[1])}}
	}
	out := []writer{}
	if at := senders(doc.Text); len(at) > 0 {
		for k, m := range at {
			until := end
			if k+1 < len(at) {
				until = at[k+1][0]
			}
			out = append(out, writer{m[0], nil}, writer{until, r.author(correspondent(doc.Text[m[2]:m[3]]))})
		}
		return out
	}
	letters := slices.ContainsFunc(doc.Blocks, func(b model.Block) bool { return greetingOf(b.Span.Of(doc.Text)) != "" })
	if letters {
		for _, m := range signed.FindAllStringSubmatchIndex(doc.Text, -1) {
			out = append(out, writer{m[0], r.author(doc.Text[m[2]:m[3]])})
		}
	}
	if letters && len(out) == 0 || own.MatchString(head) || r.y.diary && selfish.MatchString(doc.Text) {
		out = append(out, writer{end, r.author("")})
	}
	return out
}

// senders are the heads of messages in a text that say who sends them, as sender finds them.
func senders(text string) [][]int {
	if !strings.Contains(text, "From:") { // most have none, and a pattern takes long to find that out
		return nil
	}
	return sender.FindAllStringSubmatchIndex(text, -1)
}

// author is the person of a name, which may be empty.
func (r *referents) author(name string) *entity {
	e := &entity{sort: person, sure: true}
	words := strings.Fields(name)
	if len(words) > 0 && articles[strings.ToLower(words[0])] { // "journal of a lighthouse keeper"
		e.name = "the " + strings.ToLower(strings.Join(words[1:], " "))
		return e
	}
	if len(words) > 2 && sexOf(strings.ToLower(words[0])) == 0 && sexOf(strings.ToLower(words[1])) != 0 { // "Gefreiten Hans Ostermann"
		words, name = words[1:], strings.Join(words[1:], " ")
	}
	for k, w := range words {
		low := strings.ToLower(strings.TrimRight(w, "."))
		if e.sex == 0 {
			e.sex = sexOf(low)
		}
		if len(words)-k > 2 && english.Is(low, english.Title) { // "Miss Edith Coombe"
			name = strings.Join(words[k+1:], " ")
		}
	}
	e.name = unshoutedName(strings.Trim(name, " ,."))
	return e
}

// writing is who writes the sentence at hand, nil where that is nobody who speaks of himself.
func (r *referents) writing(s *sentence) *entity {
	if r.writers == nil {
		r.writers = r.findWriters()
	}
	for _, w := range r.writers {
		if s.span.Start < w.until {
			return w.entity
		}
	}
	return nil
}

// writerCalled is what a writer is called whose name is not known, and whose that is which is his.
var writerCalled = map[language.Code][2]string{
	language.English: {"the writer", "the writer's"}, language.German: {"der Verfasser", "des Verfassers"}, language.French: {"l'auteur", ""},
	language.Spanish: {"el autor", ""}, language.Italian: {"l'autore", ""}, language.Portuguese: {"o autor", ""}, language.Dutch: {"de schrijver", ""},
}

// ownWords are the words by which a writer speaks of himself, or of himself and others.
var ownWords = map[string]byte{"i": '1', "me": '1', "my": 'y', "we": 'p', "us": 'p', "our": 'o'}

// ofWriter is what a word means by which a writer speaks of himself.
func (r *referents) ofWriter(s *sentence, i int, class byte) (pointer, bool) {
	if s.low(i) == "i" && (s.text(i) != "I" || s.is(i+1, marks)) {
		return pointer{}, false
	}
	e := r.writing(s)
	if quoted := s.inQuotes(i); quoted || s.turn != "" {
		who := r.y.witness
		if v, ok := s.saidBeside(i); ok && quoted {
			who = v.who.Of(s.doc.Text)
		}
		if e = r.author(who); quoted == (s.turn != "") || e.name == "" || pronouns[strings.ToLower(who)] != 0 {
			return pointer{}, false
		}
	}
	if e == nil {
		if e = r.title; (class == 'p' || class == 'o') && e != nil && e.sort == firm {
			return pointer{entity: e, points: true, possessive: class == 'o', own: true, within: -1}, true
		}
		return pointer{}, false
	}
	who := *e
	if who.name == "" {
		who.name = writerCalled[s.tongue][0]
	}
	if class == 'p' {
		who.name += " and others"
	}
	if class == 'o' {
		who.name += " and others"
	}
	who.told = r.n
	return pointer{entity: r.same(who), points: true, possessive: class == 'y' || class == 'o', own: true, within: -1}, true
}

// same is the entity like one, so that who is told twice is known.
func (r *referents) same(e entity) *entity {
	for _, k := range r.authors {
		if k.name == e.name {
			return k
		}
	}
	r.authors = append(r.authors, &e)
	return &e
}

// inQuotes reports whether word i stands within what somebody else is quoted with.
func (s *sentence) inQuotes(i int) bool {
	from := s.block.Span.Start
	if s.block.Span.Len() > lookBack {
		from = s.span.Start
	}
	t := s.doc.Text[from:s.words[i].span.Start]
	return strings.Count(t, "“") > strings.Count(t, "”") || strings.Count(t, `"`)%2 == 1 || strings.Count(t, "‘") > strings.Count(t, "’")
}

// thirdPerson is the verb of word i as it is said of another than the speaker.
func (s *sentence) thirdPerson(i int) string {
	switch w := s.low(i); {
	case w == "am":
		return "is"
	case w == "have":
		return "has"
	case w == "did" || s.is(i, isModal|isPast|isBe|isHave) || !s.is(i, isPresent|isBare|isDo):
		return s.text(i)
	case len(w) > 2 && strings.HasSuffix(w, "y") && !strings.ContainsRune("aeou", rune(w[len(w)-2])):
		return strings.TrimSuffix(w, "y") + "ies"
	case strings.HasSuffix(w, "ss") || strings.HasSuffix(w, "sh") || strings.HasSuffix(w, "ch") || strings.HasSuffix(w, "x") || strings.HasSuffix(w, "o"):
		return w + "es"
	default:
		return w + "s"
	}
}

// genitive is the name of an entity as what it has follows it.
func (e *entity) genitive() string {
	if (e.sort == firm || strings.HasSuffix(e.name, " and others")) && strings.HasSuffix(e.name, "s") {
		return e.name + "'"
	}
	return e.name + "'s"
}
