// Package edtf is the Extended Date/Time Format of ISO 8601-2:2019 as the Library
// of Congress specifies it (https://www.loc.gov/standards/datetime/): dates that
// keep how precise, how approximate and how certain they are. Levels 0 and 1 are
// whole; of level 2 there is what documents need: exponential years, significant
// digits, parts of the year, unspecified digits anywhere, and doubt about single
// components. Sets ([...] and {...}) are left out.
//
// Every Value has bounds in days of the proleptic Gregorian calendar, so that
// dates of any precision can be ordered and drawn.
package edtf
