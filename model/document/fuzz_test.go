package document

import (
	"os"
	"path/filepath"
	"testing"
)

// seed adds what testdata has of a format, as take makes it of the file.
func seed(f *testing.F, take func(data string) string, names ...string) {
	f.Helper()
	for _, name := range names {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(take(string(data)))
	}
}

func itself(s string) string { return s }

// FuzzPackage mutates whole zip files; the fuzz targets below mutate what is in them.
func FuzzPackage(f *testing.F) {
	seed(f, itself, "pandoc.docx", "office.docx", "pandoc.odt", "pandoc.epub")
	f.Fuzz(func(t *testing.T, data string) { sound(t, "x", data) })
}

func FuzzDOCX(f *testing.F) {
	f.Add(docxBody, docxStyleSheet, docxFootnotes)
	f.Fuzz(func(t *testing.T, body, styles, notes string) {
		sound(t, "x", zipped(t, "word/document.xml", body, "word/styles.xml", styles, "word/footnotes.xml", notes))
	})
}

func FuzzODT(f *testing.F) {
	f.Add(odtContent, odtMeta)
	f.Fuzz(func(t *testing.T, content, meta string) {
		sound(t, "x", zipped(t, "mimetype", odtKind, "content.xml", content, "meta.xml", meta))
	})
}

func FuzzEPUB(f *testing.F) {
	f.Add(epubPackage, epubChapter)
	f.Fuzz(func(t *testing.T, about, chapter string) {
		sound(t, "x", zipped(t, "mimetype", epubKind, "META-INF/container.xml", epubContainer, "OPS/book.opf", about, "OPS/one.xhtml", chapter))
	})
}

func FuzzRTF(f *testing.F) {
	f.Add(rtfFile)
	seed(f, itself, "pandoc.rtf", "office.rtf")
	f.Fuzz(func(t *testing.T, data string) { sound(t, "x", `{\rtf`+data) })
}

func FuzzHTML(f *testing.F) {
	f.Add(htmlPage)
	seed(f, itself, "pandoc.html", "office.html")
	f.Fuzz(func(t *testing.T, data string) { sound(t, "x", "<html>"+data) })
}

func FuzzMarkdown(f *testing.F) {
	f.Add(markdownText)
	f.Fuzz(func(t *testing.T, data string) { sound(t, "x.md", data) })
}

func FuzzText(f *testing.F) {
	f.Add("Café\r\nDug in 1840.")
	f.Add("\xff\xfea\x00b\x00")
	f.Add("\xcf\xf0\xe8\xe2\xe5\xf2 1840")
	f.Fuzz(func(t *testing.T, data string) { sound(t, "x.txt", data) })
}
