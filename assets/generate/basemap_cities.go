package main

import (
	"strings"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// cityName is the name of a city as an English map of today has it: ours if there
// is one, Natural Earth's with the accents of GeoNames if they are otherwise the
// same, else Natural Earth's.
func cityName(name, spelt string) string {
	if today, ok := citiesToday[name]; ok {
		return today
	}
	if spelt != "" && plain(spelt) == plain(name) && !transliterated(spelt) {
		return spelt
	}
	if rest, ok := strings.CutPrefix(name, "St."); ok && strings.HasSuffix(spelt, strings.TrimLeft(rest, " -")) {
		return spelt // "Saint-Brieuc" for St.-Brieuc
	}
	return name
}

// plain is a name without accents and in lower case.
func plain(name string) string {
	bare, _, err := transform.String(transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC), name)
	if err != nil {
		return name
	}
	return strings.ToLower(bare)
}

// ownLetters are letters of languages that are written in Latin, whose marks
// transliterations use as well.
var ownLetters = strings.NewReplacer("ç", "", "Ç", "", "ğ", "", "ă", "")

// transliterated reports whether a name is from another script: English maps do
// not write the marks of scholars (macron, breve, cedilla, dots and lines below,
// signs for stops), such as in Hyderābād.
func transliterated(name string) bool {
	return strings.ContainsAny(norm.NFD.String(ownLetters.Replace(name)), "\u0304\u0306\u0323\u0327\u0331\u2018\u2019`'")
}

// citiesToday are names of Natural Earth that are misspelt, out of use, or not
// English where English has a name of its own.
var citiesToday = map[string]string{
	"Allahabad": "Prayagraj", "Antwerpen": "Antwerp", "Apia": "Apia", "Archangel": "Arkhangelsk",
	"Aqtobe": "Aktobe", "Bandjarmasin": "Banjarmasin", "Bangalore": "Bengaluru", "Banghazi": "Benghazi",
	"Bobo Dioulasso": "Bobo-Dioulasso", "Brugge": "Bruges", "Bur Said": "Port Said", "Dumyat": "Damietta", "Rashid": "Rosetta", "Chittagong": "Chattogram", "Dickson": "Dikson",
	"Dnipropetrovsk": "Dnipro", "Fez": "Fez", "Ft. Worth": "Fort Worth", "Gent": "Ghent", "Gonder": "Gondar",
	"Groznyy": "Grozny", "Guatemala": "Guatemala City", "Illichivsk": "Chornomorsk", "Jinxi": "Huludao",
	"Jullundur": "Jalandhar", "Kiev": "Kyiv", "Krakow": "Kraków", "Kuwait": "Kuwait City", "København": "Copenhagen",
	"Lagos": "Lagos", "Lvov": "Lviv", "Makkah": "Mecca", "Male": "Malé", "Mt. Hagen": "Mount Hagen",
	"Namibe": "Moçâmedes", "Naltchik": "Nalchik", "Nasik": "Nashik", "Ndjamena": "N’Djamena", "Niyala": "Nyala",
	"Odessa": "Odesa", "Oskemen": "Oskemen", "Poitier": "Poitiers", "Pondicherry": "Puducherry",
	"Port Elizabeth": "Gqeberha", "Rangoon": "Yangon", "Rostov": "Rostov-on-Don", "Sevastapol": "Sevastopol",
	"Shenyeng": "Shenyang", "Shijianzhuang": "Shijiazhuang", "Simla": "Shimla", "Ujungpandang": "Makassar",
	"Ust-Ulimsk": "Ust-Ilimsk", "Vishakhapatnam": "Visakhapatnam", "Xian": "Xi’an",
}
