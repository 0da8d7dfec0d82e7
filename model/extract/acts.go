package extract

import "strings"

// acts is a set of the things that happen, as verbs and nouns alike tell them: "burned" and
// "the fire", "was set up" and "the founding". A bit each.
type acts uint64

// actWords are the words that tell of one act, an act a line. A word that tells of several is
// in each. English first, and what is commonest in other languages.
var actWords = [64]string{
	"born birth births geboren geburt né née naissance nació nacido nacimiento nasceu nascido nato nacque nascita urodził urodziła urodzony urodzona narodziny geboorte",
	`died dies die dead death deaths deceased killed kills killing perished drowned murdered murder assassinated assassination
		executed execution hanged hanging beheaded suicide rip fatal starb gestorben verstorben tod mort morte mourut décédé murió muerte faleceu
		morreu morì morto overleed zmarł verschied décès trépas falleció óbito śmierć zmarła zginął zginęła stierf doodgeschoten gefallen`,
	"buried burial funeral interred cremated begraben beerdigt enterré enterrado sepolto sepultado enterrada sepultada sepolta pochowany pochowana begraven inhumé inhumée",
	`married marries marry wed wedding marriage heiratete hochzeit épousa mariage casó casou sposò matrimonio verheiratete geheiratet marié mariée casado
		casada sposato sposata huwde trouwde huwelijk ożenił poślubił ślub casamento matrimônio`,
	"baptised baptized baptism christened getauft baptême bautizado",
	`fire fires burned burnt burn burns burning blaze flames arson brand feuer brannte incendie brûla incendio brand pożar abgebrannt niedergebrannt
		brannten incendié incendiée quemado ardió quemó bruciò bruciato verbrand brandde afgebrand spłonął spłonęła spłonęło spalono spaliła queimou incêndio
		ardeu`,
	`flood floods flooded inundation inundated overflowed deluge hochwasser überschwemmung inondation inundación überschwemmte inondé inondèrent inundó
		inondò alluvione overstroming overstroomd watersnood powódź zalała enchente inundou`,
	"storm hurricane gale gales tornado hailstorm hail hailstones cyclone typhoon blizzard thunderstorm sturm tempête tormenta tempesta",
	"earthquake quake eruption erupted tremor erdbeben séisme terremoto",
	"epidemic plague outbreak cholera pandemic smallpox influenza typhus pest peste épidémie epidemia",
	`accident crash crashed collision collided derailed derailment wreck wrecked shipwreck disaster explosion exploded blast
		collapsed collapse burst bursting breach breached breakdown sank sinking sunk foundered capsized stranded aground grounded grounding unglück unfall naufrage accidente`,
	`destroyed destruction demolished demolition razed gutted ruined dismantled zerstört détruit destruido distrutto collapsed blown damaged damage
		damages zerstörte abgerissen abgebrochen détruisit démoli démolie rasé destruida demolido demolida derribado distrutta demolito demolita verwoest
		gesloopt afgebroken zniszczono zniszczony zburzono zburzony rozebrano destruída demolido demoliram`,
	"dismissed dismissal sacked suspended suspension expelled expulsion discharged entlassen licencié",
	`built construction constructed erected erection building rebuilt completed completion gebaut errichtet construit construido costruito baute erbaut
		erbaute errichtete bau construite bâti bâtie construisit édifié construida construyó edificó edificado costruita costruì edificato eretto gebouwd
		bouwde bouw wybudowano zbudowano wzniesiono budowa budowę construída construiu erguido ergueu`,
	`repaired repair repairs restored restoration renovated renovation reconstructed reconstruction renoviert restauriert instandgesetzt umgebaut restauré
		restaurée rénové restaurado restaurada renovado restaurato restaurata gerestaureerd hersteld vernieuwd odnowiono odrestaurowano wyremontowano remont`,
	`founded founding foundation established establishment creation created formed formation incorporated incorporation instituted
		constituted inception set gegründet gründung fondée fondé fondation fundada fundado fundación fundação fondata opgericht gründete gegründete
		gründeten fonda créé créée fundó creado creada crea fondò fondato istituito istituita stichtte gesticht oprichting fundou criado criada założono
		założył założyli powstał powstała powstało utworzono`,
	`opened opening opens open inaugurated inauguration unveiled unveiling eröffnet eröffnung ouvert inauguré abrió abierto aperto geopend eröffnete
		eingeweiht öffnete ouverte ouvrit inaugurée inaugura abierta inaugurado inaugurada inauguró inaugurato inaugurata inaugurò aprì aperta geopende
		ingehuldigd ingewijd otwarto otwarcie otwarty poświęcono inaugurou aberto aberta`,
	"began begin begins begun beginning started start starts commenced commencement outbreak broke launched launch appearance begann beginn commença début comenzó",
	"launched launch launches launching liftoff lifted",
	"ended end ends ending finished finish concluded conclusion expired expiry ceased terminated termination stopped stop endete ende fin terminó",
	`closed closing closure closes shut dissolved dissolution abolished abolition disbanded wound geschlossen fermé cerrado chiuso schloss schlossen
		aufgelöst stillgelegt fermée ferma fermèrent dissous cerró cerrada disuelto chiusa chiuse sciolto sloot opgeheven zamknięto zlikwidowano rozwiązano
		fechou fechado fechada encerrou`,
	`met meeting meetings meets meet gathered gathering convened convenes assembled assembly conference congress summit forum session
		sitting sat symposium tagung sitzung réunion reunión reunião riunione`,
	`talk talks talked conversation conversations spoke speak speaking spoken discussed discussion discussions telephoned phoned call
		interview interviewed conferred consultation dinner dined lunch tea gespräch entretien conversación`,
	"negotiations negotiated negotiation proposals proposed bargaining verhandlungen négociations",
	"speech address addressed lecture lectured sermon preached rede discours discurso discorso",
	`announced announcement declared declaration proclaimed proclamation statement stated told reported report testified testimony
		claimed informed notified notice apologised apologized apology`,
	`wrote write writes written writing letter letters note notes memo memorandum telegram telegraphed dispatch despatch wire cable email
		emailed e-mail mail mails message messages dated replied reply answered brief schrieb lettre carta lettera écrit écrivit rédigea escribió escribe
		scrisse scrive schreef schreven napisał napisała escreveu escreve`,
	"sent send sends mailed dispatched despatched delivered delivery transmitted forwarded shipped shipment",
	"received receipt receives",
	`published publication publishes printed printing edition released release releases issued issue premiere premiered posted erschien publié publicado
		pubblicato veröffentlichte veröffentlicht erschienen herausgegeben publia publiée paru paraît parut éditée publicó publica publicada aparece uscì
		pubblica pubblicò pubblicata verscheen publiceerde gepubliceerd uitgegeven opublikował opublikowała wydał wydała ukazał ukazała wydano publicou
		publica lançou`,
	"freed released release liberated liberation discharged acquitted acquittal bail",
	`arrested arrest arrests detained detention custody imprisoned imprisonment jailed jail remanded apprehended verhaftet verhaftung arrêté arrestation
		detenido arrestato verhaftete arrêtés arrestato arrestò gearresteerd aresztowano aresztowany preso detido prendeu`,
	"charged charge charges indicted indictment accused prosecuted summoned summons complaint complained sued lawsuit filed petition petitioned",
	"trial tried hearing heard hearings inquest inquiry inquiries tribunal prozess procès juicio processo",
	`judgment judgement ruled ruling convicted conviction sentenced sentence verdict decided decision decree ordered order
		acquitted acquittal upheld quashed urteil verurteilt jugement condamné sentencia condenado`,
	"appealed appeal appeals",
	`adopted adoption adopts approved approval approves approving passed passage enacted enactment agreed accepted acceptance resolution ratified
		ratification endorsed endorsement verabschiedet beschlossen angenommen adopté approuvé aprobado approvato`,
	`voted vote votes elected election elections ballot referendum poll polls gewählt wahl élu élection elegido elección eletto wählte wählten gewählte
		élue élit élurent eligió elegida eleito eleita elegeu eletta elesse gekozen verkozen wybrany wybrano wybrana wybrał`,
	`appointed appointment nominated nomination named promoted promotion elected chosen installed sworn ernannt nommé nombrado nominato ernannte berufen
		befördert nomma nommée promu nombrada nombró ascendido nominata nominò promosso benoemd aangesteld mianowany mianowano awansował awansowany nomeado
		nomeada nomeou promovido`,
	`resigned resignation retired retirement abdicated abdication ousted deposed stepped zurückgetreten démissionna dimitió legte nieder trat ruhestand
		retraite démission dimisión renunció jubiló dimise dimissioni ritirò ontslag aftrad emeritaat ustąpił zrezygnował przeszedł emeryturę renunciou
		demitiu aposentou`,
	`signed signing signature signs treaty accord pact agreement unterzeichnet signé firmado firmato unterzeichnete unterschrieb signa signèrent signée
		firmó firmaron firmò firmarono tekende ondertekend ondertekenden podpisano podpisał assinado assinou assinaram`,
	`attacked attack attacks raid raided bombed bombing bombardment bombarded shelled shelling assault assaulted invaded invasion struck
		offensive stormed ambush ambushed shot shooting fired angriff attaque ataque attacco angegriffen griff bombardiert attaqua attaquèrent bombardé
		bombardée atacó atacaron bombardeó attaccò bombardato bombardarono viel aanval gebombardeerd zaatakował zaatakowali zbombardowano atak atacou
		bombardeou`,
	`battle battles fought fight fighting engagement skirmish war campaign defeated defeat routed victory schlacht bataille batalla battaglia schlacht
		gefecht kampf kämpften bataille combat combats combate combatieron battaglia combattimento slag gevecht bitwa bój walki batalha combateu`,
	"siege besieged blockade blockaded belagerung siège sitio assedio",
	`captured capture captures seized seizure occupied occupation annexed annexation conquered conquest fell fall took sacked erobert prise capturado
		preso eroberte eroberten besetzte besetzten besetzt occupa occupèrent occupé occupée prirent ocupó ocuparon tomó tomaron conquistó occupò occuparono
		conquistò bezet bezetten veroverd veroverde zajęli zajął zajęto zdobył zdobyli zdobyto ocupou ocuparam tomou tomaram`,
	"surrendered surrender capitulated capitulation armistice truce ceasefire peace kapitulation",
	`arrived arrival arrives reached came landed landing landfall returned return docked moored anchored ankunft arriva llegó chegou arrivò kam kamen
		angekommen erreichte erreichten traf eintraf arriva arrivèrent arrivé arrivée gagna atteignit llegamos llegaron alcanzó giunse giunsero arrivammo
		arrivarono aankwam kwam kwamen bereikten bereikte przybył przybyła przybyli dotarł dotarli dotarliśmy chegamos chegaram alcançou`,
	`left departed departure departs sailed leaving fled escape escaped embarked withdrew withdrawal abreise partit salió partiu partì verließ verliessen
		verließen brach aufgebrochen fuhr fuhren reiste quitta quittèrent partit partirent partimos partieron salimos salieron lasciò lasciarono partimmo
		partirono vertrok vertrokken verliet wyruszył wyruszyli wyjechał wyjechała opuścił opuścili partiram deixou saiu saímos`,
	`visited visit visits tour toured besuch visite visita besuchte besuchten visita visitèrent visitó visitaron visitò visitarono bezocht bezochten
		odwiedził odwiedzili zwiedził visitou visitaram`,
	`journey voyage expedition travelled traveled walked rode marched march crossed crossing moved trip reise voyage viaje viaggio marschierte
		marschierten wanderte zog zogen umgezogen marcha marchèrent traversa marchó marcharon cruzó cruzamos marciò attraversò trok trokken verhuisde stak
		maszerował przeszli przeprowadził viajou atravessou atravessamos`,
	`bought purchase purchased purchases acquired acquisition acquires sold sale sells auction auctioned takeover merged merger gekauft verkauft acheté
		vendu vendido kaufte kauften erwarb verkaufte acheta acquit vendit vendue compró adquirió vendió comprò acquistò acquistato vendette kocht kochten
		verkocht gekocht aankoop kupił kupiła kupiono zakupiono sprzedał sprzedano comprou adquiriu vendeu vendido`,
	`paid payment payments funded funding grant granted donated donation awarded award awarded prize subsidy erhielt preis auszeichnung orden reçut prix
		médaille recibió premio medalla ricevette ricevé medaglia ontving prijs onderscheiding otrzymał otrzymała nagrodę medal odznaczony recebeu prêmio
		prémio medalha condecorado`,
	`strike strikes walkout walked stoppage lockout streik grève huelga sciopero streikten streiks ausstand grévistes huelguistas scioperarono staking
		staakten staking strajk strajkowali greve grevistas`,
	"protest protests protested demonstration demonstrated riot riots rioted rally uprising revolt revolted rebellion rebelled mutiny mutinied revolution aufstand manifestation revolución",
	"robbed robbery theft stolen stole burglary burgled robo vol furto diebstahl",
	"discovered discovery discovers found find finds saw seen sighted sighting unearthed excavated noticed spotted entdeckt découvert descubrió scoperto",
	"inspected inspection survey surveyed examined examination audit audited measured tested test",
	`exhibition exhibited performed performance concert festival fair parade ceremony celebrated celebration shown ausstellung exposition exposición
		stellte ausstellte exposa exposées expuso expone mostra espose esposizione esposta tentoonstelling exposeerde wystawa wystawił wystawiła exposição
		expôs`,
	"won win wins victory beat final match cup tournament race championship gewann gagné ganó",
	"recalled recall",
	"asked requested request requests required invited invitation applied application",
	"refused refusal rejected rejection denied vetoed veto declined",
	"injured injuries injury wounded hurt",
	"ill illness heart operation surgery admitted hospitalised hospitalized recovered sick",
}

// actsOf are the acts of words, as stem leaves them.
var actsOf = func() map[string]acts {
	m := map[string]acts{}
	for i, line := range actWords {
		for w := range strings.FieldsSeq(line) {
			m[stem(w)] |= 1 << i
		}
	}
	return m
}()

// lightVerbs say that something happened, which a noun beside them names; as stem leaves them.
var lightVerbs = stems(`lodged presented submitted entered laid had held took taken takes place occurred happened began begun started came gave given made makes broke followed
	followed went had put kept carried conducted performed underwent suffered brought was issued launched delivered saw received`)

func stems(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[stem(w)] = true
	}
	return m
}

// Acts that go together but are not one: a gathering, and what it brings forth.
var (
	gatherings = actsOf[stem("met")]
	products   = actsOf[stem("adopted")] | actsOf[stem("signed")] | actsOf[stem("published")] | actsOf[stem("voted")]
)

// ofOnePerson are the acts that befall a person, and nobody else with him.
var ofOnePerson = actsOf["born"] | actsOf["died"]

// What happens nowhere in particular, or where a thing stands, for where an event was.
var (
	worksDone  = actsOf[stem("published")] | actsOf[stem("wrote")] | actsOf[stem("announced")]
	lifeActs   = ofOnePerson | actsOf[stem("married")]
	careerActs = actsOf[stem("appointed")] | actsOf[stem("elected")] | actsOf[stem("resigned")]
	dealings   = actsOf[stem("bought")] | actsOf[stem("paid")] | actsOf[stem("sent")] | actsOf[stem("received")]
	sitedActs  = actsOf[stem("built")] | actsOf[stem("repaired")] | actsOf[stem("founded")] | actsOf[stem("inaugurated")] | actsOf[stem("dissolved")] |
		actsOf[stem("demolished")] | actsOf[stem("blaze")] | actsOf[stem("inundated")]
	journeys = actsOf[stem("arrived")] | actsOf[stem("departed")] | actsOf[stem("voyage")] | actsOf[stem("visited")]
	fights   = actsOf[stem("attacked")] | actsOf[stem("battle")] | actsOf[stem("besieged")] | actsOf[stem("conquered")] | actsOf[stem("surrendered")]
)

// onceOnly are the acts that befall one person or thing once.
var onceOnly = ofOnePerson | actsOf[stem("founded")]

// phrasal are verbs that mean something else with the word behind them.
var phrasal = map[string]acts{
	"passed away": actsOf["died"], "set up": actsOf[stem("founded")], "blew up": actsOf[stem("exploded")], "blown up": actsOf[stem("exploded")],
	"gave way": actsOf[stem("collapsed")], "put up": actsOf[stem("built")], "took over": actsOf[stem("acquired")], "taken over": actsOf[stem("acquired")],
	"walked out": actsOf[stem("walkout")], "walk out": actsOf[stem("walkout")], "came out": actsOf[stem("published")], "broken down": actsOf[stem("breakdown")], "broke down": actsOf[stem("breakdown")],
	"laid siege": actsOf[stem("besieged")], "gave birth": actsOf[stem("born")], "went off": actsOf[stem("exploded")], "ran into": actsOf[stem("collided")],
	"lost his": actsOf["died"], "lost her": actsOf["died"], "lost their": actsOf["died"], "pulled down": actsOf[stem("demolished")],
	"taken down": actsOf[stem("demolished")], "set out": actsOf["left"], "set sail": actsOf["left"], "shut down": actsOf[stem("closed")],
	"ran aground": actsOf[stem("stranded")], "went down": actsOf["sank"], "handed over": actsOf[stem("delivered")],
}

// actAt are the acts of word i.
func (s *sentence) actAt(i int) acts {
	w := s.words[i]
	if w.is(marks|isTime|isPlace) || w.is(isName) && !w.is(isEventNoun) && !s.openingWord(i) {
		return 0
	}
	if i+1 < len(s.words) {
		if a, ok := phrasal[s.low(i)+" "+s.low(i+1)]; ok {
			return a
		}
	}
	word := s.low(i)
	if s.is(i-1, isDet) && strings.HasSuffix(word, "ed") && !w.is(isEventNoun) || word == "set" {
		return 0 // "the accused"
	}
	return actsOf[stem(word)]
}

// actsIn are the acts that a statement's predicate tells, or where that only says that something
// took place, those of the nouns beside it, or of its subject where it tells none; and those of
// all its words.
func (s *sentence) actsIn(st statement) (told, named acts) {
	of := func(from, to int) (a acts) {
		for i := max(from, 0); i < to && i < len(s.words); i++ {
			a |= s.actAt(i)
		}
		return a
	}
	named = of(st.from, st.to) | of(st.subject[0], st.subject[1]) | of(st.body[0], st.body[1])
	if st.verb < 0 {
		return named, named
	}
	v := s.mainVerb(st)
	noun, before := s.actDated(st, v)
	v = s.lastVerb(st, v)
	if before && noun != 0 {
		return noun, named
	}
	told = of(v, v+1)
	if lightVerbs[stem(s.low(v))] {
		told |= of(st.subject[0], st.subject[1]) | of(v+1, min(v+nearVerb, st.to))
	} else if told == 0 {
		for i := st.subject[0]; i < st.subject[1]; i++ {
			if !s.words[i].is(isName) { // "the explosion shook the town", not "the Assembly affirmed"
				told |= s.actAt(i)
			}
		}
	}
	return told | noun | s.intended(st, v), named
}

// intended are the acts of a verb that a predicate says somebody meant to do at the time behind
// it: "it was resolved to open the clinic on 1 September".
func (s *sentence) intended(st statement, v int) (a acts) {
	for i := v + 1; i+1 < st.to && !s.words[i].is(isTime); i++ {
		if s.low(i) == "to" && !s.is(i+1, isDet|isName|isNumber|isPron) {
			a = s.actAt(i + 1)
		}
	}
	return a
}

// nearVerb is within how many words behind a verb its object stands.
const nearVerb = 6

// actDated are the acts of the noun or participle that a time in the statement stands right
// behind, "the dismissal on 3 June", "established in 1974", and whether that is before the verb v.
func (s *sentence) actDated(st statement, v int) (a acts, before bool) {
	for i := st.from; i < st.to; i++ {
		if !s.words[i].is(isTime) {
			continue
		}
		if a := s.actAfter(i); a != 0 {
			return a, i < v
		}
		j := i - 1
		for j > st.from && s.words[j].is(isPrep|isDet) {
			j--
		}
		if j < st.from || j == v || i-j > 3 {
			return 0, false
		}
		return s.actAt(j), j < v
	}
	return 0, false
}

// actAfter are the acts of a noun that a time tells from others: "the 7 April conversation".
func (s *sentence) actAfter(time int) acts {
	for i := time + 1; i < len(s.words) && i < time+4 && s.is(time-1, isDet); i++ {
		if s.words[i].is(marks | isPrep | isConj | isDet | finite) {
			return 0
		}
		if a := s.actAt(i); a != 0 {
			return a
		}
	}
	return 0
}

// lastVerb is the verb of a predicate that a time in it stands behind, where several are joined:
// "was reached in 2006 and approved in 2007".
func (s *sentence) lastVerb(st statement, v int) int {
	last := v
	for i := v + 1; i < st.to; i++ {
		switch {
		case s.words[i].is(isTime):
			return last
		case s.is(i-1, isConj) && s.words[i].is(isPart|isPast) && s.actAt(i) != 0:
			last = i
		}
	}
	return v
}

// mainVerb is the word of a statement's predicate that says what is done: "had been built".
func (s *sentence) mainVerb(st statement) int {
	for i := st.verb; i < st.to && i < st.verb+6; i++ {
		switch w := s.words[i]; {
		case w.is(isBe|isHave|isModal|isAdv|isNot|isTo|isDo) && !w.is(isName):
		case w.is(isDet | isPrep | isPron | isNumber | isTime):
			return st.verb // "had a talk"
		default:
			return i
		}
	}
	return st.verb
}
