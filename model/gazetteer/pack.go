package gazetteer

import (
	"encoding/binary"
	"fmt"
	"sync"

	"github.com/klauspost/compress/zstd"
)

// A packed blob is a zstd file (RFC 8878): a skippable frame with the lengths of the
// other frames, packed and plain, as uint32, then these, which are independent so that
// they can be unpacked at once.
const (
	skippable = 0x184D2A50
	partSize  = 5 << 20 // plain bytes of a frame
	mostParts = 64
)

// Pack compresses a blob.
func Pack(blob []byte) ([]byte, error) {
	enc, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithWindowSize(8<<20), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return nil, err
	}
	var lengths, frames []byte
	for len(blob) > 0 {
		part := blob[:min(len(blob), partSize)]
		blob = blob[len(part):]
		before := len(frames)
		frames = enc.EncodeAll(part, frames)
		lengths = binary.LittleEndian.AppendUint32(lengths, uint32(len(frames)-before))
		lengths = binary.LittleEndian.AppendUint32(lengths, uint32(len(part)))
	}
	if err := enc.Close(); err != nil {
		return nil, err
	}
	out := binary.LittleEndian.AppendUint32(nil, skippable)
	out = binary.LittleEndian.AppendUint32(out, uint32(len(lengths)))
	return append(append(out, lengths...), frames...), nil
}

// unpack is Pack's inverse.
func unpack(packed []byte) ([]byte, error) {
	if len(packed) < 8 || binary.LittleEndian.Uint32(packed) != skippable {
		return nil, fmt.Errorf("%w: it is not packed", errDamaged)
	}
	n := binary.LittleEndian.Uint32(packed[4:])
	if uint64(n) > uint64(len(packed)-8) || n > 8*mostParts || n%8 != 0 {
		return nil, fmt.Errorf("%w: its parts are not told", errDamaged)
	}
	lengths, frames := packed[8:8+n], packed[8+n:]
	total := uint64(0)
	for i := 4; i < len(lengths); i += 8 {
		size := binary.LittleEndian.Uint32(lengths[i:])
		if size > partSize {
			return nil, fmt.Errorf("%w: a part is too large", errDamaged)
		}
		total += uint64(size)
	}
	d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(0), zstd.WithDecoderMaxMemory(partSize))
	if err != nil {
		return nil, err
	}
	defer d.Close()
	blob := make([]byte, total)
	errs := make([]error, len(lengths)/8)
	var wait sync.WaitGroup
	at := 0
	for i := range errs {
		size, plain := int(binary.LittleEndian.Uint32(lengths[8*i:])), int(binary.LittleEndian.Uint32(lengths[8*i+4:]))
		if size > len(frames) {
			errs[i] = fmt.Errorf("%w: it is cut short", errDamaged)
			break
		}
		frame, room := frames[:size], blob[at:at:at+plain]
		frames, at = frames[size:], at+plain
		wait.Go(func() { errs[i] = unpackPart(d, frame, room) })
	}
	wait.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return blob, nil
}

// unpackPart fills the capacity of room.
func unpackPart(d *zstd.Decoder, frame, room []byte) error {
	got, err := d.DecodeAll(frame, room)
	if err != nil {
		return fmt.Errorf("%w: %w", errDamaged, err)
	}
	if len(got) != cap(room) {
		return fmt.Errorf("%w: a part has %d bytes, not %d", errDamaged, len(got), cap(room))
	}
	return nil
}
