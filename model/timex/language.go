package timex

import (
	"chronotope/model"
	"chronotope/model/language"
)

// inLanguages says in which language the dates of each block are read; nil stands for English,
// in which also those are read whose language is not known here.
func inLanguages(doc *model.Document, out []*foreignLanguage) []*foreignLanguage {
	for _, code := range language.OfBlocks(doc) {
		out = append(out, byCode[code])
	}
	return out
}

var byCode = func() (out [language.Count]*foreignLanguage) {
	for _, l := range languages {
		code, _ := language.Of(l.code)
		out[code] = l
	}
	return out
}()
