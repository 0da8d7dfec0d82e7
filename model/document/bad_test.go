package document

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"chronotope/model"
)

// bomb is a zip file of a document whose part unpacks to n bytes of comments.
func bomb(t *testing.T, part, before string, n int) string {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	w, err := z.Create(part)
	if err != nil {
		t.Fatal(err)
	}
	piece := []byte(strings.Repeat("<!--"+strings.Repeat("a", 1017)+"-->", 1<<10))
	if _, err = io.WriteString(w, before); err != nil {
		t.Fatal(err)
	}
	for range n >> 20 {
		if _, err := w.Write(piece); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// wideString is a text in UTF-16.
func wideString(s string) string {
	var out strings.Builder
	for _, c := range []byte(s) {
		out.Write([]byte{c, 0})
	}
	return out.String()
}

// TestBadInput holds what is said of each file that cannot be read: its name, what is
// wrong and what to do.
func TestBadInput(t *testing.T) {
	docx := zipped(t, "word/document.xml", docxBody)
	entities := `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>` + strings.Replace(docxBody, "Annals", "&b;", 1)
	deep := strings.Replace(docxBody, "<w:body>", "<w:body>"+strings.Repeat("<w:sdt>", 100_000), 1)
	many := []byte(docx)
	binary.LittleEndian.PutUint32(many[len(many)-6:], 0) // the list of files is said to start at the beginning
	many = append(bytes.Repeat([]byte(docx), maxDirectory/len(docx)+1), many...)
	for name, c := range map[string]struct {
		file string
		err  error
		says string
	}{
		"cut.docx":         {docx[:len(docx)-40], model.ErrDamaged, "its end is missing"},
		"broken.docx":      {strings.Replace(docx, "word/document.xml", "word/documents.xml", 1), model.ErrDamaged, "damaged"},
		"half.docx":        {zipped(t, "word/document.xml", docxBody[:900]), model.ErrDamaged, "damaged"},
		"entities.docx":    {zipped(t, "word/document.xml", entities), model.ErrDamaged, "entity"},
		"deep.docx":        {zipped(t, "word/document.xml", deep), model.ErrDamaged, "nested more than 4000 deep"},
		"skipped.docx":     {zipped(t, "word/document.xml", "<x>"+strings.Repeat("<del>", 100_000)+strings.Repeat("</del>", 100_000)+"</x>"), model.ErrDamaged, "nested more than 4000 deep"},
		"attributes.docx":  {zipped(t, "word/document.xml", "<x "+strings.Repeat("a='"+strings.Repeat("x", 1000)+"' ", maxToken/1000+10)+">"), model.ErrDamaged, "longer than 16 MB"},
		"many.docx":        {string(many), model.ErrTooLarge, "too many files"},
		"bomb.docx":        {bomb(t, "word/document.xml", "<x>", maxEntry+1<<21), model.ErrTooLarge, "unpacks to more than 128 MB"},
		"sheet.xlsx":       {zipped(t, "xl/workbook.xml", "<x/>"), model.ErrEmpty, "empty"},
		"sheet.xlsb":       {zipped(t, "xl/workbook.bin", "x"), model.ErrBinary, "binary spreadsheet"},
		"letter.pages":     {zipped(t, "Index/Document.iwa", "x", "Metadata/Properties.plist", "x"), model.ErrBinary, "it is a Pages, Numbers or Keynote file"},
		"print.xps":        {zipped(t, "FixedDocSeq.fdseq", "<x/>", "[Content_Types].xml", "<x/>"), model.ErrBinary, "it is an XPS document"},
		"letter.msg":       {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + wideString("__substg1.0_0037001F"), model.ErrBinary, "it is an Outlook message; save it as .eml"},
		"letter.doc":       {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + wideString("WordDocument"), model.ErrBinary, "it is an old Word document"},
		"locked.docx":      {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + wideString("EncryptedPackage"), model.ErrBinary, "it is an Office file with a password"},
		"plan.vsd":         {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + wideString("VisioDocument"), model.ErrBinary, "it is a drawing"},
		"letter.hwp":       {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + wideString("\x05HwpSummaryInformation"), model.ErrBinary, "it is a Hangul document"},
		"letter.hwpx":      {zipped(t, "mimetype", "application/hwp+zip", "Contents/header.xml", "<x/>"), model.ErrBinary, "it is a Hangul document"},
		"notes.one":        {"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d\xae\xb1\x53\x78", model.ErrBinary, "it is a OneNote section"},
		"page.webarchive":  {"bplist00\xd1\x01\x02_\x10\x0fWebMainResource", model.ErrBinary, "it is a web archive of Safari"},
		"book.lit":         {"ITOLITLS\x01\x00\x00\x00", model.ErrBinary, "it is a Microsoft Reader book"},
		"setup.exe":        {"MZ\x00\x01\x00\x00", model.ErrBinary, "it is a program"},
		"friends.vcf":      {"BEGIN:VCARD\r\nBDAY:1871-05-03\r\n", model.ErrBinary, "it holds addresses"},
		"family.ged":       {utf8Mark + "0 HEAD\r\n1 CHAR UTF-8\r\n", model.ErrBinary, "it is a family tree"},
		"old.xls":          {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + wideString("Workbook"), model.ErrBinary, "it is an old spreadsheet"},
		"photo.heic":       {"\x00\x00\x00\x24ftypheic\x00\x00\x00\x00mif1heic", model.ErrBinary, "it is a photograph (HEIC)"},
		"talk.mp3":         {"ID3\x04\x00\x00\x00\x00", model.ErrBinary, "it is a recording"},
		"page.djvu":        {"AT&TFORM\x00\x00\x10\x00DJVU", model.ErrBinary, "it is a DjVu document"},
		"page.ps":          {"%!PS-Adobe-3.0\n(Dug in 1840.) show", model.ErrBinary, "it is a PostScript document"},
		"book.mobi":        {strings.Repeat("\x00", 60) + "BOOKMOBI", model.ErrBinary, "it is a Kindle book"},
		"drawing.svg":      {`<svg xmlns="http://www.w3.org/2000/svg"><text>1840</text></svg>`, model.ErrBinary, "it is a drawing (SVG)"},
		"cut.xml":          {"<?xml version='1.0'?>", model.ErrDamaged, "no element"},
		"slides.pptx":      {zipped(t, "ppt/presentation.xml", "<x/>"), model.ErrBinary, "presentation; save it as PDF"},
		"drawing.odg":      {zipped(t, "mimetype", "application/vnd.oasis.opendocument.graphics"), model.ErrBinary, "drawing"},
		"files.zip":        {zipped(t, "a.txt", "Dug in 1840."), model.ErrBinary, "zip archive; unpack it"},
		"old.doc":          {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", model.ErrBinary, "save it as .docx or .odt"},
		"cut.odt":          {zipped(t, "mimetype", odtKind), model.ErrDamaged, "content.xml is missing"},
		"locked.odt":       {zipped(t, "mimetype", odtKind, "META-INF/manifest.xml", "<manifest:encryption-data/>", "content.xml", "\x00"), model.ErrEncrypted, "save it without a password"},
		"cut.rtf":          {rtfFile[:len(rtfFile)-30], model.ErrDamaged, "its end is missing"},
		"deep.rtf":         {`{\rtf1 ` + strings.Repeat("{", 100_000), model.ErrDamaged, "nested more than 4000 deep"},
		"cut.epub":         {zipped(t, "mimetype", epubKind), model.ErrDamaged, "container.xml is missing"},
		"pageless.epub":    {zipped(t, "META-INF/container.xml", epubContainer, "OPS/book.opf", "<package/>"), model.ErrDamaged, "names no pages"},
		"chapterless.epub": {zipped(t, "META-INF/container.xml", epubContainer, "OPS/book.opf", epubPackage), model.ErrDamaged, "one.xhtml is missing"},
		"sold.epub": {zipped(t, "META-INF/container.xml", epubContainer, "OPS/book.opf", epubPackage, "OPS/one.xhtml", "\x00",
			"META-INF/encryption.xml", `<encryption><EncryptedData><CipherReference URI="OPS/one.xhtml"/></EncryptedData></encryption>`), model.ErrEncrypted, "open an unprotected copy"},
		"pictures.epub": {zipped(t, "mimetype", epubKind, "META-INF/container.xml", epubContainer, "OPS/book.opf", strings.Replace(epubPackage, "<manifest>", `<manifest><item id="p" href="p.png" media-type="image/png"/>`, 1),
			"OPS/one.xhtml", `<html><body><img src="p.png"/></body></html>`, "OPS/two.xhtml", "<html><body/></html>"), model.ErrBinary, "its pages are pictures"},
		"cut.pdf":    {"%PDF-1.7\n1 0 obj", model.ErrDamaged, "damaged"},
		"photo.txt":  {"\x89PNG\r\n\x1a\n\x00", model.ErrBinary, "OCR"},
		"empty.html": {"<html><body></body></html>", model.ErrEmpty, "empty"},
		"noise.txt":  {"\x00\x01\x02\x03\xff\x00\x00\x80", model.ErrBinary, "not in any encoding"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := openString(name, c.file, Options{})
			if !errors.Is(err, c.err) || err == nil || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), name) {
				t.Errorf("got %v, want %v with %q", err, c.err, c.says)
			}
		})
	}
}

func TestWrongExtensionDoesNotMatter(t *testing.T) {
	for name, file := range map[string]string{"a.pdf": zipped(t, "word/document.xml", docxBody), "a.docx": "It was built in 1840.", "a.txt": rtfFile, "a.rtf": htmlPage} {
		d, err := openString(name, file, Options{})
		if err != nil || !strings.Contains(d.Text, "built in 1840") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestLongTextsAreReadUpToTheLimit(t *testing.T) {
	for name, file := range map[string]string{
		"long.txt":  strings.Repeat("Dug in 1840.\n\n", 200<<20/14),
		"long.html": "<html><body><p>" + strings.Repeat("<p>Dug.", 80<<20/7),
	} {
		d, err := openString(name, file, Options{})
		if err != nil || !d.Truncated || len(d.Text) > Limit {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestDeeplyNestedPage(t *testing.T) {
	for _, open := range []string{"<div>", "<b>", "<table><tr><td>", "<blockquote>", "<ul><li>"} {
		d, err := openString("a.html", "<html><body><h1>Annals</h1>"+strings.Repeat(open, 10_000)+"Dug in 1840.", Options{})
		if err != nil || !strings.Contains(d.Text, "Dug in 1840.") || d.Title != "Annals" {
			t.Errorf("%s: %v", open, err)
		}
	}
}

func TestDeeplyNestedMarkdown(t *testing.T) {
	stairs := ""
	for i := range 1_200 {
		stairs += strings.Repeat("  ", i) + "- Dug\n\n"
	}
	for _, open := range []string{"> ", "- ", "[", "*", "![", "`", "<b>", "    ", stairs} {
		begin := time.Now()
		n := 10_000
		if open == stairs {
			n = 1
		}
		d, err := openString("a.md", strings.Repeat(open, n)+"Dug in 1840.", Options{})
		if err != nil || !strings.Contains(d.Text, "Dug in 1840.") {
			t.Errorf("%.9s: %v", open, err)
		}
		if took := time.Since(begin); took > 5*time.Second {
			t.Errorf("%.9s took %s", open, took)
		}
	}
}

// growing is a file that is written to while it is read.
type growing struct {
	*os.File
	path string
}

func (g growing) ReadAt(p []byte, at int64) (int, error) {
	f, err := os.OpenFile(g.path, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	if _, err := f.WriteString("More. "); err != nil {
		return 0, err
	}
	return g.File.ReadAt(p, at)
}

func TestFileThatChangesWhileItIsRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(path, []byte("Dug in 1840."), 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := Open(t.Context(), "a.txt", growing{f, path}, Options{}); !errors.Is(err, model.ErrChanged) || !strings.Contains(err.Error(), "a.txt") {
		t.Errorf("got %v", err)
	}
}

func TestUnreadablePermissions(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(path, []byte("Dug in 1840."), 0); err != nil {
		t.Fatal(err)
	}
	if f, err := os.Open(path); err == nil {
		f.Close()
		t.Skip("this user may read everything")
	}
	if _, err := OpenFile(t.Context(), path, Options{}); !errors.Is(err, fs.ErrPermission) || !strings.Contains(err.Error(), "a.txt") {
		t.Errorf("got %v", err)
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for name, file := range map[string]string{"a.txt": "Dug.", "a.rtf": rtfFile, "a.html": htmlPage, "a.docx": zipped(t, "word/document.xml", docxBody)} {
		if _, err := Open(ctx, name, strings.NewReader(file), Options{}); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestFaultOfAReader: what panics while a document is read is that document's failure.
func TestFaultOfAReader(t *testing.T) {
	defer func(f []format) { formats = f }(formats)
	formats = []format{{"fault", hasPrefix("oops"), func(context.Context, source, Options) (*model.Document, error) {
		var none []int
		return nil, fmt.Errorf("never %d", none[len(none)])
	}}}
	if _, err := openString("a.oops", "oops", Options{}); !errors.Is(err, model.ErrDamaged) || !strings.Contains(err.Error(), "read a.oops") {
		t.Errorf("got %v", err)
	}
}

// TestLargeArchive reads an archive whose list of files is found as in those of more than four
// gigabytes.
func TestLargeArchive(t *testing.T) {
	file := []byte(zipped(t, "word/document.xml", docxBody))
	i := bytes.LastIndex(file, []byte("PK\x05\x06"))
	size, start := binary.LittleEndian.Uint32(file[i+12:]), binary.LittleEndian.Uint32(file[i+16:])
	var large bytes.Buffer
	large.Write(file[:i])
	for _, v := range []any{
		[]byte("PK\x06\x06"), uint64(44), uint16(45), uint16(45), uint32(0), uint32(0), uint64(1), uint64(1), uint64(size), uint64(start),
		[]byte("PK\x06\x07"), uint32(0), uint64(i), uint32(1),
		[]byte("PK\x05\x06"), uint16(0), uint16(0), ^uint16(0), ^uint16(0), ^uint32(0), ^uint32(0), uint16(0),
	} {
		if err := binary.Write(&large, binary.LittleEndian, v); err != nil {
			t.Fatal(err)
		}
	}
	if d, err := openString("a.docx", large.String(), Options{}); err != nil || !strings.Contains(d.Text, "built in 1840") {
		t.Errorf("%v, %v", d, err)
	}
}
