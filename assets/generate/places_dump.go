package main

import (
	"encoding/json"
	"os"
)

func dumpChoices(choices []choice, names []string, docs []*chronology) {
	f, _ := os.Create("/tmp/w/choices.jsonl")
	defer f.Close()
	enc := json.NewEncoder(f)
	for _, c := range choices {
		var o [][]string
		for _, s := range c.options {
			var l []string
			for _, i := range s {
				l = append(l, names[i])
			}
			o = append(o, l)
		}
		enc.Encode(map[string]any{"doc": docs[c.document].ID, "options": o, "right": c.right, "weight": c.weight, "gold": c.gold})
	}
}
