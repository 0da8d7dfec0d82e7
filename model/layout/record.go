package layout

import (
	"strings"

	"chronotope/model"
)

// A record is a form that is filled in, line by line: "Name: Joseph Carr", "Date of death:
// 2 February 1937", "Founded: 1867".

// Record is a field of a form with the others of the same form.
type Record struct {
	Block  int
	Field  Field
	Others []Field // those of the form, Field too, in order
}

// What a field of a form has at most.
const (
	longestFieldKey   = 48 // bytes
	mostFieldWords    = 6
	longestFieldValue = 200
)

// fieldOf reads a line as a field of a form: a key that opens with a capital, a colon, a value.
func fieldOf(text string, s model.Span) (Field, bool) {
	t := s.Of(text)
	i := strings.IndexByte(t[:min(len(t), longestFieldKey)], ':')
	if i < 2 || i+2 >= len(t) || t[i+1] != ' ' && t[i+1] != '\t' && t[i+1] != '*' || len(t)-i > longestFieldValue {
		return Field{}, false
	}
	key := strings.Trim(t[:i], "*_- ")
	if key == "" || strings.Count(key, " ") >= mostFieldWords || key[0] >= 'a' && key[0] <= 'z' || strings.ContainsAny(key, "0123456789.,;!?\"[") {
		return Field{}, false
	}
	value := trimmed(text, model.Span{Start: s.Start + i + 1, End: s.End})
	value.Start += len(value.Of(text)) - len(strings.TrimLeft(value.Of(text), "* "))
	return Field{Key: strings.ToLower(key), Value: value}, value.Len() > 0
}

// dated reports whether the value of a field opens with a date.
func (f Field) dated(text string) bool {
	t := strings.TrimLeft(f.Value.Of(text), "c.~ ")
	end, d := date(t)
	return end > 0 && d.sure() && (end == len(t) || strings.IndexByte(" ,;.(–-*", t[end]) >= 0)
}

// isForm reports whether fields make a form: three, one of them dated, or two dated ones.
func isForm(fields, dated int) bool { return dated > 0 && fields+dated > 3 }

// markRecords marks the lines of forms.
func markRecords(text string, run []line) {
	fields, dated := 0, 0
	for _, l := range run {
		if f, ok := fieldOf(text, l.span); ok && l.mark == PlainLine {
			fields++
			if f.dated(text) {
				dated++
			}
		}
	}
	if !isForm(fields, dated) || 2*fields < len(run) {
		return
	}
	for i := range run {
		if _, ok := fieldOf(text, run[i].span); ok && run[i].mark == PlainLine {
			run[i].mark = FieldLine
		}
	}
}

// records finds the forms among the blocks of a document. A form ends before a key that it
// has already.
func records(doc *model.Document) []Record {
	var out []Record
	var form []Record
	seen := map[string]bool{}
	dated := 0
	settle := func() {
		if isForm(len(form), dated) {
			var fields []Field
			for _, r := range form {
				fields = append(fields, r.Field)
			}
			for _, r := range form {
				r.Others = fields
				out = append(out, r)
			}
		}
		form, dated = form[:0], 0
		clear(seen)
	}
	for i, b := range doc.Blocks {
		f, ok := Field{}, false
		if b.Kind == model.Paragraph || b.Kind == model.ListItem {
			f, ok = fieldOf(doc.Text, b.Span)
		}
		if !ok || seen[f.Key] || len(form) >= longestForm {
			settle()
		}
		if ok {
			form = append(form, Record{Block: i, Field: f})
			seen[f.Key] = true
			if f.dated(doc.Text) {
				dated++
			}
		}
	}
	settle()
	return out
}

// longestForm is how many fields a form has at most.
const longestForm = 60
