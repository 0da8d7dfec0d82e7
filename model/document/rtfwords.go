package document

// rtfSkipped are destinations whose text is not the document's.
var rtfSkipped = set(`colortbl pict object objdata header headerl headerr footer footerl footerr footerf
	listtable listoverridetable revtbl rsidtbl generator themedata colorschememapping datastore latentstyles
	fldinst bkmkstart bkmkend annotation atnid atnauthor atndate atnref atrfstart atrfend comment
	pntxta pntxtb tc xe sp nonshppict shppict private subject keywords operator category company manager doccomm
	revtim printim buptim filetbl xmlnstbl mmathPr`)

// rtfSymbols are control words that stand for text.
var rtfSymbols = map[string]string{
	"~": " ", "_": "-", "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’",
	"ldblquote": "“", "rdblquote": "”", "enspace": " ", "emspace": " ", "qmspace": " ", "page": " ", "column": " ",
}

// rtfCharsets are the code pages that the character sets of fonts mean.
var rtfCharsets = map[int]int{
	77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250,
}

// control takes a control word.
func (r *rtf) control(t rtfToken) error {
	starred := r.starred
	r.starred = false
	switch {
	case t.word == "*":
		r.starred = r.straight
		return nil
	case t.word == "bin":
		return r.tokens.skip(t.number)
	case r.unread > 0 && t.word != "u":
		r.unread-- // a control word counts as one of the characters left out
		return nil
	case r.skip:
		return nil
	}
	if t.word != "u" {
		r.flush()
	}
	switch {
	case r.skips(t.word, starred):
		if t.word == "pict" || t.word == "shppict" { // what stands for it in older readers is left out
			r.picture()
		}
		r.skip = true
	case t.word == "tab" && r.into == "" && !r.hidden:
		r.b.tab()
	case rtfSymbols[t.word] != "":
		r.write(rtfSymbols[t.word])
	case r.destination(t), r.character(t), r.paragraph(t):
	}
	return nil
}

// skips reports whether a word opens a destination whose text is not the document's; of headers
// that of the first page is, where it is another than that of all.
func (r *rtf) skips(word string, starred bool) bool {
	switch word {
	case "headerf":
		return !r.letterhead || r.into != "" || len(r.b.blocks) > 0
	case "footnote", "pntext", "shpinst":
		return false
	}
	return rtfSkipped[word] || starred
}

// destination takes words that say what the text of the group is.
func (r *rtf) destination(t rtfToken) bool {
	switch t.word {
	case "fonttbl", "stylesheet", "info", "title", "author", "creatim":
		r.into = t.word
	case "listtext", "pntext":
		r.into, r.shown, r.para.list = "number", "", true
	case "titlepg":
		r.letterhead = true
	case "footnote":
		n := r.b.mark()
		n.body = newBuilder()
		r.begin(n.body)
	case "shptxt":
		if r.into == "" {
			r.begin(newBuilder())
			r.box = true
		}
	case "yr", "mo", "dy":
		r.time[map[string]int{"yr": 0, "mo": 1, "dy": 2}[t.word]] = t.number
	case "ansicpg":
		if page := codePage(t.number); page != nil {
			r.page = page
		}
	case "mac":
		r.page = codePage(10000)
	case "pc":
		r.page = codePage(437)
	case "fcharset":
		r.fonts[r.number] = codePage(rtfCharsets[t.number])
	default:
		return false
	}
	return true
}

// begin begins a text of its own within the text, which the group holds.
func (r *rtf) begin(b *builder) {
	r.builder, r.b, r.rtfGroup.para = r.b, b, r.para
	r.para = rtfParagraph{outline: -1}
}

// character takes words about characters.
func (r *rtf) character(t rtfToken) bool {
	switch t.word {
	case "u":
		r.unicode(t.number)
	case "uc":
		r.uc = min(max(t.number, 0), 16)
	case "f":
		if r.into == "fonttbl" {
			r.number = t.number
		} else {
			r.font = r.fonts[t.number]
		}
	case "deleted", "v":
		r.hidden = !t.has || t.number != 0
	case "plain":
		r.hidden, r.font = false, nil
	default:
		return false
	}
	return true
}

// paragraph takes words about paragraphs and tables.
func (r *rtf) paragraph(t rtfToken) bool {
	if r.into == "number" {
		return false // those of the number itself
	}
	switch t.word {
	case "par", "sect":
		if r.hidden && r.into == "" {
			break // its end is struck out: the next one goes on with it
		}
		r.endParagraph()
	case "line":
		r.b.breakLine()
	case "pard":
		r.para = rtfParagraph{outline: -1}
	case "s":
		r.para.style, r.number = t.number, t.number
	case "outlinelevel":
		if r.into == "" && t.number < 9 {
			r.para.outline = t.number
		}
	case "ls":
		r.para.list = true
	case "ilvl":
		r.para.depth = min(max(t.number, 0), 8)
	case "li":
		r.para.indent = t.number
	case "fi":
		r.para.hanging = t.number
	case "intbl":
		r.para.inTable = true
	default:
		return r.table(t)
	}
	return true
}

// table takes words about tables.
func (r *rtf) table(t rtfToken) bool {
	switch t.word {
	case "trowd":
		if len(r.b.rows) == 0 {
			r.endParagraph()
			r.b.beginRow()
			r.b.beginCell()
		}
	case "cell":
		r.endParagraph()
		r.b.beginCell()
	case "row":
		r.endParagraph()
		r.b.endRow()
	case "nestcell", "nestrow":
		r.endParagraph()
	default:
		return false
	}
	return true
}
