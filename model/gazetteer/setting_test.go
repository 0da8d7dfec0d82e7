package gazetteer

import (
	"testing"

	"chronotope/model/language"
)

func TestSettingIsToldByWordsAndYears(t *testing.T) {
	for text, want := range map[string]struct{ british, american, ancient bool }{
		"The colour of the lorries pleased the councillors, as Mr Hale said.":            {british: true},
		"The color of the trucks pleased the sheriff, as Mr. Hale said.":                 {american: true},
		"In 480 BC the hoplites stood at the pass.":                                      {ancient: true},
		"Im Jahr 480 v. Chr. standen sie am Pass.":                                       {ancient: true},
		"The legions of 58 BC are shown in the museum that was opened in 1902 and 1931.": {},
		"She moved to Surrey, BC, and to Victoria, B.C.":                                 {},
	} {
		doc := documentOf(text)
		s := &scanner{g: open(t), doc: doc, languages: language.OfBlocks(doc)}
		s.scan()
		got := s.settle()
		if (got.british > 0) != want.british || (got.american > 0) != want.american || (got.ancient > 0) != want.ancient {
			t.Errorf("%s: British %.2f, American %.2f, ancient %.2f", text, got.british, got.american, got.ancient)
		}
	}
}
