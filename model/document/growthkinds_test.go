package document

import (
	"strings"
	"testing"

	"chronotope/model/growth"
)

// TestReadersOfOtherKindsCostNoMoreThanTheirFile is TestReadersCostNoMoreThanTheirFile for what
// is text by itself, and for spreadsheets.
func TestReadersOfOtherKindsCostNoMoreThanTheirFile(t *testing.T) {
	sheet := func(body string) error {
		_, err := openParts("xl/workbook.xml", xlsxBookPart, "xl/worksheets/sheet1.xml", "<d><sheetData>"+body+xlsxSheetPart+"</sheetData></d>",
			"xl/sharedStrings.xml", xlsxTexts, "xl/styles.xml", xlsxFormats)
		return err
	}
	for name, c := range map[string]struct {
		open func(string) error
		body body
	}{
		"rows of a table":          {openAs("a.csv", "a,b\n%s"), repeated(12_500, "1871,Lamp lit\n")},
		"quotes in a table":        {openAs("a.csv", "a,b\n%s"), repeated(12_500, "\"1,\"\"x\n")},
		"rows of a sheet":          {sheet, repeated(5_000, `<row><c t="s"><v>0</v></c><c s="1"><v>43529.5</v></c></row>`)},
		"far columns":              {sheet, repeated(1_000, `<row><c><v>1</v></c><c r="XFD1"><v>2</v></c></row>`)},
		"messages":                 {openAs("a.mbox", "%s"), repeated(2_000, "From a b\nMessage-ID: <1>\nFrom: a\nSubject: Dug\n\nDug in 1840.\n\n")},
		"no messages":              {openAs("a.mbox", "From a b\nMessage-ID: <1>\nFrom: a\n\n%s"), repeated(10_000, "Dug.\n\nFrom here\n")},
		"parts":                    {openAs("a.eml", "Message-ID: <1>\nContent-Type: multipart/mixed; boundary=x\n\n%s--x--"), repeated(2_000, "--x\nContent-Type: text/plain\n\nDug.\n")},
		"parts in parts":           {openAs("a.eml", "Message-ID: <1>\nContent-Type: multipart/mixed; boundary=x\n\nDug\n%s"), repeated(2_000, "--x\nContent-Type: multipart/mixed; boundary=x\n\n")},
		"fields":                   {openAs("a.eml", "Message-ID: <1>\n%s\n\nDug."), numbered(10_000, "X-%d: a\n")},
		"a field that goes on":     {openAs("a.eml", "Message-ID: <1>\nSubject: a\n%s\n\nDug."), repeated(2_000, " =?utf-8?q?a?=\n")},
		"records":                  {openAs("a.xml", "<?xml version='1.0'?><a>%s</a>"), repeated(5_000, "<r><d>1871</d><e>Lamp lit</e></r>")},
		"fields of many names":     {openAs("a.xml", "<?xml version='1.0'?><a>%s</a>"), numbered(2_000, "<r><d%[1]d>1871</d%[1]d><e%[1]d>Lamp</e%[1]d></r>")},
		"elements":                 {openAs("a.xml", "<?xml version='1.0'?><a>%s</a>"), repeated(5_000, "<p>Dug <b>in</b> <i>1840</i>.<note>So.</note></p>")},
		"elements in elements":     {openAs("a.xml", "<?xml version='1.0'?><a>%s</a>"), nested(100, "<q><list><item>Dug ", "x", "</item></list></q>")},
		"objects":                  {openAs("a.json", `[%s{}]`), repeated(5_000, `{"date": "1871", "what": "Lamp"},`)},
		"objects of many names":    {openAs("a.json", `[%s{}]`), numbered(2_000, `{"a%[1]d": "1871", "b%[1]d": "Lamp"},`)},
		"an object of many names":  {openAs("a.json", `[{%s"z": 1}]`), numbered(5_000, `"a%d": "1871",`)},
		"lists in lists":           {openAs("a.json", `["a",[%s]]`), nested(80, `{"a":[`, `1`, `]}`)},
		"lists never closed":       {openAs("a.json", `%s`), repeated(5_000, `[{"a":`)},
		"objects on lines":         {openAs("a.jsonl", "%s"), repeated(5_000, "{\"date\": \"1871\"}\n")},
		"commands":                 {openAs("a.tex", `\documentclass{a}%s`), repeated(5_000, `\emph{Dug} in \textbf{1840}. `)},
		"groups in groups":         {openAs("a.tex", `\documentclass{a}%s`), nested(500, `\emph{Dug `, "x", "}")},
		"sections never closed":    {openAs("a.tex", `\documentclass{a}%s`), repeated(2_000, `\section{Dug `)},
		"options never closed":     {openAs("a.tex", `\documentclass{a}%s`), repeated(5_000, `\item [Dug `)},
		"environments":             {openAs("a.tex", `\documentclass{a}%s`), repeated(2_000, `\begin{tabular}{l} 1 & 2 \\ \end{tabular}`)},
		"environments never ended": {openAs("a.tex", `\documentclass{a}Dug %s`), repeated(2_000, `\begin{itemize}\begin{tabular}`)},
		"formulas":                 {openAs("a.tex", `\documentclass{a}%s`), repeated(5_000, `Dug $1$ \(a\) `)},
		"entries":                  {openAs("a.ics", "BEGIN:VCALENDAR\n%sEND:VCALENDAR"), repeated(3_000, "BEGIN:VEVENT\nDTSTART:18710503\nSUMMARY:Lamp\n lit\nEND:VEVENT\n")},
		"entries never ended":      {openAs("a.ics", "BEGIN:VCALENDAR\n%s"), repeated(5_000, "BEGIN:VEVENT\nSUMMARY:Lamp\n")},
		"cues":                     {openAs("a.srt", "%s"), numbered(3_000, "%d\n00:00:01,000 --> 00:00:03,500\nThe mole cracked\n\n")},
		"wrappers of a page":       {openAs("a.html", "<html><body>%s"), nested(400, `<div class="sidebar comments" id="related-work">`, "<p>Dug in 1840, and again in the year that followed the great frost of the north.</p>", "")},
		"articles of a page":       {openAs("a.html", "<html><body>%s"), repeated(2_000, `<article class="share"><h1>Dug</h1><p>Dug in 1840, and again in the year that followed the great frost of the north.</p></article>`)},
		"tables of links":          {openAs("a.html", "<html><body>%s"), repeated(2_000, `<table><tr><td><a href=b>a</a><a href=b>a</a><a href=b>a</a><a href=b>a</a></table>`)},
	} {
		t.Run(name, func(t *testing.T) {
			open := func(body string) func() {
				return func() {
					if err := c.open(body); err != nil && !strings.Contains(err.Error(), "empty") {
						t.Fatal(err)
					}
				}
			}
			growth.Linear(t, open(c.body.of(c.body.n)), open(c.body.of(8*c.body.n)))
		})
	}
}
