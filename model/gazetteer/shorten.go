package gazetteer

import (
	"slices"
	"strings"
)

// shorten notes for each name the towns that the document calls by longer names which begin
// with it: after "Frankfurt an der Oder" "Frankfurt" may be that, whatever the gazetteer
// says it is called.
func (r *resolver) shorten() {
	byText := map[string][]int32{} // names by their folded text
	var long []string
	for i := range r.names {
		if len(r.names[i].mentions) == 0 {
			continue // the place of publication
		}
		text := r.fold(int32(i))
		byText[text] = append(byText[text], int32(i))
		if strings.Contains(text, " ") {
			long = append(long, text)
		}
	}
	for _, text := range long {
		for end := strings.IndexByte(text, ' '); end > 0; {
			short := byText[text[:end]]
			if len(short) > 0 && !takesAnother(text[end+1:]) {
				for _, l := range byText[text] {
					r.lend(l, short)
				}
			}
			next := strings.IndexByte(text[end+1:], ' ')
			if next < 0 {
				break
			}
			end += 1 + next
		}
	}
}

// fold is a name as it stands in the text, folded.
func (r *resolver) fold(name int32) string {
	m := &r.mentions[r.names[name].mentions[0]]
	return string(Fold(nil, m.span.Of(r.doc.Text)))
}

// takesAnother reports whether what a longer name goes on with makes it that of another
// place: "Kansas City" is not in Kansas.
func takesAnother(rest string) bool {
	first, _, _ := strings.Cut(rest, " ")
	return classes[first]&(adminWord|nature|owner|street) != 0
}

// lend gives names the likeliest place of a longer one, if that is a town.
func (r *resolver) lend(long int32, short []int32) {
	from := r.names[long].candidates
	if len(from) == 0 || from[0].feature < Capital || from[0].feature > Quarter {
		return
	}
	c := from[0]
	for _, s := range short {
		n := &r.names[s]
		if len(n.candidates) == 0 || n.candidates[0].member&flagDemonym != 0 {
			continue
		}
		if !slices.ContainsFunc(n.candidates, func(d candidate) bool { return d.place == c.place }) {
			d := c
			d.share = 0
			n.candidates = append(n.candidates, d)
		}
		n.longer = append(n.longer, c.place)
	}
}
