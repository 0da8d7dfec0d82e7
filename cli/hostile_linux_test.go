package cli

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// hostileFile says to TestOpensHostileFile what to open.
const hostileFile = "CHRONOTOPE_HOSTILE_FILE"

// TestOpensHostileFile is the program that TestHostileFilesAreBounded measures.
func TestOpensHostileFile(t *testing.T) {
	path := os.Getenv(hostileFile)
	if path == "" {
		t.Skip("run by TestHostileFilesAreBounded")
	}
	Run(t.Context(), []string{"extract", "--format", "jsonl", path}, strings.NewReader(""), os.Stdout, os.Stderr)
	status, err := os.ReadFile("/proc/self/status") // its highest memory: what the system tells of a child counts its parent's
	if err != nil {
		t.Fatal(err)
	}
	fmt.Printf("%s\n", status)
}

// TestHostileFilesAreBounded opens small files that ask for much, each in a process of its
// own: they are read or refused, in little time and memory.
func TestHostileFilesAreBounded(t *testing.T) {
	if testing.Short() {
		t.Skip("takes half a minute")
	}
	const million = 1 << 20
	marks := func(outline ...string) []byte { return pdfOf("/Outlines 5 0 R", pdfWords, outline...) }
	for name, c := range map[string]struct {
		data []byte
		says string // its text, or the error
		most int    // megabytes
	}{
		"bookmarks in a circle.pdf": {marks("<</First 6 0 R>>", "<</Title (A) /Next 7 0 R>>", "<</Title (B) /Next 6 0 R /First 6 0 R>>"), "Leeds", 400},
		"bookmarks in itself.pdf":   {marks("<</First 6 0 R /Last 6 0 R>>", "<</Title (A) /First 6 0 R /Next 6 0 R /Parent 6 0 R>>"), "Leeds", 400},
		"spaces.pdf":                {pdfOf("", pdfWords+strings.Repeat(" ", 600*million)), "of memory", 700},
		"states.pdf":                {pdfOf("", pdfWords+strings.Repeat("q ", 5*million)), "of memory", 700},
		"letters.pdf":               {pdfOf("", pdfWords+"BT /F 1 Tf 60 700 Td "+strings.Repeat("0 -1 Td (Leeds, in May of 1871.) Tj ", 60_000)+" ET"), "more than a million letters", 700},
		"arrays.pdf":                {pdfOf("", pdfWords+strings.Repeat("[", 3*million)), "Leeds", 400},
		"wide.pdf":                  {pdfOf("", "1e30 0 0 1e30 0 0 cm "+pdfWords+" BT 1e30 0 0 1e30 9e30 9e30 Tm (far) Tj ET"), "", 400},
		"groups.rtf":                {[]byte(`{\rtf1 ` + strings.Repeat("{", 20*million)), "nested", 400},
		"elements.docx":             {zipOf("word/document.xml", "<w:document><w:body>"+strings.Repeat("<w:p>", 10*million)), "nested", 400},
		"elements.html":             {[]byte("<html><body>" + strings.Repeat("<div>", 2*million) + "Leeds, 1871"), "Leeds", 400},
		"paragraphs.odt":            {zipOf("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<d><body>"+strings.Repeat("<p>a</p>", 4*million)+"</body></d>"), "in full", 1200},
		"cells.xlsx":                {sheetOf(strings.Repeat("<row>"+strings.Repeat("<c><v>1</v></c>", 10)+"</row>", 600_000)), "in full", 700},
		"cells.txt":                 {[]byte(strings.Repeat(strings.Repeat("1\t", 30)+"1\n", 300_000)), "in full", 700},
		"notes.odt":                 {zipOf("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<d><body><p>a"+strings.Repeat("<note><note-body><p>a</p></note-body></note>", 1<<20)+"</p></body></d>"), "in full", 400},
		"boxes.docx":                {zipOf("word/document.xml", "<d><body><p><r><t>a</t>"+strings.Repeat("<txbxContent><p><r><t>a</t></r></p></txbxContent>", 1<<20)+"</r></p></body></d>"), "", 900},
		"lines.txt":                 {[]byte(strings.Repeat("a\n", 8*million)), "in full", 1200},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), name)
			if err := os.WriteFile(path, c.data, 0o600); err != nil {
				t.Fatal(err)
			}
			cmd := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestOpensHostileFile$")
			cmd.Env = append(os.Environ(), hostileFile+"="+path)
			out, err := cmd.CombinedOutput()
			if err != nil || !bytes.Contains(out, []byte(c.says)) {
				t.Errorf("%v: it says %.300s", err, out)
			}
			_, peak, _ := bytes.Cut(out, []byte("VmHWM:"))
			kilobytes := 0
			if _, err := fmt.Sscan(string(peak), &kilobytes); err != nil {
				t.Fatal(err)
			}
			cpu := cmd.ProcessState.UserTime()
			t.Logf("%d KB take %d MB and %v", len(c.data)>>10, kilobytes>>10, cpu)
			if kilobytes>>10 > c.most || cpu > time.Minute {
				t.Error("that is too much")
			}
		})
	}
}

// pdfWords are what a page shows.
const pdfWords = "BT /F 11 Tf 60 700 Td (The mill at Leeds burned down on 3 May 1871.) Tj ET "

// pdfOf is a file of one page with that content, and objects from number 5 on.
func pdfOf(catalog, content string, objects ...string) []byte {
	var packed bytes.Buffer
	w := zlib.NewWriter(&packed)
	_, _ = w.Write([]byte(content))
	_ = w.Close()
	objects = append([]string{
		"<</Type /Catalog /Pages 2 0 R " + catalog + ">>",
		"<</Type /Pages /Kids [3 0 R] /Count 1>>",
		"<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>>>",
		fmt.Sprintf("<</Filter /FlateDecode /Length %d>>\nstream\n%s\nendstream", packed.Len(), packed.String()),
	}, objects...)
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	for i, o := range objects {
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	b.WriteString("trailer\n<</Root 1 0 R>>\n%%EOF\n")
	return b.Bytes()
}

// sheetOf is a spreadsheet of those rows.
func sheetOf(rows string) []byte {
	return zipOf("xl/workbook.xml", `<workbook><sheets><sheet name="A"/></sheets></workbook>`, "xl/worksheets/sheet1.xml", "<worksheet><sheetData>"+rows+"</sheetData></worksheet>")
}

// zipOf is a zip file of files by their names.
func zipOf(files ...string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		w, _ := z.Create(files[i])
		_, _ = w.Write([]byte(files[i+1]))
	}
	_ = z.Close()
	return b.Bytes()
}
