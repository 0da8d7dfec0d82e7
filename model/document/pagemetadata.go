package document

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// metaNames are the names under which web pages say what they are, and what it is.
// Those in front win.
var metaNames = []struct{ name, means string }{
	{"og:title", "title"},
	{"dc.title", "title"},
	{"dcterms.title", "title"},
	{"citation_title", "title"},
	{"author", "author"},
	{"dc.creator", "author"},
	{"dcterms.creator", "author"},
	{"article:author", "author"},
	{"citation_author", "author"},
	{"article:published_time", "published"},
	{"datepublished", "published"},
	{"dc.date", "published"},
	{"dcterms.created", "published"},
	{"dcterms.date", "published"},
	{"dc.date.issued", "published"},
	{"citation_publication_date", "published"},
	{"pubdate", "published"},
	{"date", "published"},
}

// datePublished is how pages say in JSON-LD (https://schema.org/datePublished) when
// they were written.
var datePublished = regexp.MustCompile(`"datePublished"\s*:\s*"([^"]{4,40})"`)

// pageMetadata is what a web page says of itself in its head.
func pageMetadata(root *html.Node) metadata {
	m, metas := metadata{}, map[string]string{}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "html":
			m["language"] = attribute(n, "lang")
			if m["language"] == "" {
				m["language"] = attribute(n, "xml:lang")
			}
		case "title":
			if m["title"] == "" {
				m["title"] = textOf(n, 1000)
			}
		case "meta":
			name := strings.ToLower(attribute(n, "name") + attribute(n, "property") + attribute(n, "itemprop"))
			if metas[name] == "" {
				metas[name] = attribute(n, "content")
			}
		case "script":
			if found := datePublished.FindStringSubmatch(scriptOf(n)); found != nil {
				m["date"] = found[1]
			}
		}
	}
	taken := map[string]bool{}
	for _, known := range metaNames {
		if value := metas[known.name]; value != "" && !taken[known.means] && !strings.HasPrefix(value, "http") {
			m[known.means], taken[known.means] = value, true
		}
	}
	return m
}

// scriptOf is the content of a script that holds data and not a program.
func scriptOf(n *html.Node) string {
	if attribute(n, "type") != "application/ld+json" || n.FirstChild == nil {
		return ""
	}
	return n.FirstChild.Data
}
