package export

import (
	"strconv"
	"strings"
	"time"

	"github.com/paulmach/orb"

	"chronotope/model"
	"chronotope/model/edtf"
)

// report is the document of which the samples have passages; it comes in pages.
func report() *model.Document {
	const first = "The mill at Leeds burned down on 4 May 1871."
	const second = "Мельница сгорела в Твери. 工場は京都で開いた。"
	return &model.Document{
		ID: "/docs/report.pdf", Name: "report.pdf", Title: "Report on mills", Author: "A. Clerk", Language: "en", Format: "PDF",
		Date: edtf.YMD(1880, 2, 3), Text: first + "\n\n" + second,
		Pages: []model.Page{{Label: "iv", Span: model.Span{End: len(first) + 2}}, {Label: "5", Span: model.Span{Start: len(first) + 2, End: len(first) + 2 + len(second)}}},
	}
}

func in(d *model.Document, part string) model.Selector {
	return model.Select(d.Text, span(d.Text, part))
}

var (
	leeds  = model.Place{ID: 2644688, Name: "Leeds", Country: "GB", Admin: "ENG", Division: "England", Kind: model.City, Point: orb.Point{-1.54785, 53.79648}}
	tver   = model.Place{ID: 480060, Name: "Тверь", Country: "RU", Kind: model.City, Point: orb.Point{35.90057, 56.85836}}
	kyoto  = model.Place{ID: 1857910, Name: "京都市", Country: "JP", Kind: model.City, Point: orb.Point{135.75385, 35.02107}}
	fiji   = model.Place{ID: 2205218, Name: "Fiji", Country: "FJ", Kind: model.Country, Point: orb.Point{178, -18}, Outline: "FJ"}
	strait = model.Place{Name: "the narrows, east; by the \"old\" pier", Kind: model.Water, Point: orb.Point{-179.99999, 0.00001}}
)

// hard are events that formats have trouble with: what writes and reads them again, or says
// that it cannot, can cope with any.
func hard() *Chronology {
	d := report()
	mill, tells, opens := in(d, "The mill at Leeds burned down on 4 May 1871."), in(d, "Мельница сгорела в Твери."), in(d, "工場は京都で開いた。")
	from := func(date string, s model.Selector, places ...model.Place) model.Evidence {
		v := model.Evidence{Document: d.ID, Date: mustParse(date), Passage: s, DateConfidence: 0.9, PlaceConfidence: 0.8}
		for _, p := range places {
			v.Places = append(v.Places, model.PlaceMention{Selector: s, Place: p})
		}
		return v
	}
	said := from("1871-05-04", mill, leeds)
	said.Anchor = in(d, "4 May 1871")
	reported := from("1872", tells, tver)
	reported.Mode, reported.Speaker, reported.DateFrom = model.ModeReported, "the miller's widow", model.FromStory
	events := []*model.Event{
		{Headline: "a day", Type: "burned down", Date: edtf.MustParse("1871-05-04"), Status: model.Accepted, Evidence: []model.Evidence{said}},
		{Headline: "disputed", Date: edtf.MustParse("1871-05-04"), Disputed: true, Evidence: []model.Evidence{said, reported}},
		{Headline: "several places", Date: edtf.MustParse("1871-05"), Evidence: []model.Evidence{from("1871-05", tells, tver, fiji, strait), from("1871", opens, kyoto)}},
		{Headline: "京都で開いた", Tags: []string{"工場", "a; b", "two words", `back\slash`}, Date: edtf.MustParse("1890"), Evidence: []model.Evidence{from("1890", opens, kyoto)}},
		{Headline: "נפתח בחיפה, \u200f1920\u200f", Note: "شرح بالعربية\nفي سطرين", Color: "green", Date: edtf.MustParse("1920-01"), Status: model.Rejected},
		{Headline: strings.Repeat("very long, ", 40000) + "at last", Note: strings.Repeat("word ", 60000) + "end", Date: edtf.MustParse("2001-09")},
		{Headline: "undated", Evidence: []model.Evidence{from("", mill, leeds)}},
		{Headline: "the user's own", Note: "no passage", Date: edtf.MustParse("2020-02-29"), Edited: model.EditedDate, Tags: []string{"mine"}},
		{Headline: "", Date: edtf.MustParse("1999-12-31")},
	}
	for _, date := range []string{
		"-0489", "-0489-09-12", "0000", "0001-01-01", "-0003/0002", "-04XX", "-0099/-0049-03", "Y-66E6S2", "Y12000", // far off
		"../1871", "1871/..", "1871-05-04/..", "/1871", "-0043-03-15/..", // open
		"1871~", "1871-05?", "1871-05-04%", "1871~/1875-02-03?", "18XX", "187X", "1871-XX-04", "1871-22", "1871-34", // vague
		"1871-05-04T10:30", "1871-05-04T23:59:59Z", "1871-05-04T10:30+05:30", "1871-05-04T22/1871-05-05T02:15", // times of day
		"1871-12-30/1872-01-02", "1871/1872", "9999-12-31",
	} {
		events = append(events, &model.Event{Headline: "on " + date, Date: edtf.MustParse(date), Evidence: []model.Evidence{from(date, mill, leeds)}})
	}
	return chronologyOf(d, events)
}

// chronologyOf gives events what all have, and puts them into a chronology.
func chronologyOf(d *model.Document, events []*model.Event) *Chronology {
	for i, e := range events {
		e.ID = model.EventID(strings.Repeat("0", 30) + string([]byte{'a' + byte(i/26), 'a' + byte(i%26)}))
		if e.Confidence = 1; len(e.Evidence) > 0 {
			e.Confidence = 0.75
		}
	}
	return &Chronology{
		Title: "Mills & <fires>", Events: events, Documents: map[model.DocumentID]*model.Document{d.ID: d},
		Made: time.Date(2026, 7, 1, 12, 30, 0, 0, time.UTC), Attributions: []string{"Places: GeoNames (CC BY 4.0)"},
	}
}

// hostileTexts are what no format may take for anything but text.
var hostileTexts = []string{
	`<script>alert(1)</script>`, `</script><script>alert(1)//`, `<img src=x onerror=alert(1)>`, `"><svg/onload=alert(1)>`, `&lt;b&gt; &amp; &#60;`,
	`=HYPERLINK("http://example.org","x")`, `+1+cmd|' /C calc'!A0`, "-2+3", `@SUM(A1)`, "\t=1+1", "\r=1+1", "＝1+1",
	"a\x00b\x01\x02\x1b[31m\x7f\u0085\u009b", "one\ntwo\r\nthree\rfour\u2028five\u2029six\vseven", "abc\u202edef\u2066ghi\u2067\u202a", "\xff\xfe\xc3 bad", "\ufeff\ufffe\ufdd0\ufffc",
	"]]> --> <!-- <![CDATA[ ?>", "a,b;c\\d'e\"f|g", "BEGIN:VEVENT\nEND:VCALENDAR", "---\ntitle: x\n---", "# head\n* item\n[a](javascript:alert(1)) `code` ![i](http://example.org/x.png)",
	`\input{/etc/passwd} $x$ % ~ ^ _ { } #`, `{{.Title}} ${x} #{y} %s %n`, "_x0041_ _x000D_", "../../etc/passwd", "CON", "a/b:c*d?e|f", "[[link]] ^block #tag %%c%%", strings.Repeat("\u0301", 300), "'", "",
	"1871-05-04: no event\n1871: nor this #tag", "section x\nendSection", "\U0001f468\u200d\U0001f469\u200d\U0001f467", "]]]]><![CDATA[>",
}

// hostile is a chronology with each hostile text in each field.
func hostile() *Chronology {
	var events []*model.Event
	d := report()
	d.Author, d.Language = strings.Join(hostileTexts, " "), "<x>"
	d.Title = d.Author
	d.Pages[0].Label = d.Author
	for i, x := range hostileTexts {
		next := hostileTexts[(i+1)%len(hostileTexts)]
		s := model.Selector{Span: model.Span{End: 8}, Quote: x, Prefix: next, Suffix: x}
		events = append(events, &model.Event{
			Headline: x, Type: x, Note: x + "\n" + next, Color: x, Tags: []string{x, next}, Date: edtf.MustParse("1871-05-04"),
			Evidence: []model.Evidence{{
				Document: d.ID, Date: edtf.MustParse("1871-05-04"), Anchor: s, Passage: s, Mode: model.ModeReported, Speaker: x,
				Places: []model.PlaceMention{{Selector: s, Place: model.Place{Name: x, Country: x, Division: next, Point: orb.Point{1, 2}}}, {Selector: s, Place: model.Place{Name: next, Point: orb.Point{3, 4}}}},
			}},
		})
	}
	c := chronologyOf(d, events)
	c.Title, c.Attributions = d.Author, hostileTexts
	return c
}

func mustParse(s string) edtf.Value {
	if s == "" {
		return edtf.Value{}
	}
	return edtf.MustParse(s)
}

// spelled is a time for tests to compare.
func spelled(w When) string {
	side := func(has bool, i Instant) string {
		if !has {
			return "-"
		}
		s := day(i.Day) + " " + strconv.Itoa(i.Second)
		if i.Clock {
			s += " clock"
		}
		if i.UTC {
			s += " UTC"
		}
		return s
	}
	return side(w.HasFrom, w.From) + " " + side(w.HasTo, w.To)
}

// ByName is the format of a name.
func ByName(name string) (Format, bool) {
	for _, f := range Formats() {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}
