package document

import (
	"context"
	"strings"
	"unicode/utf8"

	"chronotope/model"
)

// titleLength is how many characters a first line may have to serve as title.
const titleLength = 120

// FromText makes a document of a text as it stands: not a byte of it is changed,
// so that offsets into text are offsets into the document. Its name is id.
func FromText(id, text string) *model.Document {
	d := plainDocument(text)
	finish(context.Background(), d, id)
	return d
}

// finish gives a document that has a text and blocks what does not depend on its
// format: name, sentences, and a title where it has none. It stops early when ctx is
// cancelled.
func finish(ctx context.Context, d *model.Document, name string) {
	d.ID, d.Name = model.DocumentID(name), name
	markCaptions(d)
	d.Sentences = make([]model.Span, 0, len(d.Text)/100+1)
	for i, b := range d.Blocks {
		if i%1000 == 0 && ctx.Err() != nil {
			return
		}
		d.Sentences = appendSentences(d.Sentences, d.Text, b)
	}
	if d.Title == "" {
		d.Title = title(d)
	}
	if d.Title == "" {
		d.Title = name
	}
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
	} else if b.Kind != model.Paragraph || strings.HasSuffix(t, ".") || strings.HasSuffix(t, "。") || strings.HasPrefix(t, "From: ") {
		return ""
	}
	t = strings.Join(strings.Fields(t), " ")
	if utf8.RuneCountInString(t) > titleLength {
		return ""
	}
	return t
}
