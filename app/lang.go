package app

import (
	"embed"
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

//go:embed translation
var translations embed.FS

// loadTranslations makes the interface's languages known. A language is one file
// in translation/, named by its BCP 47 code.
func loadTranslations() {
	if err := lang.AddTranslationsFS(translations, "translation"); err != nil {
		// The files are embedded and tested; this is a programmer's error.
		fyne.LogError("load translations", err)
	}
}

// wordModifierName is the key that is held to go by words.
func wordModifierName() string {
	if runtime.GOOS == "darwin" {
		return "⌥"
	}
	return "Ctrl"
}

// modifierName is the system's shortcut key as its users write it.
func modifierName() string {
	if runtime.GOOS == "darwin" {
		return "⌘"
	}
	return "Ctrl+"
}
