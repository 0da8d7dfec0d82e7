package timex

import "regexp"

// This file finds the time codes of a recording, which tell how far into it something was said
// and no time of the day: "[00:12:31] ANNA: We moved to Hull in 1931."

var (
	// recordingWords are what a text that was recorded is called, in its head.
	recordingWords = regexp.MustCompile(`(?i)interview|transcri|transkri|recording|recorded|podcast|episode|\btape\b|\bvideo|oral history|entrevista|entretien|intervista|wywiad|интервью|стенограмм`)
	timeCode       = regexp.MustCompile(`(?m)^[ \t]*[\[(<]?((?:\d{1,2}:)?[0-5]?\d:[0-5]\d)(?:[.,]\d{1,3})?[\])>]?[ \t]`)
)

const (
	recordingHead = 1000 // within how many bytes a text says that it was recorded
	fewestCodes   = 2    // in a recording
)

// isRecording reports whether text is told with time codes: it says in its head that it was
// recorded, and its lines start with times that begin at nought and never go back.
func isRecording(text string) bool {
	if !recordingWords.MatchString(text[:min(len(text), recordingHead)]) {
		return false
	}
	last, n := 0, 0
	for _, m := range timeCode.FindAllStringSubmatch(text, -1) {
		at := 0
		for _, part := range splitCode(m[1]) {
			at = at*60 + part
		}
		if at < last || n == 0 && at > latestStart {
			return false
		}
		last = at
		n++
	}
	return n >= fewestCodes
}

// latestStart is how many seconds into a recording its first time code is at most.
const latestStart = 600

// splitCode is the numbers of a time code.
func splitCode(code string) []int {
	parts := []int{0}
	for i := range len(code) {
		if code[i] == ':' {
			parts = append(parts, 0)
			continue
		}
		k := len(parts) - 1
		parts[k] = parts[k]*10 + int(code[i]-'0')
	}
	return parts
}

// inCode reports whether the number at i is of a time code: one in brackets, or the first of its line.
func (p *parser) inCode(i int) bool {
	for k := i - 1; k > i-6 && k >= 0; k-- {
		switch t := p.at(k); {
		case t.mark == '[' || t.mark == '(' || t.mark == '<':
			return true
		case t.digits == 0 && t.mark != ':' || p.at(k+1).gap:
			return p.at(k + 1).line
		}
	}
	return true
}
