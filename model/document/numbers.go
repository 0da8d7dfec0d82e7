package document

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// counted is a number as lists write it: 1, a, A, i, I, or with a zero before it; "" where the
// format is none of numbers.
func counted(n int, format string) string {
	const mostLetters, mostRoman = 26 * 26, 4000
	switch format {
	case "decimal", "1", "ordinal", "":
		return strconv.Itoa(n)
	case "decimalZero", "01":
		if n < 10 && n >= 0 {
			return "0" + strconv.Itoa(n)
		}
		return strconv.Itoa(n)
	case "lowerLetter", "a":
		if n > 0 && n < mostLetters {
			return strings.Repeat(string(rune('a'+(n-1)%26)), 1+(n-1)/26)
		}
	case "upperLetter", "A":
		return strings.ToUpper(counted(n, "a"))
	case "lowerRoman", "i":
		if n > 0 && n < mostRoman {
			return roman(n)
		}
	case "upperRoman", "I":
		return strings.ToUpper(counted(n, "i"))
	case "bullet", "none":
		return ""
	default: // letters of other scripts, numbers in words
		return strconv.Itoa(n)
	}
	return ""
}

func roman(n int) string {
	var out strings.Builder
	for _, d := range []struct {
		value int
		sign  string
	}{{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}} {
		for n >= d.value {
			out.WriteString(d.sign)
			n -= d.value
		}
	}
	return out.String()
}

// order is how the items of a list on a web page are numbered: by step from next, with no step
// not at all.
type order struct {
	format     string
	next, step int
}

// orderOf is how the items of a list are numbered.
func orderOf(list *html.Node) order {
	style := strings.ReplaceAll(strings.ToLower(attribute(list, "style")), " ", "")
	if list.Data != "ol" || strings.Contains(style, "list-style:none") || strings.Contains(style, "list-style-type:none") {
		return order{}
	}
	o := order{format: attribute(list, "type"), next: 1, step: 1}
	if hasAttribute(list, "reversed") {
		o.step, o.next = -1, 0
		for c := range list.ChildNodes() {
			if c.Data == "li" {
				o.next++
			}
		}
	}
	if n, err := strconv.Atoi(attribute(list, "start")); err == nil {
		o.next = n
	}
	return o
}

func hasAttribute(n *html.Node, name string) bool {
	for _, a := range n.Attr {
		if a.Key == name {
			return true
		}
	}
	return false
}

// countItem counts an item of the innermost list.
func (w *page) countItem(item *html.Node) {
	w.number = ""
	if len(w.orders) == 0 || w.note != nil {
		return
	}
	o := &w.orders[len(w.orders)-1]
	if n, err := strconv.Atoi(attribute(item, "value")); err == nil && o.step != 0 {
		o.next = n
	}
	if s := counted(o.next, o.format); o.step != 0 && s != "" {
		w.number = s + "."
	}
	o.next += o.step
}
