package timex

import "chronotope/model/language"

// byCode says in which language the dates of a block are read; nil stands for English, in
// which also those are read whose language is not known here.
var byCode = func() (out [language.Count]*foreignLanguage) {
	for _, l := range languages {
		code, _ := language.Of(l.code)
		out[code] = l
	}
	return out
}()
