// Package gazetteer finds the names of places in documents and decides which
// place on earth each of them means.
//
// Its index is one read-only file, made by assets/generate from GeoNames, Natural
// Earth, Unicode CLDR, WordNet and a supplement of our own. It is cut into pages that
// are unpacked when they are first needed, so that a short text costs little.
package gazetteer
