package gazetteer

import (
	"strings"

	"chronotope/model/english"
)

// class is a set of what a word of the language tells about a name beside it.
type class uint64

const (
	inName       class = 1 << iota // stands within names in lower case: "Isle of Man"
	static                         // prepositions that hardly ever stand before a person: "in"
	motion                         // "from", "to"
	other                          // prepositions that stand before anything: "for"
	ofWord                         // "of"
	article                        // "the"
	joiner                         // "and"
	direction                      // "northern", "downtown"
	title                          // stands before a person
	office                         // is followed by "of" and a place
	adminWord                      // "city", "province"
	admins                         // "counties"
	nature                         // "river", "lake"
	street                         // makes an address of the name before it
	public                         // ends the name of a body that acts for a place: "Police Department"
	schooling                      // ends the name of a school
	media                          // ends the name of a newspaper
	sport                          // ends the name of a team
	business                       // ends the name of a company
	facility                       // ends the name of a building, park or station
	event                          // ends the name of what happened or was agreed there
	inhabitant                     // "man", "residents", "officials"
	speech                         // what people do, and places seldom
	calendar                       // months and weekdays
	function                       // other words that begin sentences and are no part of names
	dotted                         // is mostly abbreviated with a full stop: "St."
	given                          // a given name
	pronoun                        // "he"
	common                         // any common word of the language
	foreignSmall                   // a small word of a language other than English
	vessel                         // stands before the name of a ship
	money                          // a currency
	toPerson                       // what is done to a person: "told"
	american                       // is written so, or is there, in America only
	british                        // likewise in Britain and the Commonwealth
	antique                        // is of antiquity
	modernWord                     // is of later times
	game                           // is of sports
	plays                          // what a team does, or is done to it
)

// owner is what a name can be the first part of.
const owner = public | schooling | media | sport | business | facility

var classes = classify()

func classify() map[string]class {
	out := map[string]class{}
	for c, words := range map[class]string{
		inName:  "of the de la le les el los las du des da do dos das di del della am an der den im in on upon sur sous en and y al bei ob ter van von aan au aux e",
		static:  "in at near into throughout across outside inside within around via between beyond",
		motion:  "from to towards toward through off leaving reaching entering visiting reach reached enter entered leave left visit visited captured besieged conquered bombed invaded occupied liberated",
		other:   "for by with on over against about under after before during like including than as",
		ofWord:  "of",
		article: "the a an",
		joiner:  "and or but nor",
		direction: "north south east west northern southern eastern western central northeast northwest southeast southwest northeastern northwestern southeastern southwestern " +
			"downtown uptown upper lower greater mid inner outer rural suburban metropolitan metro mainland nearby neighboring neighbouring northernmost southernmost",
		adminWord:  "city town village province district county region state republic kingdom municipality commune borough hamlet suburb parish department governorate capital prefecture oblast township territory emirate port island isle islands neighborhood neighbourhood canton voivodeship raion shire area community settlement outpost fortress seaport resort colony diocese archdiocese",
		admins:     "counties provinces districts regions states cities towns villages parishes townships islands municipalities prefectures boroughs areas communities suburbs departments governorates",
		nature:     "river lake mount mountain mountains valley bay gulf strait straits sea ocean creek cape fort peninsula desert canyon canal falls glacier forest hills hill ridge beach coast basin lagoon reservoir sound delta plateau plain plains archipelago atoll oasis pass springs marsh swamp bayou fjord inlet harbor harbour rapids dam",
		street:     "street st road rd avenue ave lane ln drive dr boulevard blvd square court ct place pl way terrace highway hwy parkway pkwy expressway turnpike pike freeway alley circle crescent bypass route interstate",
		public:     "police department dept council commission committee government sheriff court jail prison fire district board authority parliament legislature assembly senate house congress attorney prosecutor administration ministry bureau office agency embassy consulate mayor city county state township schools public health patrol guard civic municipal planning zoning housing water chamber library elections election development economic regional metropolitan community emergency animal humane circuit superior grand senior national high",
		schooling:  "university college school academy institute elementary seminary polytechnic conservatory campus",
		media:      "times post herald tribune gazette journal news press telegraph mail guardian observer chronicle courier magazine review daily express star sun record independent sentinel examiner inquirer dispatch globe radio television tv fm",
		sport:      "united fc afc rovers wanderers athletic athletics yankees mets giants lakers bulls bears cowboys eagles dodgers lions tigers panthers wildcats bulldogs warriors rangers blues reds sox cubs braves hawks falcons raiders broncos steelers jets dolphins patriots cardinals pirates league cup bowl open marathon derby classic",
		business:   "bank company corporation corp inc ltd llc plc co airlines airways railway railroad group holdings industries partners brothers bros insurance motors energy electric power gas oil stores restaurant cafe grill bar inn hotel motel resort casino pizza brewing brewery cheese lottery exchange securities capital financial foods",
		facility:   "hospital airport station stadium bridge cathedral church abbey museum gallery library theatre theater park gardens hall castle tower center centre mall arena zoo cemetery prison hotel clinic medical chapel temple mosque synagogue palace field plaza harbor base camp barracks memorial monument house",
		event:      "rising plan process diet principles",
		inhabitant: "man men woman women resident residents native natives officials official police officers authorities people teen teenager couple boy girl student students family families mayor firefighters voters citizens taxpayers lawmakers attorney lawyer doctor businessman area",
		speech:     "said says told added explained noted argued wrote asked replied who whose recalled testified believes thinks pleaded insisted joked admitted married wept smiled laughed nodded shrugged",
		calendar:   "spring summer autumn winter easter christmas thanksgiving halloween ramadan",
		function: "federal national international royal imperial this that these those it they we you its their our your my when where while until since although though because if so then there here both all some many most more several one two three four five six seven eight nine ten without among however meanwhile later earlier now today yesterday tomorrow only also even not no yes what why how which whether former new old modern ancient medieval every each another any few much such first second third last next other others according despite just once still up down out " +
			"is are was were be been being has have had do does did will would can could should may might must let get",
		dotted:   "st ste mt ft sault pt no jr sr",
		pronoun:  "he she i him her his me who",
		money:    "dollar dollars pound pounds franc francs mark marks krone kroner krona kronor peso pesos rupee rupees yen yuan rouble roubles ruble rubles lira lire dinar dinars crowns guilders thalers ducats",
		toPerson: "told asked married thanked loved kissed begged obeyed forgave hugged scolded",
		american: "sheriff sheriffs highway interstate downtown sophomore freshman senator senators republican republicans democrat democrats congressman congresswoman percent felony misdemeanor trooper troopers " +
			"labor color honor neighbor neighbors neighborhood center theater program mom gasoline sidewalk quarterback baseball softball thanksgiving superintendent teen elementary counties realtor plow gray defense offense license traveled jewelry county avenue ave blvd freeway pickup deputies deputy grader graders bipartisan lawmakers statewide varsity fundraiser fundraising township townships ordinance zoning attorney attorneys firefighters freshmen semester playoffs inning innings touchdown touchdowns",
		british: "colour honour labour neighbour neighbours neighbourhood centre theatre programme metre metres kilometre kilometres tonne tonnes mum lorry lorries motorway pence whilst amongst councillor councillors constable constables " +
			"pensioner pensioners rugby cricket pub borough petrol tyre tyres grey defence offence licence realised organised recognised travelled jewellery postcode headteacher headmaster vicar gaol connexion waggon waggons plough tory tories mp mps magistrates brigade fortnight ltd yobs holidaymakers councils allotments " +
			"vestry churchwarden churchwardens curate rector vicarage rectory parishioners glebe tithe tithes workhouse kirk manse heritors laird presbytery shilling shillings guineas esquire minster squire hackney",
		antique:    "hoplites hoplite triremes trireme consul consuls proconsul praetor legion legions legionaries centurion satrap satraps phalanx archon archons tribunes quaestor pharaoh pharaohs gladiator gladiators ephors helots oracle amphora amphorae cuneiform chariots chariot tetrarch hellenistic achaemenid ptolemy seleucid",
		modernWord: "railway railroad railways train trains police airport telephone telegraph electric engine computer television newspaper factory car cars bus truck hospital photograph minister parliament rifle rifles artillery gun guns aircraft archaeologists excavated",
		game:       "season league cup final finals semifinal semifinals goal goals match matches scored scorer striker kickoff halftime wicket wickets innings fixture fixtures coach quarterback touchdown touchdowns playoff playoffs tournament championship championships midfielder defender goalkeeper team teams game games basketball football soccer hockey baseball softball volleyball wrestling rugby cricket",
		plays:      "beat beats beating defeated defeats defeating drew draw lost loses won wins signed played plays play hosts versus v vs",
	} {
		for w := range strings.FieldsSeq(words) {
			out[w] |= c
		}
	}
	for w := range strings.FieldsSeq(vessels) {
		out[w] |= vessel
	}
	for w := range english.Words(english.EventNoun) {
		if !english.Is(w, english.Body) { // "foundation"
			out[w] |= event
		}
	}
	for w := range english.Words(english.Title) {
		if out[w] |= title; english.Is(w, english.Abbreviation) {
			out[w] |= dotted
		}
	}
	for w := range english.Words(english.Office) {
		if !strings.Contains(w, "-") { // read as two words here
			out[w] |= office
		}
	}
	for _, ofCalendar := range [][][]string{english.Months[:], english.Weekdays[:]} {
		for _, names := range ofCalendar {
			for _, w := range names {
				out[w] |= calendar
			}
		}
	}
	return out
}

// vessels are kinds of ships, and what stands before their names for short, in the
// languages that are read.
const vessels = "hms hmas hmcs uss ss mv rms sms ship steamer steamship trawler brig brigantine frigate schooner barque sloop cutter tug tugboat yacht liner cruiser destroyer submarine battleship corvette galleon whaler ferryboat lugger " +
	"schiff dampfer fregatte kreuzer kutter segelschiff frachter schlachtschiff navire chalutier vapeur paquebot goélette frégate brick cuirassé croiseur buque barco vapor fragata goleta acorazado nave piroscafo fregata goletta corazzata " +
	"navio veleiro escuna schip stoomschip fregat schoener statek parowiec okręt fregata krążownik корабль пароход крейсер фрегат линкор корабель пароплав gemisi"
