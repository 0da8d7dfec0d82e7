package timex

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
	pastEndings string // and of the past
	days        string // days of the month in words, from the second on
	yesterday   string
	today       string
	tomorrow    string
	sameYear    string // the year told
	lastYear    string // the one before it
	nextYear    string // the one after it
	dayBefore   string // the day before the day told
	sameDay     string
	nextDay     string
	seasons     string // of the year, from spring on, alternatives parted by a bar
	numbers     string // one, two, three ... before a unit
	dayUnits    string // units behind a number
	weekUnits   string
	monthUnits  string
	yearUnits   string
	later       string // phrases behind an amount of time
	earlier     string
	tens        string // of decades in words, from the twenties on
	twoBefore   string // the day before yesterday
	twoAfter    string // the day after tomorrow
}

var relativeTable = map[string]relatives{
	"de": {
		day: "tag tage tages", month: "monat monats monate", inMonth: "im seit ab", article: "den am vom zum",
		same: "desselben monats|selbigen monats|selben monats|dito|ditto|ejusdem|eiusdem|huius|ej|eod", letter: "d m|d mts|d j|dieses|dieses monats|hujus|cr|curr",
		former: "v m|v mts|vorigen monats|vergangenen monats|verwichenen monats|letzten monats", before: "letzten letzter vorigen vergangenen verwichenen", following: "darauf folgenden folgender", next: "nächsten nächster kommenden",
		past: "war waren wurde wurden hatte hatten ward kam kamen ging gingen starb stand gab fand hielt blieb habe haben hat habt", future: "wird werden soll sollen",
		yesterday: "gestern", today: "heute heut", tomorrow: "morgen",
		sameYear: "desselben jahres|selben jahres|gleichen jahres|dieses jahres|dieses jahrs|d j|selben jahr|selben jahre|gleichen jahr|gleichen jahre",
		lastYear: "vorigen jahres|vorigen jahrs|vergangenen jahres|v j|vorigen jahre|vorigen jahr|vorjahr|vorjahre|vorjahres", nextYear: "folgenden jahres|folgenden jahrs|folgenden jahre|folgenden jahr|nächsten jahres|folgejahr|folgejahre|jahr darauf",
		dayBefore:  "vortag|vortage|tag zuvor|tage zuvor",
		sameDay:    "selben tag|selben tage|gleichen tag|gleichen tage|selbigen tages|an diesem tag|an diesem tage|an jenem tag|an jenem tage",
		nextDay:    "folgenden tag|folgenden tage|nächsten tag|nächsten tage|tag darauf|tags darauf|folgetag|anderntags",
		seasons:    "frühling|frühjahr|frühjahre|frühlings sommer|sommers herbst|herbste|herbstes winter|winters",
		numbers:    "ein|eine|einen|einem|einer zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
		dayUnits:   "tag tage tagen",
		weekUnits:  "woche wochen",
		monthUnits: "monat monate monaten",
		yearUnits:  "jahr jahre jahren",
		later:      "später|danach|darauf|hernach|nachher",
		earlier:    "früher|zuvor|vorher",
		tens:       "zwanziger dreißiger|dreissiger vierziger fünfziger sechziger siebziger achtziger neunziger",
		twoBefore:  "vorgestern", twoAfter: "übermorgen",
	},
	"fr": {
		day: "jour", month: "mois", inMonth: "en dès depuis", article: "le",
		same: "du même mois|du mois|même mois|dudit mois|dudit", letter: "du courant|courant|de ce mois|ct", former: "du mois passé|du mois dernier|du passé|dernier",
		before: "dernier passé", following: "suivant", next: "prochain",
		pastEndings: "èrent irent", past: "fut furent était étaient avait avaient eut eurent vint alla fit firent prit mourut ont avons", future: "va vont", willEndings: "era ira dra ura ront",
		days:      "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize _ _ _ vingt",
		yesterday: "hier", today: "", tomorrow: "demain",
		sameYear: "même année|cette année|dite année",
		lastYear: "année précédente|an passé|année dernière|année passée", nextYear: "année suivante|an suivant",
		dayBefore:  "la veille|jour précédent",
		sameDay:    "même jour|ce jour",
		nextDay:    "le lendemain|lendemain|jour suivant|surlendemain",
		seasons:    "printemps été automne hiver",
		numbers:    "un|une deux trois quatre cinq six sept huit neuf dix onze douze",
		dayUnits:   "jour jours",
		weekUnits:  "semaine semaines",
		monthUnits: "mois",
		yearUnits:  "an ans année années",
		later:      "plus tard|après|ensuite",
		earlier:    "plus tôt|auparavant",
		tens:       "vingt trente quarante cinquante soixante soixante-dix quatre-vingt quatre-vingt-dix",
		twoBefore:  "avant - hier", twoAfter: "après - demain",
	},
	"es": {
		day: "día dia días dias", month: "mes", inMonth: "en desde hasta", article: "el al",
		same: "del mismo mes|del mismo|de dicho mes|de dicho|del dicho mes|del propio mes|del propio|de este mes|del mes", letter: "del corriente|del actual|del presente|corriente", former: "del pasado|del mes pasado|del próximo pasado|pasado",
		before: "pasado", following: "siguiente", next: "próximo",
		pastEndings: "ó aron ieron", past: "fue fueron era eran había habían estaba estaban hubo murió llegó ha han hemos", future: "va van puedan pueda previsto prevista previstos previstas concertado concertada pospone aplaza", willEndings: "rá rán remos",
		days:      "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve treinta",
		yesterday: "ayer", today: "hoy", tomorrow: "mañana",
		sameYear: "mismo año|dicho año|propio año",
		lastYear: "año anterior|año pasado|año precedente", nextYear: "año siguiente|siguiente año",
		dayBefore:  "la víspera|día anterior|dia anterior",
		sameDay:    "mismo día|mismo dia|ese día|aquel día",
		nextDay:    "día siguiente|dia siguiente|siguiente día",
		seasons:    "primavera verano|estío otoño invierno",
		numbers:    "un|uno|una dos tres cuatro cinco seis siete ocho nueve diez once doce",
		dayUnits:   "día días dia dias",
		weekUnits:  "semana semanas",
		monthUnits: "mes meses",
		yearUnits:  "año años",
		later:      "después|despues|más tarde|mas tarde",
		earlier:    "antes",
		tens:       "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
		twoBefore:  "anteayer|antier|antes de ayer", twoAfter: "pasado mañana",
	},
	"it": {
		day: "giorno dì dí giorni", month: "mese", inMonth: "nel in a dal", article: "il al",
		same: "dello stesso mese|dello stesso|del detto mese|detto|di detto mese|di detto|stesso mese|del medesimo mese|del mese", letter: "del corrente|corrente|corr|di questo mese|and", former: "del mese scorso|dello scorso mese|dello scorso|scorso|del passato|ultimo scorso",
		before: "scorso scorsa", following: "seguente successivo successiva", next: "prossimo prossima",
		pastEndings: "ò arono irono erono", past: "fu furono era erano aveva avevano ebbe venne vennero morì nacque ho ha abbiamo hanno siamo", future: "previsto prevista previsti previste", willEndings: "erà irà rà ranno",
		days:      "due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti ventuno ventidue ventitré ventiquattro venticinque ventisei ventisette ventotto ventinove trenta trentuno",
		yesterday: "ieri", today: "oggi", tomorrow: "domani",
		sameYear: "stesso anno|medesimo anno|detto anno",
		lastYear: "anno precedente|anno prima|anno scorso", nextYear: "anno seguente|anno successivo|anno dopo|anno appresso",
		dayBefore:  "giorno prima|giorno precedente|la vigilia",
		sameDay:    "stesso giorno|medesimo giorno|quel giorno",
		nextDay:    "giorno dopo|giorno seguente|giorno successivo|indomani",
		seasons:    "primavera estate autunno inverno",
		numbers:    "un|uno|una due tre quattro cinque sei sette otto nove dieci undici dodici",
		dayUnits:   "giorno giorni",
		weekUnits:  "settimana settimane",
		monthUnits: "mese mesi",
		yearUnits:  "anno anni",
		later:      "dopo|più tardi|appresso",
		earlier:    "prima|innanzi",
		tens:       "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
		twoBefore:  "ieri l ' altro|l ' altro ieri|altro ieri|avantieri", twoAfter: "dopodomani|posdomani",
	},
	"nl": {
		day: "dag", month: "maand", inMonth: "in sinds vanaf", article: "den",
		same: "van dezelfde maand|derzelver maand|dito|ditto|van die maand|dier maand|ejusdem", letter: "dezer|dezer maand|deser|deses|van deze maand", former: "van de vorige maand|der vorige maand|laatstleden|jongstleden|passato|l l|jl",
		before: "vorige afgelopen laatstleden jongstleden", following: "daarop daaropvolgende volgende", next: "aanstaande komende",
		past: "was waren werd werden had hadden kwam kwamen ging stierf stond heeft hebben", future: "zal zullen",
		yesterday: "gisteren", today: "vandaag heden", tomorrow: "morgen",
		sameYear: "hetzelfde jaar|zelfde jaar|dat jaar|dezelven jaars",
		lastYear: "vorige jaar|vorigen jaars|voorgaande jaar|jaar ervoor", nextYear: "volgende jaar|volgend jaar|volgenden jaars|jaar daarop|daaropvolgende jaar",
		dayBefore:  "vorige dag|dag ervoor|dag tevoren",
		sameDay:    "dezelfde dag|zelfde dag|dien dag|op die dag",
		nextDay:    "volgende dag|volgenden dag|dag daarop|dag daarna|andere dag",
		seasons:    "lente|voorjaar zomer herfst|najaar winter",
		numbers:    "een twee drie vier vijf zes zeven acht negen tien elf twaalf",
		dayUnits:   "dag dagen",
		weekUnits:  "week weken",
		monthUnits: "maand maanden",
		yearUnits:  "jaar jaren",
		later:      "later|daarna|nadien|daarop",
		earlier:    "eerder|tevoren|vroeger",
		tens:       "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
		twoBefore:  "eergisteren", twoAfter: "overmorgen",
	},
	"pt": {
		day: "dia dias", month: "mês mez mes", inMonth: "em desde", article: "",
		same: "do mesmo mês|do mesmo mez|do mesmo|do dito mês|do dito mez|do dito|do referido mês", letter: "do corrente|corrente|deste mês|d'este mez", former: "do mês passado|do mez passado|do passado|passado",
		before: "passado passada", following: "seguinte", next: "próximo próxima",
		pastEndings: "ou aram eram iram", past: "foi foram era eram havia haviam tinha tinham estava estavam morreu chegou fez deu veio", future: "vai vão previsto prevista previstos previstas", willEndings: "rá rão remos",
		days:      "dois três quatro cinco seis sete oito nove dez onze doze treze catorze|quatorze quinze dezasseis|dezesseis dezassete|dezessete dezoito dezanove|dezenove vinte _ _ _ _ _ _ _ _ _ trinta",
		yesterday: "ontem hontem", today: "hoje", tomorrow: "amanhã",
		sameYear: "mesmo ano|mesmo anno|dito anno",
		lastYear: "ano anterior|anno anterior|ano passado|anno passado", nextYear: "ano seguinte|anno seguinte",
		dayBefore:  "na véspera|véspera|dia anterior",
		sameDay:    "mesmo dia|nesse dia|naquele dia",
		nextDay:    "dia seguinte",
		seasons:    "primavera verão outono inverno",
		numbers:    "um|uma dois|duas três quatro cinco seis sete oito nove dez onze doze",
		dayUnits:   "dia dias",
		weekUnits:  "semana semanas",
		monthUnits: "mês mez meses",
		yearUnits:  "ano anos anno annos",
		later:      "depois|mais tarde|após",
		earlier:    "antes",
		tens:       "vinte trinta quarenta cinquenta|cinqüenta sessenta setenta oitenta noventa",
		twoBefore:  "anteontem|ante - ontem", twoAfter: "depois de amanhã",
	},
	"pl": {
		day: "dnia dniu dzień", month: "miesiąca miesiącu", inMonth: "w we od do",
		same: "tegoż miesiąca|tegoż|tego miesiąca|tego samego miesiąca", letter: "b m|bieżącego miesiąca|bm|bieżącego", former: "zeszłego miesiąca|ubiegłego miesiąca|z m|ub m",
		before: "zeszły zeszłą ubiegły ubiegłą", following: "następny następną", next: "przyszły przyszłą",
		pastEndings: "ał ała ało ali ały ił iła iło ili iły ął ęła ano ono eto", past: "był była było byli były został została zostało zostały zostali", future: "będzie będą zostanie zostaną",
		yesterday: "wczoraj", today: "dziś dzisiaj", tomorrow: "jutro",
		sameYear: "tego samego roku|tegoż roku|tym samym roku|tymże roku",
		lastYear: "zeszłego roku|ubiegłego roku|poprzedniego roku|poprzednim roku|zeszłym roku", nextYear: "następnego roku|następnym roku",
		dayBefore:  "poprzedniego dnia|dzień wcześniej",
		sameDay:    "tego samego dnia|tegoż dnia|tego dnia|w tym dniu",
		nextDay:    "następnego dnia|nazajutrz|dnia następnego",
		seasons:    "wiosną|wiosna|wiosny latem jesienią|jesień|jesieni zimą|zima|zimy",
		numbers:    "jeden|jedną dwa|dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście",
		dayUnits:   "dzień dni",
		weekUnits:  "tydzień tygodnie tygodni",
		monthUnits: "miesiąc miesiące miesięcy",
		yearUnits:  "rok lata lat",
		later:      "później|potem",
		earlier:    "wcześniej|przedtem",
		tens:       "dwudzieste|dwudziestych trzydzieste|trzydziestych czterdzieste|czterdziestych pięćdziesiąte|pięćdziesiątych sześćdziesiąte|sześćdziesiątych siedemdziesiąte|siedemdziesiątych osiemdziesiąte|osiemdziesiątych dziewięćdziesiąte|dziewięćdziesiątych",
		twoBefore:  "przedwczoraj", twoAfter: "pojutrze",
	},
	"ru": {
		day: "дня день", month: "месяца месяце", inMonth: "в во с до",
		same: "того же месяца|того же|числа того же месяца", letter: "сего месяца|числа сего месяца|сего|этого месяца|с м", former: "прошлого месяца|минувшего месяца|пр м",
		before: "прошлый прошлую минувший", following: "следующий следующую", next: "будущий будущую",
		past: "был была было были", future: "будет будут",
		yesterday: "вчера", today: "сегодня", tomorrow: "завтра",
		sameYear: "того же года|том же году",
		lastYear: "прошлого года|прошлом году|предыдущем году|предыдущего года", nextYear: "следующего года|следующем году|следующий год",
		dayBefore:  "накануне",
		sameDay:    "тот же день|того же дня|в этот день|в тот день",
		nextDay:    "следующий день|другой день|назавтра",
		seasons:    "весной|весна|весны летом|лето|лета осенью|осень|осени зимой|зима|зимы",
		numbers:    "один|одну два|две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать",
		dayUnits:   "день дня дней",
		weekUnits:  "неделю недели недель",
		monthUnits: "месяц месяца месяцев",
		yearUnits:  "год года лет",
		later:      "спустя|позже",
		earlier:    "раньше",
		tens:       "двадцатые|двадцатых тридцатые|тридцатых сороковые|сороковых пятидесятые|пятидесятых шестидесятые|шестидесятых семидесятые|семидесятых восьмидесятые|восьмидесятых девяностые|девяностых",
		twoBefore:  "позавчера", twoAfter: "послезавтра",
	},
}
