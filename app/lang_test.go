package app

import (
	"encoding/json"
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the texts that are missing into translation/en.json")

const english = "translation/en.json"

// TestEveryTextCanBeTranslated holds en.json to the texts that the code shows: it
// is the list that translators start from.
func TestEveryTextCanBeTranslated(t *testing.T) {
	raw, err := os.ReadFile(english)
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]any{}
	if err := json.Unmarshal(raw, &known); err != nil {
		t.Fatalf("%s: %v", english, err)
	}
	shown := shownTexts(t)
	if *update {
		for text := range shown {
			if _, ok := known[text]; !ok && shown[text] == counted {
				known[text] = map[string]any{"one": text, "other": text}
			} else if !ok {
				known[text] = text
			}
		}
		for text := range known {
			if shown[text] == 0 {
				delete(known, text)
			}
		}
		var out strings.Builder
		enc := json.NewEncoder(&out)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		if err := enc.Encode(known); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(english, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	for text := range shown {
		now, ok := known[text]
		if _, forms := now.(map[string]any); ok && forms != (shown[text] == counted) {
			t.Errorf("%s: %q has forms for one and for several: %v", english, text, forms)
		}
		if !ok {
			t.Errorf("%s lacks %q: run go test ./app -run Translated -update", english, text)
		}
	}
	for text := range known {
		if shown[text] == 0 {
			t.Errorf("%s has %q, which nothing shows", english, text)
		}
	}
}

// How a text is handed to lang: as it is, or with a number that decides its form.
const (
	plain = 1 + iota
	counted
)

// shownTexts are the texts that the packages below app hand to lang, and how.
func shownTexts(t *testing.T) map[string]int {
	t.Helper()
	texts := map[string]int{}
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 {
				return true
			}
			f, ok := call.Fun.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			if x, ok := f.X.(*ast.Ident); !ok || x.Name != "lang" {
				return true
			}
			switch f.Sel.Name {
			case "L", "N":
				if lit, ok := call.Args[0].(*ast.BasicLit); ok {
					text, err := strconv.Unquote(lit.Value)
					if err != nil {
						t.Error(err)
					}
					texts[text] = max(texts[text], map[string]int{"L": plain, "N": counted}[f.Sel.Name])
				} else {
					t.Errorf("%s: a text for lang is not written out, so translators cannot find it", path)
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return texts
}
