package extract

import (
	"regexp"
	"slices"
	"strings"

	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/english"
)

// This file has the tests for times of the text itself and of what it rests on: of pictures,
// printings, quoted messages, works and files that it names.

// sourced are those tests, by what stands around a time in the text, in any language.
var sourced = []struct {
	why   model.UnusedReason
	holds func(t *timeInText) bool
}{
	{model.UnusedPartOfName, (*timeInText).inFileName},
	{model.UnusedPartOfName, (*timeInText).inTag},
	{model.UnusedPartOfName, (*timeInText).inCategory},
	{model.UnusedCitation, (*timeInText).inTemplate},
	{model.UnusedCitation, (*timeInText).inImprint},
	{model.UnusedQuotedMail, (*timeInText).inQuotedMail},
	{model.UnusedQuotedMail, (*timeInText).leadsToQuote},
	{model.UnusedDateline, (*timeInText).inSignature},
	{model.UnusedDateline, (*timeInText).inByline},
	{model.UnusedDateline, (*timeInText).isSigned},
	{model.UnusedCopyright, (*timeInText).inCopyright},
}

// timeInText is a time and what stands around it.
type timeInText struct {
	text          string
	span          model.Span
	before, after string // in its line
}

// lookAround is how many bytes of the line are looked at on each side.
const lookAround = 400

func newTimeInText(text string, span model.Span) *timeInText {
	t := &timeInText{text: text, span: span}
	t.before = text[max(0, span.Start-lookAround):span.Start]
	t.before = t.before[strings.LastIndexByte(t.before, '\n')+1:]
	t.after, _, _ = strings.Cut(text[span.End:min(len(text), span.End+lookAround)], "\n")
	return t
}

// ofSource reports whether a time is of the text or of what it rests on, and how.
func ofSource(text string, span model.Span) (model.UnusedReason, bool) {
	t := newTimeInText(text, span)
	for _, s := range sourced {
		if s.holds(t) {
			return s.why, true
		}
	}
	return 0, false
}

// inFileName reports whether the time is part of an address or of the name of a file:
// "https://example.org/2014/05/03/a.html", "app-2019-03-04.log".
func (t *timeInText) inFileName() bool {
	from := t.before[strings.LastIndexAny(t.before, " \t\"'<>()[]|")+1:]
	to := t.after
	if i := strings.IndexAny(to, " \t\"'<>()[]|,"); i >= 0 {
		to = to[:i]
	}
	if from == "" && to == "" {
		return false
	}
	return strings.Contains(from, "://") || strings.HasPrefix(from, "www.") || fileEnd.MatchString(to) || strings.Count(from, "/") > 1 && strings.ContainsAny(from, "._-")
}

var fileEnd = regexp.MustCompile(`^[\w.-]*\.(?:jpe?g|png|gif|tiff?|pdf|docx?|xlsx?|csv|html?|md|txt|log|zip|gz|json|xml|mp[34]|wav|svg|eml)\b`)

// inTag reports whether the time stands in a tag of markup: `<time datetime="2014-05-03">`.
func (t *timeInText) inTag() bool {
	i := strings.LastIndexByte(t.before, '<')
	return i >= 0 && strings.IndexByte(t.before[i:], '>') < 0 && tagStart.MatchString(t.before[i:]) && strings.IndexByte(t.after, '>') >= 0
}

var tagStart = regexp.MustCompile(`^</?[A-Za-z][\w-]*(?:\s|$)`)

// inCategory reports whether the time is part of what a page is filed under.
func (t *timeInText) inCategory() bool {
	return slices.ContainsFunc(categoryWords, func(w string) bool { return strings.Contains(t.before, w) }) && category.MatchString(t.before)
}

// categoryWords are parts of all words that lead to categories.
var categoryWords = []string{"ateg", "atég", "атегор", "iled under", "agged", "ags"}

var category = regexp.MustCompile(`(?i)(?:\[\[:?|^\s*)(?:category|categories|kategorien?|cat[ée]gor[ií]as?|cat[ée]gories?|categorie|kategoria|категори[яи]):[^\]]*$|\b(?:filed under|tagged(?: with)?|tags):?\s[^.]*$`)

// inTemplate reports whether the time stands in a template of a wiki that cites something.
func (t *timeInText) inTemplate() bool {
	i := strings.LastIndex(t.before, "{{")
	return i >= 0 && !strings.Contains(t.before[i:], "}}") && strings.ContainsAny(t.before[i:], "|")
}

// inImprint reports whether the place and form of a printed work stand before the time: "4to. Lond.
// 1603".
func (t *timeInText) inImprint() bool {
	near := t.before[max(0, len(t.before)-48):]
	return slices.ContainsFunc(imprintMarks, func(m string) bool { return strings.Contains(near, m) }) && imprint.MatchString(near)
}

// imprintMarks are parts of all that leads to an imprint.
var imprintMarks = []string{"(", "4to", "8vo", "2mo", "6mo", "4mo", "fol", "Fol", "in-"}

var imprint = regexp.MustCompile(`(?i)(?:\b(?:4to|8vo|12mo|16mo|24mo|fol|folio|in-(?:4|8|12|16|18|fol))[.,]*\s+(?:\pL+[.,]*\s+){0,2}|\((?:[\pL ]+: )?(?:lond|oxf|camb|lips|lugd|paris|par|amst|edinb|dubl|venet|romae|antv|colon|francof|basil|argent)\.,?\s+)$`)

// inQuotedMail reports whether the line of the time is quoted from another message.
func (t *timeInText) inQuotedMail() bool {
	return strings.HasPrefix(strings.TrimLeft(t.before, " \t"), "> ") || strings.HasPrefix(strings.TrimLeft(t.before, " \t"), ">>")
}

// leadsToQuote reports whether the line of the time says who wrote what is quoted below: "On Fri,
// 10 Mar 2017 at 16:03, Peter Hale wrote:".
func (t *timeInText) leadsToQuote() bool {
	if len(t.before) >= 24 {
		return false
	}
	behind := t.text[t.span.End:min(len(t.text), t.span.End+200)]
	return slices.ContainsFunc(wroteWords, func(w string) bool { return strings.Contains(behind, w) }) && quoteLead.MatchString(behind)
}

// wroteWords are parts of all words that lead to what is quoted.
var wroteWords = []string{"wrote", "schr", "écrit", "escr", "scritto", "napis", "пис", "пиш"}

var quoteLead = regexp.MustCompile(`^[^\n]{0,120}\n?[^\n]{0,60}(?:wrote|schrieb[^\n:]{0,60}|a écrit ?|escribió|ha scritto|schreef[^\n:]{0,60}|escreveu|napisał\(?a?\)?|пишет|написал\(?а?\)?):[ \t]*(?:\n|$)`)

// inSignature reports whether the line of the time is one that a device puts below a message.
func (t *timeInText) inSignature() bool { return signature.MatchString(t.before) }

var signature = regexp.MustCompile(`(?i)^\s*(?:sent (?:from|with|via) (?:my|the)|von meinem|envoyé de mon|enviado desde mi|inviato da|verzonden vanaf)\s`)

// inByline reports whether the line of the time says who wrote the text, and when.
func (t *timeInText) inByline() bool {
	return strings.Trim(t.after, " .|") == "" && byline.MatchString(t.before)
}

var byline = regexp.MustCompile(`^\s*(?:By|Von|Par|Por|Di|Door|BY)\s+(?:\p{Lu}[\pL'’.-]*\s+){1,4}\p{Lu}?[\pL'’.-]*\s*[,|–—-]?\s*$|^\s*(?:By|Von|Par|Por|Di|Door|BY)\s+(?:\p{Lu}[\pL'’.-]*\s*){1,4}[,|–—-]\s*$`)

// isSigned reports whether the line of the time is one to be signed: "Signed ........ Date 10 Jan 2008".
func (t *timeInText) isSigned() bool {
	return strings.Trim(t.after, " .|_") == "" && signatureLine.MatchString(t.before)
}

var signatureLine = regexp.MustCompile(`^\s*(?:Signed|SIGNED|Signature|Approved by|Chair(?:man|person)?)\b.*(?:\bDated?\b|\bDATED?\b|\.{3}|__)[ .:_]*$`)

// inCopyright reports whether the line of the time says whose the text is: "(c) Oakham Society 2011-2020".
func (t *timeInText) inCopyright() bool { return copyrightLine.MatchString(t.before) }

var copyrightLine = regexp.MustCompile(`^\s*(?:\([cC]\)|©|[Cc]opyright\b|COPYRIGHT\b)(?:\s+(?:\([cC]\)|©|by|of|the|and|for|[\p{Lu}\d&][\pL\d.,&'’–-]*))*[\s,–-]*$`)

// noting is what a part of a sentence, between semicolons, is where it says of no occurrence when it
// was: the words of a caption, of a printing or of a source.
type noting struct {
	from, to                  int // words; to is 0 where none is known
	caption, printing, source bool
}

// noted is what the part of the sentence that word i is in is of.
func (s *sentence) noted(i int) *noting {
	if n := &s.note; n.to > 0 && n.from <= i && i < n.to {
		return n
	}
	from, to := s.part(i)
	s.note = noting{from: from, to: to}
	if s.tellsSomething(from, to) {
		return &s.note
	}
	part := model.Span{Start: s.words[from].span.Start, End: s.words[to-1].span.End}.Of(s.doc.Text)
	s.note.caption = s.block.Kind == model.Caption || isCaption(s.block.Span.Of(s.doc.Text), longestCaption)
	s.note.printing = printing.MatchString(part)
	s.note.source = s.block.Kind != model.Cell && sourceNote.MatchString(part)
	return &s.note
}

// isCaption reports whether the text of a block, of no more bytes than longest, stands below a
// picture.
func isCaption(text string, longest int) bool {
	return len(text) < longest && (captionHead.MatchString(text) || captionEnd.MatchString(text))
}

// part is the part of the sentence, between semicolons, that word i is in.
func (s *sentence) part(i int) (from, to int) {
	from, to = i, i+1
	for from > 0 && s.text(from-1) != ";" {
		from--
	}
	for to < len(s.words) && s.text(to) != ";" {
		to++
	}
	return from, to
}

// inTerm reports whether the time of word i is how long somebody named before it was in office:
// "David Pike, Chairman 1911-1922".
func (s *sentence) inTerm(from, i int) bool {
	for j := i - 1; j >= from && j >= i-2; j-- {
		if english.Is(s.text(j), english.Office) {
			return true
		}
	}
	return false
}

// tellsSomething reports whether a predicate stands in the words [from, to).
func (s *sentence) tellsSomething(from, to int) bool {
	for j := from; j < to; j++ {
		if s.finiteAt(j) || s.is(j, isBe|isHave|isDo|isModal) && !s.is(j, isName) || s.is(j, isPart) && !s.is(j, isName) && (s.is(j+1, isPrep|isTime) || s.is(j-1, isComma)) && !printed[s.low(j)] {
			return true
		}
	}
	return false
}

// printed are participles that printings and pictures are told by.
var printed = set("published printed reprinted revised edited photographed reproduced drawn illustrated translated photograph")

// longestNote is within how many words around its date a source has no predicate.
const longestNote = 16

// longestCaption is in bytes.
const longestCaption = 320

var (
	captionHead = regexp.MustCompile(`(?i)^\s*\[?(?:(?:fig(?:ure|\.)?|abb(?:ildung|\.)?|plate|pl\.|tafel|photo|bild|ill(?:ustration|\.)?|map|karte|planche)\s*(?:\d+[a-z]?|[ivxl]+)\s*[.:—–-]|(?:picture|illustration|photo|photograph|image|foto|bild|photographie|fotografía|zdjęcie)(?: (?:by|von|de|par))?\s*:?\s)`)
	captionEnd  = regexp.MustCompile(`(?i)\((?:[\pL ]{2,20} )?(?:photo(?:graph)?|foto|picture|image|bild|ap|afp|reuters|getty)[^()]{0,60}\)\.?\s*$|\bphoto(?:graph)?s?(?: by|:| ©) [^.]{2,60}\.?\s*$`)
	printing    = regexp.MustCompile(`(?i)\b(?:first (?:published|edition|impression|printed)|reprinted|this edition|second (?:edition|impression)|new edition|printed (?:in|by|at)|library of congress|cataloging|cataloguing|all rights reserved|erstausgabe|auflage|dépôt légal|imprimé|achevé d'imprimer|primera edición|depósito legal|impreso en|prima edizione|finito di stampare|druk:|wydanie)\b`)
	sourceNote  = regexp.MustCompile(`(?i)(?:^|[\s(,;])(?:pp?\. ?\d|vols?\. ?[\divx]|cols?\. ?\d|fols?\. ?\d|no\. \d+ ?\(|mss?\.? \d|ibid\b|op\. cit|loc\. cit|doi:|https?://doi|(?-i:\p{Lu}{2,4}) ?\d+/\d+)|\d+ ?\(\d{4}\):|\barchives?,|^\s*(?:\d+\.\s*)?(?:see|cf\.?|ibid\.?|idem)\s+\p{Lu}`)
)

// pageBehind reports whether a page follows the time of word i, so that it is of a work: "The
// Times, 12 August 1911, p. 5", "Hart 1954, pp. 33-40".
func (s *sentence) pageBehind(i int, _ *model.TimeExpression) bool {
	return s.is(i+1, isComma) && pages[strings.TrimRight(s.low(i+2), ".")] && !s.tellsSomething(max(0, i-longestNote), min(len(s.words), i+longestNote))
}

// ofNewspaper reports whether the time of word i is the day of a newspaper that is named as a source, in
// a part of a sentence that tells nothing: "Rutland Mercury, 27 Sept. 1793."
func (s *sentence) ofNewspaper(i int, t *model.TimeExpression) bool {
	if t.Date.Precision() != edtf.Days || !s.is(i-1, isComma|isOpen) || !s.is(i-2, isName) || !newspapers[s.low(i-2)] || i+1 < len(s.words) && !s.is(i+1, marks) {
		return false
	}
	from, to := s.part(i)
	return !s.tellsSomething(from, to)
}

// newspapers are the last words of the names of newspapers.
var newspapers = set(`times mercury gazette herald chronicle journal advertiser courier intelligencer packet post news observer guardian
	telegraph examiner echo argus standard express mail tribune globe press record register review magazine sentinel enquirer inquirer
	dispatch despatch messenger leader independent reporter bulletin citizen zeitung anzeiger nachrichten figaro corriere`)

var pages = set("p pp page pages fig pl plate col cols fol f ff note n")

// ofName reports whether the time of word i is a year in brackets behind a name in a clause that has
// a time of its own: "the rule in Rylands (1868) was applied on 4 May 1999".
func (s *sentence) ofName(i int, t *model.TimeExpression) bool {
	if t.Date.Precision() != edtf.Years || t.Date.IsInterval() || !s.is(i-1, isOpen) || !s.is(i+1, isShut) || !s.is(i-2, isName|isQuote) || s.is(i-2, isEventNoun) {
		return false
	}
	c := s.clauses[s.clauseOf(i-2)]
	return c.verb > i && c.times > 0
}
