package opening

import (
	"regexp"
	"strings"

	"fyne.io/fyne/v2/lang"
)

// advices are what readers say of a file that they cannot read, as they say it, and in the
// language of the interface. A % stands for a number or a name.
func advices() map[string]string {
	return map[string]string{
		"its end is missing":                                      lang.L("its end is missing"),
		"its groups are nested more than % deep":                  lang.L("its groups are nested more than % deep"),
		"its elements are nested more than % deep":                lang.L("its elements are nested more than % deep"),
		"one of its elements is longer than % MB":                 lang.L("one of its elements is longer than % MB"),
		"% is missing in it":                                      lang.L("% is missing in it"),
		"% is missing in it (%)":                                  lang.L("% is missing in it (%)"),
		"% is no text":                                            lang.L("% is no text"),
		"it names no pages":                                       lang.L("it names no pages"),
		"it is protected by its seller: open an unprotected copy": lang.L("it is protected by its seller: open an unprotected copy"),
		"it is not in any encoding of text":                       lang.L("it is not in any encoding of text"),
		"internal fault: %":                                       lang.L("internal fault: %"),
		"save it without a password":                              lang.L("save it without a password"),
		"it is larger than % MB; open it from the disk":           lang.L("it is larger than % MB; open it from the disk"),
		"unpack it with its password first":                       lang.L("unpack it with its password first"),
		"it holds too many files":                                 lang.L("it holds too many files"),
		"it unpacks to more than % MB":                            lang.L("it unpacks to more than % MB"),
		"byte % is zero":                                          lang.L("byte % is zero"),
		"split it into files of less than % MB":                   lang.L("split it into files of less than % MB"),
		"in a way that cannot be read; print it to a new PDF":     lang.L("in a way that cannot be read; print it to a new PDF"),
		"it is no whole PDF; fetch it again":                      lang.L("it is no whole PDF; fetch it again"),
		"none of its pages can be read; fetch it again":           lang.L("none of its pages can be read; fetch it again"),
		"there is no end to reading it":                           lang.L("there is no end to reading it"),

		"it is an old Office file, or one with a password; save it as .docx or .odt without one": lang.L("it is an old Office file, or one with a password; save it as .docx or .odt without one"),
		"it is a picture; run OCR on it first":                                                   lang.L("it is a picture; run OCR on it first"),
		"it is compressed; unpack it and open what is in it":                                     lang.L("it is compressed; unpack it and open what is in it"),
		"it is a database": lang.L("it is a database"),
		"it is a spreadsheet; save it as text or PDF":                          lang.L("it is a spreadsheet; save it as text or PDF"),
		"it is a drawing or presentation; save it as PDF":                      lang.L("it is a drawing or presentation; save it as PDF"),
		"it is a presentation; save it as PDF":                                 lang.L("it is a presentation; save it as PDF"),
		"it is a zip archive; unpack it and open the documents in it":          lang.L("it is a zip archive; unpack it and open the documents in it"),
		"line %: % fields, where name, latitude and longitude are needed":      lang.L("line %: % fields, where name, latitude and longitude are needed"),
		"line %: the name is missing":                                          lang.L("line %: the name is missing"),
		"line %: the latitude % is not a number of degrees":                    lang.L("line %: the latitude % is not a number of degrees"),
		"line %: the longitude % is not a number of degrees":                   lang.L("line %: the longitude % is not a number of degrees"),
		"line %: the latitude % is not between % and %":                        lang.L("line %: the latitude % is not between % and %"),
		"line %: the longitude % is not between % and %":                       lang.L("line %: the longitude % is not between % and %"),
		"line %: % is no kind of place: city, region, country, water or other": lang.L("line %: % is no kind of place: city, region, country, water or other"),
	}
}

// placeholder stands for a % in a value meanwhile.
const placeholder = "\x00"

// inWords is what a reader says, in the language of the interface; what is not known to it
// stays as it is.
func inWords(said string) string {
	for pattern, text := range advices() {
		if pattern == said {
			return text
		}
		if !strings.Contains(pattern, "%") {
			continue
		}
		values := regexp.MustCompile("^" + strings.ReplaceAll(regexp.QuoteMeta(pattern), "%", "(.+?)") + "$").FindStringSubmatch(said)
		if values == nil {
			continue
		}
		for _, v := range values[1:] {
			text = strings.Replace(text, "%", strings.ReplaceAll(v, "%", placeholder), 1)
		}
		return strings.ReplaceAll(text, placeholder, "%")
	}
	return said
}
