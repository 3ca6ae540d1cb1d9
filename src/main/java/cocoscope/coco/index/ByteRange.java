package cocoscope.coco.index;

/// A part of a file.
///
/// @param start  its first byte, counted after a byte order mark
/// @param length in bytes
public record ByteRange(long start, int length) {
    public long end() {
        return start + length;
    }
}
