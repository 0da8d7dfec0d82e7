package document

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestNumbersOfLists reads a judgment whose paragraphs are numbered as several programs write
// it: by the numbers of paragraphs it is cited, though they are not in its text.
func TestNumbersOfLists(t *testing.T) {
	names, err := filepath.Glob("testdata/numbered/*")
	if err != nil || len(names) < 8 {
		t.Fatalf("%d files: %v", len(names), err)
	}
	const want = "h1 Judgment|li1 45. On 3 May 1871 the mill burned.|li2 a. One wheel was oak.|li2 b. One was iron.|li1 46. It stood for long.|p The court adds this.|li1 47. The claim is dismissed.|li1 Costs are paid."
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		d, err := openString(filepath.Base(name), string(data), Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		whole(t, d)
		if diff := cmp.Diff(strings.ReplaceAll(want, "|", "\n"), outline(d)); diff != "" {
			t.Errorf("%s:\n%s", name, diff)
		}
	}
}

const docxNumberings = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="h1"/><w:lvlText w:val="Part %1"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="6"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="6"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num></w:numbering>`

// TestWordByWord reads what Word writes that other programs do not.
func TestWordByWord(t *testing.T) {
	p := func(properties, text string) string {
		return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r></w:p>"
	}
	item := func(list, depth string) string {
		return `<w:numPr><w:ilvl w:val="` + depth + `"/><w:numId w:val="` + list + `"/></w:numPr>`
	}
	document := func(body string) string {
		return `<w:document xmlns:w="w" xmlns:r="r"><w:body>` + body + `</w:body></w:document>`
	}
	styles := `<w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`
	const rels = `<Relationships><Relationship Id="r1" Type="http://x/header" Target="header2.xml"/><Relationship Id="r2" Type="http://x/aFChunk" Target="/chunk.html"/>` +
		`<Relationship Id="r3" Type="http://x/styles" Target="look.xml"/><Relationship Id="r4" Type="http://x/numbering" Target="numbering.xml"/></Relationships>`
	for name, c := range map[string]struct{ body, want string }{
		"numbers": {
			p(`<w:pStyle w:val="h1"/>`, "The mill") + p(item("1", "1"), "It burned.") + p(item("1", "1"), "All of it.") + p(`<w:pStyle w:val="h1"/>`, "The docks") + p(item("1", "1"), "They came.") +
				p(item("2", "0"), "a wheel") + p(item("3", "0"), "anew") + p(`<w:pStyle w:val="h1"/>`+item("0", "0"), "No number"),
			"h1 Part I The mill|li2 I.1) It burned.|li2 I.2) All of it.|h1 Part II The docks|li2 II.1) They came.|li1 a wheel|li1 Part VII anew|h1 No number",
		},
		"a paragraph mark that is deleted": {
			p(`<w:rPr><w:del w:id="1"/></w:rPr>`, "It was built ") + p("", "in 1840.") + p("", "It stood."),
			"p It was built in 1840.|p It stood.",
		},
		"a paragraph that is deleted": {
			`<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del><w:r><w:delText>in 1841</w:delText></w:r></w:del></w:p>` + p(`<w:pStyle w:val="h1"/>`, "The mill"),
			"h1 Part I The mill",
		},
		"a document within": {p("", "Before.") + `<w:altChunk r:id="r2"/>` + p("", "After."), "p Before.|h2 Within|p Dug in 1840.|p After."},
		"a letterhead": {
			p("", "Dear Sir,") + `<w:sectPr><w:headerReference w:type="first" r:id="r1"/><w:titlePg/></w:sectPr>`,
			"p Leeds Mills, 3 May 1871|p Dear Sir,",
		},
		"a header that is off": {p("", "Dear Sir,") + `<w:sectPr><w:headerReference w:type="first" r:id="r1"/></w:sectPr>`, "p Dear Sir,"},
	} {
		d, err := openParts("_rels/.rels", `<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="/word/document7.xml"/></Relationships>`,
			"[Content_Types].xml", `<Types><Override PartName="/word/document7.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
			"word/document7.xml", document(c.body), "word/_rels/document7.xml.rels", rels, "word/look.xml", styles, "word/numbering.xml", docxNumberings,
			"word/header2.xml", `<w:hdr xmlns:w="w"><w:p><w:r><w:t>Leeds Mills, 3 May 1871</w:t></w:r></w:p></w:hdr>`, "chunk.html", "<html><body><h2>Within</h2><p>Dug in 1840.</p></body></html>")
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		whole(t, d)
		if diff := cmp.Diff(strings.ReplaceAll(c.want, "|", "\n"), outline(d)); diff != "" {
			t.Errorf("%s:\n%s", name, diff)
		}
	}
}

// TestRTFWordByWord reads what is easily read too far.
func TestRTFWordByWord(t *testing.T) {
	for name, c := range map[string]struct{ body, want string }{
		"a star that is no mark":     {`Dug \*\b in 1840\b0 .\par`, "p Dug in 1840."},
		"a destination nobody knows": {`Dug {\*\unknown no}in 1840.\par`, "p Dug in 1840."},
		"an end that is deleted":     {`It was built {\deleted\par}in 1840.\par`, "p It was built in 1840."},
		"a letterhead":               {`\titlepg{\headerf Leeds Mills\par}Dear Sir,\par`, "p Leeds Mills|p Dear Sir,"},
		"a header of each page":      {`{\headerf Leeds Mills\par}{\header Page\par}Dear Sir,\par`, "p Dear Sir,"},
		"a style in a font":          {`{\stylesheet{\s1\f6 heading 1;}}\pard\s1 The mill\par`, "h1 The mill"},
		"a bullet":                   {`{\listtext\f3 \'b7\tab}\pard\ls1 a wheel\par{\listtext\pard o\tab}\ls1 of oak\par`, "li1 a wheel|li1 of oak"},
	} {
		d, err := openString("a.rtf", `{\rtf1\ansi `+c.body+"}", Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if diff := cmp.Diff(strings.ReplaceAll(c.want, "|", "\n"), outline(d)); diff != "" {
			t.Errorf("%s:\n%s", name, diff)
		}
	}
}

// TestNumbersOfWebPages numbers the items of lists as browsers do.
func TestNumbersOfWebPages(t *testing.T) {
	d, err := openString("a.html", `<html><body><ol start=9 type=I><li>a<li value=20>b</ol><ol reversed><li>c<li>d</ol><ol style="list-style: none"><li>e</ol><ol><li><h3>f</h3><p>g</ol></body></html>`, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("li1 IX. a\nli1 XX. b\nli1 2. c\nli1 1. d\nli1 e\nh3 1. f\nli1 g", outline(d)); diff != "" {
		t.Error(diff)
	}
}

// TestLetterheadOfOpenDocument puts the header of the first page above the text.
func TestLetterheadOfOpenDocument(t *testing.T) {
	const content = `<d><automatic-styles><style name="P1" master-page-name="First"/></automatic-styles><body><p style-name="P1">Dear Sir,</p><h outline-level="1">Mills</h><h outline-level="2">Oak</h></body></d>`
	const styles = `<d><outline-style name="O"><outline-level-style level="1" num-format="1" num-suffix="."/><outline-level-style level="2" num-format="1" display-levels="2"/></outline-style>` +
		`<master-styles><master-page name="First" next-style-name="Standard"><header><p>Leeds Mills</p></header></master-page></master-styles></d>`
	d, err := openParts("mimetype", odtKind, "content.xml", content, "styles.xml", styles)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("p Leeds Mills\np Dear Sir,\nh1 1. Mills\nh2 1.1 Oak", outline(d)); diff != "" {
		t.Error(diff)
	}
}
