package extract

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"chronotope/model"
	"chronotope/model/language"
)

// This file tells of sentences in languages whose grammar is not known how they are meant, and
// which of their times date nothing, by the words of their phrasebooks.

// plainWord is a word of such a sentence.
type plainWord struct {
	text  string // in small letters
	upper bool   // it has a capital
	mark  bool   // a mark stands before it
	span  model.Span
}

// plainWords are the words of a stretch of the text.
func plainWords(text string, s model.Span) []plainWord {
	var out []plainWord
	mark := false
	for i := s.Start; i < s.End; {
		r, size := utf8.DecodeRuneInString(text[i:s.End])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			short := len(out) > 0 && utf8.RuneCountInString(out[len(out)-1].text) < 3 && !startsDigit(out[len(out)-1].text) // "r.", "d."
			mark = mark || !unicode.IsSpace(r) && r != '-' && (r != '.' || !short)
			i += size
			continue
		}
		end := i
		for end < s.End {
			r, size := utf8.DecodeRuneInString(text[end:s.End])
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' && r != '\u00ad' {
				break
			}
			end += size
		}
		w := strings.ReplaceAll(strings.ToLower(text[i:end]), "’", "'")
		out = append(out, plainWord{text: strings.Trim(w, "'"), upper: unicode.IsUpper(r), mark: mark, span: model.Span{Start: i, End: end}})
		mark, i = false, end
	}
	return out
}

// plainSentence is such a sentence, and its phrasebook.
type plainSentence struct {
	*phrasebook
	words []plainWord
	times int  // how many it has
	asked bool // it is a question
}

// plain is the sentence of span, which has a time; nil where no phrasebook is known.
func (x *reader) plain(span model.Span) *plainSentence {
	code := language.English
	times := 0
	for _, m := range x.mentions {
		if m.class&isTime == 0 {
			continue
		}
		if times++; times == 1 {
			code, _ = language.Of(x.times[m.index].Language)
		}
	}
	book := phrasebooks[code]
	if book == nil {
		return nil
	}
	return &plainSentence{
		phrasebook: book, words: plainWords(x.doc.Text, span), times: times,
		asked: strings.HasSuffix(strings.TrimRight(span.Of(x.doc.Text), " \n»”\""), "?"),
	}
}

// dropIdle takes the times out of the sentence at hand that date nothing, and notes why. It
// reports whether one is left.
func (x *reader) dropIdle(b model.Block, p *plainSentence) bool {
	left := false
	caption := b.Kind == model.Caption && b.Span.Len() < longestCaption/2 || isCaption(b.Span.Of(x.doc.Text), longestCaption/2)
	x.mentions = slices.DeleteFunc(x.mentions, func(m mention) bool {
		if m.class&isTime == 0 {
			return false
		}
		why, is := ofSource(x.doc.Text, m.span)
		if !is {
			why, is = p.idle(&x.times[m.index], p.at(m.span.Start))
		}
		if !is && caption {
			why, is = model.UnusedCaption, true
		}
		if is {
			x.unused = append(x.unused, model.UnusedTime{Span: m.span, Code: why})
		}
		left = left || !is
		return is
	})
	return left
}

// at is how many words stand before an offset.
func (p *plainSentence) at(offset int) int {
	return sort.Search(len(p.words), func(k int) bool { return p.words[k].span.Start >= offset })
}

// idle reports whether the time t, before which k words stand, dates nothing, and why.
func (p *plainSentence) idle(t *model.TimeExpression, k int) (model.UnusedReason, bool) {
	switch {
	case p.asked:
		return model.UnusedQuestion, true
	case p.endWith(k, p.accessed):
		return model.UnusedAccessDate, true
	case p.endWith(k, p.compares) || p.endWith(k-1, p.compares) || p.comparesAmount(k):
		return model.UnusedComparison, true
	case p.endWith(k, p.dated), !t.Date.IsInterval() && p.identifies(k):
		return model.UnusedIdentifying, true
	}
	return 0, false
}

// comparesAmount reports whether an amount that another is compared with stands before a time before
// which k words stand: "contre 38 millions en 2018".
func (p *plainSentence) comparesAmount(k int) bool {
	for j := k - 1; j > 0 && j >= k-longestAmount; j-- {
		if startsDigit(p.words[j].text) && p.endWith(j, p.compares) {
			return true
		}
	}
	return false
}

// endWith reports whether the first k words end with one of the phrases.
func (p *plainSentence) endWith(k int, phrases [][]string) bool {
	return slices.ContainsFunc(phrases, func(phrase []string) bool { return p.phraseAt(k-len(phrase), phrase) })
}

// phraseAt reports whether a phrase stands at word i.
func (p *plainSentence) phraseAt(i int, phrase []string) bool {
	if i < 0 || i+len(phrase) > len(p.words) {
		return false
	}
	for j, w := range phrase {
		if p.words[i+j].text != w || j > 0 && p.words[i+j].mark {
			return false
		}
	}
	return true
}

// identifies reports whether a time before which k words stand tells which thing is meant: "der
// Vertrag vom 4. Juni wurde aufgehoben". See sentence.identifies.
func (p *plainSentence) identifies(k int) bool {
	j := k - 1
	for j >= 0 && p.links[p.words[j].text] {
		j--
	}
	if j == k-1 { // where cases tell what hangs together no word need lead from one to the other
		return p.instances != nil && j >= 0 && !p.words[j].mark && p.isThing(p.words[j]) && !p.doneBy(j) && p.times > 1
	}
	return p.identifiesFrom(j, k)
}

// identifiesFrom is identifies with what is known by its date looked for from word j backwards.
func (p *plainSentence) identifiesFrom(j, k int) bool {
	for n := 0; j >= 0 && n < longestThing && (j+1 >= k || !p.words[j+1].mark); n++ {
		if p.isOne(p.words[j], p.records) {
			return n > 0 && !p.sourced(j) // "the minutes of the session of 3 May"
		}
		if p.isThing(p.words[j]) {
			return !p.doneBy(j) && (p.times > 1 || !p.has(p.makes))
		}
		if p.compound && !p.words[j].upper && len(p.words[j].text) > 3 {
			return false
		}
		j--
	}
	return false
}

// isThing reports whether a word is for what is known by its date.
func (p *plainSentence) isThing(w plainWord) bool { return p.isOne(w, p.things) }

// sourced reports whether the sentence names the thing of word j as its source.
func (p *plainSentence) sourced(j int) bool {
	return p.endWith(j, p.sources) || p.endWith(j-1, p.sources)
}

// isOne reports whether a word is one of nouns, in any of its cases.
func (p *plainSentence) isOne(w plainWord, nouns []string) bool {
	t := w.text[strings.LastIndexByte(w.text, '\'')+1:]
	if p.compound && !w.upper {
		return false
	}
	return slices.ContainsFunc(nouns, func(stem string) bool {
		i := strings.LastIndex(t, stem)
		if i < 0 || i > 0 && !p.compound {
			return false
		}
		end := t[i+len(stem):]
		return end == "" || p.endings[end] || p.endings == nil && utf8.RuneCountInString(end) <= 3
	})
}

// doneBy reports whether something was done by the thing of word j.
func (p *plainSentence) doneBy(j int) bool {
	for k := j - 1; k >= 0 && k >= j-2 && !p.words[k+1].mark; k-- {
		if p.by[p.words[k].text] {
			return true
		}
	}
	return slices.ContainsFunc(p.instances, func(end string) bool { return strings.HasSuffix(p.words[j].text, end) })
}

// has reports whether a word of the sentence starts with one of the stems.
func (p *plainSentence) has(stems []string) bool {
	return slices.ContainsFunc(p.words, func(w plainWord) bool { return startsWith(w.text, stems) })
}

func startsWith(w string, stems []string) bool {
	return slices.ContainsFunc(stems, func(stem string) bool { return strings.HasPrefix(w, stem) })
}

// mean says of c how the sentence means it, whose part span has the time that starts at offset at;
// later tells that this is after the day of the document.
func (p *plainSentence) mean(c *eventMention, span model.Span, at int, text string, later bool) {
	from, to, k := p.at(span.Start), p.at(span.End), p.at(at)
	word := func(i int) string { return p.words[i].span.Of(text) }
	if j := p.tellsThat(k, p.denies); j >= 0 {
		c.mean(model.ModeDenied, model.ReasonDenied, word(j))
		c.Speaker = p.speaker(0, j, text)
		return
	}
	reported, speaker := p.reported(from, to, k, text)
	c.Speaker = speaker
	if j := p.supposing(k); j >= 0 {
		c.mean(model.ModeSupposed, model.ReasonSupposed, word(j))
	} else if j := p.planned(from, to); j >= 0 && reported < 0 {
		c.mean(model.ModePlanned, model.ReasonPlanned, word(j))
	} else if reported >= 0 {
		c.mean(model.ModeReported, model.ReasonReported, word(reported))
	} else if later {
		c.mean(model.ModePlanned, model.ReasonPlanned, c.Anchor.Quote)
	}
}

// find is the first of the words [from, to) that is in the set, or -1.
func (p *plainSentence) find(from, to int, words map[string]bool) int {
	for i := from; i < to; i++ {
		if words[p.words[i].text] {
			return i
		}
	}
	return -1
}

// farthestSaid is within how many words of a time is told who says what was then.
const farthestSaid = 40

// planned is the first of the words [from, to) that tells of what is to come, or -1.
func (p *plainSentence) planned(from, to int) int {
	for i := from; i < to; i++ {
		t := p.words[i].text
		if p.plans[t] || utf8.RuneCountInString(t) > 4 && slices.ContainsFunc(p.futures, func(end string) bool { return strings.HasSuffix(t, end) }) {
			return i
		}
	}
	return -1
}

// tellsThat is the last word before the first k that starts with one of the stems and that a word
// for "that" follows; -1 for none.
func (p *plainSentence) tellsThat(k int, stems []string) int {
	that := -1
	for j := k - 1; j >= 0 && j > k-farthestSaid; j-- {
		switch {
		case p.that[p.words[j].text]:
			that = j
		case that >= 0 && startsWith(p.words[j].text, stems) && (!p.compound || !p.words[j].upper):
			return j
		}
	}
	return -1
}

// supposing is the word that opens the clause of the first k words' end and supposes it; -1 for
// none.
func (p *plainSentence) supposing(k int) int {
	for j := k - 1; j >= 0 && j > k-farthestSaid; j-- {
		if p.supposes[p.words[j].text] && (j == 0 || p.words[j].mark) {
			return j
		}
		if p.words[j].mark {
			return -1
		}
	}
	return -1
}

// reported is the word by which the text tells that somebody says what the words [from, to) do,
// of which k stand before the time, and who; -1 for none.
func (p *plainSentence) reported(from, to, k int, text string) (word int, speaker string) {
	if j := p.tellsThat(k, p.says); j >= 0 {
		return j, p.speaker(0, j, text)
	}
	near, end := max(0, k-farthestSaid), min(len(p.words), k+farthestSaid)
	for j := near; j < end; j++ {
		if i := slices.IndexFunc(p.sources, func(phrase []string) bool { return p.phraseAt(j, phrase) }); i >= 0 && (j == 0 || j < from || p.words[j].mark) {
			first := j + len(p.sources[i])
			return j, p.speaker(first, p.sourceEnd(first), text)
		}
	}
	for j := max(k, len(p.words)-longestName); j < len(p.words); j++ { // "..., sagte Pike"
		if p.words[j].mark && len(p.words)-j < longestName {
			for v := j; v < len(p.words)-1 && v < j+2; v++ {
				if startsWith(p.words[v].text, p.says) && !p.words[v].upper {
					return v, p.speaker(v+1, len(p.words), text)
				}
			}
		}
	}
	if j := p.find(from, to, p.hearsay); j >= 0 {
		return j, ""
	}
	if last := to - 1; p.compound && last > from && (p.words[last].text == "sein" || p.words[last].text == "haben") {
		if j := p.find(from, to, germanHearsay); j >= 0 { // "soll gestorben sein"
			return j, ""
		}
	}
	return -1, ""
}

// sourceEnd is where the name of a source ends that starts at word first: at a mark or, where
// none need follow it, behind its noun and the names after that.
func (p *plainSentence) sourceEnd(first int) int {
	short := func(i int) bool { return utf8.RuneCountInString(p.words[i].text) < 4 && !p.words[i].upper }
	mark := first + 1
	for mark < len(p.words) && !p.words[mark].mark && !startsDigit(p.words[mark].text) {
		mark++
	}
	if p.sourceComma && mark < len(p.words) && p.words[mark].mark && mark-first <= longestName {
		return mark
	}
	end := first
	for end < mark && short(end) {
		end++
	}
	for end++; end < mark && (p.words[end].upper || short(end) && end+1 < mark && p.words[end+1].upper); end++ {
	}
	return min(end, mark)
}

var germanHearsay = set("soll sollen")

func startsDigit(w string) bool { return w != "" && w[0] >= '0' && w[0] <= '9' }

// speaker is the words [from, to) where they can name who speaks: a few without a date.
func (p *plainSentence) speaker(from, to int, text string) string {
	for i := to - 1; i > from; i-- {
		if p.words[i].mark {
			from = i
		}
	}
	for to > from && len(p.words[to-1].text) < 4 && !p.words[to-1].upper { // "a déclaré", "ha detto"
		to--
	}
	if from >= to || to-from > longestName || slices.ContainsFunc(p.words[from:to], func(w plainWord) bool { return startsDigit(w.text) }) {
		return ""
	}
	return strings.Join(strings.Fields(model.Span{Start: p.words[from].span.Start, End: p.words[to-1].span.End}.Of(text)), " ")
}
