// Package extract turns a document into proposed events: what happened, when,
// where, and the passage that says so.
//
// A document is read in steps, each in a file of its own. The times that date
// something are told from those that date nothing (dating.go). A sentence with
// such a time is cut into words with their classes (words.go) and into clauses
// (clauses.go); the clause that the time belongs to states an event (statement.go).
// The event gets its places (place.go) and a headline in the words of its passage
// (headline.go); what it leaves open, such as the place, may stand elsewhere in the text
// (discourse.go, seats.go). Tellings of one occurrence are joined (coref.go), and where they
// disagree the event is disputed (dispute.go).
//
// The rules know the English language and nothing of any document. Every event
// carries the reasons for what was decided.
package extract
