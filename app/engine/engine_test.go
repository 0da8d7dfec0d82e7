package engine

import (
	"testing"

	"chronotope/assets"
)

func TestTypedDates(t *testing.T) {
	e := New(assets.FS)
	for typed, want := range map[string]string{
		"2018-12-08/2018-12-11": "2018-12-08/2018-12-11", "spring 1943?": "1943-21?", "8 December 2018": "2018-12-08",
		"1943": "1943", "490 BC": "-0489", "about 1844": "1844~", "10-11 December 2018": "2018-12-10/2018-12-11",
		"../1917": "../1917", " May 1968 ": "1968-05", "the 1920s": "192X", "1844-05~": "1844-05~", "from 1914 to 1918": "1914/1918",
		"nothing": "", "the king of 1844": "", "": "", "?": "",
	} {
		v, ok := e.Date(typed)
		if v.String() != want || ok != (want != "") {
			t.Errorf("%q is %q (%v), want %q", typed, v, ok, want)
		}
	}
}
