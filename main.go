// Command chronotope shows what documents say happened, when and where. Without a
// command it opens a window on the documents named; see chronotope --help.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"runtime"

	fyneapp "fyne.io/fyne/v2/app"

	"chronotope/app"
	"chronotope/assets"
	"chronotope/cli"
	"chronotope/seeds"
)

// programID is what the system keeps preferences under; it never changes.
const programID = "app.chronotope"

func main() {
	if args := os.Args[1:]; cli.Handles(args) {
		ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
		code := cli.Run(ctx, args, os.Stdin, os.Stdout, os.Stderr)
		stop()
		os.Exit(code)
	}
	if !hasDisplay() {
		fmt.Fprintln(os.Stderr, "chronotope: there is no display to open a window on (DISPLAY and WAYLAND_DISPLAY are not set).\n"+
			"Without one it reads documents headless: chronotope extract FILE. See chronotope --help.")
		os.Exit(1)
	}
	app.Run(fyneapp.NewWithID(programID), app.Resources{Data: assets.FS, Seeds: seeds.FS, Icon: assets.Icon, Steps: assets.Steps}, os.Args[1:])
}

// hasDisplay reports whether a window can be opened. Only the X11 and Wayland
// systems have to be asked.
func hasDisplay() bool {
	switch runtime.GOOS {
	case "windows", "darwin":
		return true
	}
	return os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}
