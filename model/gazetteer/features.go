package gazetteer

// feature is one number that speaks for or against a place as the meaning of a name.
type feature uint8

const (
	featureKind           feature = 0                                // and as many as there are kinds of places
	featurePeople                 = feature(featureCount) + iota - 1 // log10 of the inhabitants of a populated place, less 4
	featureFame                                                      // of a populated place: how well it is known
	featureAreaPeople                                                // likewise of a country, province or county
	featureSecondPeople                                              // likewise if the name is not its main one
	featureMain                                                      // the name is its main one
	featureDemonym                                                   // the name is that of its people
	featureEnglish                                                   // the language of the text is spoken there
	featureCountryShare                                              // of the document's other names, in its country
	featureCountryMass                                               // likewise, how many
	featureCountryNamed                                              // the document names its country, or its people
	featureDivisionShare                                             // in its province
	featureDivisionMass                                              // likewise, how many
	featureNear30                                                    // other names of places within 30 km
	featureNear160                                                   // 160 km
	featureNear600                                                   // 600 km
	featureAnchored                                                  // other mentions of the name say where it is, and mean this
	featureInside                                                    // this mention says where it is, and means this
	featureOutside                                                   // and means another
	featureHolds                                                     // the mention before says that it is in this one; -1: in another
	featureKindTold                                                  // the words beside tell its kind
	featureKindOther                                                 // and it is another
	featureBesideCountry                                             // names close by are in its country
	featureBesideDivision                                            // in its province
	featureBesideNear                                                // within 160 km
	featureBesideKind                                                // of its kind, in a list
	featureCounty                                                    // the document names its county, or, of a county, a place in it
	featureBritish                                                   // in Britain, in a British text; half in the Commonwealth; -1: in America
	featureAmerican                                                  // in the United States or Canada, or a country or province anywhere, in an American text
	featureNewWorld                                                  // in the New World, in a text of antiquity
	featureSite                                                      // a site of history, in a text of antiquity
	featureLonger                                                    // the document has it under a longer name that begins so
	rankCount
)

// featureNames are what the features are called in the table of weights, the kinds of
// places first.
var featureNames = [rankCount]string{
	Continent: "continent", CountryFeature: "country", Province: "province", County: "county", RegionFeature: "region",
	Capital: "capital", Seat: "seat", Town: "town", Quarter: "quarter", WaterFeature: "water", Range: "range",
	featurePeople: "people", featureFame: "fame", featureAreaPeople: "area people", featureSecondPeople: "second people",
	featureMain: "main", featureDemonym: "demonym", featureEnglish: "english", featureCountryShare: "country share",
	featureCountryMass: "country mass", featureCountryNamed: "country named", featureDivisionShare: "division share",
	featureDivisionMass: "division mass", featureNear30: "near 30 km", featureNear160: "near 160 km",
	featureNear600: "near 600 km", featureAnchored: "anchored", featureInside: "inside", featureOutside: "outside",
	featureHolds: "holds", featureKindTold: "kind told", featureKindOther: "kind other", featureBesideCountry: "beside country",
	featureBesideDivision: "beside division", featureBesideNear: "beside near", featureBesideKind: "beside kind",
	featureCounty:  "in county",
	featureBritish: "british", featureAmerican: "american", featureNewWorld: "new world", featureSite: "site", featureLonger: "longer",
}

// features are the numbers of one candidate.
type features [rankCount]float64

func (f *features) set(i feature, v float64) { f[i] = v }

// score is the sum of the features by their weights: log odds against the others.
func (f *features) score(w *Weights) float64 {
	sum := 0.0
	for i, v := range f {
		sum += v * w.Rank[i]
	}
	return sum
}

// userBonus is what speaks for the names that the user has given, as log odds.
const userBonus = 4.0

// plausible is the log odds that a mention is a place here.
func (r *resolver) plausible(m *mention) float64 {
	weights := &r.g.weights.Keep[r.group(m)]
	sum := 0.0
	if r.g.isUsers(m.members[0]) {
		sum = userBonus
	}
	for t := range m.signs.all {
		sum += weights[t]
	}
	return sum
}

func (r *resolver) group(m *mention) group {
	n := &r.names[m.name]
	if len(n.candidates) == 0 {
		return unknown
	}
	g := groupOf(&n.candidates[0])
	if g == city && m.signs.has(isWholeName) {
		return small // however great the city that the person is called like
	}
	return g
}
