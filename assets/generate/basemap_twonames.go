package main

// twoNames are the English name of a town, its own in Latin letters, and that of GeoNames
// if it is neither.
type twoNames struct{ english, own, geoNames string }

// twoNamesOfTowns are towns, by countries, of which the sources lack one of the names:
// GeoNames calls them by the English one, or Natural Earth by their own.
var twoNamesOfTowns = map[string][]twoNames{
	"AF": {
		{"Kabul", "Kābul", ""},
	},
	"AL": {
		{"Tirana", "Tiranë", ""},
	},
	"AT": {
		{"Vienna", "Wien", ""},
	},
	"BE": {
		{"Brussels", "Bruxelles", ""},
		{"Antwerp", "Antwerpen", ""},
		{"Ghent", "Gent", ""},
		{"Bruges", "Brugge", ""},
		{"Ostend", "Oostende", ""},
		{"Ypres", "Ieper", ""},
	},
	"BY": {
		{"Vitebsk", "Vitsyebsk", ""},
		{"Gomel", "Homyel", "Homyel'"},
		{"Grodno", "Hrodna", ""},
		{"Mogilev", "Mahilyow", ""},
	},
	"CH": {
		{"Geneva", "Genève", ""},
		{"Zurich", "Zürich", ""},
		{"Lucerne", "Luzern", ""},
	},
	"CU": {
		{"Havana", "La Habana", ""},
	},
	"CY": {
		{"Nicosia", "Lefkosía", ""},
	},
	"CZ": {
		{"Prague", "Praha", ""},
		{"Pilsen", "Plzeň", ""},
	},
	"DE": {
		{"Cologne", "Köln", ""},
		{"Munich", "München", ""},
		{"Nuremberg", "Nürnberg", ""},
		{"Hanover", "Hannover", ""},
		{"Frankfurt", "Frankfurt am Main", ""},
	},
	"DK": {
		{"Copenhagen", "København", ""},
		{"Aarhus", "Aarhus", "Århus"},
		{"Elsinore", "Helsingør", ""},
	},
	"DZ": {
		{"Algiers", "Alger", ""},
	},
	"EG": {
		{"Cairo", "Al Qāhirah", ""},
		{"Alexandria", "Al Iskandarīyah", ""},
		{"Giza", "Al Jīzah", ""},
		{"Luxor", "Al Uqşur", ""},
		{"Suez", "As Suways", ""},
		{"Port Said", "Būr Sa‘īd", ""},
		{"Damietta", "Dumyāţ", ""},
		{"Rosetta", "Rashīd", ""},
	},
	"ES": {
		{"Seville", "Sevilla", ""},
		{"Cadiz", "Cádiz", ""},
		{"Cordoba", "Córdoba", ""},
		{"San Sebastián", "Donostia / San Sebastián", ""},
		{"Vitoria-Gasteiz", "Vitoria-Gasteiz", "Gasteiz / Vitoria"},
	},
	"ET": {
		{"Addis Ababa", "Ādīs Ābeba", ""},
	},
	"FR": {
		{"Dunkirk", "Dunkerque", ""},
	},
	"GR": {
		{"Athens", "Athína", ""},
		{"Thessaloniki", "Thessaloníki", ""},
		{"Piraeus", "Peiraiás", ""},
		{"Patras", "Pátra", ""},
		{"Corinth", "Kórinthos", ""},
		{"Heraklion", "Irákleion", ""},
		{"Rhodes", "Ródos", "Ródos"},
		{"Corfu", "Kérkyra", ""},
	},
	"GT": {
		{"Guatemala City", "Ciudad de Guatemala", ""},
	},
	"IQ": {
		{"Baghdad", "Baghdād", ""},
		{"Mosul", "Al Mawşil", ""},
		{"Basra", "Al Başrah", "Basrah"},
		{"Erbil", "Arbīl", ""},
		{"Fallujah", "Al Fallūjah", ""},
	},
	"IR": {
		{"Tehran", "Tehrān", ""},
		{"Isfahan", "Eşfahān", ""},
	},
	"IT": {
		{"Rome", "Roma", ""},
		{"Milan", "Milano", ""},
		{"Turin", "Torino", ""},
		{"Naples", "Napoli", ""},
		{"Genoa", "Genova", ""},
		{"Florence", "Firenze", ""},
		{"Venice", "Venezia", ""},
		{"Padua", "Padova", ""},
		{"Mantua", "Mantova", ""},
		{"Syracuse", "Siracusa", ""},
	},
	"PS": {
		{"Hebron", "Al Khalīl", ""},
	},
	"JO": {
		{"Aqaba", "Al ‘Aqabah", ""},
		{"Amman", "‘Ammān", ""},
	},
	"JP": {
		{"Tokyo", "Tōkyō", ""},
		{"Osaka", "Ōsaka", ""},
		{"Kyoto", "Kyōto", ""},
		{"Kobe", "Kōbe", ""},
	},
	"LB": {
		{"Beirut", "Bayrūt", ""},
	},
	"LV": {
		{"Riga", "Rīga", ""},
	},
	"LY": {
		{"Tripoli", "Ţarābulus", ""},
		{"Benghazi", "Banghāzī", ""},
	},
	"MA": {
		{"Marrakesh", "Marrakech", ""},
		{"Tangier", "Tanger", ""},
		{"Fez", "Fès", ""},
	},
	"MX": {
		{"Mexico City", "Ciudad de México", ""},
	},
	"KZ": {
		{"Oskemen", "Öskemen", "Ust-Kamenogorsk"},
	},
	"MN": {
		{"Ulaanbaatar", "Ulaanbaatar", "Ulan Bator"},
	},
	"IN": {
		{"Kochi", "Kochi", "Cochin"},
		{"Prayagraj", "Prayagraj", "Allahābād"},
	},
	"NL": {
		{"The Hague", "Den Haag", ""},
		{"Flushing", "Vlissingen", ""},
	},
	"PA": {
		{"Panama City", "Ciudad de Panamá", "Panamá"},
	},
	"PL": {
		{"Warsaw", "Warszawa", ""},
	},
	"PT": {
		{"Lisbon", "Lisboa", ""},
	},
	"RO": {
		{"Bucharest", "București", ""},
	},
	"RS": {
		{"Belgrade", "Beograd", ""},
	},
	"RU": {
		{"Moscow", "Moskva", ""},
		{"Saint Petersburg", "Sankt-Peterburg", ""},
		{"Rostov-on-Don", "Rostov-na-Donu", ""},
		{"Nizhny Novgorod", "Nizhniy Novgorod", ""},
		{"Komsomolsk-on-Amur", "Komsomolsk-na-Amure", ""},
	},
	"SA": {
		{"Mecca", "Makkah", ""},
		{"Medina", "Al Madīnah", ""},
		{"Riyadh", "Ar Riyāḑ", ""},
		{"Jeddah", "Jiddah", ""},
	},
	"SE": {
		{"Gothenburg", "Göteborg", ""},
	},
	"SY": {
		{"Damascus", "Dimashq", ""},
		{"Aleppo", "Ḩalab", ""},
		{"Homs", "Ḩimş", ""},
		{"Hama", "Ḩamāh", ""},
		{"Raqqa", "Ar Raqqah", ""},
	},
	"TR": {
		{"Istanbul", "İstanbul", ""},
		{"Izmir", "İzmir", ""},
	},
	"VN": {
		{"Hanoi", "Hà Nội", ""},
		{"Ho Chi Minh City", "Thành phố Hồ Chí Minh", ""},
		{"Haiphong", "Hải Phòng", ""},
		{"Da Nang", "Đà Nẵng", ""},
		{"Hue", "Huế", ""},
	},
	"YE": {
		{"Sanaa", "Şan‘ā’", ""},
	},
}
