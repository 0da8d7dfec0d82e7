package main

import (
	"math/rand/v2"
	"strings"
	"unicode"

	"chronotope/model/document"
	"chronotope/model/gazetteer"
)

// templates are sentences as any text may have them, with slots for names. They teach
// the weights what the marked texts have too little of: seas, regions, peoples, names
// without any context. A slot in capitals is filled in capitals; one with "!" before it
// holds a name that is no place there; "again" is the name before once more; "country@" is the country of the city before, "mid@" a city close to it.
var templates = strings.Split(strings.TrimSpace(`
The {water} was calm that morning.
Boats on the {water} turned back.
Trade across the {water} fell by half.
They camped in the {range} for a week.
The {range} lay under snow.
Herders of the {range} lost their animals.
The kings of {region} ruled for a century.
War came to {region} in the spring.
{region} was divided between its neighbours.
Merchants from {region} settled there.
{region} and {region} were at war.
In 1913 {country} invaded {region}.
Across {continent}, prices rose.
{continent} needs more doctors.
Migrants crossed the {water} to reach {continent}.
{country} and {country} signed the agreement.
{country} has rejected the plan.
Exports from {country} to {country} doubled.
Ministers of {country}, {country} and {country} met in {city}.
{country}'s economy shrank.
Two citizens of {country} were hurt.
War spread to {country}, {country}, {country} and {country}.
{country} and {country} stayed neutral while {country} and {country} fought.
Troops landed in {country} and {country}, then in {country}.
In the spring {country} fell; {country} and {country} held out, and so did {country}.
Ships of {country} and {country} met in the {water}.
The {water} and the {water} were closed to ships from {country}.
{country} lost the war in the {water} and in {region}.
Shops in {city} stayed open while the rest of {country@} mourned. {country@} had never seen such crowds.
American and {demonym} officials met in {city}.
The United States and {country} opened talks in {city}, and the U.S. sent troops to {city}.
U.S. planes bombed {city}, said the American general.
The American ambassador left {city} for {city}, and then for {city}.
British and French troops marched from {city} to {mid}.
{demonym} pilots trained with {demonym} and {demonym} crews.
The {demonym} divisions attacked, and the {demonym} brigade followed them into {mid}.
The {demonym} government fell.
{demonym} soldiers guarded the road.
A {demonym} doctor treated them.
Two {demonym} ships sank.
An agreement between {demonym} and {demonym} officials followed.
{demonym} exports grew.
Many {demonym} families emigrated.
Bombs fell on the village of {unknown}.
He was born in the town of {unknown}.
A school opened in the hamlet of {unknown} last year.
Troops entered {unknown} Province.
A chapel stands in the village of {unknown two}.
The people of {unknown two} have no school.
In {region} the harvest failed.
Boats crossed Lake {unknown} at night.
The {unknown} River rose by a metre.
They landed on {unknown} Island.
Shepherds came down from Mount {unknown}.
Four villages burned: {unknown}, {unknown} and {unknown}.
They set out for {region}.
The people of {unknown} fled to the hills.
She grew up in {unknown}, a small village near {city}.
He left {city} for {city} in the autumn.
{city} was bombed twice.
The council of {city} voted against it.
In {city}, shops stayed shut.
They met in {city} again.
They met in {country} again.
She wrote from {city}.
The {city} Declaration was published.
The Treaty of {city} was never ratified.
After the Battle of {city} the army withdrew.
The {mid} Declaration was published.
The {mid} Agreement held for a year.
After the Siege of {mid} the army withdrew.
The {city} Conference ended early.
The {city}-{city} railway was closed.
The meeting in {city} {country@} was short.
The archbishop of {city} died.
{city}, {country@}, is the next stop.
Offices will open in {city}, {country@}, and in {city}, {country@}.
STRIKE IN {CITY} ENDS
FROM {CITY} TO {CITY}
{CITY} - The minister resigned on Friday.
The road from {mid} to {mid@} was blocked.
She left {mid} for {mid@}.
They met in {mid} again.
Schools in {mid}, {mid@} and {mid@} closed.
The caravans stopped at {mid} to rest.
He sailed past {mid} to reach {mid@}.
They left {region} for {region}.
To reach {city} they crossed {region}.
{demonym} and {demonym} negotiators left together.
The {demonym} army retreated.
The {demonym} said no.
{!namesake} {!unknown} bought the house.
{!namesake} {!unknown} said she was tired.
The singer {!namesake} {!unknown} died.
{!namesake} {!unknown} won the prize in {city}.
When {!namesake} {!unknown} arrived, it rained.
They met {!namesake} {!unknown} and {!given} {!namesake} at noon.
{!given} {!city} sang two songs.
{!given} {!town} was elected chairman.
{!given} {!town} and {!given} {!city} were there.
Mr. {!town} declined to comment.
President {!town} spoke first.
Dr. {!city} agreed with him.
{!city} United won the cup.
{!city} Rovers lost again.
The {!city} Times reported it.
She studied at the University of {city}.
He lay for a month in the {city} Infirmary.
They taught at the {mid} Academy of Music until the war.
A concert was given in {city} Cathedral.
{!city} beat {!city} in the last match of the season, and the team won the cup.
The team lost to {!mid} in the final; the goals were scored late.
In the league {!mid} drew with {!city} and signed a new goalkeeper.
He published “The Road to {!city}” in March.
She sang “A Night in {!city}” again.
A boy named {!town} was drowned.
A man called {!city} wrote to us.
The University of {!province} opened a new laboratory.
A professor at the University of {!country} wrote it.
He teaches at {city} University.
{!word} was discussed at length.
{!word} people came that day.
{!word} is a matter of taste.
{!city word} is not for everybody.
{!city word} food was hard to find.
{!city word} was what they needed.
The {!word} of the people was heard.
In March the work began, and in August it was done.
The trawler {!city} left port at dawn.
The brig {!town} sank off {city}.
HMS {!city} was hit twice that night.
The schooner {!town} sailed on Friday. The {!again} never came back.
The cruiser {!city} was seen at dawn. At noon {!again} was gone.
At {unknown} the river was high.
They rested at {unknown} for a day.
The march ended at {unknown} in the rain.
The steamer {!town} was lost with all hands.
They boarded the “{!city}” at noon.
The “{!town}” lay in the harbour of {city}.
She told {!namesake} the news.
He married {!namesake} in {city}.
It cost two hundred {!city} dollars.
The word is found in {!author}.
We read in {!author} that the winter was hard.
In 415 BC the hoplites marched from {site} to {site}.
The consul wintered at {site} with two legions.
In 334 BC the satraps gathered at {site}.
The triremes of {site} were beaten in 405 BC.
Most of the North was quiet while the South rebelled.
`), "\n")

// fills is how often each template is filled anew.
const fills = 24

// What a made-up sentence counts against a marked one, for the two kinds of weights.
const (
	madeUpWeight = 0.4
	madeUpRank   = 0.25
)

// closeBy is how many kilometres neighbours are apart at most.
const closeBy = 150

// slot is a name to fill in; one without place is unknown or means none.
type slot struct {
	name, country string
	lat, lon      float64
	placed        bool
}

// slots are names by the words that templates have for them.
type slots map[string][]slot

// readSlots picks names of the sources for each kind of slot.
func readSlots(ctx config) (slots, error) {
	a := newAtlas()
	if err := a.gather(ctx); err != nil {
		return nil, err
	}
	out := slots{}
	given := map[string]bool{}
	for _, p := range a.people {
		given[p] = true
		out["given"] = append(out["given"], slot{name: p})
	}
	for _, p := range a.known {
		out["author"] = append(out["author"], slot{name: p})
	}
	greatest := map[string]uint32{}
	for _, n := range a.names {
		if p := a.places[n.Place]; isCity(&p) {
			greatest[n.Text] = max(greatest[n.Text], p.Population)
		}
	}
	for _, n := range a.names {
		p := &a.places[n.Place]
		if kind := slotOf(n, p, greatest[n.Text]); kind != "" {
			out[kind] = append(out[kind], slot{n.Text, p.Country, float64(p.Lat) / 1e4, float64(p.Lon) / 1e4, true})
		}
		if given[n.Text] && isCity(p) && p.Population > middling {
			out["namesake"] = append(out["namesake"], slot{name: n.Text})
		}
		if n.Word && isCity(p) && !strings.ContainsAny(n.Text, " -") {
			kind := "word"
			if p.Population > middling {
				kind = "city word"
			}
			out[kind] = append(out[kind], slot{name: n.Text})
		}
	}
	return out, nil
}

// great and mean are the populations that bound the cities and towns of templates.
const (
	great    = 500_000
	middling = 60_000
	meanLow  = 5_000
	meanHigh = 50_000
)

// slotOf tells which slot a name may fill, "" if none.
func slotOf(n gazetteer.Name, p *gazetteer.Record, greatest uint32) string {
	switch {
	case n.Demonym && p.Feature == gazetteer.CountryFeature:
		return "demonym"
	case !n.Main || n.Short || n.Demonym || len(n.Text) < 4:
		return ""
	case p.Feature == gazetteer.Town && p.ID < 0 && p.ID > firstWater:
		return "site"
	case isCity(p):
		return citySlot(n, p.Population, greatest)
	}
	supplement := p.ID < 0 && p.ID > firstWater
	switch {
	case p.Feature == gazetteer.Province && p.Country != "US",
		(p.Feature == gazetteer.RegionFeature || p.Feature == gazetteer.WaterFeature) && !supplement:
		return ""
	}
	return areaSlots[p.Feature]
}

// areaSlots are the slots of what is no city.
var areaSlots = map[gazetteer.Feature]string{
	gazetteer.CountryFeature: "country", gazetteer.Continent: "continent", gazetteer.Province: "province",
	gazetteer.RegionFeature: "region", gazetteer.WaterFeature: "water", gazetteer.Range: "range",
}

// citySlot tells which slot a city may fill. A large one must be the greatest of its name.
func citySlot(n gazetteer.Name, people, greatest uint32) string {
	known := people == greatest && !n.Word
	switch {
	case known && people >= great:
		return "city"
	case known && people >= middling:
		return "mid"
	case people >= meanLow && people < meanHigh:
		return "town"
	}
	return ""
}

// filled is a sentence with where its slots are.
type filled struct {
	text  string
	slots map[int]slot // by where the name starts
}

// sampleTemplates asks the gazetteer about made-up sentences, the same each time.
func sampleTemplates(g *gazetteer.Gazetteer, lists slots) []*sample {
	random := rand.New(rand.NewPCG(1, 2))
	var out []*sample
	for _, t := range templates {
		for range fills {
			f := fill(t, lists, random)
			for _, e := range g.Examples(document.FromText("", f.text)) {
				s := &sample{Example: e, text: e.Span.Of(f.text), label: wrong, weight: madeUpWeight}
				if at, ok := f.slots[e.Span.Start]; ok {
					s.label = correct
					if at.placed {
						s.right, s.rank = s.near(at.lat, at.lon), madeUpRank
					}
				}
				out = append(out, s)
			}
		}
	}
	return out
}

// fill puts names into the slots of a template.
func fill(template string, lists slots, random *rand.Rand) filled {
	f := filled{slots: map[int]slot{}}
	var b strings.Builder
	last := slot{}
	for rest := template; rest != ""; {
		before, after, found := strings.Cut(rest, "{")
		b.WriteString(before)
		if !found {
			break
		}
		kind, next, _ := strings.Cut(after, "}")
		rest = next
		none := strings.HasPrefix(kind, "!")
		kind = strings.TrimPrefix(kind, "!")
		s := pick(strings.ToLower(kind), last, lists, random)
		last = s
		if unicode.IsUpper(rune(kind[0])) {
			s.name = strings.ToUpper(s.name)
		}
		if !none {
			f.slots[b.Len()] = s
		}
		b.WriteString(s.name)
	}
	f.text = b.String()
	return f
}

func pick(kind string, last slot, lists slots, random *rand.Rand) slot {
	switch kind {
	case "unknown":
		return slot{name: invent(random)}
	case "again":
		return slot{name: last.name}
	case "unknown two":
		return slot{name: invent(random) + " " + invent(random)}
	case "country@":
		for _, s := range lists["country"] {
			if s.country == last.country {
				return s
			}
		}
		kind = "country"
	case "mid@":
		kind = "mid"
		start := random.IntN(len(lists[kind]))
		for i := range lists[kind] {
			s := lists[kind][(start+i)%len(lists[kind])]
			if s.name != last.name && kilometres(s.lat, s.lon, last.lat, last.lon) < closeBy {
				return s
			}
		}
	}
	list := lists[kind]
	return list[random.IntN(len(list))]
}

// invent makes up a name that no place has.
func invent(random *rand.Rand) string {
	const consonants, vowels = "bdfgklmnprstvz", "aeiou"
	var b strings.Builder
	for range 3 {
		b.WriteByte(consonants[random.IntN(len(consonants))])
		b.WriteByte(vowels[random.IntN(len(vowels))])
	}
	b.WriteByte(consonants[random.IntN(len(consonants))])
	s := b.String()
	return strings.ToUpper(s[:1]) + s[1:]
}
