package exporting

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2/lang"

	"chronotope/model/export"
)

// offer is how a format is offered.
type offer struct{ format, label, purpose string }

// offers are in the order in which formats are offered: what most look for comes first.
func offers() []offer {
	return []offer{
		{"pdf", lang.L("Report (PDF)"), lang.L("to read, print and send")},
		{"html", lang.L("Web page"), lang.L("timeline, map and passages in one file")},
		{"docx", lang.L("Word document"), lang.L("a table to go on writing in")},
		{"xlsx", lang.L("Excel workbook"), lang.L("a sheet of events, one of passages")},
		{"csv", lang.L("CSV table"), lang.L("for spreadsheets, databases and R")},
		{"md", lang.L("Markdown"), lang.L("plain text with headings")},
		{"obsidian", lang.L("Obsidian notes"), lang.L("a folder of linked notes, zipped")},
		{"png", lang.L("Picture (PNG)"), lang.L("for slides and web pages")},
		{"svg", lang.L("Picture (SVG)"), lang.L("sharp at any size, to draw on")},
		{"pdf-picture", lang.L("Picture (PDF)"), lang.L("one page, sharp in print")},
		{"geojson", lang.L("GeoJSON"), lang.L("for QGIS and web maps")},
		{"gpkg", lang.L("GeoPackage"), lang.L("for QGIS and ArcGIS")},
		{"kml", lang.L("KML"), lang.L("for Google Earth, with its time slider")},
		{"lpf", lang.L("Linked Places"), lang.L("for the World Historical Gazetteer")},
		{"ics", lang.L("iCalendar"), lang.L("for calendars")},
		{"timelinejs", lang.L("TimelineJS"), lang.L("for a timeline on the web")},
		{"timelinejs-csv", lang.L("TimelineJS table"), lang.L("the same, by a spreadsheet")},
		{"storymapjs", lang.L("StoryMapJS"), lang.L("for a story told along a map")},
		{"aeon", lang.L("Aeon Timeline 3 table"), lang.L("to go on in Aeon Timeline")},
		{"vis", lang.L("vis-timeline items"), lang.L("for programmers of web pages")},
		{"markwhen", lang.L("markwhen"), lang.L("a timeline written as text")},
		{"webannotation", lang.L("Web Annotations"), lang.L("passages as the W3C marks them")},
		{"tei", lang.L("TEI P5"), lang.L("for digital editions")},
		{"citations", lang.L("Citations"), lang.L("one for each passage")},
		{"csl", lang.L("Sources as CSL-JSON"), lang.L("for Zotero and pandoc")},
		{"bibtex", lang.L("Sources as BibTeX"), lang.L("for LaTeX and JabRef")},
		{"jsonl", lang.L("JSON Lines"), lang.L("for programs: one line a document")},
	}
}

// offerOf is how a format is offered; a format that is not among offers has its own label.
func offerOf(f export.Format) offer {
	all := offers()
	if i := slices.IndexFunc(all, func(o offer) bool { return o.format == f.Name }); i >= 0 {
		return all[i]
	}
	return offer{f.Name, f.Label, f.Extension}
}

// inOrder are formats in the order in which they are offered, those not among offers last.
func inOrder(formats []export.Format) []export.Format {
	all := offers()
	at := func(f export.Format) int {
		if i := slices.IndexFunc(all, func(o offer) bool { return o.format == f.Name }); i >= 0 {
			return i
		}
		return len(all)
	}
	out := slices.Clone(formats)
	slices.SortStableFunc(out, func(a, b export.Format) int { return cmp.Compare(at(a), at(b)) })
	return out
}

// printable are the formats that the system can print.
func printable(formats []export.Format) []export.Format {
	return slices.DeleteFunc(slices.Clone(formats), func(f export.Format) bool { return f.Media != "application/pdf" })
}

// isPicture reports whether the format is a picture.
func isPicture(f export.Format) bool {
	return f.Name == "png" || f.Name == "svg" || f.Name == "pdf-picture"
}
