package layout

import (
	"strings"

	"chronotope/model"
)

// label is a date that opens a line or block and is set off from what follows.
type label struct {
	span   model.Span // of the date
	body   int        // where what it dates begins; the end where it stands alone
	date   parts
	strong bool // a mark sets it off, and not a space alone
	wide   bool // it is set off by a gap or a line of dots
}

// labelOf reads the label that s opens with; the zero label where there is none.
func labelOf(text string, s model.Span) label {
	t := s.Of(text)
	skip := len(t) - len(strings.TrimLeft(t, "#*_([<>•-–—:+ ​\t"))
	if skip > 8 || skip == len(t) {
		return label{}
	}
	t = t[skip:]
	switch c := t[0]; {
	case c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '\'':
	case c == 'c' || c == '~': // c. 1250
	default:
		return label{}
	}
	end, f := date(t)
	if end == 0 {
		return label{}
	}
	l := label{span: model.Span{Start: s.Start + skip, End: s.Start + skip + end}, date: f}
	sep := separator(t[end:])
	l.body = l.span.End + sep
	l.strong = l.body == s.End || strong(t[end:end+sep])
	l.wide = l.body < s.End && (strings.Contains(t[end:end+sep], "  ") || strings.Contains(t[end:end+sep], "...") || strings.IndexByte(t[end:end+sep], '\t') >= 0)
	return l
}

// separator returns how long the marks and spaces are that t starts with.
func separator(t string) int {
	return len(t) - len(strings.TrimLeft(t, "_*)]>.,:;|=-–—~?\" \t\n\u00a0"))
}

// strong reports whether marks set a label off from its text: "1797. ", "May 3: ",
// "21st.—", or a wide gap. A comma does not, and a full stop only if a space follows.
func strong(sep string) bool {
	switch {
	case strings.ContainsAny(sep, ":;|=–—\t\n"), strings.Contains(sep, "  "), strings.Contains(sep, "--"), strings.Contains(sep, " - "), strings.Contains(sep, ". "):
		return true
	case strings.ContainsAny(sep, ")]>") && strings.HasSuffix(sep, " "):
		return true
	}
	return false
}
