package gazetteer

import (
	"fmt"
	"sync"

	"github.com/klauspost/compress/zstd"
)

// largestFrame is the most bytes that a frame may unpack to, against damaged ones.
const largestFrame = 8 << 20

// pack compresses a frame.
func pack(plain []byte) ([]byte, error) {
	enc, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return nil, fmt.Errorf("pack the gazetteer: %w", err)
	}
	frame := enc.EncodeAll(plain, nil)
	if err := enc.Close(); err != nil {
		return nil, fmt.Errorf("pack the gazetteer: %w", err)
	}
	return frame, nil
}

// decoder unpacks frames for any goroutine.
var decoder = sync.OnceValue(func() *zstd.Decoder {
	d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(0), zstd.WithDecoderMaxMemory(largestFrame))
	if err != nil {
		panic(err) // the options are ours
	}
	return d
})

// unpack is pack's inverse.
func unpack(frame []byte) ([]byte, error) {
	plain, err := decoder().DecodeAll(frame, nil)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errDamaged, err)
	}
	return plain, nil
}
