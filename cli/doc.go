// Package cli is the program without a window: the headless commands that
// scripts, servers and measurements use.
package cli
