// Package window has the tests that drive the built program in a real window, by mouse and
// keys, and look at it by its pixels. They need a display, xdotool and ImageMagick, and so
// stand behind the build tag window: make window runs them, and make figures, frames,
// compare and screenshots those that judge nothing. The program says where its panes are
// (CHRONOTOPE_LAYOUT), so that no test has to know.
package window
