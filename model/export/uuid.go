package export

import (
	"crypto/sha256"
	"encoding/hex"
)

// hexOf is 32 hexadecimal digits that follow from an event's ID and number.
func hexOf(r *Row) string {
	sum := sha256.Sum256([]byte(r.ID + "\n" + decimal(int64(r.Number))))
	return hex.EncodeToString(sum[:16])
}

func isHex(s string) bool {
	_, err := hex.DecodeString(s)
	return err == nil
}
