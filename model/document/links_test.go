package document

import (
	"strings"
	"testing"
)

// TestLinksAndPictures holds that words lead where the file says, and that pictures leave
// their sign.
func TestLinksAndPictures(t *testing.T) {
	const href = "https://example.org/mill"
	docx := zipped(t, "word/document.xml", `<w:document xmlns:w="w" xmlns:r="r" xmlns:a="a"><w:body><w:p><w:r><w:t xml:space="preserve">See </w:t></w:r><w:hyperlink r:id="rId7"><w:r><w:t>the mill</w:t></w:r></w:hyperlink><w:r><w:t xml:space="preserve"> here.</w:t></w:r></w:p><w:p><w:r><w:drawing><a:blip r:embed="rId9"/></w:drawing></w:r></w:p></w:body></w:document>`,
		"word/_rels/document.xml.rels", `<Relationships><Relationship Id="rId7" Target="`+href+`" TargetMode="External"/><Relationship Id="rId9" Target="media/image1.png"/></Relationships>`)
	odt := zipped(t, "mimetype", odtKind, "content.xml", `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:draw="d" xmlns:xlink="x"><office:body><office:text><text:p>See <text:a xlink:href="`+href+`">the mill</text:a> here.</text:p><text:p><draw:frame><draw:image/></draw:frame></text:p></office:text></office:body></office:document-content>`)
	for name, content := range map[string]string{
		"a.html": `<!DOCTYPE html><html><body><p>See <a href="` + href + `">the mill</a> here.</p><p><img src="x.png"></p><p><img src="y.png" alt=""><img src="z.png" width="16"></p></body></html>`,
		"a.md":   "See [the mill](" + href + ") here.\n\n![](x.png)\n",
		"a.docx": docx,
		"a.odt":  odt,
	} {
		d, err := openString(name, content, Options{WholePage: true})
		if err != nil {
			t.Fatal(name, err)
		}
		whole(t, d)
		if len(d.Links) != 1 || d.Links[0].Span.Of(d.Text) != "the mill" || d.Links[0].Target != href {
			t.Errorf("%s: links %v in %q", name, d.Links, d.Text)
		}
		if d.Text != "See the mill here.\n\n\ufffc" {
			t.Errorf("%s: %q", name, d.Text)
		}
	}
	rtf := `{\rtf1\ansi\pard Before.\par{\*\shppict{\pict\pngblip 89504e47}}{\nonshppict{\pict\wmetafile8 0100}}\par After {\pict 00ff} it.\par}`
	if d, err := openString("a.rtf", rtf, Options{}); err != nil || d.Text != "Before.\n\n\ufffc\n\nAfter \ufffc it." {
		t.Errorf("rtf: %v, %v", d, err)
	}
	d, err := openString("b.html", `<!DOCTYPE html><html><body><p>To <a href="javascript:x()">one</a>, <a href="#two">two</a>, <a href="mailto:a@b.org"><b>three</b>
and four</a><a href="http://c.org"> five</a>.<p><a href="http://d.org">six<p>seven</a></body></html>`, Options{WholePage: true})
	if err != nil {
		t.Fatal(err)
	}
	whole(t, d)
	var got []string
	for _, l := range d.Links {
		got = append(got, l.Span.Of(d.Text)+"="+l.Target)
	}
	if want := "three and four=mailto:a@b.org|five=http://c.org|six=http://d.org|seven=http://d.org"; strings.Join(got, "|") != want {
		t.Errorf("%q, want %q", strings.Join(got, "|"), want)
	}
}

// TestLinksAndNotesInRows holds that what is marked within a row stays where its words are
// when the row is written as one, and goes with a row that is struck out.
func TestLinksAndNotesInRows(t *testing.T) {
	const text = `<w:document><w:body><w:p><w:r><w:t>Ships.</w:t></w:r></w:p><w:tbl>
		<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:hyperlink r:id="r1"><w:r><w:t>Vanished</w:t></w:r></w:hyperlink><w:r><w:footnoteReference w:id="3"/></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>lost</w:t></w:r></w:p></w:tc></w:tr>
		<w:tr><w:tc><w:p><w:r><w:t>Built</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>at </w:t></w:r><w:hyperlink r:id="r1"><w:r><w:t>Sunderland</w:t></w:r></w:hyperlink><w:r><w:footnoteReference w:id="2"/></w:r></w:p></w:tc></w:tr>
		</w:tbl><w:p><w:r><w:t>Three masts.</w:t></w:r></w:p></w:body></w:document>`
	const notes = `<w:footnotes><w:footnote w:id="2"><w:p><w:r><w:t>Lloyd's List.</w:t></w:r></w:p></w:footnote><w:footnote w:id="3"><w:p><w:r><w:t>No source.</w:t></w:r></w:p></w:footnote></w:footnotes>`
	const leads = `<Relationships><Relationship Id="r1" TargetMode="External" Target="https://example.org/a"/></Relationships>`
	d, err := openString("a.docx", zipped(t, "word/document.xml", text, "word/footnotes.xml", notes, "word/_rels/document.xml.rels", leads), Options{})
	if err != nil {
		t.Fatal(err)
	}
	whole(t, d)
	if len(d.Links) != 1 || d.Links[0].Span.Of(d.Text) != "Sunderland" {
		t.Errorf("links %v of %q", d.Links, d.Text)
	}
	if len(d.Notes) != 1 || !strings.HasSuffix(d.Notes[0].Text.Of(d.Text), "Lloyd's List.") {
		t.Errorf("notes %v of %q", d.Notes, d.Text)
	}
	if strings.Contains(d.Text, "No source") {
		t.Errorf("the note of a row that is struck out is in %q", d.Text)
	}
}
