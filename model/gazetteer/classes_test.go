package gazetteer

import "testing"

// TestWordsOfClassesCanBeRead holds the words of the classes to what the tokenizer gives.
func TestWordsOfClassesCanBeRead(t *testing.T) {
	for w := range classes {
		end, _ := wordAt(w, 0, len(w))
		if key := string(appendLower(nil, w)); end != len(w) || key != w {
			t.Errorf("%q is read as %q", w, key[:min(end, len(key))])
		}
	}
	for w := range namesPlace {
		if end, _ := wordAt(w, 0, len(w)); end != len(w) {
			t.Errorf("%q is read as %q", w, w[:end])
		}
	}
}
