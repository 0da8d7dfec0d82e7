package document

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"chronotope/model"
)

// captioned are the words that captions are numbered with, in small letters and without stops.
var captioned = set(`figure fig figs table tab plate pl illustration illus ill photo photograph chart diagram map
	abbildung abb tabelle tafel bild karte diagramm planche tableau carte graphique figura foto fotografía tabla lámina mapa gráfico
	tavola tabella grafico immagine afbeelding tabel kaart tabela quadro gravura rysunek rys rycina ryc tablica wykres
	рисунок рис таблица табл карта фото иллюстрация илл şekil tablo`)

// numberedCaption reports whether a text begins as captions do: "Figure 3:", "Abb. 2.1 –",
// "Plate XII." A sentence that only begins with such words has no mark behind the number.
func numberedCaption(text string) bool {
	const longest = 24 // bytes of such a word
	word, rest, _ := strings.Cut(text[:min(len(text), 2*longest)], " ")
	if len(word) > longest || !captioned[strings.ToLower(strings.TrimSuffix(word, "."))] {
		return false
	}
	n := numeralLength(rest)
	if n == 0 {
		return false
	}
	switch rest = strings.TrimLeft(rest[n:], " "); {
	case rest == "":
		return len(text) < longest
	case strings.HasPrefix(rest, "–"), strings.HasPrefix(rest, "—"), strings.HasPrefix(rest, "- "):
		return true
	}
	return strings.ContainsAny(rest[:1], ".:)|")
}

// numeralLength is the length of a number that a text begins with: "3", "2.1", "4a", "XII", "A.3".
func numeralLength(text string) int {
	n := strings.IndexFunc(text, func(r rune) bool {
		return r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' && r != '-'
	})
	if n < 0 {
		n = len(text)
	}
	number := strings.TrimRight(text[:n], ".-")
	if strings.ContainsAny(number, "0123456789") && len(number) <= 8 || number != "" && strings.Trim(number, "IVXLC") == "" {
		return len(number)
	}
	return 0
}

// markCaptions makes captions of the paragraphs that are numbered as such, for many a writer
// gives them no style of their own; a picture by itself is none.
func markCaptions(d *model.Document) {
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind != model.Paragraph && b.Kind != model.Caption {
			continue
		}
		switch text := strings.TrimLeft(b.Span.Of(d.Text), model.Picture+" "); {
		case text == "":
			b.Kind = model.Paragraph
		case numberedCaption(text):
			b.Kind = model.Caption
		}
	}
}

// captionNames are what the names of elements end with that hold the caption of a picture;
// "text" may follow.
var captionNames = set("caption figcaption thumbcaption gallerytext")

// isCaption reports whether an element of a web page is a caption by its class, and no more.
func isCaption(n *html.Node) bool {
	const mostBytes, mostNodes = 1000, 100
	named := slices.ContainsFunc(strings.Fields(attribute(n, "class")), func(class string) bool {
		words := nameWords(strings.TrimSuffix(class, "-text"))
		n := len(words)
		return n > 0 && captionNames[words[n-1]] && (n == 1 || !wrapping[words[n-2]])
	})
	if !named {
		return false
	}
	bytes, nodes := 0, 0
	for c := range n.Descendants() {
		if nodes++; c.Type == html.TextNode {
			bytes += len(c.Data)
		}
		if headings[c.Data] > 0 || bytes > mostBytes || nodes > mostNodes {
			return false
		}
	}
	return true
}
