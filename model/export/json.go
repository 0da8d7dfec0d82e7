package export

import "encoding/json"

// json writes a value; "<", ">" and "&" are escaped, so that it may stand in a web page.
func (j *job) json(v any) error {
	data, err := json.Marshal(v)
	if err == nil {
		_, _ = j.out.Write(data)
	}
	return err
}

// objects writes an object for each event, with commas between, each on a line of its own.
func (j *job) objects(object func(*Row) any) error {
	first := true
	for r := range j.rows() {
		if !first {
			j.print(",")
		}
		first = false
		j.print("\n")
		if err := j.json(object(r)); err != nil {
			return err
		}
	}
	j.print("\n")
	return nil
}
