package document

import "strings"

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// Abbreviations in English text, in small letters and without their last stop.
var (
	// titles never end a sentence: a name or number follows them.
	titles = set(`mr mrs ms dr prof st ste gen col lt capt cmdr maj sgt cpl pvt adm brig rev hon gov sen rep
		pres messrs mt ft vs viz cf fig figs vol vols pp ed eds trans ca approx est e.g i.e al fl b.p dipl ing
		supt insp det sr.dr mme mlle mgr fr br bp abp card cllr comdr op nr r`)
	// shortForms end a sentence only where a word follows that often starts one.
	shortForms = set(`inc ltd co corp plc llc bros etc jr sr esq govt dept univ assn ave blvd rd sq
		ph.d d.c vers natl intl hrs min max mins`)
	// ordinalMonths follow a day or number with a stop, in languages that write ordinals so:
	// "4. Mai", "19. Jahrhundert".
	ordinalMonths = set(`Januar Jänner Jan Februar Feb März April Apr Mai Juni Jun Juli Jul August Aug September Sep
		Oktober Okt November Nov Dezember Dez Jahrhundert Jahrhunderts Jh`)
	// starters are words that open sentences and, capitalised, little else.
	starters = set(`The A An In On At By After Before During Since Until When While As If It Its He She They We I
		His Her Their Our This That These Those There Then Thus However Although Though But And Or Nor Yet So
		For From With Within Without Under Over Between Among Both Each Every Some Many Most Several Few All Any
		No Not Only Also Later Early Earlier Meanwhile Today Now Here Once One Two Three Who What Where Why How
		Following According Despite Because To Of Because Instead Finally Eventually Soon Nevertheless Moreover
		Another Other Upon Throughout Unlike Like Such Her My Your You`)
)
