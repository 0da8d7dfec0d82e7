package timex

import "strings"

// This file reads the dates that other languages tell from what has been told: a day of the
// same month, a month or a weekday by itself, yesterday.

// relatives are the words by which a language tells such dates. A phrase of several words is
// written without its full stops; phrases are parted by a bar.
type relatives struct {
	day, month  string // what stands before the number of a day, or the name of a month
	inMonth     string // prepositions that a month by itself follows
	article     string // what a day by itself follows at the head of its sentence
	same        string // behind a day: of the month told
	letter      string // of the month in which the letter is written
	former      string // of the month before
	before      string // beside a weekday: the last one
	next        string // the next one
	following   string // the one after the day told
	past        string // verbs that tell of the past
	future      string // of the future
	willEndings string // how verbs of the future end
	days        string // days of the month in words, from the second on
	yesterday   string
	today       string
	tomorrow    string
	sameYear    string // the year told
	lastYear    string // the one before it
	nextYear    string // the one after it
}

var relativeTable = map[string]relatives{
	"de": {
		day: "tag tage tages", month: "monat monats monate", inMonth: "im seit ab", article: "den am vom zum",
		same: "desselben monats|selbigen monats|selben monats|dito|ditto|ejusdem|eiusdem|huius|ej|eod", letter: "d m|d mts|d j|dieses|dieses monats|hujus|cr|curr",
		former: "v m|v mts|vorigen monats|vergangenen monats|verwichenen monats|letzten monats", before: "letzten letzter vorigen vergangenen verwichenen", following: "darauf folgenden folgender", next: "nächsten nächster kommenden",
		past: "war waren wurde wurden hatte hatten ward kam kamen ging gingen starb stand gab fand hielt blieb", future: "wird werden soll sollen",
		yesterday: "gestern", today: "heute heut", tomorrow: "",
		sameYear: "desselben jahres|selben jahres|gleichen jahres|dieses jahres|dieses jahrs|d j|selben jahr|selben jahre|gleichen jahr|gleichen jahre",
		lastYear: "vorigen jahres|vorigen jahrs|vergangenen jahres|v j|vorigen jahre|vorigen jahr|vorjahr|vorjahre|vorjahres", nextYear: "folgenden jahres|folgenden jahrs|folgenden jahre|folgenden jahr|nächsten jahres|folgejahr|folgejahre|jahr darauf",
	},
	"fr": {
		day: "jour", month: "mois", inMonth: "en dès depuis", article: "le",
		same: "du même mois|du mois|même mois|dudit mois|dudit", letter: "du courant|courant|de ce mois|ct", former: "du mois passé|du mois dernier|du passé|dernier",
		before: "dernier passé", following: "suivant", next: "prochain",
		past: "fut furent était étaient avait avaient eut eurent vint alla fit firent prit mourut", future: "va vont", willEndings: "era ira dra ura ront",
		days:      "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize _ _ _ vingt",
		yesterday: "hier", today: "", tomorrow: "demain",
		sameYear: "même année|cette année|dite année",
		lastYear: "année précédente|an passé|année dernière|année passée", nextYear: "année suivante|an suivant",
	},
	"es": {
		day: "día dia días dias", month: "mes", inMonth: "en desde hasta", article: "el al",
		same: "del mismo mes|del mismo|de dicho mes|de dicho|del dicho mes|del propio mes|del propio|de este mes|del mes", letter: "del corriente|del actual|del presente|corriente", former: "del pasado|del mes pasado|del próximo pasado|pasado",
		before: "pasado", following: "siguiente", next: "próximo",
		past: "fue fueron era eran había habían estaba estaban hubo murió llegó", future: "va van", willEndings: "rá rán",
		days:      "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve treinta",
		yesterday: "ayer", today: "hoy", tomorrow: "",
		sameYear: "mismo año|dicho año|propio año",
		lastYear: "año anterior|año pasado|año precedente", nextYear: "año siguiente|siguiente año",
	},
	"it": {
		day: "giorno dì dí giorni", month: "mese", inMonth: "nel in a dal", article: "il al",
		same: "dello stesso mese|dello stesso|del detto mese|detto|di detto mese|di detto|stesso mese|del medesimo mese|del mese", letter: "del corrente|corrente|corr|di questo mese|and", former: "del mese scorso|dello scorso mese|dello scorso|scorso|del passato|ultimo scorso",
		before: "scorso scorsa", following: "seguente successivo successiva", next: "prossimo prossima",
		past: "fu furono era erano aveva avevano ebbe venne vennero morì nacque", future: "", willEndings: "erà irà rà ranno",
		days:      "due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti ventuno ventidue ventitré ventiquattro venticinque ventisei ventisette ventotto ventinove trenta trentuno",
		yesterday: "ieri", today: "oggi", tomorrow: "domani",
		sameYear: "stesso anno|medesimo anno|detto anno",
		lastYear: "anno precedente|anno prima|anno scorso", nextYear: "anno seguente|anno successivo|anno dopo|anno appresso",
	},
	"nl": {
		day: "dag", month: "maand", inMonth: "in sinds vanaf", article: "den",
		same: "van dezelfde maand|derzelver maand|dito|ditto|van die maand|dier maand|ejusdem", letter: "dezer|dezer maand|deser|deses|van deze maand", former: "van de vorige maand|der vorige maand|laatstleden|jongstleden|passato|l l|jl",
		before: "vorige afgelopen laatstleden jongstleden", following: "daarop daaropvolgende volgende", next: "aanstaande komende",
		past: "was waren werd werden had hadden kwam kwamen ging stierf stond", future: "zal zullen",
		yesterday: "gisteren", today: "vandaag heden", tomorrow: "",
		sameYear: "hetzelfde jaar|zelfde jaar|dat jaar|dezelven jaars",
		lastYear: "vorige jaar|vorigen jaars|voorgaande jaar|jaar ervoor", nextYear: "volgende jaar|volgend jaar|volgenden jaars|jaar daarop|daaropvolgende jaar",
	},
	"pt": {
		day: "dia dias", month: "mês mez mes", inMonth: "em desde", article: "",
		same: "do mesmo mês|do mesmo mez|do mesmo|do dito mês|do dito mez|do dito|do referido mês", letter: "do corrente|corrente|deste mês|d'este mez", former: "do mês passado|do mez passado|do passado|passado",
		before: "passado passada", following: "seguinte", next: "próximo próxima",
		past: "foi foram era eram havia haviam tinha tinham estava estavam morreu chegou", future: "vai vão", willEndings: "rá rão",
		days:      "dois três quatro cinco seis sete oito nove dez onze doze treze catorze|quatorze quinze dezasseis|dezesseis dezassete|dezessete dezoito dezanove|dezenove vinte _ _ _ _ _ _ _ _ _ trinta",
		yesterday: "ontem hontem", today: "hoje", tomorrow: "amanhã",
		sameYear: "mesmo ano|mesmo anno|dito anno",
		lastYear: "ano anterior|anno anterior|ano passado|anno passado", nextYear: "ano seguinte|anno seguinte",
	},
	"pl": {
		day: "dnia dniu dzień", month: "miesiąca miesiącu", inMonth: "w we od do",
		same: "tegoż miesiąca|tegoż|tego miesiąca|tego samego miesiąca", letter: "b m|bieżącego miesiąca|bm|bieżącego", former: "zeszłego miesiąca|ubiegłego miesiąca|z m|ub m",
		before: "zeszły zeszłą ubiegły ubiegłą", following: "następny następną", next: "przyszły przyszłą",
		past: "był była było byli były został została zostało zostały zostali", future: "będzie będą zostanie zostaną",
		yesterday: "wczoraj", today: "dziś dzisiaj", tomorrow: "jutro",
		sameYear: "tego samego roku|tegoż roku|tym samym roku|tymże roku",
		lastYear: "zeszłego roku|ubiegłego roku|poprzedniego roku|poprzednim roku|zeszłym roku", nextYear: "następnego roku|następnym roku",
	},
	"ru": {
		day: "дня день", month: "месяца месяце", inMonth: "в во с до",
		same: "того же месяца|того же|числа того же месяца", letter: "сего месяца|числа сего месяца|сего|этого месяца|с м", former: "прошлого месяца|минувшего месяца|пр м",
		before: "прошлый прошлую минувший", following: "следующий следующую", next: "будущий будущую",
		past: "был была было были", future: "будет будут",
		yesterday: "вчера", today: "сегодня", tomorrow: "завтра",
		sameYear: "того же года|том же году",
		lastYear: "прошлого года|прошлом году|предыдущем году|предыдущего года", nextYear: "следующего года|следующем году|следующий год",
	},
}

// phrasing is what several phrases say alike.
type phrasing struct {
	words [][]string
	x     expr
}

// addRelatives takes the words by which the language tells dates from others into its
// lexicon.
func (t *foreignLanguage) addRelatives() {
	d, ok := relativeTable[t.code]
	if !ok {
		return
	}
	l := t.words
	l.add(classUnit, 0, 0, int8(uDay), 0, d.day)
	l.add(classUnit, 0, 0, int8(uMonth), 0, d.month)
	l.add(classDeictic, -1, 0, 0, 0, d.yesterday)
	l.add(classDeictic, 0, 0, 0, 0, d.today)
	l.add(classDeictic, 1, 0, 0, 0, d.tomorrow)
	l.word(classPast, d.past)
	l.word(classFuture, d.future)
	l.word(classHeadsDay, d.article)
	l.word(classInMonth, d.inMonth)
	for k, forms := range strings.Fields(d.days) {
		if forms == "_" {
			continue
		}
		for form := range strings.SplitSeq(forms, "|") {
			l.add(classCardinal, k+2, 0, 0, 0, form)
		}
	}
	l.add(classThis, -1, 0, 0, 0, d.before)
	l.add(classThis, 1, 0, 0, 0, d.next)
	for _, w := range strings.Fields(d.following) {
		l.add(classThis, 1, 0, int8(anchorThread), 0, w)
	}
	t.endings = strings.Fields(d.willEndings)
	month := expr{op: opUnit, unit: uMonth, of: noExpr, anchor: anchorThread}
	t.months = append(t.months, phrases(d.same, month))
	month.anchor = anchorLetter
	t.months = append(t.months, phrases(d.letter, month))
	month.n = -1
	t.months = append(t.months, phrases(d.former, month))
	for k, list := range [...]string{d.lastYear, d.sameYear, d.nextYear} {
		f := phrases(list, expr{op: opUnit, unit: uYear, n: k - 1, of: noExpr, anchor: anchorThread})
		for _, w := range f.words {
			l.word(classThis, w[0])
		}
		t.years = append(t.years, f)
	}
}

// phrases are those of a list, which all tell x.
func phrases(list string, x expr) phrasing {
	f := phrasing{x: x}
	for phrase := range strings.SplitSeq(list, "|") {
		if w := strings.Fields(phrase); len(w) > 0 {
			f.words = append(f.words, w)
		}
	}
	return f
}

// foreignRelative reads a date that is told from others.
func (p *parser) foreignRelative(i int) match {
	if p.language.months == nil {
		return match{}
	}
	t := p.at(i)
	switch {
	case t.class&classDeictic != 0 && t.n == 0 && p.is(i-1, classTo|classSignal): // bis heute
		return match{}
	case t.class&classDeictic != 0:
		return one(i, i+1, expr{op: opUnit, unit: uDay, n: t.n, anchor: anchorDCT, of: noExpr})
	case t.class&classWeekday != 0:
		return p.foreignWeekday(i)
	case t.class&classMonth != 0:
		return p.foreignBareMonth(i)
	case t.class&(classNumber|classOrdinal) != 0:
		return p.foreignBareDay(i)
	}
	if n, e := p.longestPhrase(i, p.language.years); e > 0 { // im folgenden Jahre
		return one(i, e, n)
	}
	return match{}
}

// foreignWeekday reads a day of the week by itself, or with the word that says which:
// "am Freitag darauf", "samedi dernier".
func (p *parser) foreignWeekday(i int) match {
	t, end := p.at(i), i+1
	if p.language.code == "pt" && t.m <= 5 {
		end = p.skipMark(end, '-')
		if !p.folded(end, "feira") {
			return match{}
		}
		end++
	}
	if t.upper && p.language.code != "de" && !p.leads(i) || t.end-t.start < 4 {
		return match{}
	}
	n := expr{op: opWeekday, of: noExpr, n: int(t.m), known: hasWeekday}
	if d, e := p.foreignDay(p.skipAll(p.skipMark(end, ','), classOf)); e > 0 && !p.at(e).upper && p.at(e).mark != '-' && !p.is(e, classUnit) {
		n.date.day = int8(d)
		return one(i, e, n)
	}
	for _, k := range [...]int{end, i - 1} {
		if w := p.at(k); w.class&classThis != 0 && w.n != 0 {
			n.known |= nearest
			n.date.n, n.anchor = int8(w.n), anchor(w.m)
			end = max(end, k+1)
			break
		}
	}
	return one(i, end, n)
}

// foreignBareMonth reads a month without its year: "im Mai", "au mois de mai".
func (p *parser) foreignBareMonth(i int) match {
	m, end := p.foreignMonthName(i)
	t := p.at(i)
	if end == 0 || end > i+1 || t.end-t.start < 4 && !p.anyOf(i, "mai", "mei", "maj") {
		return match{}
	}
	k := i - 1
	for p.is(k, classOf) || p.mark(k, '\'') {
		k--
	}
	ofMonth := p.is(k, classUnit) && unit(p.at(k).m) == uMonth
	if !ofMonth && !p.is(i-1, classInMonth) || p.at(end).digits > 0 && p.at(end).digits <= 2 {
		return match{}
	}
	return one(i, end, monthExpr(m, 0))
}

// foreignBareDay reads a day whose month has been told, or is that of the letter: "el día
// 11", "le 5 du même mois", "am 2. d. M.", "Le 7, ...".
func (p *parser) foreignBareDay(i int) match {
	d, end := p.foreignDay(i)
	if end == 0 || p.at(i).line && i > 0 && !p.is(i-1, classUnit|classHeadsDay) {
		return match{}
	}
	n := expr{op: opDate, of: noExpr, known: hasDay, date: date{unit: uDay, day: int8(d)}}
	if month, e := p.longestPhrase(end, p.language.months); e > 0 {
		n.of = p.keep(month)
		if month.anchor == anchorLetter {
			n.known |= ofLetter
		}
		return one(i, e, n)
	}
	next := p.at(end)
	switch b := p.at(i - 1); {
	case next.class&classUnit != 0, next.mark == '%', next.mark == ordinalMark, next.digits > 0, next.mark == '-', next.mark == '/', p.anyOf(end, "por", "pour", "per", "prozent"):
		return match{}
	case b.class&classUnit != 0 && unit(b.m) == uDay:
		return one(i, end, n)
	case p.at(i).digits == 0, b.class&classHeadsDay == 0, end > i+1 && !p.mark(i+1, '.'):
		return match{}
	case p.language.code == "de" || p.language.code == "nl":
		if p.language.code == "de" && end == i+1 || next.upper || next.start == next.end {
			return match{}
		}
		return one(i, end, n)
	case p.leads(i-1) && i < 3 || p.is(i-2, classAnd):
		return one(i, end, n)
	}
	return match{}
}

// longestPhrase reads the longest of the phrases that stand at token i, and what it says.
func (p *parser) longestPhrase(i int, list []phrasing) (x expr, end int) {
	for _, f := range list {
		for _, words := range f.words {
			if e := p.phraseEnd(i, words); e > end {
				x, end = f.x, e
			}
		}
	}
	return x, end
}

// phraseEnd is where the words end that stand from token i on, with or without full stops
// and apostrophes between them; 0 where others do.
func (p *parser) phraseEnd(i int, words []string) int {
	for k, w := range words {
		if !strings.EqualFold(p.word(i), w) {
			return 0
		}
		i++
		if len(w) <= 4 && p.tight(i, '.') && (k+1 < len(words) || !p.ends(i)) {
			i++
		}
	}
	return i
}
