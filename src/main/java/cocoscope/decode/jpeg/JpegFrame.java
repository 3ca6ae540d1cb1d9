package cocoscope.decode.jpeg;

import cocoscope.decode.samples.Damage;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.ImageProblem;
import cocoscope.decode.samples.UnreadableImageException;
import java.nio.ByteOrder;

/// What the frame header of a JPEG file says.
///
/// @param process    0 baseline, 1 extended, 2 progressive; all others are rare: 3 lossless, 9 and above arithmetic coding
/// @param precision  bits of one sample
/// @param components the number of color components
/// @param firstId    where their identifiers, sampling factors and table numbers stand in the file, 3 bytes each
public record JpegFrame(int width, int height, int process, int precision, int components, int firstId) {
    private static final int LOSSLESS_SUCCESSOR = 0xF7;

    /// Reads the frame segment whose marker stands at `at`.
    static JpegFrame read(ImageBytes file, int at) throws UnreadableImageException {
        int length = file.shortAt(at + 2, ByteOrder.BIG_ENDIAN);
        int components = file.byteAt(at + 9);
        if (components == 0 || length != 8 + 3 * components) {
            throw file.corrupt(Damage.FRAME_LENGTH);
        }
        int width = file.shortAt(at + 7, ByteOrder.BIG_ENDIAN);
        int height = file.shortAt(at + 5, ByteOrder.BIG_ENDIAN);
        file.requireSize(width, height);
        return new JpegFrame(width, height, file.byteAt(at + 1) - 0xC0, file.byteAt(at + 4), components, at + 10);
    }

    /// Whether the marker begins a frame.
    static boolean isMarker(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xCC || marker == LOSSLESS_SUCCESSOR;
    }

    /// Whether it is of the kind that every JPEG decoder reads alike: 8 bits, Huffman coding, gray or three channels.
    public boolean isCommon() {
        return process <= 2 && precision == 8 && (components == 1 || components == 3);
    }

    /// Requires the kind that may be a mask.
    public void requireCommon(ImageBytes file) throws UnreadableImageException {
        if (process == 3 || process == 11 || process == LOSSLESS_SUCCESSOR - 0xC0) {
            throw file.unsupported(ImageProblem.LOSSLESS_JPEG);
        }
        if (process > 8) {
            throw file.unsupported(ImageProblem.ARITHMETIC_JPEG);
        }
        if (process > 2) {
            throw file.unsupported(ImageProblem.HIERARCHICAL_JPEG);
        }
        if (precision != 8) {
            throw file.unsupported(ImageProblem.JPEG_BITS, precision);
        }
        if (components != 1 && components != 3) {
            throw file.unsupported(ImageProblem.JPEG_CHANNELS, components);
        }
    }
}
