package words

import "fyne.io/fyne/v2/lang"

// Kind is what happened, in the interface's language: the type of an event, which is a word of
// extraction's or another program's; "" where that is.
func Kind(of string) string {
	known := map[string]string{
		"adopted": lang.L("adopted"), "signed": lang.L("signed"), "founded": lang.L("founded"), "born": lang.L("born"), "died": lang.L("died"),
		"met": lang.L("met"), "attacked": lang.L("attacked"), "captured": lang.L("captured"), "launched": lang.L("launched"), "ended": lang.L("ended"),
		"married": lang.L("married"), "elected": lang.L("elected"), "published": lang.L("published"), "announced": lang.L("announced"),
		"moved": lang.L("moved"), "built": lang.L("built"), "destroyed": lang.L("destroyed"), "endorsed": lang.L("endorsed"), "surrendered": lang.L("surrendered"),
	}
	if text, ok := known[of]; ok {
		return text
	}
	return of
}
