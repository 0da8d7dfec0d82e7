package timeline

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2/lang"

	"chronotope/app/words"
	"chronotope/model"
)

// Grouping says what events share the lanes of a group.
type Grouping uint8

// The groupings.
const (
	Together Grouping = iota // all events share all lanes
	BySource
	ByPlace
	ByTag
	ByStatus
	ByKind      // what happened, as a word
	ByDateTold  // whether its date is told, or whence it is
	ByPlaceTold // likewise its place
)

// mostGroups is how many groups have lanes of their own; the rest share those of a last
// one.
const mostGroups = 12

// leastLanes is how many lanes a group may fill before events are counted: one can scroll.
const leastLanes = 4

// groups says which group each span is in.
type groups struct {
	names []string // from the top down; none where all are together
	of    []int16  // by span
}

// groupsOf puts the events of spans into groups, those with the most events first.
// Sources names the documents.
func groupsOf(events []*model.Event, by Grouping, sources map[model.DocumentID]string) groups {
	if by == Together || len(events) == 0 {
		return groups{}
	}
	counts := map[string]int{}
	keys := make([]string, len(events))
	for i, e := range events {
		keys[i] = groupOf(e, by, sources)
		counts[keys[i]]++
	}
	names := make([]string, 0, len(counts))
	for name := range counts {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(btoi(a == ""), btoi(b == "")), cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	number := map[string]int16{}
	g := groups{of: make([]int16, len(events))}
	for i, name := range names {
		if i < mostGroups || len(names) == mostGroups+1 {
			number[name] = int16(i)
			g.names = append(g.names, cmp.Or(name, nameless(by)))
		} else {
			number[name] = mostGroups
		}
	}
	if len(names) > len(g.names) {
		rest := len(names) - mostGroups
		g.names = append(g.names, lang.N("{{.Count}} others", rest, map[string]any{"Count": rest}))
	}
	for i := range keys {
		g.of[i] = number[keys[i]]
	}
	return g
}

// groupOf is the name of an event's group; "" where it has nothing to be grouped by.
func groupOf(e *model.Event, by Grouping, sources map[model.DocumentID]string) string {
	switch by {
	case BySource:
		if len(e.Evidence) > 0 {
			return sources[e.Evidence[0].Document]
		}
	case ByPlace:
		for i := range e.Evidence {
			for j := range e.Evidence[i].Places {
				if p := &e.Evidence[i].Places[j].Place; !p.IsZero() {
					return words.Place(*p)
				}
			}
		}
	case ByTag:
		if len(e.Tags) > 0 {
			return e.Tags[0]
		}
	case ByStatus:
		return words.Statuses()[e.Status]
	case ByKind:
		return words.Kind(e.Type)
	case ByDateTold:
		return words.DateTellings()[e.DateAssumed()]
	case ByPlaceTold:
		if e.Locating() != nil {
			return words.PlaceTellings()[e.PlaceAssumed()]
		}
	}
	return ""
}

// nameless is what the group of those is called that have nothing to be grouped by.
func nameless(by Grouping) string {
	return map[Grouping]string{BySource: lang.L("No source"), ByPlace: lang.L("No place"), ByTag: lang.L("No tag"), ByStatus: "", ByKind: lang.L("Another kind"), ByPlaceTold: lang.L("No place")}[by]
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// groupLanes is where a group's lanes are in a packing.
type groupLanes struct {
	name     string
	base     int16 // its lowest lane
	lanes    int16 // how many it has, with one at the top for its name
	clusters [2]int
}

// packGroups gives each group lanes of its own, the first at the top.
func packGroups(d *dataset, k packKey) *packing {
	whole := newPacking(k, laneHeight)
	whole.lane, whole.room, whole.left = make([]int16, len(d.spans)), make([]float32, len(d.spans)), make([]bool, len(d.spans))
	base := int16(0)
	of := make([][]int32, len(d.groups.names))
	for i, g := range d.groups.of {
		of[g] = append(of[g], int32(i))
	}
	share := k
	share.plot = max(k.plot/float64(len(of))-laneHeight, leastLanes*laneHeight+2*laneInset)
	for g := len(of) - 1; g >= 0; g-- {
		spans := make([]span, len(of[g]))
		for i, n := range of[g] {
			spans[i] = d.spans[n]
		}
		p := packGroup(spans, share, len(d.spans) <= few)
		at := groupLanes{name: d.groups.names[g], base: base, lanes: 1, clusters: [2]int{len(whole.clusters), 0}}
		for i, n := range of[g] {
			whole.room[n], whole.lane[n] = p.room[i], p.lane[i]
			whole.left[n] = p.left != nil && p.left[i]
			if p.lane[i] >= 0 {
				whole.lane[n] += base
				at.lanes = max(at.lanes, p.lane[i]+1)
			}
		}
		for _, c := range p.clusters {
			members := make([]int32, len(c.members))
			for i, m := range c.members {
				members[i] = of[g][m]
			}
			whole.clusters = append(whole.clusters, cluster{middle: c.middle, members: members, lane: base})
		}
		at.lanes++ // for the name
		at.clusters[1] = len(whole.clusters)
		base += at.lanes
		whole.groups = append(whole.groups, at)
	}
	return whole
}

// packGroup packs the events of a group, in lanes as high as those of the others.
func packGroup(spans []span, k packKey, named bool) *packing {
	if !named {
		return packMany(spans, k)
	}
	n := namer{packing: newPacking(k, laneHeight), spans: spans}
	n.pack()
	return n.packing
}
