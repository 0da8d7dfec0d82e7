package timex

import "strings"

// foreignFeast is a feast by its name in another language.
type foreignFeast struct {
	words []string // with hyphens and apostrophes as words of their own
	n     int      // its place among the feasts
	leads []string // words of which one stands before it, where it is also another name; nil where none need
}

// addFeasts takes the feasts into the language.
func (t *foreignLanguage) addFeasts() {
	for line := range strings.SplitSeq(feastTable[t.code], "\n") {
		names, english, ok := strings.Cut(strings.TrimSpace(line), "=")
		if !ok {
			continue
		}
		english, leads, _ := strings.Cut(english, " after ")
		for k := range feasts {
			if feasts[k].words != english {
				continue
			}
			for name := range strings.SplitSeq(names, "|") {
				f := foreignFeast{words: strings.Fields(strings.NewReplacer("-", " - ", "'", " ' ").Replace(name)), n: k, leads: strings.Fields(leads)}
				t.words.word(classHoliday, f.words[0])
				t.feasts = append(t.feasts, f)
			}
			break
		}
	}
}

// foreignFeast reads a feast and its year: "Pfingsten 1848", "la Saint-Jean", "Navidad de 1731".
func (p *parser) foreignFeast(i int) match {
	var best match
	for k := range p.language.feasts {
		f := &p.language.feasts[k]
		e := p.phraseEnd(i, f.words)
		if len(f.words) == 1 && !p.at(i).upper && (p.language.code == "fr" || p.language.code == "es" || p.language.code == "pt") { // "l'ascension de la montagne"
			continue
		}
		if e <= best.end() || p.at(e).upper && !p.at(e).line && p.at(e).gap || p.tight(e, '-') {
			continue
		}
		n := expr{op: opHoliday, of: noExpr, n: f.n}
		end := e
		if y, tail := p.foreignYearTail(e); tail > 0 {
			end = tail
			if y.op == opDate && y.of == noExpr {
				n.date.year, n.known = y.date.year, y.known
			} else {
				n.of = p.keep(y)
			}
		}
		if end == e && !p.feastLed(i, f) {
			continue
		}
		best = one(i, end, n)
	}
	return best
}

// feastLed reports whether what stands before token i lets a feast of no year be there.
func (p *parser) feastLed(i int, f *foreignFeast) bool {
	b := p.at(i - 1)
	if b.gap && b.upper && b.mark == 0 && i > 1 && !p.stops(i-2) { // "Villa Navidad"
		return false
	}
	if len(f.leads) == 0 {
		return true
	}
	return p.anyOf(i-1, f.leads...) || p.mark(i-1, '\'') && p.anyOf(i-2, f.leads...)
}

// feastTable are the feasts in other languages: names, parted by bars, and the English one. What is
// also another name is a feast without its year only behind one of some words.
var feastTable = map[string]string{
	"de": `neujahr|neujahrstag|neujahrstage=new year's day
		silvester|sylvester=new year's eve after zu an vor nach bis seit
		dreikönig|dreikönige|dreikönigstag|heilige drei könige|epiphanias=epiphany
		lichtmess|lichtmeß|mariä lichtmess=candlemas
		georgi|georgstag=st george's day after zu an um vor nach am
		johannis|johanni|johannistag|johannistage=st john's day after zu an um vor nach am bis
		jakobi|jacobi=st james's day after zu an um vor nach
		bartholomäi|bartholomä=st bartholomew's day after zu an um vor nach
		mariä himmelfahrt=assumption day
		michaelis|michaeli|michaelistag=michaelmas after zu an um vor nach am bis
		allerheiligen=all saints' day
		allerseelen=all souls' day
		martini|martinstag=martinmas after zu an um vor nach am bis
		nikolaustag|nikolaustage=st nicholas's day
		heiligabend|heiliger abend|heiligen abend|weihnachtsabend=christmas eve
		weihnachten|weihnacht|weihnachtstag|ersten weihnachtstag|ersten weihnachtsfeiertag=christmas day
		zweiten weihnachtstag|zweiten weihnachtsfeiertag|stephanstag=boxing day
		fastnacht=shrove tuesday after zu an um vor nach
		aschermittwoch=ash wednesday
		palmsonntag=palm sunday
		gründonnerstag=maundy thursday
		karfreitag|charfreitag=good friday
		karsamstag=holy saturday
		ostern|ostersonntag|ostertag|osterfest=easter
		ostermontag=easter monday
		christi himmelfahrt|himmelfahrtstag=ascension day
		pfingsten|pfingstsonntag|pfingstfest=whit sunday
		pfingstmontag=whit monday
		fronleichnam=corpus christi`,
	"fr": `jour de l'an|nouvel an=new year's day
		saint-sylvestre=new year's eve after la
		épiphanie|jour des rois=epiphany after l à
		chandeleur=candlemas
		saint-georges=st george's day after la
		saint-jean=st john's day after la
		saint-pierre=st peter's day after la
		saint-jacques=st james's day after la
		saint-barthélemy=st bartholomew's day after la
		assomption=assumption day after l
		saint-michel=michaelmas after la
		toussaint=all saints' day after la
		jour des morts=all souls' day
		saint-martin=martinmas after la
		saint-andré=st andrew's day after la
		saint-nicolas=st nicholas's day after la
		veille de noël|nuit de noël=christmas eve
		noël|jour de noël=christmas day after à de avant après dès
		saint-étienne=boxing day after la
		mardi gras=shrove tuesday
		mercredi des cendres=ash wednesday
		dimanche des rameaux|rameaux=palm sunday after aux dimanche
		jeudi saint=maundy thursday
		vendredi saint=good friday
		samedi saint=holy saturday
		pâques|jour de pâques|dimanche de pâques=easter after à avant après dès depuis
		lundi de pâques=easter monday
		ascension=ascension day after l
		pentecôte|dimanche de la pentecôte=whit sunday
		lundi de pentecôte|lundi de la pentecôte=whit monday
		fête-dieu=corpus christi`,
	"es": `año nuevo=new year's day
		nochevieja=new year's eve
		día de reyes|epifanía|fiesta de reyes=epiphany
		candelaria=candlemas after la
		san jorge=st george's day after por día
		san juan=st john's day after por
		día de san juan|noche de san juan=st john's day
		san pedro=st peter's day after por
		santiago=st james's day after por
		día de la asunción=assumption day
		san miguel=michaelmas after por
		día de todos los santos|todos los santos=all saints' day after por día
		día de difuntos|día de los muertos=all souls' day
		san martín=martinmas after por
		san andrés=st andrew's day after por
		nochebuena=christmas eve
		navidad|día de navidad=christmas day after en por la de desde hasta
		miércoles de ceniza=ash wednesday
		domingo de ramos=palm sunday
		jueves santo=maundy thursday
		viernes santo=good friday
		sábado santo|sábado de gloria=holy saturday
		domingo de resurrección|domingo de pascua=easter
		pascua=easter after por en la de desde
		lunes de pascua=easter monday
		pentecostés=whit sunday
		corpus=corpus christi after del el`,
	"it": `capodanno=new year's day
		san silvestro=new year's eve after per a di
		epifania=epiphany after l all dell
		candelora=candlemas
		san giorgio=st george's day after per
		san giovanni=st john's day after per
		festa di san giovanni=st john's day
		san pietro=st peter's day after per
		san giacomo=st james's day after per
		ferragosto|festa dell'assunta=assumption day
		san michele=michaelmas after per
		ognissanti=all saints' day after a per d di ad
		giorno dei morti=all souls' day
		san martino=martinmas after per a
		sant'andrea=st andrew's day after per
		vigilia di natale|notte di natale=christmas eve
		natale|giorno di natale=christmas day after a di per prima dopo da
		santo stefano=boxing day after a per
		martedì grasso=shrove tuesday
		mercoledì delle ceneri|le ceneri=ash wednesday
		domenica delle palme=palm sunday
		giovedì santo=maundy thursday
		venerdì santo=good friday
		sabato santo=holy saturday
		pasqua|giorno di pasqua|domenica di pasqua=easter after a per da prima dopo
		pasquetta|lunedì di pasqua|lunedì dell'angelo=easter monday
		ascensione=ascension day after l all dell
		pentecoste=whit sunday
		corpus domini=corpus christi`,
	"nl": `nieuwjaar|nieuwjaarsdag=new year's day
		oudejaarsavond|oudejaarsdag|oudejaar=new year's eve
		driekoningen=epiphany
		lichtmis|maria-lichtmis=candlemas
		sint-jan|sint jan=st john's day after met op rond na
		hemelvaart|hemelvaartsdag=ascension day
		maria-hemelvaart|maria hemelvaart=assumption day
		sint-michiel=michaelmas after met op
		allerheiligen=all saints' day
		allerzielen=all souls' day
		sint-maarten|sint maarten=martinmas after met op
		sinterklaas|sinterklaasavond|sint-nicolaas=st nicholas's day after met op
		kerstavond|kerstnacht=christmas eve
		kerstmis|kerst|eerste kerstdag=christmas day
		tweede kerstdag=boxing day
		aswoensdag=ash wednesday
		palmzondag=palm sunday
		witte donderdag=maundy thursday
		goede vrijdag=good friday
		stille zaterdag|paaszaterdag=holy saturday
		pasen|paaszondag|eerste paasdag=easter
		paasmaandag|tweede paasdag=easter monday
		pinksteren|pinksterzondag|eerste pinksterdag=whit sunday
		pinkstermaandag|tweede pinksterdag=whit monday
		sacramentsdag=corpus christi`,
	"pt": `ano novo|dia de ano novo|dia de ano bom=new year's day after no dia do de pelo
		dia de reis=epiphany
		são jorge=st george's day after pelo
		são joão=st john's day after pelo
		dia de são joão|noite de são joão=st john's day
		são pedro=st peter's day after pelo
		são tiago=st james's day after pelo
		são miguel=michaelmas after pelo
		todos os santos|dia de todos os santos=all saints' day after dia
		dia de finados|finados=all souls' day
		são martinho=martinmas after pelo
		véspera de natal|véspera do natal|noite de natal=christmas eve
		natal|dia de natal=christmas day after no do pelo ao
		quarta-feira de cinzas=ash wednesday
		domingo de ramos=palm sunday
		quinta-feira santa=maundy thursday
		sexta-feira santa=good friday
		sábado de aleluia=holy saturday
		páscoa|domingo de páscoa=easter after na da pela à
		segunda-feira de páscoa=easter monday
		pentecostes=whit sunday
		corpo de deus|corpus christi=corpus christi`,
	"pl": `nowy rok|nowego roku|nowym rokiem=new year's day after w na przed po do od
		sylwestra|sylwester=new year's eve after w do
		trzech króli|święto trzech króli=epiphany after na w do po
		matki boskiej gromnicznej|gromniczną=candlemas
		święty jerzy|świętego jerzego=st george's day after na do w od
		święty jan|świętego jana|świętym janie=st john's day after na do od po
		święty jakub|świętego jakuba=st james's day after na do od po
		święty michał|świętego michała|świętym michale=michaelmas after na do od po
		święty marcin|świętego marcina=martinmas after na do od po
		wniebowzięcie|wniebowzięcia=assumption day after na w do
		wszystkich świętych=all saints' day
		zaduszki|dzień zaduszny=all souls' day
		andrzejki=st andrew's day
		mikołajki=st nicholas's day after w na
		wigilię|wigilia|wigilii=christmas eve after w przed do na po
		boże narodzenie|bożego narodzenia|bożym narodzeniem|bożym narodzeniu=christmas day
		pierwszy dzień świąt=christmas day
		drugi dzień świąt=boxing day
		środę popielcową|popielec=ash wednesday
		niedzielę palmową|niedziela palmowa=palm sunday
		wielki czwartek=maundy thursday
		wielki piątek=good friday
		wielką sobotę|wielka sobota=holy saturday
		wielkanoc|wielkanocy|wielkanocą=easter
		poniedziałek wielkanocny=easter monday
		zielone świątki|zielonych świątkach|zielonych świątek|zesłanie ducha świętego=whit sunday
		wniebowstąpienie|wniebowstąpienia=ascension day
		boże ciało|bożego ciała=corpus christi`,
}
