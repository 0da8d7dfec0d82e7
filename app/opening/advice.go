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

		"it holds a track for a map":                                     lang.L("it holds a track for a map"),
		"it holds a track for a map (GPX)":                               lang.L("it holds a track for a map (GPX)"),
		"it holds data (RDF); export what it says as a table (.csv)":     lang.L("it holds data (RDF); export what it says as a table (.csv)"),
		"it holds no element":                                            lang.L("it holds no element"),
		"it holds places for a map (KMZ); unpack it and open the .kml":   lang.L("it holds places for a map (KMZ); unpack it and open the .kml"),
		"it holds the settings of a program":                             lang.L("it holds the settings of a program"),
		"it is a DjVu document; save it as PDF, with OCR":                lang.L("it is a DjVu document; save it as PDF, with OCR"),
		"it is a Keynote file; save it as PDF":                           lang.L("it is a Keynote file; save it as PDF"),
		"it is a Kindle book; save it as EPUB":                           lang.L("it is a Kindle book; save it as EPUB"),
		"it is a Pages, Numbers or Keynote file; save it as Word or PDF": lang.L("it is a Pages, Numbers or Keynote file; save it as Word or PDF"),
		"it is a PostScript document; save it as PDF":                    lang.L("it is a PostScript document; save it as PDF"),
		"it is a Publisher file; save it as PDF":                         lang.L("it is a Publisher file; save it as PDF"),
		"it is a Word file in one piece of XML; save it as .docx":        lang.L("it is a Word file in one piece of XML; save it as .docx"),
		"it is a WordPerfect document; save it as .docx or .odt":         lang.L("it is a WordPerfect document; save it as .docx or .odt"),
		"it is a binary spreadsheet; save it as .xlsx or .csv":           lang.L("it is a binary spreadsheet; save it as .xlsx or .csv"),
		"it is a compiled help file; save it as web pages":               lang.L("it is a compiled help file; save it as web pages"),
		"it is a database; export its tables as .csv":                    lang.L("it is a database; export its tables as .csv"),
		"it is a drawing (SVG); save it as PDF":                          lang.L("it is a drawing (SVG); save it as PDF"),
		"it is a drawing; save it as PDF":                                lang.L("it is a drawing; save it as PDF"),
		"it is a photograph (AVIF); run OCR on it first":                 lang.L("it is a photograph (AVIF); run OCR on it first"),
		"it is a photograph (HEIC); run OCR on it first":                 lang.L("it is a photograph (HEIC); run OCR on it first"),
		"it is a photograph (HEIF); run OCR on it first":                 lang.L("it is a photograph (HEIF); run OCR on it first"),
		"it is a program":                                                                                 lang.L("it is a program"),
		"it is a program (XSLT)":                                                                          lang.L("it is a program (XSLT)"),
		"it is a recording; open a transcript of it":                                                      lang.L("it is a recording; open a transcript of it"),
		"it is a table in Parquet; export it as .csv":                                                     lang.L("it is a table in Parquet; export it as .csv"),
		"it is an Access database; export its tables as .csv":                                             lang.L("it is an Access database; export its tables as .csv"),
		"it is an Office file with a password; save it without one":                                       lang.L("it is an Office file with a password; save it without one"),
		"it is an Outlook mailbox; export its messages as .eml or .mbox":                                  lang.L("it is an Outlook mailbox; export its messages as .eml or .mbox"),
		"it is an Outlook message; save it as .eml, or as text":                                           lang.L("it is an Outlook message; save it as .eml, or as text"),
		"it is an XPS document; save it as PDF":                                                           lang.L("it is an XPS document; save it as PDF"),
		"it is an old Excel file in XML; save it as .xlsx":                                                lang.L("it is an old Excel file in XML; save it as .xlsx"),
		"it is an old Pages or Numbers file; save it as Word or PDF":                                      lang.L("it is an old Pages or Numbers file; save it as Word or PDF"),
		"it is an old Word document; save it as .docx or .odt":                                            lang.L("it is an old Word document; save it as .docx or .odt"),
		"it is an old Word file in XML; save it as .docx":                                                 lang.L("it is an old Word file in XML; save it as .docx"),
		"it is an old presentation; save it as PDF":                                                       lang.L("it is an old presentation; save it as PDF"),
		"it is an old spreadsheet; save it as .xlsx or .csv":                                              lang.L("it is an old spreadsheet; save it as .xlsx or .csv"),
		"it is the plan of a program":                                                                     lang.L("it is the plan of a program"),
		"its values are nested more than % deep":                                                          lang.L("its values are nested more than % deep"),
		"its list of files is missing":                                                                    lang.L("its list of files is missing"),
		"its pages are pictures; save it as PDF and run OCR on that":                                      lang.L("its pages are pictures; save it as PDF and run OCR on that"),
		"one of its pages has more than a million letters":                                                lang.L("one of its pages has more than a million letters"),
		"one of its pages takes more than % MB of memory; print it to a new PDF":                          lang.L("one of its pages takes more than % MB of memory; print it to a new PDF"),
		"there is no end to reading it; print it to a new PDF":                                            lang.L("there is no end to reading it; print it to a new PDF"),
		"(there is a text layer, but its letters are the font's own numbers and not of any alphabet)":     lang.L("(there is a text layer, but its letters are the font's own numbers and not of any alphabet)"),
		"it is an old Office file, or one with a password; save it as .docx or .odt without one":          lang.L("it is an old Office file, or one with a password; save it as .docx or .odt without one"),
		"it is a picture; run OCR on it first":                                                            lang.L("it is a picture; run OCR on it first"),
		"it is compressed; unpack it and open what is in it":                                              lang.L("it is compressed; unpack it and open what is in it"),
		"it is a drawing or presentation; save it as PDF":                                                 lang.L("it is a drawing or presentation; save it as PDF"),
		"it is a presentation; save it as PDF":                                                            lang.L("it is a presentation; save it as PDF"),
		"it is a Hangul document; save it as .docx or PDF":                                                lang.L("it is a Hangul document; save it as .docx or PDF"),
		"it is a OneNote section; export it as .docx or PDF":                                              lang.L("it is a OneNote section; export it as .docx or PDF"),
		"it is a web archive of Safari, or holds the settings of a program; save the page as HTML or PDF": lang.L("it is a web archive of Safari, or holds the settings of a program; save the page as HTML or PDF"),
		"it is a Microsoft Reader book; save it as EPUB":                                                  lang.L("it is a Microsoft Reader book; save it as EPUB"),
		"it holds addresses (vCard); export them as a table (.csv)":                                       lang.L("it holds addresses (vCard); export them as a table (.csv)"),
		"it is a family tree (GEDCOM); save a report of it as text or PDF":                                lang.L("it is a family tree (GEDCOM); save a report of it as text or PDF"),
		"it is a zip archive; unpack it and open the documents in it":                                     lang.L("it is a zip archive; unpack it and open the documents in it"),
		"line %: % fields, where name, latitude and longitude are needed":                                 lang.L("line %: % fields, where name, latitude and longitude are needed"),
		"line %: the name is missing":                                                                     lang.L("line %: the name is missing"),
		"line %: the latitude % is not a number of degrees":                                               lang.L("line %: the latitude % is not a number of degrees"),
		"line %: the longitude % is not a number of degrees":                                              lang.L("line %: the longitude % is not a number of degrees"),
		"line %: the latitude % is not between % and %":                                                   lang.L("line %: the latitude % is not between % and %"),
		"line %: the longitude % is not between % and %":                                                  lang.L("line %: the longitude % is not between % and %"),
		"line %: % is no kind of place: city, region, country, water or other":                            lang.L("line %: % is no kind of place: city, region, country, water or other"),
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
