package export

import "strings"

// writeCSV writes a table as RFC 4180 has it: the first line names the columns, lines end in
// CR LF. A cell that a spreadsheet would take for a formula gets an apostrophe before it.
func writeCSV(j *job) error {
	columns := eventColumns
	if j.PerPassage {
		columns = passageColumns
	}
	if j.BOM {
		j.print("\ufeff")
	}
	for i, c := range columns {
		j.csvCell(i, exact(c.name))
	}
	j.print("\r\n")
	for r := range j.rows() {
		cells(r, columns, j.PerPassage, func(line []cell) {
			for i, c := range line {
				j.csvCell(i, c)
			}
			j.print("\r\n")
		})
	}
	return nil
}

// csvCell writes cell i of a line.
func (j *job) csvCell(i int, c cell) {
	if i > 0 {
		j.print(",")
	}
	s := c.text
	if !c.exact && isFormula(s) {
		s = "'" + s
	}
	if strings.ContainsAny(s, ",\"\n") || s != strings.TrimSpace(s) {
		s = `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
	}
	j.print(s)
}

// isFormula reports whether a spreadsheet could take text for a formula: by its first
// character (https://owasp.org/www-community/attacks/CSV_Injection).
func isFormula(s string) bool {
	if s == "" {
		return false
	}
	return strings.ContainsRune("=+-@\t\r\n|%＝＋－＠", []rune(s[:min(len(s), 4)])[0])
}
