package opening

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"chronotope/app/engine"
	"chronotope/assets"
)

// TestAdviceIsTranslated holds the list of what readers say of a file that they cannot read to
// what the readers say.
func TestAdviceIsTranslated(t *testing.T) {
	known, all := advices(), map[string]bool{}
	for _, text := range said(t, "../../model/document") {
		all[text] = true
		if _, ok := known[text]; !ok {
			t.Errorf("%q is shown in English in every language", text)
		}
	}
	for text := range known {
		if !all[text] && !strings.HasPrefix(text, "line %") { // which tables of places say
			t.Errorf("no reader says %q", text)
		}
	}
}

// said are the texts that a reader puts after one of the model's kinds of errors, and what it
// says that a file is, a % for each number or name.
func said(t *testing.T, folder string) []string {
	t.Helper()
	verb := regexp.MustCompile(`%[a-z]`)
	var out []string
	text := func(e ast.Expr) string {
		lit, ok := e.(*ast.BasicLit)
		if !ok || lit.Kind != token.STRING {
			return ""
		}
		s, _ := strconv.Unquote(lit.Value)
		return s
	}
	look := func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			if len(n.Args) < 2 {
				break
			}
			kind, isKind := n.Args[1].(*ast.SelectorExpr)
			more, wraps := strings.CutPrefix(text(n.Args[0]), "%w")
			if isKind && wraps && strings.HasPrefix(kind.Sel.Name, "Err") && strings.Trim(more, ":; %sw") != "" {
				out = append(out, verb.ReplaceAllString(strings.TrimLeft(more, ":; "), "%"))
			}
		case *ast.BasicLit: // what a format is, in a table
			if s := text(n); strings.HasPrefix(s, "it is ") || strings.HasPrefix(s, "it holds ") {
				out = append(out, s)
			}
		}
		return true
	}
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err == nil {
			ast.Inspect(file, look)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestAdviceKeepsItsValues puts the numbers and names of what is said into its translation.
func TestAdviceKeepsItsValues(t *testing.T) {
	for _, said := range []string{
		"it unpacks to more than 256 MB", "word/document.xml is missing in it", "50% off.xml is no text",
		`line 4: the latitude "95" is not between -90 and 90`, "what nobody knows: 5 %",
	} {
		if got := inWords(said); got != said { // the texts of the interface are English
			t.Errorf("%q became %q", said, got)
		}
	}
}

// TestPlacesProblemIsTranslated breaks each rule of a table of places.
func TestPlacesProblemIsTranslated(t *testing.T) {
	e := engine.New(assets.FS)
	for _, row := range []string{"Old Staithe, 53", ", 53, 4", "Old Staithe, x, 4", "Old Staithe, 53, y", "Old Staithe, 95, 4", "Old Staithe, 53, 200", "Old Staithe, 53, 4, cave"} {
		err := e.UsePlaces(strings.NewReader(row + "\n"))
		if err == nil {
			t.Fatalf("%q is taken", row)
		}
		known := false
		for pattern := range advices() {
			known = known || regexp.MustCompile(strings.ReplaceAll(regexp.QuoteMeta(pattern), "%", ".+")+"$").MatchString(err.Error())
		}
		if !known {
			t.Errorf("%q is shown in English in every language", err)
		}
	}
}
