package extract

import "strings"

// lexicon holds the classes of the words that English grammar turns on, in small
// letters. What it lacks is a noun or an adjective, or shows by its ending.
var lexicon = func() map[string]class {
	m := make(map[string]class, 1500)
	for c, words := range map[class]string{
		isDet: `the a an his her its their our my your this that these those each every some any no another both
			all several many most few other such one`,
		isPrep: `in on at of for from with by to into onto over under between among against during through
			throughout across around about above below near off out outside inside within without upon along alongside
			beside behind beyond despite towards toward until till since before after as per via amid amidst
			following including according regarding concerning like unlike than up down aboard opposite`,
		isConj: `and but or nor yet &`,
		isSub: `because although though while whereas if unless that when whenever before after until since
			as so lest once whether`,
		isRel:  `which who whom whose where whereby wherein whereupon`,
		isPron: `he she it they we i you him them us himself herself itself themselves there`,
		isBe:   `was were is are am be been being`,
		isHave: `had has have having`,
		isDo:   `did does do`, isModal: `will would shall should can could may might must`,
		isTo: `to`, isBare: `be been being having`,
		isNot: `not never`,
		isAdv: `then also later soon again already still now however meanwhile once first finally eventually
			thus therefore hence instead moreover furthermore subsequently together abroad almost only even just
			formally officially here there away back forth afterwards thereafter initially originally
			nevertheless nonetheless consequently too very well`,
		isNumber: `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
			seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million
			billion dozen`,
		isPast: `began became came went gave took wrote fell rose grew threw knew ran struck spoke broke stood drew
			chose flew swore wore tore froze stole shook drove rode sank sang rang swam withdrew overthrew undertook
			overcame arose awoke foresaw saw was ate beat bore blew forbade forgot forgave hid lay shrank sprang
			died met left fled won lost led said told fought stayed arrived agreed refused failed continued remained
			joined decided happened occurred emerged appeared disappeared surrendered capitulated resigned
			retired returned moved travelled traveled sailed landed marched escaped attended visited entered reached
			abdicated seceded collapsed exploded erupted crashed succeeded expired debuted premiered voted
			spread culminated consisted belonged lived worked served studied graduated rebelled revolted retreated
			ceased lasted followed asked replied argued believed tried sought wanted needed helped vowed`,
		isPart: `made held built sent sold bought found founded kept felt brought thought taught caught spent lent
			put set cut hit shot read heard paid laid led bred dug hung sat slept swept wept meant dealt
			driven taken written given fallen risen grown thrown known struck spoken broken drawn chosen flown sworn
			torn frozen stolen shaken ridden sunk sung done gone seen withdrawn overthrown undertaken born hanged
			slain beaten borne hidden cast shut split burst hurt cost bet spread burnt overrun won lost rebuilt
			understood misled upheld withheld begun become overcome bound wound lit fed shown proven sewn hewn
			destroyed elected signed adopted endorsed`,
		isPresent: `says announces opens wins dies kills signs passes begins ends becomes takes makes gives goes comes
			meets leaves joins launches releases replaces returns adopts endorses elects attacks invades declares
			surrenders captures arrives founds establishes moves marries publishes receives visits resigns withdraws
			falls rises breaks strikes sinks wins loses beats defeats beats arrests orders approves rejects agrees
			accuses warns urges calls votes reports reveals unveils bans buys sells cuts closes starts faces
			gets finds shows leads writes dates serves`,
		isIng: `following including`,
		isEventNoun: `war battle siege revolt revolution rebellion uprising invasion attack raid bombing massacre
			campaign crisis conflict coup election referendum conference congress summit forum meeting session assembly
			convention treaty agreement accord accords pact declaration protocol charter armistice ceasefire truce
			surrender capture fall liberation occupation expedition voyage mission launch landing crash accident
			disaster earthquake flood fire eruption storm hurricane epidemic pandemic outbreak famine strike
			protest protests riot riots demonstration march trial execution assassination murder death birth
			wedding marriage coronation inauguration resignation appointment founding foundation establishment
			creation opening closure closing merger acquisition release publication premiere festival exhibition
			fair games olympics championship tournament cup race concert speech address visit tour journey
			migration discovery invention partition unification independence annexation secession blockade offensive
			operation mutiny crusade plague census reform act law resolution report statement ceremony parade
			funeral purge famine panic depression recession collapse debut vote ruling verdict shooting explosion
			collision derailment sinking incident affair scandal talks negotiations ratification abolition
			incorporation recall memorandum communique era period reign journey move purchase sale grant
			commission settlement union dissolution abdication succession discovery celebration anniversary`,
		isOrg: `company corporation university college institute bank party ministry department agency society
			museum church school hospital foundation association federation league committee council board club
			team empire kingdom republic dynasty regiment division army navy corps hotel press house street`,
	} {
		for w := range strings.FieldsSeq(words) {
			m[w] |= c
		}
	}
	return m
}()
