package store

import (
	"encoding/json"
	"errors"
)

// perObject is how many bytes an object, or a value that is none, takes in what we write, on
// average at least: even a span has twenty. A list of empty ones would take a hundred times
// as much memory as it has bytes.
const perObject = 10

// fromJSON reads what a column holds, or a row of the history.
func fromJSON(text []byte, to any) error {
	if most := len(text)/perObject + 16; objectsIn(text) > most {
		return errors.New("more is listed than said")
	}
	return json.Unmarshal(text, to)
}

// objectsIn counts objects, lists and values that are null in JSON, whatever its strings hold.
func objectsIn(text []byte) (n int) {
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '{', '[', 'n': // elsewhere no n stands outside of strings
			n++
		case '"':
			for i++; i < len(text) && text[i] != '"'; i++ {
				if text[i] == '\\' {
					i++
				}
			}
		}
	}
	return n
}
