package extract

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"chronotope/model"
	"chronotope/model/english"
)

// TestWordsOfListsCanBeRead holds the words of the lexicon, of the kinds of events and of
// all sets in the package to what the tokenizer gives.
func TestWordsOfListsCanBeRead(t *testing.T) {
	lists := wordLists(t)
	lists["the lexicon"], lists["the kinds"] = map[string]bool{}, maps.Collect(keys(kinds))
	for w := range english.Words(english.Grammar) {
		lists["the lexicon"][w] = true
	}
	for name, words := range lists {
		for w := range words {
			got := appendWords(nil, w, model.Span{End: len(w)}, nil)
			if len(got) != 1 || strings.ToLower(got[0].span.Of(w)) != w {
				t.Errorf("%s: %q is no one word", name, w)
			}
		}
	}
	for w := range stopTerms {
		if stem(w) != w {
			t.Errorf("the stop words: %q is not as stem leaves it, %q", w, stem(w))
		}
	}
	if len(lists) < 20 {
		t.Errorf("only %d lists", len(lists))
	}
}

func keys[T any](m map[string]T) func(func(string, bool) bool) {
	return func(yield func(string, bool) bool) {
		for w := range m {
			if !yield(w, true) {
				return
			}
		}
	}
}

// wordLists are the words that the package hands to set, by where.
func wordLists(t *testing.T) map[string]map[string]bool {
	t.Helper()
	out := map[string]map[string]bool{}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range files {
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) != 1 {
				return true
			}
			if f, ok := call.Fun.(*ast.Ident); !ok || f.Name != "set" {
				return true
			}
			if lit, ok := call.Args[0].(*ast.BasicLit); ok {
				words, err := strconv.Unquote(lit.Value)
				if err != nil {
					t.Fatal(err)
				}
				out[fset.Position(call.Pos()).String()] = set(words)
			}
			return true
		})
	}
	return out
}
