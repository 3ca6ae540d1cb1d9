package cocoscope.decode.samples;

import java.util.OptionalInt;

/// How the pixels of an image are stored.
///
/// @param bits     of one sample, or of one palette index
/// @param channels samples of one pixel, including alpha
/// @param palette  how many colors the palette has; empty for a file without one
/// @param alpha    whether there is transparency
/// @param kind     what the samples are
public record SampleFormat(int bits, int channels, OptionalInt palette, boolean alpha, SampleKind kind) {
    /// Unsigned samples without a palette.
    public static SampleFormat of(int bits, int channels, boolean alpha) {
        return new SampleFormat(bits, channels, OptionalInt.empty(), alpha, SampleKind.UNSIGNED);
    }
}
