package document

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// grade is how sure it is that an element is no main text.
type grade uint8

const (
	noAside  grade = iota // nothing says so
	weak                  // it holds where there is no running text
	probable              // it holds unless much of the page's text is there
	certain               // it holds unless hardly anything is elsewhere
)

// What elements, roles and names, a word of them, say of what they hold.
var (
	asideTags  = map[string]grade{"nav": certain, "footer": certain, "dialog": certain, "aside": probable, "form": weak}
	asideRoles = map[string]grade{
		"navigation": certain, "contentinfo": certain, "search": certain, "dialog": certain, "alert": certain, "menu": certain,
		"menubar": certain, "complementary": probable, "banner": weak,
	}
	asideNames = grades(map[grade]string{
		certain:  `nav navbar navbox navigation footer breadcrumb breadcrumbs comment comments cookie cookies consent gdpr newsletter subscribe disqus`,
		probable: `sidebar related relatedposts relatedcontent relatedarticles recommended promo advert advertisement ads sponsor sponsored popup`,
		weak:     `share sharing sharedaddy addtoany social ad menu modal banner pagination pager toolbar masthead skip noprint print`,
	})
	// wrapping are words in the names of what holds others: "content-sidebar-wrap", "no-sidebar".
	wrapping = set(`no not has have with without wrap wrapper content contents main body page article post entry story layout text single
		inner outer container left right top bottom one two three columns column grid row site theme template enabled disabled open closed on off`)
)

func grades(words map[grade]string) map[string]grade {
	m := map[string]grade{}
	for g, list := range words {
		for w := range strings.FieldsSeq(list) {
			m[w] = g
		}
	}
	return m
}

// asideGrade is how sure an element's kind, role and names make it that it is no main text.
func asideGrade(n *html.Node) grade {
	if n.Data == "body" || n.Data == "html" || n.Data == "main" || n.Data == "article" {
		return noAside
	}
	role := attribute(n, "role")
	if g := asideTags[n.Data]; g > noAside {
		if strings.Contains(attribute(n, "epub:type")+role, "note") {
			return noAside // an aside may be a footnote
		}
		return g
	}
	g := asideRoles[role]
	if !blockTags[n.Data] || g == certain {
		return g
	}
	for token := range strings.FieldsSeq(attribute(n, "class")) {
		g = max(g, nameGrade(token))
	}
	id := attribute(n, "id")
	if byID := nameGrade(id); byID > g && !madeFromHeading(id, n) {
		return byID
	}
	return g
}

// nameGrade is what a name says. Of a name that is given to wrappers too little is sure.
func nameGrade(name string) grade {
	g, wraps, words := noAside, false, nameWords(name)
	for _, w := range words {
		g, wraps = max(g, asideNames[w]), wraps || wrapping[w]
	}
	if wraps || len(words) > 3 {
		return min(g, weak)
	}
	return g
}

// nameWords are the words that a name is put together from: "nav-bar", "nav_bar", "navBar".
func nameWords(name string) []string {
	var words []string
	start, last := 0, rune(0)
	add := func(end int) {
		if end > start {
			words = append(words, strings.ToLower(name[start:end]))
		}
	}
	for i, c := range name {
		switch {
		case !unicode.IsLetter(c) && !unicode.IsDigit(c):
			add(i)
			start = i + len(string(c))
		case unicode.IsUpper(c) && unicode.IsLower(last):
			add(i)
			start = i
		}
		last = c
	}
	add(len(name))
	return words
}

// madeFromHeading reports whether an ID of several words has those of the first heading in the
// element, as many writers of web pages make them.
func madeFromHeading(id string, n *html.Node) bool {
	words := nameWords(id)
	if len(words) < 2 {
		return false
	}
	if headings[n.Data] > 0 {
		return true
	}
	for e := range n.Descendants() {
		if e.Type == html.ElementNode && headings[e.Data] > 0 {
			return strings.HasPrefix(strings.Join(nameWords(textOf(e, 400)), " "), strings.Join(words[:2], " "))
		}
	}
	return false
}
