package extract

import (
	"maps"
	"math"
	"strings"

	"chronotope/model"
	"chronotope/model/english"
	"chronotope/model/language"
)

// home is what a document is about, as far as its toponyms tell.
type home struct {
	place     []model.PlaceMention // its chief town, region or country, or what the title names, known or not; none where it names none
	area      []model.PlaceMention // the chief region or country
	count     map[placeKey]int     // how often each place is named
	titled    map[model.Place]bool // the places that the first line names
	share     float64              // of the names of its kind, the home's and those near it
	areaShare float64              // likewise of the area
	body      bool                 // the top tells of a body or building, which stays where it is
	local     bool                 // it keeps telling of bodies that are at one place: a parish, a band, a court
	person    bool                 // it tells of somebody, who goes about
}

// placeKey tells places apart: by the words where they are not known.
type placeKey struct{ name, country, words string }

func keyOf(p *model.Place, words string) placeKey {
	if p.IsZero() {
		return placeKey{words: strings.ToLower(words)}
	}
	return placeKey{name: p.Name, country: p.Country}
}

// keyAt is the key of the place of a mention.
func keyAt(m *model.PlaceMention) placeKey { return keyOf(&m.Place, m.Selector.Quote) }

// aroundTown is how many kilometres from a town counts as its surroundings.
const aroundTown = 40

// opening is how many bytes at the top of a document tell what it is about.
const opening = 400

// homeOf surveys what a document's toponyms are about.
func homeOf(doc *model.Document, tops []model.Toponym, tongues []language.Code) home {
	h := home{count: map[placeKey]int{}, titled: map[model.Place]bool{}}
	first := firstLine(doc)
	towns, areas := tallyOf(doc, tops), tallyOf(doc, tops)
	var unknown []model.PlaceMention // that the title names
	for i := range tops {
		p := &tops[i]
		if p.Role == model.RoleDemonym || p.Role == model.RoleOffice {
			continue
		}
		h.count[keyOf(&p.Place, p.Span.Of(doc.Text))]++
		titled := p.Span.End <= first
		if titled && onRoute(doc.Text[:p.Span.Start]) {
			continue
		}
		if p.Place.IsZero() {
			if titled && unknown == nil {
				unknown = []model.PlaceMention{{Selector: model.Select(doc.Text, p.Span)}}
			}
			continue
		}
		if titled {
			h.titled[p.Place] = true
		}
		switch p.Place.Kind { // seas and mountains are no home
		case model.City:
			towns.add(i, titled)
		case model.Region, model.Country:
			areas.add(i, titled)
		}
	}
	h.settle(towns, areas)
	h.survey(doc.Text[:min(len(doc.Text), surveyed)])
	h.body = tellsOfBody(strings.TrimSpace(doc.Text[:first]))
	if len(h.place) > 0 && h.mentions(towns) == 1 && !opens(doc, h.place[0].Selector.Span, tongues) {
		h.place = nil // it is named in passing
	}
	if unknown != nil && len(h.titled) == 0 {
		h.place, h.share = unknown, 0
	}
	return h
}

// surveyed is how many bytes of a document tell whether it is about somebody.
const surveyed = 16384

// survey counts what a text keeps telling of: one person, where of a hundred words two or more
// are "he", "her" and the like; bodies at one place, where one or more is of those.
func (h *home) survey(text string) {
	words, persons, local := 0, 0, 0
	var key []byte
	for w := range strings.FieldsSeq(text) {
		words++
		switch w {
		case "he", "He", "she", "She", "his", "His", "her", "Her", "him":
			persons++
			continue
		}
		if !isPlain(w[0]) || !isPlain(w[len(w)-1]) {
			w = strings.Trim(w, ".,;:!?()'\"*#_’“”")
		}
		if key = english.Fold(key[:0], w); ofOnePlace[string(key)] {
			local++
		}
	}
	h.person, h.local = persons*50 > words || tellsOfBirth(text[:min(len(text), opening)]), local*100 > words
}

// tellsOfBirth reports whether the top of a document says that somebody was born.
func tellsOfBirth(text string) bool {
	for w := range strings.FieldsSeq(text) {
		if actsOf[strings.ToLower(strings.Trim(w, ".,;:()*_"))]&actsOf["born"] != 0 {
			return true
		}
	}
	return false
}

// isPlain reports whether a byte is a letter of ASCII.
func isPlain(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// longestTitle is how many bytes a first line has at most that is a title.
const longestTitle = 100

// tellsOfBody reports whether the first line of a document is a title that names a kind of
// body or building.
func tellsOfBody(text string) bool {
	if len(text) > longestTitle {
		return false
	}
	for w := range strings.FieldsSeq(text) {
		if bodyNouns[strings.ToLower(strings.Trim(w, ".,;:!?()'\"*#_"))] {
			return true
		}
	}
	return false
}

// bodyNouns are bodies and buildings that have their history at one place, and what is kept
// of them.
var bodyNouns = set(`court council parish church chapel abbey cathedral priory school college academy hospital workhouse infirmary
	asylum club society lodge guild company works mill factory foundry colliery mine brewery station railway harbour port pier lighthouse
	castle museum theatre theater library inn hotel mosque temple synagogue borough village township municipality town county constituency
	newspapers minutes registers
	schule kirche pfarrei gemeinde schloss burg kloster rathaus fabrik firma verein bahnhof feuerwehr
	école église paroisse château abbaye couvent usine mairie société gare escuela iglesia parroquia castillo convento fábrica ayuntamiento
	scuola chiesa parrocchia castello convento fabbrica municipio school kerk parochie kasteel klooster fabriek vereniging
	escola igreja paróquia castelo fábrica câmara`)

// localNouns are, beside those, who and what is of one place.
var localNouns = set(`mayor vicar rector curate magistrate magistrates churchwardens parishioners brigade choir pupils headmaster headmistress villagers townspeople
	bürgermeister pfarrer feuerwehr wehr verein gemeinderat stadtrat kameraden schulhaus pfarrkirche stadt dorf ortsgruppe männerchor
	maire curé village commune conseil habitants instituteur pompiers fanfare
	alcalde cura cofradía hermandad pueblo villa vecinos banda ayuntamiento cabildo
	sindaco parroco paese comune banda confraternita maestro
	burgemeester pastoor dorp gemeente club harmonie
	prefeito vigário vila aldeia banda irmandade
	parafia parafii parafię parafialny parafialna parafialnej parafialnego proboszcz proboszcza proboszczem kościół kościoła kościele kaplica kaplicy kaplicę wieś wsi gmina gminy szkoła szkoły straż straży`)

// nationNouns are what a country has, and a town has not.
var nationNouns = set(`government parliament congress senate president republic monarchy king queen emperor constitution constitutional coup election elections
	referendum independence cabinet minister ministers ministry premier army navy nation national federal state law act bill amendment treaty armistice
	census legislature dictatorship junta regime currency population war revolution
	regierung parlament bundestag reichstag präsident republik könig kaiser verfassung putsch wahl wahlen volksabstimmung unabhängigkeit minister kanzler gesetz krieg
	gouvernement parlement assemblée sénat président république roi empereur constitution élections référendum indépendance ministre loi guerre
	gobierno parlamento cortes senado presidente república rey constitución golpe elecciones referéndum independencia ministro ley guerra
	governo parlamento camera senato presidente repubblica costituzione elezioni indipendenza ministro legge guerra
	regering parlement kamer grondwet verkiezingen onafhankelijkheid koning oorlog wet
	constituição eleições independência rei lei guerra
	rząd sejm prezydent republika król konstytucja wybory niepodległość ustawa wojna`)

// tellsOf is what a clause tells of, as far as it tells where that is likely to have been.
type tellsOf struct {
	nation, body bool // what only a country, and what only a town, has
	acts         acts
}

// tellsOf looks at the words of a statement.
func (s *sentence) tellsOf(st statement) tellsOf {
	var t tellsOf
	for i := st.from; i < st.to; i++ {
		w := s.low(i)
		t.nation = t.nation || nationNouns[w]
		t.body = t.body || ofOnePlace[w] || streets[w] || strings.HasSuffix(w, "straße") || strings.HasSuffix(w, "strasse") || strings.HasSuffix(w, "straat")
		t.acts |= s.actAt(i)
	}
	return t
}

// streets are where in a town something is.
var streets = set(`street road lane avenue square straße strasse gasse platz rue avenue boulevard quai calle plaza avenida paseo via viale piazza corso
	straat plein gracht rua praça travessa ulica ulicy ul rynek rynku улица улице`)

// ofOnePlace are both.
var ofOnePlace = func() map[string]bool {
	m := maps.Clone(bodyNouns)
	maps.Copy(m, localNouns)
	return m
}()

// opens reports whether a toponym stands in the title of a document, or right below it as where
// something was: there it tells what the document is about.
func opens(doc *model.Document, toponym model.Span, tongues []language.Code) bool {
	n := doc.BlockAt(toponym.Start)
	if n <= 0 {
		return true
	}
	f := governing(doc, toponym, tongues[n])
	return n == 1 && f >= object && f != goal // where a road leads to is not where the text is at
}

// mentions is how often the home is named, or a town close to it.
func (h *home) mentions(towns *placeTally) int {
	n := 0
	for _, p := range towns.order[:min(len(towns.order), placesSurveyed)] {
		if p != h.place[0].Place && h.place[0].Place.Kind == model.City && kilometres(p, h.place[0].Place) <= aroundTown {
			n += h.count[keyOf(&p, "")]
		}
	}
	return n + h.count[keyAt(&h.place[0])]
}

// settle makes the town whose surroundings weigh most the home, or the chief region or
// country where that is more what the document is about.
func (h *home) settle(towns, areas *placeTally) {
	if a := areas.best(0); a != nil {
		h.area = areas.mention(a)
		h.areaShare = a.weight / areas.total
		h.place, h.share = h.area, h.areaShare
	}
	t := towns.best(aroundTown)
	if t == nil {
		return
	}
	town := towns.mention(t)
	if near := towns.around(t, aroundTown); h.place == nil || h.titled[town[0].Place] || !h.titled[h.place[0].Place] && (near/towns.total > wholly || h.share < wholly) {
		h.place, h.share = town, near/towns.total
	}
}

// wholly is which share of the names of towns a town has, with its surroundings, that is
// what the document is about though its region is named, too.
const wholly = 0.3

// placeTally weighs the places that toponyms name.
type placeTally struct {
	doc     *model.Document
	tops    []model.Toponym
	counted map[model.Place]*countedPlace
	order   []model.Place // in which they are named first
	total   float64
}

type countedPlace struct {
	first  int // the toponym that names it first
	weight float64
}

func tallyOf(doc *model.Document, tops []model.Toponym) *placeTally {
	return &placeTally{doc: doc, tops: tops, counted: map[model.Place]*countedPlace{}}
}

// add counts toponym i: more where it stands at the top, and in the title.
func (t *placeTally) add(i int, titled bool) {
	p := &t.tops[i]
	w := 1.0
	if p.Confidence < 0.5 {
		w = p.Confidence
	}
	if p.Role == model.RoleInName && !titled {
		w /= 2
	}
	if p.Span.Start < opening {
		w *= 2
	}
	if titled {
		w *= 2
	}
	c := t.counted[p.Place]
	if c == nil {
		c = &countedPlace{first: i}
		t.counted[p.Place], t.order = c, append(t.order, p.Place)
	}
	c.weight += w
	t.total += w
}

// best is the place that weighs most with what lies within some kilometres, of several
// the one named first; nil for none.
func (t *placeTally) best(within float64) *countedPlace {
	var best *countedPlace
	most := 0.0
	for _, place := range t.order {
		c := t.counted[place]
		// Of a town and its suburbs the one that weighs most by itself is meant, and of a town
		// and a site in it that weigh the same the town.
		if w := t.around(c, within) + c.weight; w > most || w == most && place.ID > 0 && t.tops[best.first].Place.ID < 0 {
			best, most = c, w
		}
	}
	return best
}

// around is what a place weighs with those within some kilometres.
func (t *placeTally) around(c *countedPlace, within float64) float64 {
	if within == 0 {
		return c.weight
	}
	p, sum := t.tops[c.first].Place, 0.0
	for _, place := range t.order[:min(len(t.order), placesSurveyed)] {
		if kilometres(place, p) <= within {
			sum += t.counted[place].weight
		}
	}
	return max(sum, c.weight)
}

// placesSurveyed is how many places of a document are compared with each other to find
// its home.
const placesSurveyed = 100

// mention is the first mention of a place.
func (t *placeTally) mention(c *countedPlace) []model.PlaceMention {
	p := &t.tops[c.first]
	return []model.PlaceMention{{Selector: model.Select(t.doc.Text, p.Span), Place: p.Place}}
}

// firstLine returns where the title of a document ends, or its first line with letters.
func firstLine(doc *model.Document) int {
	for _, b := range doc.Blocks {
		if t := b.Span.Of(doc.Text); hasLetter(t) {
			if i := strings.IndexByte(t, '\n'); i >= 0 {
				return b.Span.Start + i
			}
			return min(b.Span.End, b.Span.Start+opening/2)
		}
	}
	return 0
}

// onRoute reports whether a text ends in a word that leads to one end of a journey: "from
// Salem towards Canton" is about neither.
func onRoute(before string) bool {
	before = strings.TrimRight(before, " ")
	switch strings.ToLower(before[strings.LastIndexByte(before, ' ')+1:]) {
	case "from", "to", "towards", "toward", "for":
		return true
	}
	return false
}

// isTown reports whether the document is the history of one town, or of something in it.
func (h *home) isTown() bool {
	return len(h.place) > 0 && !h.place[0].Place.IsZero() && h.place[0].Place.Kind == model.City && (h.titled[h.place[0].Place] || h.share > 0.5 && h.body)
}

// near reports whether a place is the document's home or close to it, or lies in its chief
// region or country.
func (h *home) near(p model.Place) bool {
	if p.IsZero() || len(h.place) == 0 || h.place[0].Place.IsZero() {
		return false
	}
	if home := h.place[0].Place; home.Kind == model.City && kilometres(p, home) <= aroundTown {
		return true
	}
	return len(h.area) > 0 && holds(h.area[0].Place, h.place[0].Place) && holds(h.area[0].Place, p)
}

// holds reports whether a country or region is a place or has it within.
func holds(area, p model.Place) bool {
	return p == area || p.Country == area.Country && area.Country != "" && (area.Kind == model.Country || p.Admin == area.Admin)
}

// kilometres is the distance between two places on a sphere of the earth's mean radius.
func kilometres(a, b model.Place) float64 {
	const radian = math.Pi / 180
	lat1, lat2 := a.Point.Lat()*radian, b.Point.Lat()*radian
	h := math.Pow(math.Sin((lat2-lat1)/2), 2) + math.Cos(lat1)*math.Cos(lat2)*math.Pow(math.Sin((b.Point.Lon()-a.Point.Lon())*radian/2), 2)
	return 2 * 6371 * math.Asin(math.Min(1, math.Sqrt(h)))
}
