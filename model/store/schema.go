package store

// applicationID is "CHRT": what tells a project from other databases.
const applicationID = 0x43485254

// migrations bring a file from each version of the format to the next; the first makes
// a new file. They are never changed once released.
var migrations = []string{schema1, schema2, schema3, schema4, schema5, schema6}

// schema1 is the format of version 1. docs/project-file.md says what it means.
const schema1 = `
CREATE TABLE document (
	version INTEGER PRIMARY KEY,     -- one row for each reading that the history knows
	id TEXT NOT NULL,
	position INTEGER,                -- among the project's documents; NULL when it is not one now
	name TEXT NOT NULL, title TEXT NOT NULL, author TEXT NOT NULL, language TEXT NOT NULL,
	date TEXT NOT NULL,              -- EDTF
	format TEXT NOT NULL, encoding TEXT NOT NULL,
	path TEXT NOT NULL,              -- where it was opened from
	sha256 TEXT NOT NULL,            -- of text
	text TEXT NOT NULL,
	structure TEXT NOT NULL,         -- JSON: blocks, sentences, notes, chapters, pages
	reading TEXT NOT NULL,           -- JSON: times, toponyms with their rivals, what dates nothing
	given TEXT NOT NULL,             -- JSON: what the user says of it
	deleted TEXT NOT NULL            -- JSON: selectors of what the user deleted
) STRICT;
CREATE UNIQUE INDEX document_now ON document(id) WHERE position IS NOT NULL;

CREATE TABLE event (
	number INTEGER PRIMARY KEY,
	id TEXT NOT NULL UNIQUE,
	headline TEXT NOT NULL, type TEXT NOT NULL,
	date TEXT NOT NULL,              -- EDTF; '' where it has none
	earliest INTEGER, latest INTEGER, -- days, 0 is 1970-01-01
	status TEXT NOT NULL CHECK (status IN ('proposed', 'accepted', 'rejected')),
	confidence REAL NOT NULL,
	disputed INTEGER NOT NULL,
	edited INTEGER NOT NULL,         -- 1 headline, 2 date, 4 places, 8 evidence
	color TEXT NOT NULL, note TEXT NOT NULL,
	apart TEXT NOT NULL,             -- JSON: events that the user says are others
	reasons TEXT NOT NULL            -- JSON
) STRICT;
CREATE INDEX event_time ON event(earliest, latest);

CREATE TABLE tag (
	event INTEGER NOT NULL REFERENCES event ON DELETE CASCADE,
	position INTEGER NOT NULL,
	tag TEXT NOT NULL,
	PRIMARY KEY (event, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
	event INTEGER NOT NULL REFERENCES event ON DELETE CASCADE,
	position INTEGER NOT NULL,       -- 0 is the main one
	document TEXT NOT NULL,
	date TEXT NOT NULL,
	lost INTEGER NOT NULL,           -- the document does not hold it any more
	exact INTEGER NOT NULL,          -- what the selectors quote is what stands in the document there
	anchor_start INTEGER NOT NULL, anchor_end INTEGER NOT NULL, -- bytes of the document's text
	anchor_quote TEXT NOT NULL, anchor_prefix TEXT NOT NULL, anchor_suffix TEXT NOT NULL,
	passage_start INTEGER NOT NULL, passage_end INTEGER NOT NULL,
	passage_quote TEXT NOT NULL, passage_prefix TEXT NOT NULL, passage_suffix TEXT NOT NULL,
	PRIMARY KEY (event, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE place (
	number INTEGER PRIMARY KEY,
	id INTEGER NOT NULL,             -- GeoNames; negative: of the supplement or the user's own
	name TEXT NOT NULL, country TEXT NOT NULL, admin TEXT NOT NULL, division TEXT NOT NULL,
	kind TEXT NOT NULL, longitude REAL NOT NULL, latitude REAL NOT NULL, outline TEXT NOT NULL,
	UNIQUE (id, name, country, admin, division, kind, longitude, latitude, outline)
) STRICT;

CREATE TABLE mention (
	event INTEGER NOT NULL, evidence INTEGER NOT NULL,
	position INTEGER NOT NULL,       -- the most specific first
	place INTEGER NOT NULL REFERENCES place,
	exact INTEGER NOT NULL,
	start INTEGER NOT NULL, "end" INTEGER NOT NULL,
	quote TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL,
	PRIMARY KEY (event, evidence, position),
	FOREIGN KEY (event, evidence) REFERENCES evidence ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE history (
	number INTEGER PRIMARY KEY AUTOINCREMENT,
	label TEXT NOT NULL,
	at TEXT NOT NULL,                -- UTC
	undone INTEGER NOT NULL,
	before TEXT NOT NULL, after TEXT NOT NULL, -- JSON: the selections
	rows BLOB NOT NULL               -- zstd of JSON: what undo, or redo, would bring back
) STRICT;
CREATE INDEX history_undone ON history(undone, number);

CREATE TABLE passage (
	number INTEGER PRIMARY KEY,
	document TEXT NOT NULL,
	start INTEGER NOT NULL, "end" INTEGER NOT NULL
) STRICT;
CREATE INDEX passage_document ON passage(document);
CREATE VIRTUAL TABLE passage_text USING fts5(text, content='', contentless_delete=1, prefix='2 3', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE event_text USING fts5(text, content='', contentless_delete=1, prefix='2 3', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE word USING fts5vocab(passage_text, 'row');
`

// schema2 adds the files that documents were read from, what the user decided of words,
// and views that he saved.
const schema2 = `
CREATE TABLE original (
	sha256 TEXT PRIMARY KEY,         -- of content
	content BLOB NOT NULL            -- the file, byte for byte
) STRICT;
ALTER TABLE document ADD COLUMN original TEXT NOT NULL DEFAULT ''; -- SHA-256 of its file, which need not be kept
ALTER TABLE document ADD COLUMN size INTEGER NOT NULL DEFAULT 0;   -- of its file in bytes

CREATE TABLE ruling (
	id TEXT PRIMARY KEY,
	words TEXT NOT NULL,
	verdict TEXT NOT NULL CHECK (verdict IN ('no date', 'no place', 'place')),
	place INTEGER REFERENCES place   -- what the words mean, for the verdict 'place'
) STRICT, WITHOUT ROWID;

CREATE TABLE view (
	name TEXT PRIMARY KEY,
	filter TEXT NOT NULL,            -- JSON
	longitude REAL NOT NULL, latitude REAL NOT NULL, zoom REAL NOT NULL, equal_area INTEGER NOT NULL,
	"from" REAL NOT NULL, "to" REAL NOT NULL -- days, 0 is 1970-01-01; both 0 for all time
) STRICT, WITHOUT ROWID;

CREATE INDEX evidence_inexact ON evidence(event, position) WHERE NOT exact;
CREATE INDEX mention_inexact ON mention(event, evidence, position) WHERE NOT exact;
`

// schema3 keeps the text of a document and what was found in it once, and of corrections only
// what they change.
const schema3 = `
ALTER TABLE document ADD COLUMN corrects INTEGER; -- the version that has the text and structure, and that reading says what is other of; NULL for none
`

// schema4 keeps of each passage how sure its date and its place are, and whence the date has
// what its words leave open.
const schema4 = `
ALTER TABLE evidence ADD COLUMN date_from TEXT NOT NULL DEFAULT '';        -- 'story', 'section', 'document'; '' where the words tell all, and in what older versions read
ALTER TABLE evidence ADD COLUMN date_confidence REAL NOT NULL DEFAULT 0;   -- 0 to 1; 0 where it is not known
ALTER TABLE evidence ADD COLUMN place_confidence REAL NOT NULL DEFAULT 0;  -- likewise, of the first place
`

// schema5 keeps of each passage how it means what it states, and who says so.
const schema5 = `
ALTER TABLE evidence ADD COLUMN mode TEXT NOT NULL DEFAULT 'stated';       -- 'stated', 'state', 'reported', 'planned', 'supposed', 'denied'
ALTER TABLE evidence ADD COLUMN speaker TEXT NOT NULL DEFAULT '';          -- who says so, in the text's words; '' for the text itself
`

// schema6 has documents whose blocks may be captions, a kind that older programs do not know.
const schema6 = `-- the tables are as they were
`
