package document

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const (
	calendarFile = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Harbour\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:18710503\r\nDTEND;VALUE=DATE:18710504\r\n" +
		"SUMMARY:Lamp lit\\, at last\r\nLOCATION:Whitby\r\nDESCRIPTION:The keepe\r\n r came.\r\nBEGIN:VALARM\r\nSUMMARY:Alarm\r\nEND:VALARM\r\nEND:VEVENT\r\n" +
		"BEGIN:VEVENT\r\nDTSTART:20190305T103000Z\r\nDTEND:20190307T120000Z\r\nSUMMARY:Conference\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"

	subtitleFile = "1\n00:00:01,000 --> 00:00:03,500\n<i>The mole cracked</i>\nin the night.\n\n2\n00:00:03,600 --> 00:00:05,000\nNobody had {\\an8}heard\n\n3\n00:00:05,100 --> 00:00:06,000\nof it before 1902.\n\n" +
		"4\n00:00:20,000 --> 00:00:22,000\nThe fleet sailed.\n"

	teiFile = `<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Letters</title><author>A. Clerk</author></titleStmt>
<publicationStmt><date when="1999-01-01">1999</date></publicationStmt></fileDesc></teiHeader><text><body><div><head>To Leeds</head>
<p>It was built in <date when="1840-05-03">1840</date><note>Town minutes.</note> by <persName>Anders<lb/>Holm</persName>.</p><p><placeName>Leeds</placeName> grew.</p>
<list><item>a wheel</item><item>of oak</item></list><table><row><cell>1871</cell><cell>It burned.</cell></row></table></div></body></text></TEI>`

	recordsFile = `<events><event><date>3 May 1871</date><place>Whitby</place><what>Lamp lit</what></event><event><date>June 1884</date><what>Conference</what></event><about>Made <b>by</b> hand.</about></events>`

	feedFile = `<rss version="2.0"><channel><title>Harbour news</title><item><title>The mole cracked</title><pubDate>Tue, 05 Mar 2019 10:20:30 GMT</pubDate><description>&lt;p&gt;It cracked &lt;b&gt;yesterday&lt;/b&gt;.&lt;/p&gt;</description><category>sea</category><category>stone</category></item></channel></rss>`

	jsonFile = `{"title": "Annals", "about": {"town": "Leeds"}, "events": [{"date": "3 May 1871", "where": {"name": "Whitby", "at": [54.5, -0.6]}, "what": "Lamp lit"}, {"date": "June 1884", "what": "Conference", "created_at": 1577836800}], "tags": ["sea", "stone"]}`

	texFile = `% a comment
\documentclass[a4paper]{article}
\usepackage{babel}
\title{Annals of \emph{Leeds}}\author{A.~Clerk}\date{1902-03-04}
\begin{document}\maketitle
\section{The mill}\label{mill}
It was built in 1840\footnote{Town minutes.} by
Andr\'e's \textbf{hand}, see~\ref{mill} --- ` + "``so''" + ` -- at 5\% and $x^2$ of $12$.

\begin{itemize}\item a wheel % of what
\item of oak\end{itemize}
\begin{quote}They dug.\end{quote}
\begin{tabular}{l|l}\hline 1871 & It burned. \\ 1872 & It stood. \\ \hline\end{tabular}
\begin{equation}1914 = 1\end{equation}
The end.\end{document}`

	mhtFile = "From: <Saved by Blink>\r\nSnapshot-Content-Location: http://example.org/\r\nSubject: Annals\r\nDate: Tue, 5 Mar 2019 10:20:30 -0000\r\nMIME-Version: 1.0\r\n" +
		"Content-Type: multipart/related; type=\"text/html\"; boundary=\"xx\"\r\n\r\n--xx\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" +
		"<html><head><meta charset=3D\"utf-8\"></head><body><nav><a href=3D\"/\">Home</a></nav><h1>Annals</h1><p>It was built in 1840 at H=C3=B8nefoss.</p></body></html>\r\n--xx\r\n" +
		"Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--xx--\r\n"
)

// TestKinds reads formats that are text by themselves as what they are.
func TestKinds(t *testing.T) {
	for _, c := range []struct{ name, file, format, title, want string }{
		{"a.ics", calendarFile, "calendar", "Harbour", "td Date\tEvent\tPlace\tDescription|td 1871-05-03\tLamp lit, at last\tWhitby\tThe keeper came.|td 2019-03-05 to 2019-03-07\tConference"},
		{"a.srt", subtitleFile, "subtitles", "a.srt", "p The mole cracked in the night. Nobody had heard of it before 1902.|p The fleet sailed."},
		{"a.vtt", "WEBVTT\n\nNOTE of the maker\n\n" + strings.ReplaceAll(subtitleFile[2:], ",", "."), "subtitles", "a.vtt", "p The mole cracked in the night. Nobody had heard of it before 1902.|p The fleet sailed."},
		{"a.ass", "[Script Info]\nTitle: x\n\n[Events]\nFormat: Layer\nDialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,{\\i1}The mole,\\Nit cracked.\n", "subtitles", "a.ass", "p The mole, it cracked."},
		{"a.xml", teiFile, "XML", "Letters", "h2 To Leeds|p It was built in 1840[1] by Anders Holm.|p Leeds grew.|li1 a wheel|li1 of oak|td 1871\tIt burned.|fn [1] Town minutes."},
		{"a.xml", recordsFile, "XML", "a.xml", "td date\tplace\twhat|td 3 May 1871\tWhitby\tLamp lit|td June 1884\t\tConference|p Made by hand."},
		{"a.rss", feedFile, "XML", "Harbour news", "h1 Harbour news|h2 The mole cracked|p Tue, 05 Mar 2019 10:20:30 GMT|p It cracked yesterday.|p sea|p stone"},
		{"a.opml", `<?xml version="1.0"?><opml version="2.0"><head><title>Notes</title></head><body><outline text="1871"><outline text="The mill burned." _note="All of it."/></outline></body></opml>`, "XML", "Notes", "h1 Notes|li1 1871|li2 The mill burned. All of it."},
		{"a.enex", `<?xml version="1.0"?><en-export><note><title>Mill</title><created>20190305T101112Z</created><content><![CDATA[<en-note><div>It burned.</div></en-note>]]></content></note></en-export>`, "XML", "Mill", "h1 Mill|p 2019-03-05 10:11|p It burned."},
		{"a.json", jsonFile, "JSON", "Annals", "p title: Annals|h1 about|p town: Leeds|h1 events|td date\twhere name\twhat\tcreated_at|td 3 May 1871\tWhitby\tLamp lit|td June 1884\t\tConference\t2020-01-01 00:00|h1 tags|p sea|p stone"},
		{"a.jsonl", "{\"day\": \"3 May 1871\", \"what\": \"Lamp lit\"}\n{\"day\": \"June 1884\", \"what\": \"Conference\"}\n", "JSON", "a.jsonl", "td day\twhat|td 3 May 1871\tLamp lit|td June 1884\tConference"},
		{"a.js", "window.YTD.notes.part0 = [ {\"note\": {\"day\": \"3 May 1871\", \"text\": \"Lamp lit\"}} ];\n", "JSON", "a.js", "td note day\tnote text|td 3 May 1871\tLamp lit"},
		{"a.txt", "Total = [all] that was dug.", "plain text", "a.txt", "p Total = [all] that was dug."},
		{"a.txt", "[[Leeds]] grew in 1840.", "plain text", "a.txt", "p [[Leeds]] grew in 1840."},
		{"a.tex", texFile, "LaTeX", "Annals of Leeds", "h1 The mill|p It was built in 1840[1] by André’s hand, see\u00a0— “so” – at 5% and of 12.|li1 a wheel|li1 of oak|q They dug.|td 1871\tIt burned.|td 1872\tIt stood.|p The end.|fn [1] Town minutes."},
		{"a.mht", mhtFile, WebPage, "Annals", "h1 Annals|p It was built in 1840 at Hønefoss."},
		{"a.csv", "Date;Event\n3 May 1871;\"Lamp lit;\nat last\"\n", "table", "a.csv", "td Date\tEvent|td 3 May 1871\tLamp lit; at last"},
		{"a.csv", "One day, in Leeds, a mill burned.\nNobody knew why.\n", "plain text", "a.csv", "p One day, in Leeds, a mill burned.|p Nobody knew why."},
		{"memo.txt", "From: the clerk\nTo: the mayor\nReceived: 3 May 1871\n\nThe mill burned.\n", "plain text", "memo.txt", "p From: the clerk|p To: the mayor|p Received: 3 May 1871|p The mill burned."},
	} {
		d, err := openString(c.name, c.file, Options{})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		whole(t, d)
		if diff := cmp.Diff(strings.ReplaceAll(c.want, "|", "\n"), outline(d)); diff != "" {
			t.Errorf("%s:\n%s", c.name, diff)
		}
		if d.Format != c.format || d.Title != c.title {
			t.Errorf("%s: %q, %q", c.name, d.Format, d.Title)
		}
	}
}

// TestFilesOfOtherPrograms reads tables that LibreOffice wrote and messages that Python did.
func TestFilesOfOtherPrograms(t *testing.T) {
	const table = "h1 Harbour|td Date\tPlace\tEvent\tCost|td 1871-05-03\tWhitby\tNew lamp lit for the first time\t12.5|td 1873-11-14\tScarborough\tKeeper drowned, aged 40\t0|td 1999-02-01\tOslo\tConference of engineers\t1200"
	for name, want := range map[string]string{
		"office.xlsx": table, "office.ods": table, "office.fods": table,
		"python.eml": "p From: Åse Lund <ase@example.org>\nTo: harbour@example.org\nDate: Tue, 5 March 2019 10:20\nSubject: Gebäude am Kai: the mole|p The mole cracked yesterday in Bergen.|" +
			"p On Mon, 4 Mar 2019 at 08:00, Per wrote:|q > Is the mole sound?\n> We sail on Friday.|li1 log ø.txt|li1 mole.png",
		"python.mbox": "p From: Per <per@example.org>\nTo: ase@example.org\nDate: Fri, 1 March 2019 09:00\nSubject: First|p The quay opened.|p From here on we pay.|" +
			"p From: Per <per@example.org>\nTo: ase@example.org\nDate: Sat, 2 March 2019 09:00\nSubject: Second|p The buoy was lost off Askøy.",
	} {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		d, err := openString(name, string(data), Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		whole(t, d)
		if diff := cmp.Diff(strings.ReplaceAll(want, "|", "\n"), outline(d)); diff != "" {
			t.Errorf("%s:\n%s", name, diff)
		}
		switch name {
		case "python.eml":
			if d.Date.String() != "2019-03-05" || d.Title != "Gebäude am Kai: the mole" || d.Author != "Åse Lund" {
				t.Errorf("%q by %q of %s", d.Title, d.Author, d.Date)
			}
		case "python.mbox":
			if len(d.Chapters) != 2 || d.Chapters[1].Title != "Second" || !d.Date.IsZero() || d.Title != name {
				t.Errorf("%q with %v of %s", d.Title, d.Chapters, d.Date)
			}
		}
	}
}

// TestAttachedDocuments opens what is attached to a message as a document of its own.
func TestAttachedDocuments(t *testing.T) {
	message := filepath.Join("testdata", "python.eml")
	var got []string
	for path, err := range Files(t.Context(), message) {
		if err != nil {
			t.Fatal(err)
		}
		d, err := OpenFile(t.Context(), path, Options{})
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, path+": "+d.Name+", "+d.Format)
	}
	want := []string{message + ": python.eml, mail", filepath.Join(message, "log ø.txt") + ": log ø.txt, plain text"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for _, path := range []string{filepath.Join(message, "none.txt"), filepath.Join("testdata", "none.eml")} {
		if _, err := OpenFile(t.Context(), path, Options{}); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s: %v", path, err)
		}
	}
}
