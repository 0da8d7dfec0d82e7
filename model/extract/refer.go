package extract

import (
	"regexp"
	"slices"
	"strings"

	"chronotope/model"
	"chronotope/model/language"
)

// This file finds whom and what the words mean that only point: "he", "its", "the company". Where
// that is not clear a word means nothing: it is left as it stands.

// species is what kind of thing is spoken of.
type species uint8

const (
	thing  species = iota
	person         // or what may be one
	ship           // "the Ariadne": may be "she" and "it"
	firm           // and any other body that has a name
	many           // of anything
)

// entity is somebody or something that a text speaks of.
type entity struct {
	name  string // as a headline says it; "" for somebody without a name
	words []string
	sort  species
	sex   byte // 'm', 'f' or 0
	sure  bool // it is certainly a person: by a title, a given name, or for being a subject
	title bool // it is named with one: "Capt. Ross"
	told  int  // the number of the sentence that last spoke of it
	times int  // how often it was spoken of
	agent bool // it was last named as by whom something was done, abroad
	leads int  // how often it was the subject, abroad
	named int  // the number of the sentence that last named it
	at    int  // the first word of its name in that
	block int  // of the document where it was last spoken of
}

// pointer is a word that means an entity: its name, or a word that points to it.
type pointer struct {
	*entity
	points     bool // it is no name
	possessive bool
	own        bool // by it the writer speaks of himself
	within     int  // the first word of the name where that stands before it in the sentence, else -1
}

// referents is what a text has spoken of so far. It reads what stands before the sentence at hand
// when it is asked about that, each sentence once.
type referents struct {
	y          *reader // reads what stands before
	next       int     // the first sentence of the document not read
	n          int     // how many were read
	entities   []*entity
	title      *entity // the body or person that the document is about
	focus      *entity // the subject of the last clause that is not subordinate
	before     *entity // the one of the sentence before
	object     *entity // the one thing that the clause of focus speaks of behind its verb
	owner      *entity // what "its" meant last
	lead       *entity // what the sentence abroad opens with, if that is known
	leadAt     int     // where that sentence starts
	unnamed    string  // the genders of what the sentence before names by a noun, abroad
	weakBefore bool    // weak, as it was before the sentence
	weak       bool    // another thing of the clause of focus may be meant as well
	given      int     // the number of the sentence, abroad, by which something was given to another
	lost       bool    // it is not known what the sentence before is of, abroad
	itself     bool    // the clause of focus tells what was done to "it"
	voice      bool    // the clause of focus is passive or has no object
	block      int     // of the last sentence read
	writers    []writer
	authors    []*entity // as headlines call them
	told       bool      // what the title names is what the text is a history of
}

// lookBack is how many bytes before a sentence are read for what it may mean.
const lookBack = 8000

// sentencesBack is within how many sentences somebody is still spoken of.
const sentencesBack = 15

// mostEntities is how many are kept in mind before those are forgotten that were not spoken of for
// long.
const mostEntities = 200

// oftenTold is how often somebody is spoken of whom a text may come back to without a name.
const oftenTold = 4

// refer finds what the words of the sentence at hand mean that only point, if any of the statement
// does.
func (x *reader) refer(st statement) {
	s := &x.s
	omits := s.omitsSubject(st)
	if s.omitted = nil; omits < 0 && (s.means != nil || s.tongue == language.English && !s.pointsAny(st)) {
		return
	}
	r := &x.referents
	if r.y == nil {
		r.y = &reader{doc: x.doc, tongues: x.tongues, times: x.times, tops: x.tops, diary: x.diary}
		r.readTitle()
	}
	r.y.witness = x.witness
	if omits >= 0 {
		s.omitted = r.doer(s, omits)
	}
	if s.means != nil || s.tongue == language.English && !s.pointsAny(st) {
		return
	}
	for ; r.next < len(x.doc.Sentences) && x.doc.Sentences[r.next].End <= s.span.Start; r.next++ {
		span := x.doc.Sentences[r.next]
		k := x.doc.BlockAt(span.Start)
		if span.Start < s.span.Start-lookBack || k < 0 || x.doc.Blocks[k].Kind == model.Cell {
			continue
		}
		r.y.skip(model.Span{Start: span.Start, End: span.Start})
		r.y.collect(span)
		r.y.parse(x.doc.Blocks[k], span, span.End)
		r.readAny(&r.y.s, k)
	}
	s.means = r.readAny(s, x.doc.BlockAt(s.span.Start))
	if r.next < len(x.doc.Sentences) && x.doc.Sentences[r.next].Start < s.span.End {
		r.next++
	}
}

func (r *referents) readAny(s *sentence, block int) map[int]pointer {
	if s.tongue == language.English {
		return r.read(s, block)
	}
	return r.readAbroad(s, block)
}

// pointsAny reports whether any word of a statement only points.
func (s *sentence) pointsAny(st statement) bool {
	for _, r := range [...][2]int{st.by, st.said, st.subject, st.body, st.tail} {
		for i := r[0]; i < r[1]; i++ {
			if w := s.low(i); pronouns[w] != 0 || ownWords[w] != 0 || firms[w] && s.is(i-1, isDet) {
				return true
			}
		}
	}
	return false
}

// readTitle notes whom or what the document is about, by its title or first line.
func (r *referents) readTitle() {
	doc := r.y.doc
	title := doc.Title
	if len(doc.Blocks) > 0 && doc.Blocks[0].Span.Len() < longestHead {
		title = doc.Blocks[0].Span.Of(doc.Text)
	}
	if m := historyOf.FindStringSubmatch(title); m != nil && (m[1] != "" || !journal.MatchString(title)) {
		r.told = true
		r.title = &entity{name: unshoutedName(m[2]), words: strings.Fields(strings.ToLower(m[2])), sort: thing}
		if vessels[strings.ToLower(m[1])] {
			r.title.sort = ship
			name, _, _ := strings.Cut(m[2], " of ")
			r.title.name, r.title.words = unshoutedName(name), strings.Fields(strings.ToLower(name))
		} else if r.title.ofBody() {
			r.title.sort = firm
		}
	}
	d := model.Document{Text: title}
	s := sentence{doc: &d, span: model.Span{End: len(title)}, tongue: language.English}
	s.words = appendWords(nil, title, s.span, nil)
	if s.parse(); s.census(0, len(s.words)).verbs > 0 {
		return
	}
	for i := 0; i < len(s.words) && (r.title == nil || r.title.sort == thing); i++ {
		if e, end := r.naming(&s, i); e != nil {
			if e.sort == firm || e.sort == person && len(e.words) > 1 && e.sex != 0 || e.sort == ship {
				r.title, r.told = e, r.told || i == 0 || i == 1 && s.is(0, isDet)
			}
			i = end - 1
		}
	}
	if e, end := r.naming(&s, 0); r.title == nil && e != nil && e.sex == 0 && (end == len(s.words) || s.is(end, marks)) && len(e.words) > 1 && e.ofBody() && bodyTold.MatchString(doc.Text[:min(len(doc.Text), lookBack)]) {
		e.sort, r.title, r.told = firm, e, true // "Thornbury Harriers"
	}
	if r.title == nil && len(s.words) > 1 && len(s.words) < 5 && s.allUpper() {
		rest := doc.Text[min(len(doc.Text), len(title)):] // that opens with the same name
		if strings.HasPrefix(strings.TrimSpace(rest), title+" ") || strings.HasPrefix(strings.TrimSpace(rest), title+",") {
			r.title = &entity{name: title, words: strings.Fields(strings.ToLower(title)), sort: person, sure: true}
		}
	}
	if r.entities = r.entities[:0]; r.title != nil {
		r.entities = append(r.entities, r.title)
	}
}

// historyOf is a title that tells of what the text is.
var historyOf = regexp.MustCompile(`^(?i:(?:an? |the )?(?:short |brief |early )?(?:history|story|timeline|chronology|chronicle|annals|log|journal) of (?:the )?)(?:(?i:(schooner|ship|brig|barque|bark|steamer|steamship|sloop|cutter|lugger|smack|trawler)) )?["“‘]?(\p{Lu}[\p{L}'’.&-]*(?: (?:(?:and|of|the|in|on|de) ){0,2}[\p{Lu}&][\p{L}'’.-]*){0,5})`)

// journal opens the title of a diary, unless that is a ship's.
var journal = regexp.MustCompile(`(?i)^(?:the )?journal\b`)

// bodyTold is how a text speaks of a body.
var bodyTold = regexp.MustCompile(`\b(?:[Tt]he (?:club|company|firm|society|team|band|choir|group|association|league|branch|union|business)|[Ww]e|[Oo]ur)\b`)

// ofBody reports whether a name is that of a body rather than of a thing: it says so, or is of several.
func (e *entity) ofBody() bool {
	last := e.words[len(e.words)-1]
	return slices.ContainsFunc(e.words, func(w string) bool { return firmEnding[w] || firms[w] || assemblies[w] || w == "&" }) ||
		strings.HasSuffix(last, "s") && !strings.HasSuffix(last, "ss") && !strings.HasSuffix(last, "'s")
}

// allUpper reports whether each word is a name with a capital.
func (s *sentence) allUpper() bool {
	for i, w := range s.words {
		if !s.opensUpper(i) || w.is(marks|isDet|isPrep|isPlace|isNumber) {
			return false
		}
	}
	return true
}

// read takes note of a sentence and returns what its words mean.
func (r *referents) read(s *sentence, block int) map[int]pointer {
	r.n++
	if len(r.entities) > mostEntities {
		r.entities = slices.DeleteFunc(r.entities, func(e *entity) bool { return e.told < r.n-4*sentencesBack && e != r.title })
	}
	if block > r.block+1 {
		r.focus = nil
	}
	r.block, r.before, r.weakBefore = block, r.focus, r.weak
	subjects := make([]*entity, len(s.clauses))
	means := map[int]pointer{}
	for i := 0; i < len(s.words); i++ {
		c := s.clauseOf(i)
		cl := s.clauses[c]
		if p, end := r.pointed(s, i, subjects); p.entity != nil {
			for k := i; k < end; k++ {
				means[k] = p
			}
			if cl.verb >= end && !p.possessive && s.mayHead(cl.from, i, end, cl.verb) {
				subjects[c], p.sure = p.entity, true
			}
			p.told, p.block = r.n, block
			p.times++
			if !p.points {
				p.named, p.at = r.n, i
			}
			i = end - 1
		}
		if i+1 == cl.verb || i == cl.verb {
			r.settle(s, c, subjects, means)
		}
	}
	return means
}

// settle takes note of who or what the subject of clause c is, at its verb.
func (r *referents) settle(s *sentence, c int, subjects []*entity, means map[int]pointer) {
	cl := s.clauses[c]
	if subjects[c] == nil {
		e, end := r.subject(s, c)
		if e == nil {
			if (cl.join == mainClause || cl.join == coordinate) && !s.statement(c).shares {
				r.focus, r.object = nil, nil // whatever it is
			}
			return
		}
		if p, known := means[end-1]; known && p.points && !p.possessive { // "After the war the firm"
			if k := len(r.entities) - 1; k >= 0 && r.entities[k] == e {
				r.entities = r.entities[:k]
			}
			e = p.entity
		}
		subjects[c] = e
		for k := max(e.at, end-6, 0); k < end; k++ {
			if _, told := means[k]; !told {
				means[k] = pointer{entity: e, within: -1}
			}
		}
	}
	if e := subjects[c]; cl.join == subordinate && s.low(cl.from) == "that" && (e.sort == thing || e.sort == firm || e.sort == ship) {
		r.object = e // "he reported that the boiler had failed"
	}
	if cl.join != mainClause && cl.join != coordinate {
		return
	}
	object, others := s.things(cl)
	r.focus, r.voice = subjects[c], !object
	r.weak = object || others
	r.itself = s.low(cl.verb+1) == "it"
	r.object = r.objectOf(s, cl)
}
