// Package store keeps a project in one file: documents, events with their evidence,
// what the user decided, and the history of changes. The file is an SQLite database
// (docs/project-file.md describes it), so that other programs can read it.
//
// Every change is one transaction, on the disk before the program says that it is
// done. A store holds its file for itself while it is open and leaves no other file
// beside it once it is closed.
package store
