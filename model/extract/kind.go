package extract

import "strings"

// kinds are the types of event that verbs tell, by the verb's forms.
var kinds = func() map[string]string {
	m := map[string]string{}
	for kind, forms := range map[string]string{
		"adopted": "adopts adopted adopt adopting agreed approved passed enacted", "signed": "signs signed sign signing ratified",
		"founded":  "founds founded established establishes created formed incorporated instituted set",
		"born":     "born",
		"died":     "dies died killed dead perished executed hanged assassinated murdered",
		"met":      "meets met gathered gathers convened assembled held",
		"attacked": "attacks attacked invaded invades bombed raided struck besieged assaulted",
		"captured": "captures captured conquered occupied annexed seized took overrun sacked liberated",
		"launched": "launches launched began begins started opened opens inaugurated",
		"ended":    "ends ended closed closes finished concluded expired abolished dissolved",
		"married":  "marries married wed", "elected": "elects elected voted won wins appointed named chosen",
		"published": "publishes published printed released releases issued", "announced": "announces announced declared declares proclaimed reported",
		"moved": "moves moved went came arrived left fled returned sailed travelled traveled reached", "built": "built built erected constructed completed unveiled",
		"destroyed": "destroyed burned burnt wrecked sank collapsed", "endorsed": "endorses endorsed affirmed supported",
		"surrendered": "surrenders surrendered capitulated defeated beaten",
	} {
		for f := range strings.FieldsSeq(forms) {
			m[f] = kind
		}
	}
	return m
}()

// kind is the type of a statement's event: its main verb's, or "" where the
// words do not tell.
func (s *sentence) kind(st statement) string {
	if st.verb < 0 {
		return ""
	}
	for i := st.verb; i < st.to && i < st.verb+5; i++ {
		w := s.words[i]
		if w.is(isName) {
			continue
		}
		if k := kinds[s.low(i)]; k != "" && !strings.EqualFold(s.text(i+1), "place") {
			return k
		}
		if !w.is(isBe | isHave | isModal | isAdv | isNot | isTo | isDo) {
			break
		}
	}
	return ""
}
