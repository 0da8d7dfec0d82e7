package app

import (
	"runtime"
)

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
