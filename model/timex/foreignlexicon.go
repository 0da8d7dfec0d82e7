package timex

import (
	"strings"

	"chronotope/model/language"
)

// foreignLanguage is a language other than English in which explicit dates are read: its
// words, and what its eras are called.
type foreignLanguage struct {
	*languageData
	words   lexicon
	eras    []era
	units   map[string]unit
	offsets []phrasing     // behind an amount of time
	months  []phrasing     // behind a day: which month it is of
	years   []phrasing     // behind a month or by itself: which year or day
	endings []string       // of verbs in the future
	numbers map[string]int // the values of words for numbers
	ended   []string       // of verbs in the past
	tens    map[string]int // the decades in words
	two     []phrasing     // the day before yesterday, the day after tomorrow
	feasts  []foreignFeast
	tongue  language.Code
}

// era is the name of an era, as its words are without full stops.
type era struct {
	words []string
	which int8
}

// languageData is the data of a language. Months, weekdays and ordinals are in order,
// Monday first, alternatives parted by a bar, _ for one that is left out; the names are
// those of CLDR 46, in the cases and short forms that texts use.
type languageData struct {
	code, months, weekdays string
	ordinals               string // first, second ... of centuries and the first of a month
	of                     string // words that may stand within a date: articles, "de"
	to, and, in            string // bis; und; prepositions that a bare year follows
	from, since, by        string
	before, after          string
	between, about         string
	year, century          string
	early, mid, late       string
	eraBefore, eraCommon   string // names of eras, parted by a bar
	shared                 string // names that two months each have
	decade                 string // words for years or decades that a round number follows: années
	centuryFirst           bool   // "siglo XV"
	bareYear               bool   // a year needs no preposition: "wurde 1903 gebaut"
}

var languageTable = [...]languageData{
	{
		code:     "de",
		bareYear: true,
		months: "januar|jänner|jan|januarii februar|feber|feb|febr|februarii märz|maerz|mär|mrz|märzen|martii april|apr|aprilis mai|may|maii|maji juni|jun|junii|brachmonat juli|jul|julii|heumonat " +
			"august|aug|augusti september|sept|sep|septbr|septembris oktober|okt|october|octbr|octobris november|nov|novbr|novembris dezember|dez|december|decbr|decembris",
		weekdays: "montag|montags dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag",
		ordinals: "erste|ersten|erster zweite|zweiten|zweites dritte|dritten vierte|vierten fünfte|fünften sechste|sechsten siebte|siebten|siebenten achte|achten neunte|neunten zehnte|zehnten elfte|elften zwölfte|zwölften " +
			"dreizehnten vierzehnten fünfzehnten sechzehnten siebzehnten achtzehnten neunzehnten zwanzigsten",
		of: "der den des dem von vom zum zur", to: "bis", and: "und", in: "in im seit ab um bis von vom anno",
		from: "von vom", since: "seit ab", by: "bis", before: "vor", after: "nach", between: "zwischen", about: "um circa ca etwa gegen ungefähr",
		year: "jahr jahre jahren jahres", century: "jahrhundert jahrhunderts jh jhdt", early: "anfang frühes frühen", mid: "mitte", late: "ende spätes späten",
		eraBefore: "v chr|v u z|vor christus|vor unserer zeitrechnung", eraCommon: "n chr|n u z|nach christus",
	},
	{
		code:     "fr",
		decade:   "années",
		months:   "janvier|janv février|fevrier|févr|fév mars avril|avr mai juin juillet|juil août|aout septembre|sept octobre|oct novembre|nov décembre|decembre|déc",
		weekdays: "lundi mardi mercredi jeudi vendredi samedi dimanche",
		ordinals: "premier|première deuxième|second troisième quatrième cinquième sixième septième huitième neuvième dixième|dix onzième douzième treizième quatorzième quinzième seizième",
		of:       "le la de du l d", to: "au jusqu à", and: "et", in: "en dès depuis vers jusqu avant après an",
		from: "du de", since: "depuis dès", by: "jusqu", before: "avant", after: "après", between: "entre", about: "vers environ circa ca",
		year: "année an années", century: "siècle siècles s", early: "début", mid: "milieu mi", late: "fin",
		eraBefore: "av j c|avant j c|avant jésus christ|avant notre ère", eraCommon: "ap j c|après j c|apr j c|de notre ère",
	},
	{
		code:         "es",
		centuryFirst: true, decade: "años década",
		months:   "enero|ene febrero|feb marzo abril|abr mayo junio julio agosto|ago septiembre|setiembre octubre noviembre diciembre|dic",
		weekdays: "lunes martes miércoles|miercoles jueves viernes sábado|sabado domingo",
		ordinals: "primero|primer segundo tercero|tercer cuarto quinto sexto séptimo octavo noveno décimo",
		of:       "el la los de del", to: "al a hasta", and: "y e", in: "en desde hasta hacia año de",
		from: "del de desde", since: "desde", by: "hasta", before: "antes", after: "después tras", between: "entre", about: "hacia circa ca sobre",
		year: "año años", century: "siglo siglos s", early: "principios comienzos inicios", mid: "mediados", late: "finales fines",
		eraBefore: "a c|antes de cristo|a e c", eraCommon: "d c|después de cristo|e c",
	},
	{
		code:         "it",
		centuryFirst: true, decade: "anni decennio",
		months:   "gennaio|gennajo|gennaro|gen|genn febbraio|febbrajo|febraro|feb|febbr marzo aprile maggio|mag giugno|giu luglio|lug agosto settembre|sett ottobre|ott novembre|nov dicembre|dic|decembre",
		weekdays: "lunedì|lunedi martedì|martedi mercoledì|mercoledi giovedì|giovedi venerdì|venerdi sabato domenica",
		ordinals: "primo|prima secondo terzo quarto quinto sesto settimo ottavo nono decimo undicesimo dodicesimo",
		of:       "il l lo la di del dell", to: "al all fino a", and: "e ed", in: "nel in dal dall dalla dai fino verso anno del",
		from: "dal dall da", since: "dal dall dalla", by: "entro fino", before: "prima", after: "dopo", between: "tra fra", about: "verso circa ca intorno",
		year: "anno anni", century: "secolo secoli sec", early: "inizio inizi", mid: "metà", late: "fine",
		eraBefore: "a c|avanti cristo", eraCommon: "d c|dopo cristo",
	},
	{
		code:     "nl",
		decade:   "jaren",
		months:   "januari|januarij|jan februari|februarij|feb maart|mrt april|apr mei|mey juni|junij|jun juli|julij|jul augustus|aug september|sept oktober|okt november|nov december|dec",
		weekdays: "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
		ordinals: "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende zestiende zeventiende achttiende negentiende twintigste",
		of:       "de het van", to: "tot t", and: "en", in: "in sinds vanaf tot rond omstreeks anno",
		from: "van vanaf", since: "sinds vanaf", by: "tot", before: "voor vóór", after: "na", between: "tussen", about: "omstreeks rond circa ca ongeveer",
		year: "jaar jaren", century: "eeuw", early: "begin", mid: "midden medio", late: "eind einde",
		eraBefore: "v chr|voor christus", eraCommon: "n chr|na christus",
	},
	{
		code:         "pt",
		centuryFirst: true, decade: "anos década",
		months:   "janeiro|jan fevereiro|fev março|marco abril|abr maio junho julho agosto|ago setembro|septembro|set outubro|out novembro|nov dezembro|dez",
		weekdays: "segunda terça|terca quarta quinta sexta sábado|sabado|sabbado domingo",
		ordinals: "primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono décimo",
		of:       "o a de do da", to: "a até ao", and: "e", in: "em desde até ano de cerca por",
		from: "de do desde", since: "desde", by: "até", before: "antes", after: "após depois", between: "entre", about: "cerca circa ca volta",
		year: "ano anos anno annos", century: "século séculos séc", early: "início inícios", mid: "meados", late: "fim fins final finais",
		eraBefore: "a c|antes de cristo|a e c", eraCommon: "d c|depois de cristo|e c",
	},
	{
		code:   "pl",
		decade: "lata latach lat",
		months: "stycznia|styczeń|styczen|styczniu lutego|luty|lutym marca|marzec|marcu kwietnia|kwiecień|kwiecien|kwietniu maja|maj|maju czerwca|czerwiec|czerwcu lipca|lipiec|lipcu " +
			"sierpnia|sierpień|sierpien|sierpniu września|wrzesień|wrześniu|wrzesnia|wrzesien|wrzesniu października|październik|październiku|pazdziernika|pazdziernik|pazdzierniku listopada|listopad|listopadzie grudnia|grudzień|grudzien|grudniu",
		weekdays: "poniedziałek|poniedzialek wtorek środa|środę|sroda|srode czwartek piątek|piatek sobota|sobotę niedziela|niedzielę",
		ordinals: "pierwszego drugiego trzeciego czwartego piątego szóstego siódmego ósmego dziewiątego dziesiątego jedenastego dwunastego trzynastego czternastego piętnastego szesnastego siedemnastego osiemnastego dziewiętnastego dwudziestego",
		of:       "w dnia", to: "do", and: "i oraz", in: "w od do po przed około rok roku",
		from: "od", since: "od", by: "do", before: "przed", after: "po", between: "między pomiędzy", about: "około ok ca",
		year: "rok roku r latach lata latom", century: "wiek wieku w", early: "początek początku", mid: "połowa połowie", late: "koniec końcu",
		eraBefore: "p n e|przed naszą erą|przed chrystusem", eraCommon: "n e|naszej ery",
	},
	{
		code: "ru",
		months: "января|январь|январе|янв февраля|февраль|феврале|фев марта|март|марте апреля|апрель|апреле|апр мая|май|мае июня|июнь|июне июля|июль|июле " +
			"августа|август|августе|авг сентября|сентябрь|сентябре|сент октября|октябрь|октябре|окт ноября|ноябрь|ноябре декабря|декабрь|декабре|дек",
		weekdays: "понедельник вторник среда|среду четверг пятница|пятницу суббота|субботу воскресенье",
		ordinals: "первого второго третьего четвёртого|четвертого пятого шестого седьмого восьмого девятого десятого одиннадцатого двенадцатого тринадцатого четырнадцатого пятнадцатого шестнадцатого семнадцатого восемнадцатого девятнадцатого двадцатого",
		to:       "по до", and: "и", in: "в с до по около к год году года", of: "в от",
		from: "с от", since: "с", by: "к до", before: "до перед", after: "после", between: "между", about: "около ок примерно",
		year: "год года году г гг годах", century: "век века веке в вв", early: "начало начале", mid: "середина середине", late: "конец конце",
		eraBefore: "до н э|до нашей эры|до рождества христова", eraCommon: "н э|нашей эры",
	},
	{
		code:         "ar",
		centuryFirst: true,
		months:       "يناير|جانفي فبراير|فيفري|شباط مارس|آذار أبريل|ابريل|إبريل|أفريل|نيسان مايو|ماي|أيار يونيو|يونيه|جوان|حزيران يوليو|يوليه|جويلية|تموز أغسطس|اغسطس|أوت|آب سبتمبر|أيلول أكتوبر|اكتوبر نوفمبر ديسمبر",
		weekdays:     "الاثنين|الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
		ordinals:     "الأول|الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر _ _ _ _ _ _ _ _ _ العشرون|العشرين",
		of:           "من يوم شهر", to: "إلى الى حتى", and: "و", in: "في منذ حتى عام سنة حوالي نحو من",
		from: "من", since: "منذ", by: "حتى", before: "قبل", after: "بعد", between: "بين", about: "حوالي نحو",
		year: "عام سنة العام لعام", century: "القرن", early: "أوائل مطلع", mid: "منتصف أواسط", late: "أواخر نهاية",
		eraBefore: "ق م|قبل الميلاد", eraCommon: "م|ميلادي|ميلادية|للميلاد",
		shared: "كانون تشرين",
	},
}

// romanNumerals are the numbers of centuries.
const romanNumerals = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi"

// romanWords adds Roman numerals, also with the French endings and with the Cyrillic
// letter that is written for ten.
func (l lexicon) romanWords() {
	for k, w := range strings.Fields(romanNumerals) {
		for _, form := range [...]string{w, w + "e", w + "ᵉ", strings.ReplaceAll(w, "x", "х")} {
			l.add(classRoman, k+1, 0, 0, 0, form)
		}
	}
}

// newLanguage makes a language of its data.
func newLanguage(s *languageData) *foreignLanguage {
	l := lexicon{}
	each := func(class classes, list string) {
		for k, forms := range strings.Fields(list) {
			if forms == "_" {
				continue
			}
			for form := range strings.SplitSeq(forms, "|") {
				l.add(class, k+1, 0, int8(k+1), 0, form)
			}
		}
	}
	each(classMonth, s.months)
	each(classWeekday, s.weekdays)
	each(classOrdinal, s.ordinals)
	l.romanWords()
	l.republicanWords()
	l.word(classDecade, s.decade)
	l.word(classOf, s.of)
	l.word(classTo, s.to)
	l.word(classAnd, s.and)
	l.word(classOnset, s.in)
	l.word(classYear, s.year)
	l.add(classUnit, 0, 0, int8(uCentury), 0, s.century)
	l.boundWords(s)
	l.word(classMonth, s.shared)
	t := &foreignLanguage{languageData: s, words: l}
	t.tongue, _ = language.Of(s.code)
	t.addRelatives()
	t.addNumerals()
	t.addFeasts()
	for which, names := range map[int8]string{eraBefore: s.eraBefore, eraCommon: s.eraCommon} {
		for name := range strings.SplitSeq(names, "|") {
			if name != "" {
				t.eras = append(t.eras, era{strings.Fields(name), which})
			}
		}
	}
	return t
}

// boundWords adds the words that say which part of a time is meant, or which side of it.
func (l lexicon) boundWords(s *languageData) {
	for _, m := range [...]struct {
		words string
		mod   mod
	}{{s.early, modStart}, {s.mid, modMid}, {s.late, modEnd}} {
		l.add(classEarly, 0, 0, int8(m.mod), 0, m.words)
	}
	l.word(classApprox, s.about)
	for _, k := range [...]struct {
		words  string
		signal signal
	}{{s.by, signalBy}, {s.from, signalFrom}, {s.since, signalSince}, {s.before, signalBefore}, {s.after, signalAfter}, {s.between, signalBetween}} {
		for w := range strings.FieldsSeq(k.words) {
			e := l[w]
			e.class |= classSignal
			e.n = int32(k.signal)
			l[w] = e
		}
	}
}

var languages = func() (out []*foreignLanguage) {
	for i := range languageTable {
		out = append(out, newLanguage(&languageTable[i]))
	}
	return out
}()
