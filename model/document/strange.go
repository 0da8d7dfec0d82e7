package document

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"chronotope/model"
)

// What to do with files that are no text.
const (
	runOCR   = "it is a picture; run OCR on it first"
	unpack   = "it is compressed; unpack it and open what is in it"
	noSpeech = "it is a recording; open a transcript of it"
)

// strange are the marks of formats that are often opened by mistake, each with what to say
// about it.
var strange = []struct {
	at            int
	magic, advice string
}{
	{0, "\x89PNG", runOCR},
	{0, "\xff\xd8\xff", runOCR},
	{0, "GIF8", runOCR},
	{0, "II*\x00", runOCR},
	{0, "MM\x00*", runOCR},
	{8, "WEBP", runOCR},
	{0, "\x00\x00\x00\x0cjP  ", runOCR},
	{0, "8BPS", runOCR},
	{4, "ftyphei", "it is a photograph (HEIC); run OCR on it first"},
	{4, "ftyphev", "it is a photograph (HEIC); run OCR on it first"},
	{4, "ftypmif1", "it is a photograph (HEIF); run OCR on it first"},
	{4, "ftypavif", "it is a photograph (AVIF); run OCR on it first"},
	{0, "AT&TFORM", "it is a DjVu document; save it as PDF, with OCR"},
	{4, "ftyp", noSpeech},
	{0, "ID3", noSpeech},
	{0, "OggS", noSpeech},
	{0, "fLaC", noSpeech},
	{8, "WAVE", noSpeech},
	{8, "AVI ", noSpeech},
	{0, "\x1aE\xdf\xa3", noSpeech},
	{0, "\x1f\x8b", unpack},
	{0, "7z\xbc\xaf", unpack},
	{0, "Rar!", unpack},
	{4, "1AY&SY", unpack},
	{0, "\xfd7zXZ", unpack},
	{0, "\x28\xb5\x2f\xfd", unpack},
	{257, "ustar", unpack},
	{60, "BOOKMOBI", "it is a Kindle book; save it as EPUB"},
	{0, "ITSF", "it is a compiled help file; save it as web pages"},
	{0, "\xffWPC", "it is a WordPerfect document; save it as .docx or .odt"},
	{0, "!BDN", "it is an Outlook mailbox; export its messages as .eml or .mbox"},
	{0, "SQLite format 3", "it is a database; export its tables as .csv"},
	{4, "Standard Jet DB", "it is an Access database; export its tables as .csv"},
	{4, "Standard ACE DB", "it is an Access database; export its tables as .csv"},
	{0, "PAR1", "it is a table in Parquet; export it as .csv"},
	{0, "\x7fELF", "it is a program"},
	{0, "MZ", "it is a program"},
	{0, "\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d", "it is a OneNote section; export it as .docx or PDF"},
	{0, "bplist00", "it is a web archive of Safari, or holds the settings of a program; save the page as HTML or PDF"},
	{0, "ITOLITLS", "it is a Microsoft Reader book; save it as EPUB"},
}

// compound marks the files of old Office programs, and others that hold streams by name.
const compound = "\xd0\xcf\x11\xe0"

// streams are names in compound files, each with what to say of the file that has it.
var streams = []struct{ name, advice string }{
	{"EncryptedPackage", "it is an Office file with a password; save it without one"},
	{"__substg1.0_", "it is an Outlook message; save it as .eml, or as text"},
	{"WordDocument", "it is an old Word document; save it as .docx or .odt"},
	{"PowerPoint Document", "it is an old presentation; save it as PDF"},
	{"Workbook", "it is an old spreadsheet; save it as .xlsx or .csv"},
	{"Book", "it is an old spreadsheet; save it as .xlsx or .csv"},
	{"VisioDocument", "it is a drawing; save it as PDF"},
	{"HwpSummaryInformation", "it is a Hangul document; save it as .docx or PDF"},
	{"Quill", "it is a Publisher file; save it as PDF"},
}

// refusedText are the first words of formats that are text and yet no document, each with what to
// say of the file.
var refusedText = []struct{ start, advice string }{
	{"BEGIN:VCARD", "it holds addresses (vCard); export them as a table (.csv)"},
	{"0 HEAD\n1 ", "it is a family tree (GEDCOM); save a report of it as text or PDF"},
}

// checkText returns an error of model that says what a file is that is no text, as far as its
// first bytes tell; nil for all else.
func checkText(data []byte) error {
	if bytes.HasPrefix(data, []byte(compound)) {
		return fmt.Errorf("%w: %s", model.ErrBinary, compoundAdvice(data))
	}
	if bytes.HasPrefix(data, []byte("%!PS")) {
		return fmt.Errorf("%w: it is a PostScript document; save it as PDF", model.ErrBinary)
	}
	start := bytes.ReplaceAll(bytes.TrimPrefix(data[:min(len(data), 32)], []byte(utf8Mark)), []byte("\r\n"), []byte("\n"))
	for _, f := range refusedText {
		if bytes.HasPrefix(start, []byte(f.start)) {
			return fmt.Errorf("%w: %s", model.ErrBinary, f.advice)
		}
	}
	if !bytes.ContainsFunc(data[:min(len(data), 1<<10)], func(r rune) bool { return r < '\t' || r == utf8.RuneError }) {
		return nil // a text may begin with any letters
	}
	for _, f := range strange {
		if len(data) > f.at && bytes.HasPrefix(data[f.at:], []byte(f.magic)) {
			return fmt.Errorf("%w: %s", model.ErrBinary, f.advice)
		}
	}
	return nil
}

// compoundAdvice is what to do with a compound file, whose streams have names in UTF-16.
func compoundAdvice(data []byte) string {
	for _, s := range streams {
		wide := make([]byte, 0, 2*len(s.name))
		for _, c := range []byte(s.name) {
			wide = append(wide, c, 0)
		}
		if bytes.Contains(data, wide) {
			return s.advice
		}
	}
	return "it is an old Office file, or one with a password; save it as .docx or .odt without one"
}
