// Package gazetteer finds the names of places in documents and decides which
// place on earth each of them means.
//
// Its index is one read-only blob, made by assets/generate from GeoNames, Natural
// Earth, Unicode CLDR, WordNet and a supplement of our own, and searched in place.
package gazetteer
