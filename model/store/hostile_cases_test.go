package store

import (
	"encoding/binary"
	"fmt"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// hostile is what is done to a file, and what of that is to be said, in part.
type hostile struct {
	name, statements string
	args             []any
	said             string
}

// structured and read put a value into the JSON of the document a: of its structure, and of
// what was found in it.
func structured(name, path, value, said string) hostile {
	return hostile{name, fmt.Sprintf(`UPDATE document SET structure = json_set(structure, '$.%s', json('%s')) WHERE version = 1`, path, value), nil, said}
}

func read(name, path, value, said string) hostile {
	return hostile{name, fmt.Sprintf(`UPDATE document SET reading = json_set(reading, '$.%s', json('%s')) WHERE version = 1`, path, value), nil, said}
}

// updated sets a column of a row.
func updated(table, set, row, said string) hostile {
	return hostile{table + " " + set + " " + row, fmt.Sprintf(`UPDATE %s SET %s WHERE %s`, table, set, row), nil, said}
}

// past adds a change to the history whose rows are what JSON says.
func remembered(name, rows, said string) hostile { return packedAs(name, pack([]byte(rows)), said) }

func packedAs(name string, packed []byte, said string) hostile {
	return hostile{"history: " + name, `INSERT INTO history(label, at, undone, before, after, rows) VALUES ('hostile', '', 0, '{}', '{}', ?)`, []any{packed}, said}
}

// tight packs without regard to how tight.
func tight(plain string, n int) []byte {
	e, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBetterCompression))
	if err != nil {
		panic(err)
	}
	return e.EncodeAll([]byte(strings.Repeat(plain, n)), nil)
}

// endless is a view on which no query ends.
const endless = `CREATE VIEW %s AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) AS number, '' AS id FROM n`

func hostileCases() []hostile {
	var all []hostile
	for _, list := range [][]hostile{hostileDocuments(), hostileEvents(), hostileRest(), hostileHistory(), hostileSchemas()} {
		all = append(all, list...)
	}
	return all
}

func hostileDocuments() []hostile {
	return []hostile{
		structured("a block before the text", "Blocks[1].Span.Start", "-5", "document, row 1: block 2 has the span from -5"),
		structured("a block the wrong way round", "Blocks[1].Span", `{"Start":150,"End":130}`, "block 2 has the span from 150 to 130"),
		structured("a block beyond the text", "Blocks[2].Span.End", "99999", "block 3 has the span from 154 to 99999 in a text of 174 bytes"),
		structured("blocks that overlap", "Blocks[1].Span.Start", "20", "block 2 has the span from 20 to 152, after one from 0 to 118"),
		structured("a kind of block that there is not", "Blocks[0].Kind", "77", "block 1 has a kind of block numbered 77"),
		structured("a block of level -5", "Blocks[0].Level", "-5", "block 1 has a level of -5"),
		structured("a block of level 1e9", "Blocks[0].Level", "1000000000", "block 1 has a level of 1000000000"),
		structured("a block of nothing", "Blocks[1].Span", `{"Start":130,"End":130}`, "block 2 has no text"),
		structured("no blocks", "Blocks", "[]", "no block of text"),
		structured("a sentence beyond the text", "Sentences[1].End", "123456", "sentence 2 has the span"),
		structured("a sentence the wrong way round", "Sentences[1]", `{"Start":60,"End":50}`, "sentence 2 has the span from 60 to 50"),
		structured("a note beyond the text", "Notes[0].Ref.Start", "-1", "note 1 has the span"),
		structured("a chapter the wrong way round", "Chapters[1].Span", `{"Start":9,"End":3}`, "chapter 2 has the span"),
		structured("a page beyond the text", "Pages[1].Span.End", "4096", "page 2 has the span"),
		structured("a page without width", "Pages[0].Width", "0", "page 1 has a size of 0 by 842 points"),
		structured("a page wider than the world", "Pages[0].Width", "1e300", "page 1 has a size of 1e+300"),
		structured("a box beyond the text", "Pages[0].Boxes[1].Span.End", "4096", "box on page 1, number 2 has the span"),
		structured("a box far off the page", "Pages[0].Boxes[0].X1", "1e30", "number 1 has a place on the page of 1.0000"),
		structured("a link to a program", "Links[0].Target", `"file:///bin/sh"`, `link 1 has an address that begins with "file"`),
		structured("a link beyond the text", "Links[0].Span.End", "4096", "link 1 has the span"),
		structured("blocks that are none", "Blocks", `"none"`, "row 1, which it corrects: json"),
		structured("published on no globe", "Place.Point", "[0,1e9]", "row 1, which it corrects: a latitude of 1e+09"),
		structured("a million empty sentences", "Sentences", "["+strings.Repeat("{},", 1_000_000)+"{}]", "more is listed than said"),
		structured("a million pages that are none", "Pages", "["+strings.Repeat("null,", 1_000_000)+"null]", "more is listed than said"),
		structured("nested without end", "Blocks", strings.Repeat("[", 900)+strings.Repeat("]", 900), "row 1, which it corrects: more is listed"),
		updated("document", "structure = 'blocks'", "version = 1", "row 1, which it corrects"),
		updated("document", "structure = ''", "version = 2", "document, row 2"),
		updated("document", "text = CAST(x'c328ff' || text AS TEXT)", "version = 1", "row 1, which it corrects: a text that is not UTF-8"),
		updated("document", "text = ''", "version = 1", "in a text of 0 bytes"),
		updated("document", "text = substr(text, 1, 50)", "version = 2", "in a text of 50 bytes"),
		updated("document", "text = replace(text, 'docks', 'döcks')", "version = 1", "the text of a.txt is not what was stored"),
		updated("document", "date = 'yesterday'", "version = 2", `document, row 2: the date "yesterday"`),
		updated("document", `given = '{"Place":{"Point":[400,0]}}'`, "version = 2", "document, row 2: a longitude of 400"),
		updated("document", `given = '{"Date":"no"}'`, "version = 2", "document, row 2"),
		updated("document", "id = ''", "version = 2", "document, row 2: an ID of 0 bytes"),
		updated("document", "name = hex(zeroblob(100000))", "version = 2", "document, row 2: a text of 200000 bytes"),
		updated("document", "position = 9223372036854775807", "version = 2", ""),
		updated("document", "position = 1", "version = 1", "UNIQUE"),
		updated("document", "corrects = 4", "version = 1", "row 1, which it corrects: it corrects row 4, and is itself corrected"),
		updated("document", "corrects = 4", "version = 4", "it corrects row 4, and is itself corrected"),
		updated("document", "corrects = 77", "version = 4", "document, row 4"),
		updated("document", "corrects = 2", "version = 4", `document, row 4: it corrects a reading of "b"`),
		updated("document", `reading = '{"Times":[{"At":-1,"Now":{}},{"At":99,"Now":{}}],"NoTimes":[-3,5,2,77]}'`, "version = 4", ""),
		updated("document", `reading = '{"Times":[{"At":0,"Now":{"Type":9,"Span":{"Start":-4,"End":9}}}]}'`, "version = 4", "document, row 4: time 1 has the span"),
		updated("document", `deleted = '[{"Span":{"Start":-4,"End":-9}}]'`, "version = 2", "document, row 2: deleted anchor 1 has the span"),
		updated("document", "original = 'x', size = -1", "version = 4", "a file of -1 bytes"),
		read("a time of no type", "Times[0].Type", "9", "time 1 has a type of time numbered 9"),
		read("a time of no calendar", "Times[0].Calendar", "77", "time 1 has a calendar numbered 77"),
		read("a time beyond the text", "Times[0].Phrase.End", "99999", "time 1 has the span"),
		read("a time from before the text", "Times[0].AnchoredTo.Start", "-99", "time 1 has the span"),
		read("a time that is too sure", "Times[0].Confidence", "7", "time 1 has a confidence of 7"),
		read("a toponym of no role", "Toponyms[0].Role", "9", "toponym 1 has a role numbered 9"),
		read("a toponym beyond the text", "Toponyms[0].Span.End", "99999", "toponym 1 has the span"),
		read("a rival of no kind", "Toponyms[0].Rivals[0].Place.Kind", "77", "toponym 1 has a kind of place numbered 77"),
		read("an unused time beyond the text", "Asides[0].Span.End", "99999", "unused time 1 has the span"),
		read("a denied word the wrong way round", "Denied[0].Span.End", "-1", "denied word 1 has the span"),
	}
}

func hostileEvents() []hostile {
	inexact := "exact = 0, passage_quote = 'x', anchor_quote = 'x'"
	return []hostile{
		updated("event", "status = 'maybe'", "number = 5", `event, row 5: the status "maybe"`),
		updated("event", "confidence = 9e999", "number = 5", "event, row 5: a confidence of +Inf"),
		updated("event", "confidence = -1", "number = 5", "event, row 5: a confidence of -1"),
		updated("event", "date = 'Y-99999999999999999999'", "number = 5", "event, row 5: the date"),
		updated("event", "edited = 255", "number = 5", "event, row 5: a set of edits numbered 255"),
		updated("event", "edited = -1", "number = 5", "event, row 5"),
		updated("event", "disputed = 99", "number = 5", "event, row 5"),
		updated("event", "apart = '{'", "number = 5", "event, row 5"),
		updated("event", "reasons = '[' || replace(hex(zeroblob(500000)), '0', 'null,') || 'null]'", "number = 5", "event, row 5"),
		updated("event", "headline = hex(zeroblob(500000))", "number = 5", "event, row 5: a text of 1000000 bytes"),
		updated("event", "note = hex(zeroblob(20000000))", "number = 5", "event, row 5: more than can be read"),
		updated("event", "id = ''", "number = 5", "event, row 5: an ID of 0 bytes"),
		updated("event", "earliest = 9223372036854775807, latest = -9223372036854775808", "number = 5", ""),
		updated("evidence", "passage_start = -1", "event = 5 AND position = 0", "evidence, row (5, 0): the span from -1"),
		updated("evidence", "passage_start = 40, passage_end = 30", "event = 5 AND position = 0", "evidence, row (5, 0): the span from 40 to 30"),
		updated("evidence", "passage_end = 99999", "event = 6 AND position = 0", ""),
		updated("evidence", "exact = 1, passage_end = 99999", "event = 5 AND position = 0", "evidence, row (5, 0): the span from 0 to 99999 in a text of 118 bytes; its event is left out"),
		updated("evidence", "passage_end = 99999, "+inexact, "event = 5 AND position = 0", "evidence, row (5, 0): a passage beyond the end of its document; it is shown as lost"),
		updated("evidence", "anchor_end = 99999, "+inexact, "event = 5 AND position = 0", "it is shown as lost"),
		updated("evidence", "date = 'soon'", "event = 5 AND position = 0", `evidence, row (5, 0): the date "soon"; its event is left out`),
		updated("evidence", "event = 9999", "event = 5", "evidence, row (9999, 0): no event"),
		updated("evidence", "position = 7", "event = 5", ""),
		updated("evidence", "exact = 1, document = 'nowhere'", "event = 5 AND position = 0", `evidence, row (5, 0): a passage of "nowhere", which is not there`),
		updated("mention", "start = -7", "event = 5", "mention, row (5, 0, 0): the span from -7"),
		updated("mention", `"end" = 99999, exact = 1`, "event = 5", "mention, row (5, 0, 0): the span"),
		updated("mention", "place = 777", "event = 5", "mention, row (5, 0, 0): a place numbered 777, which is not there"),
		updated("mention", "evidence = 50", "event = 5", "no evidence to belong to"),
		updated("tag", "event = event + 9999", "position = 0", "row 0 of tag refers to a event that is not there"),
		updated("tag", "tag = hex(zeroblob(500000))", "position = 0", "tag, row"),
	}
}

func hostileRest() []hostile {
	return []hostile{
		updated("place", "kind = 'moon'", "name = 'Leeds'", `place, row 1: the kind "moon"`),
		updated("place", "longitude = 1e9", "name = 'Leeds'", "place, row 1: a longitude of 1e+09"),
		updated("place", "latitude = -9e999", "name = 'Leeds'", "place, row 1: a latitude of -Inf"),
		updated("ruling", "verdict = 'perhaps'", "words = 'May'", `ruling, row "date may": the verdict "perhaps"`),
		updated("ruling", "id = 'x'", "words = 'May'", `ruling, row "x"`),
		updated("ruling", "words = ''", "words = 'May'", "no words"),
		updated("ruling", "place = 777", "words = 'the Mill'", "a place numbered 777, which is not there"),
		updated("view", "filter = '['", "name = 'View 1'", `view, row "View 1"`),
		updated("view", "zoom = 9e999", "name = 'View 1'", "a zoom of +Inf"),
		updated("view", "longitude = 1e17", "name = 'View 1'", "a longitude of 1e+17"),
		updated("view", `"from" = 9, "to" = -9`, "name = 'View 1'", "ends before it begins"),
		updated("view", `filter = '{"Hide":[77]}'`, "name = 'View 1'", "a status numbered 77"),
		updated("view", `filter = '{"Places":[{"Point":[1,91]}]}'`, "name = 'View 1'", "a latitude of 91"),
		updated("view", "name = ''", "name = 'View 1'", "an ID of 0 bytes"),
		updated("original", "content = zeroblob(9)", "TRUE", "is not what was stored"),
		updated("original", "sha256 = 'x'", "TRUE", "the file with the hash x"),
		updated("passage", "document = 'nowhere'", "TRUE", ""),
		updated("passage", `start = -5, "end" = 999999`, "TRUE", ""),
		{"the index is none", `UPDATE passage_text_data SET block = zeroblob(50)`, nil, ""},
		{"the index is large", `UPDATE passage_text_config SET v = 99999999`, nil, ""},
	}
}

func hostileHistory() []hostile {
	long := strings.Repeat("x", 100_000)
	two := append(tight("[]", 1), tight(" ", 300<<20)...)
	promising := binary.LittleEndian.AppendUint64([]byte{0x28, 0xb5, 0x2f, 0xfd, 0xe0}, 4<<30)
	return []hostile{
		remembered("of no kind", `[{"Kind":9,"ID":"e1"}]`, "its row 1: view is said to be row of kind 9"),
		remembered("an event that is a document", `[{"Kind":0,"ID":"e1","Doc":1}]`, "its row 1: document is said to be event"),
		remembered("a document that is an event", `[{"Kind":1,"ID":"e1","Event":{"ID":"e1"}}]`, "event is said to be document"),
		remembered("an event under another ID", `[{"Kind":0,"ID":"e1","Event":{"ID":"e2"}}]`, `event "e2" is said to be "e1"`),
		remembered("an event of no status", `[{"Kind":0,"ID":"e1","Event":{"ID":"e1","Status":77}}]`, "a status numbered 77"),
		remembered("an event that is too sure", `[{"Kind":0,"ID":"e1","Event":{"ID":"e1","Confidence":1e300}}]`, "a confidence of 1e+300"),
		remembered("an event without a date", `[{"Kind":0,"ID":"e1","Event":{"ID":"e1","Date":"soon"}}]`, "history, row"),
		remembered("evidence the wrong way round", `[{"Kind":0,"ID":"e1","Event":{"ID":"e1","Evidence":[{"Passage":{"Span":{"Start":9,"End":-9}}}]}}]`, "the span from 9 to -9"),
		remembered("evidence beyond its document", `[{"Kind":0,"ID":"e1","Event":{"ID":"e1","Evidence":[{"Document":"a","Passage":{"Span":{"Start":9,"End":99999},"Quote":"x"}}]}}]`, ""),
		remembered("a place of no kind", `[{"Kind":0,"ID":"e1","Event":{"ID":"e1","Evidence":[{"Places":[{"Place":{"ID":1,"Kind":99}}]}]}}]`, "a kind of place numbered 99"),
		remembered("a million pieces of evidence", `[{"Kind":0,"ID":"e1","Event":{"ID":"e1","Evidence":[`+strings.Repeat("{},", 1_000_000)+`{}]}}]`, "more is listed than said"),
		remembered("a million rows", `[`+strings.Repeat("{},", 1_000_000)+`{}]`, "more is listed than said"),
		remembered("a document that is not there", `[{"Kind":1,"ID":"a","Doc":777}]`, "document, row 777"),
		remembered("an override of no verdict", `[{"Kind":2,"ID":"name x","Ruling":{"Words":"x","Verdict":77}}]`, "a verdict numbered 77"),
		remembered("a view that is nowhere", `[{"Kind":3,"ID":"v","View":{"Name":"v","Map":{"Latitude":900}}}]`, "a latitude of 900"),
		remembered("a number before all", `[{"Kind":1,"ID":"c","At":-5,"Doc":3}]`, "the number -5 among the documents"),
		remembered("a number after all", `[{"Kind":1,"ID":"c","At":99999,"Doc":3}]`, ""),
		remembered("nothing", `[]`, ""),
		remembered("no list", `{}`, "history, row"),
		remembered("no ID", `[{"Kind":0,"ID":""}]`, "an ID of 0 bytes"),
		packedAs("not packed", []byte(`[{"Kind":0}]`), "history, row"),
		packedAs("empty", []byte{}, "history, row"),
		packedAs("packed a thousand times", tight(" ", 200<<20), "that are to unpack to"),
		packedAs("packed twice", two, "that unpack to more than"),
		packedAs("promising four gigabytes", promising, "that are to unpack to 4294967296"),
		updated("history", "before = '{'", "NOT undone", "history, row"),
		updated("history", `after = '{"Event":"e1","Evidence":-99}'`, "TRUE", ""),
		updated("history", "undone = 1", "TRUE", ""),
		updated("history", "undone = 0", "TRUE", ""),
		updated("history", fmt.Sprintf("label = '%s'", long), "undone", "history, row 4: a text of 100000 bytes"),
	}
}

func hostileSchemas() []hostile {
	foreign := "is not of Chronotope's making"
	return []hostile{
		{"a trigger that never ends", fmt.Sprintf(endless, "forever") + `; CREATE TRIGGER boom AFTER UPDATE ON event BEGIN SELECT * FROM forever; END`, nil, "trigger boom on event " + foreign},
		{"a trigger on the history", fmt.Sprintf(endless, "forever") + `; CREATE TRIGGER boom BEFORE INSERT ON history BEGIN DELETE FROM event WHERE number IN (SELECT number FROM forever); END`, nil, "trigger boom on history " + foreign},
		{"a trigger that erases", `CREATE TRIGGER boom BEFORE DELETE ON event BEGIN DELETE FROM document; END`, nil, "trigger boom on event " + foreign},
		{"a view in the place of events", `DROP TABLE event; ` + fmt.Sprintf(endless, "event"), nil, "the view event is not the one that Chronotope makes"},
		{"a view in the place of the history", `DROP TABLE history; ` + fmt.Sprintf(endless, "history"), nil, "the view history is not the one"},
		{"a view in the place of documents", `DROP TABLE document; ` + fmt.Sprintf(endless, "document"), nil, "the view document is not the one"},
		{"a view in the place of places", `DROP TABLE place; ` + fmt.Sprintf(endless, "place"), nil, "the view place is not the one"},
		{"a view beside", fmt.Sprintf(endless, "forever"), nil, "view forever " + foreign},
		{"a table beside", `CREATE TABLE more(x)`, nil, "table more " + foreign},
		{"a column more", `ALTER TABLE event ADD COLUMN more TEXT AS (hex(zeroblob(100000000)))`, nil, "the table event is not the one"},
		{"an index that reckons", `CREATE INDEX reckon ON event(hex(zeroblob(length(note))))`, nil, "index reckon on event " + foreign},
		{"no table for overrides", `DROP TABLE ruling`, nil, "the table ruling is missing"},
		{"no index of documents", `DROP INDEX document_now; UPDATE document SET position = 5, id = 'b'`, nil, "the index document_now is missing"},
		{"not even a schema", `DELETE FROM sqlite_schema`, nil, "is missing"},
		{"a schema that makes no sense", `UPDATE sqlite_schema SET sql = 'CREATE TABLE event(' WHERE name = 'event'`, nil, "damaged"},
		{"tables that share their rows", `UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'event') WHERE name IN ('history', 'place', 'document')`, nil, "row"},
		{"a table on the first page", `UPDATE sqlite_schema SET rootpage = 1 WHERE name = 'event'`, nil, "event"},
		{"a table on no page", `UPDATE sqlite_schema SET rootpage = 99999 WHERE name = 'event'`, nil, "damaged"},
		{"no version", `PRAGMA user_version = 0`, nil, "it says that it is of version 0"},
		{"a version below none", `PRAGMA user_version = -7`, nil, "it says that it is of version -7"},
		{"an older version", `PRAGMA user_version = 1`, nil, "the table document is not the one"},
		{"a newer version", `PRAGMA user_version = 99`, nil, "newer version"},
		{"no project", `PRAGMA application_id = 1`, nil, "no Chronotope project"},
	}
}
