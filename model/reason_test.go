package model_test

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chronotope/model"
)

// TestReasonsKeepTheirNamesInFiles writes what is found of a text as project files hold it,
// and reads it again.
func TestReasonsKeepTheirNamesInFiles(t *testing.T) {
	type found struct {
		Reasons []model.Reason
		Unused  []model.UnusedTime
	}
	want := found{
		[]model.Reason{{model.ReasonSameGathering, "Lisbon"}, {model.ReasonByUser, ""}},
		[]model.UnusedTime{{model.Span{Start: 1, End: 2}, model.UnusedPartOfName}, {Code: model.UnusedNoStatement}},
	}
	const text = `{"Reasons":[{"Code":"same-gathering","Detail":"Lisbon"},{"Code":"by-the-user","Detail":""}],` +
		`"Unused":[{"Span":{"Start":1,"End":2},"Code":"part-of-a-name"},{"Span":{"Start":0,"End":0},"Code":"no-statement"}]}`
	b, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	if string(b) != text {
		t.Errorf("written as %s", b)
	}
	var got found
	if err := json.Unmarshal([]byte(text), &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	const other = `{"Reasons":[{"Code":"hearsay","Detail":"Lisbon"}],"Unused":[{"Code":"hearsay"}]}`
	got = found{}
	if err := json.Unmarshal([]byte(other), &got); err != nil || got.Reasons[0] != (model.Reason{Detail: "Lisbon"}) || got.Unused[0].Code != model.UnusedNoStatement {
		t.Errorf("codes of no version are read as %v, %v", got, err)
	}
}

// TestEveryReasonIsGiven holds the codes to those that extraction uses.
func TestEveryReasonIsGiven(t *testing.T) {
	given := map[string]bool{}
	for _, dir := range []string{"extract", "gazetteer"} {
		files, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil || len(files) == 0 {
			t.Fatal(dir, err)
		}
		for _, path := range files {
			if strings.HasSuffix(path, "_test.go") {
				continue
			}
			ast.Inspect(parse(t, path), func(n ast.Node) bool {
				if s, ok := n.(*ast.SelectorExpr); ok {
					given[s.Sel.Name] = true
				}
				return true
			})
		}
	}
	n := 0
	for _, d := range parse(t, "reason.go").Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.CONST {
			continue
		}
		for _, spec := range g.Specs {
			for _, name := range spec.(*ast.ValueSpec).Names {
				if n++; !given[name.Name] {
					t.Errorf("nothing gives %s", name.Name)
				}
			}
		}
	}
	if n < 40 {
		t.Errorf("only %d codes", n)
	}
}

func parse(t *testing.T, path string) *ast.File {
	t.Helper()
	source, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	file, err := parser.ParseFile(token.NewFileSet(), path, source, 0)
	if err != nil {
		t.Fatal(err)
	}
	return file
}
