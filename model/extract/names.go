package extract

// This file tells persons by the words that name them.

var (
	// men and women are given names that tell whether a man or a woman is meant.
	men = set(`aaron adam adolf adrian alan albert alec alexander alfred alfredo allan allen alois ambrose amos andreas andrew andré andrzej
		angus anton antonio antoni archibald armand arnold arthur august augustus barnabas bartholomew ben benedict benjamin bernard bernhard
		bertrand boris brian bruce carl carlo carlos cecil cedric charles christian christopher clarence claude clement clifford conrad
		cornelius cyril daniel david dennis diego dmitri dominic donald douglas duncan ebenezer edgar edmund eduard eduardo edward edwin elias
		elijah emil emilio émile enoch enrique erasmus eric erik ernest ernst étienne eugene eugène ezra felipe felix ferdinand fernando
		francesco francisco francis franz fred frederic frederick friedrich fritz gabriel gaston geoffrey georg george georges gerald gerard
		giacomo gilbert giovanni giuseppe godfrey gottfried gottlieb gregory guillaume gustav gustave guy hans harold harry heinrich helmut
		henri henry herbert hermann hezekiah horace horatio howard hubert hugh hugo humphrey ian ignatius igor isaac isaiah ivan jack jacob
		jacques jakob james jan javier jeremiah jeremy jerome jerzy joachim joe johan johann johannes john jonathan jorge josef joseph
		josé joshua josiah josé juan jules julius józef karl kazimierz keith kenneth konrad konstantin kurt lars laurence lawrence leo leon
		leonard leopold lewis louis luca ludwig luigi luis luke malcolm manuel marcel marcin marco marcus mario martin matthew matthias maurice
		max maximilian mehmet michael michel miguel mikhail miles moritz moses nathan nathaniel neil nicholas nicolas nikolai nils noah norman
		oliver olaf oscar oskar oswald otto owen pablo paolo patrick paul pavel pedro percy peter philip philippe pierre pietro piotr rafael
		ralph ramón raymond rené reginald reinhold reuben ricardo richard robert roberto roderick rodolfo roger roland ronald rudolf rupert
		salvador samuel sebastian sergei sidney siegfried sigmund silas simeon simon solomon stanisław stanley stefan stephen steven sven
		tadeusz antoni franciszek wojciech tomasz michał andrzej henryk ludwik karol arturo enrico luigi emilio ramiro julián julio marcos mateo miklós pieter cornelis dirk klaas henk willem thaddeus theodor theodore thomas timothy tobias tom tomás ulrich umberto vasily victor viktor vincent vincenzo vladimir
		walter werner wilfred wilhelm will william winston witold władysław wolfgang yves zachary
		ahmed ali hamid hassan hussein ibrahim mohammed muhammad mahmoud omar yusuf arjun rahul ravi sanjay vikram evan rhys owain gareth emrys enoch ezekiel obadiah
		benito andrés fermín ignacio joaquín santiago vicente agustín eusebio hilario matías gonzalo alonso lorenzo giorgio matteo pasquale raffaele alessandro
		nicola gennaro jens uwe jürgen klaus dieter günter gerhard rainer wolfram egon emmanuel eugen gottfried anatole auguste baptiste gustaf olav sven ivar
		bohdan zygmunt bolesław mieczysław leszek dirk hendrik maarten wim joost bernardo duarte joão luís miguel tiago gordon leslie clive trevor derek graham
		malcolm norman ronald desmond denis barry brian cyril ernst wilfrid jos tomasz`)
	women = set(`abigail ada adelaide adele adelheid agatha agnes aileen alexandra alice alicia alma amalia amanda amelia amy ana anastasia
		angela angelica anita ann anna anne annette annie antoinette antonia aurora barbara beatrice beatrix bertha bess bessie betty brenda
		bridget brigitte camille carla carmen carol carolina caroline catalina catherine cecilia celia charlotte christa christina christine
		clara claudia clementine concepción constance cora cordelia cornelia cynthia daisy deborah diana dolores dora dorothea dorothy edith
		edna eileen elaine eleanor elena eleonora elisa elisabeth eliza elizabeth ella ellen elsa elsie elspeth emilia emily emma erika ernestine
		esther ethel eugenia eugénie eva eveline evelyn fanny fatima felicity flora florence frances francesca françoise frieda gabriela gabrielle
		geneviève georgina geraldine gertrud gertrude gisela giulia greta gwendolen hanna hannah harriet hedwig helen helena helga henrietta
		henriette hilda ida ingrid irena irene irina isabel isabella isobel jane janet jeanne jennifer jenny jessie joan joanna johanna josefa
		josefina josephine joséphine therese amalie elżbieta zofia cornelia gerda luisa emilia teresa juana judith julia juliana juliet karin karoline katarzyna kate katharina katharine katherine kathleen lavinia lena
		leonora lilian lily lisa lois lola louisa louise lucia lucy luise lydia mabel madeleine magdalena małgorzata margaret margarete
		margarita margery margot marguerite maria marian marianne marie marion marta martha mary mathilde matilda maud mildred mina minna
		minnie miriam molly monica muriel nadezhda nancy natalia nell nellie nina nora olga olivia ottilie patricia paula paulina pauline
		phoebe phyllis polly priscilla prudence rachel rebecca regina rosa rosalie rosalind rosemary ruth sabina sally sarah selina sheila
		sibylla sofia sonia sophia sophie stella susan susanna susannah sybil sylvia tatiana teresa theresa thérèse ursula valentina vera
		veronica victoria viola violet virginia wanda wilhelmina winifred zofia
		claire chloé odette colette simone yvonne josette denise monique nathalie agnès madeleine solange luise elfriede ilse inge petra renate ute heike sabine
		birgit anneliese liselotte stefania stanisława janina jadwiga halina krystyna danuta irma elvira amparo dolores mercedes pilar consuelo soledad remedios
		inés elena silvia chiara paola francesca giuseppina rosina assunta rita beatriz fernanda graça inês fátima aisha fatima leila priya lakshmi indira ines karin
		astrid sigrid solveig trude marijke geertruida johanna hendrika loveday tamsin morwenna bronwen gwen olwen megan nerys sheila maureen doreen eileen
		noreen deirdre siobhan joyce vera hazel iris ivy pearl ruby lydia lettice tabitha dorcas keziah jemima charity sara laura nancy wendy diana karen julie lesley tracy`)

	// collectives are several that a word in the singular names.
	collectives = set("mob crowd crew gang police council board committee family government regiment army party congregation couple pair troupe staff jury")

	// menWords and womenWords stand before a man's or a woman's name, or for one.
	menWords = set(`mr sir lord king prince emperor tsar duke earl count baron viscount marquess marquis father brother pope bishop archbishop cardinal abbot sultan
		shah son husband uncle nephew grandfather grandson widower man boy monk priest bridegroom herr monsieur señor signor don pan`)
	womenWords = set(`mrs miss ms lady dame queen princess empress tsarina duchess countess baroness sister mother daughter wife aunt niece
		grandmother granddaughter widow woman girl nun abbess bride actress mayoress frau madame mademoiselle señora señorita signora
		doña pani`)
	// personWords stand for a person, a man or a woman.
	personWords = set(`clerk chief cook smith guard pilot agent tenant child priest guest slave student assistant servant judge captain coxswain
		mate seaman sailor soldier officer doctor nurse surgeon lawyer chairman chairwoman chair president governor mayor minister secretary
		premier chancellor director architect engineer surveyor teacher pupil partner friend colleague defendant claimant plaintiff
		appellant applicant witness victim suspect prisoner author artist poet composer merchant farmer labourer apprentice landlord heir
		cousin parent guardian consul ambassador envoy general colonel major lieutenant sergeant admiral vicar rector curate king ruler
		founder successor predecessor owner manager commander attorney sheriff detective editor publisher`)
	// firms are words for a body that does business, alone or at the end of its name.
	firms      = set("company firm group business corporation partnership society club association society bank brewery college union institute museum school league party team band choir trust foundation federation fund")
	assemblies = set("congress parliament senate cabinet treasury police admiralty office church council committee board department ministry court university")
	firmEnding = set("inc ltd plc co company corp corporation works bros gmbh ag sa lines line railway railways industries marine llc llp limited brothers sons bank press engineering")
)

// sexOf is 'm' or 'f' where a word tells whether it names a man or a woman, 0 where not.
func sexOf(w string) byte {
	switch {
	case men[w], menWords[w]:
		return 'm'
	case women[w], womenWords[w]:
		return 'f'
	}
	return 0
}
