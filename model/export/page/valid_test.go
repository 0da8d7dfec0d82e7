package page

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"chronotope/model/export"
	"chronotope/test/chromium"
)

// validator is a file of a package that make validate has fetched; the test is skipped where
// it is not there.
func validator(t *testing.T, path string) string {
	t.Helper()
	root := os.Getenv("CHRONOTOPE_VALIDATE")
	if root == "" {
		t.Skip("make validate runs it")
	}
	path = filepath.Join(root, path)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("there is no %s", path)
	}
	return path
}

// TestPageIsValid has the Nu Html Checker look at pages.
func TestPageIsValid(t *testing.T) {
	checker := validator(t, "vnu-jar/build/dist/vnu.jar")
	if _, err := exec.LookPath("java"); err != nil {
		t.Skip("there is no java")
	}
	for _, address := range []string{saved(t, voyages(), export.Options{}), saved(t, voyages(), export.Options{Story: true}), saved(t, many(50), export.Options{})} {
		out, err := exec.CommandContext(t.Context(), "java", "-jar", checker, "--stdout", "--errors-only", strings.TrimPrefix(address, "file://")).CombinedOutput()
		if err != nil || len(out) > 0 {
			t.Errorf("%v\n%s", err, out)
		}
	}
}

// TestPageIsAccessible has axe-core look at pages, light and dark, with an event selected.
func TestPageIsAccessible(t *testing.T) {
	axe, err := os.ReadFile(validator(t, "axe-core/axe.min.js"))
	if err != nil {
		t.Fatal(err)
	}
	p := chromium.Open(t, 1400, 900)
	p.Do("Page.setBypassCSP", map[string]any{"enabled": true})
	for name, address := range map[string]string{"plain": saved(t, voyages(), export.Options{}), "story": saved(t, voyages(), export.Options{Story: true})} {
		for _, scheme := range []string{"light", "dark"} {
			p.Media("prefers-color-scheme", scheme)
			p.Load(address)
			p.Eval(`select(1)`)
			p.Settle()
			p.Eval(string(axe) + "; null")
			var found []struct {
				ID, Help string
				Nodes    []struct{ HTML, FailureSummary string }
			}
			p.Eval(`axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then(r => r.violations.map(v => ({
				ID: v.id, Help: v.help, Nodes: v.nodes.slice(0, 3).map(n => ({ HTML: n.html.slice(0, 200), FailureSummary: n.failureSummary })) })))`, &found)
			for _, v := range found {
				t.Errorf("%s, %s: %s: %s: %+v", name, scheme, v.ID, v.Help, v.Nodes)
			}
		}
	}
}
