package document

import (
	"strings"
	"unicode/utf8"

	"chronotope/model"
)

// titleLength is how many characters a first line may have to serve as title.
const titleLength = 120

// FromText makes a document of a text as it stands: not a byte of it is changed,
// so that offsets into text are offsets into the document. Its name is id.
func FromText(id, text string) *model.Document {
	d := &model.Document{ID: model.DocumentID(id), Name: id, Title: id, Text: text}
	d.Blocks = blocks(text)
	d.Sentences = make([]model.Span, 0, len(text)/100+1)
	for _, b := range d.Blocks {
		d.Sentences = appendSentences(d.Sentences, text, b)
	}
	if t := title(d); t != "" {
		d.Title = t
	}
	return d
}

// title is the document's first heading if it opens the document, or else its
// first line where that is short enough for a title.
func title(d *model.Document) string {
	if len(d.Blocks) == 0 {
		return ""
	}
	b := d.Blocks[0]
	t := b.Span.Of(d.Text)
	if b.Kind == model.Heading {
		t = strings.TrimRight(strings.TrimLeft(t, "# "), "# ")
	} else if b.Kind != model.Paragraph || strings.HasSuffix(t, ".") {
		return ""
	}
	t = strings.Join(strings.Fields(t), " ")
	if utf8.RuneCountInString(t) > titleLength {
		return ""
	}
	return t
}
