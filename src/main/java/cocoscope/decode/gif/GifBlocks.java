package cocoscope.decode.gif;

import cocoscope.decode.samples.Damage;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.ImageProblem;
import cocoscope.decode.samples.PictureSize;
import cocoscope.decode.samples.UnreadableImageException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// The blocks of a GIF file: its canvas and its frames.
///
/// Source: the GIF89a specification.
public final class GifBlocks {
    private static final int HEADER_LENGTH = 13;
    private static final int FRAME = 0x2C;
    private static final int EXTENSION = 0x21;
    private static final int CONTROL = 0xF9;
    private static final int INTERLACED = 0x40;
    /// The decoder of the JDK leaves rows out of interlaced frames of 2 to 4.
    private static final int MIN_INTERLACED_ROWS = 5;
    private static final int TRAILER = 0x3B;

    private final ImageBytes file;
    private final int width;
    private final int height;
    private final List<Frame> frames = new ArrayList<>();
    /// Whether the control block before the next frame makes a color transparent.
    private boolean transparent;

    /// @param fills       the canvas
    /// @param colors      of its palette
    /// @param transparent whether one of them lets the frame before show through
    private record Frame(boolean fills, boolean interlaced, int colors, boolean transparent) {}

    private GifBlocks(ImageBytes file) throws UnreadableImageException {
        this.file = file;
        width = file.shortAt(6, ByteOrder.LITTLE_ENDIAN);
        height = file.shortAt(8, ByteOrder.LITTLE_ENDIAN);
        file.requireSize(width, height);
    }

    /// The canvas.
    public static PictureSize size(ImageBytes file) throws UnreadableImageException {
        GifBlocks gif = new GifBlocks(file);
        return new PictureSize(gif.width, gif.height);
    }

    /// All blocks.
    public static GifBlocks read(ImageBytes file) throws UnreadableImageException {
        GifBlocks gif = new GifBlocks(file);
        gif.walk();
        return gif;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int frames() {
        return frames.size();
    }

    /// Of the first frame's palette.
    public int colors() {
        return frames.getFirst().colors;
    }

    public boolean hasTransparency() {
        return frames.stream().anyMatch(Frame::transparent);
    }

    /// Requires a frame that is complete by itself: one that fills the canvas, and does not let the frame before show through.
    ///
    /// @param number counted from 1; 0 requires that there is one only
    public static void requireFrame(ImageBytes file, int number) throws UnreadableImageException {
        GifBlocks gif = read(file);
        if (number == 0 && gif.frames() > 1) {
            throw file.unsupported(ImageProblem.ANIMATION, gif.frames());
        }
        Frame frame = gif.frames.get(Math.max(0, number - 1));
        if (!frame.fills || number > 1 && frame.transparent) {
            throw file.unsupported(ImageProblem.PARTIAL_FRAME, gif.width, gif.height);
        }
        if (frame.interlaced && gif.height < MIN_INTERLACED_ROWS) {
            throw file.unsupported(ImageProblem.INTERLACED_ROWS, gif.height);
        }
    }

    private void walk() throws UnreadableImageException {
        int at = HEADER_LENGTH + paletteLength(file.byteAt(10));
        // A missing trailer takes no pixel away.
        while (at < file.length() || frames.isEmpty()) {
            int block = file.byteAt(at);
            if (block == TRAILER) {
                break;
            } else if (block == EXTENSION) {
                transparent = file.byteAt(at + 1) == CONTROL ? (file.byteAt(at + 3) & 1) != 0 : transparent;
                at = endOfSubBlocks(at + 2);
            } else if (block == FRAME) {
                at = endOfFrame(at);
            } else {
                throw file.corrupt(Damage.BLOCK);
            }
        }
        if (frames.isEmpty()) {
            throw file.corrupt(Damage.NO_PIXELS);
        }
    }

    private int endOfFrame(int at) throws UnreadableImageException {
        boolean whole = file.shortAt(at + 1, ByteOrder.LITTLE_ENDIAN) == 0 && file.shortAt(at + 3, ByteOrder.LITTLE_ENDIAN) == 0
                && file.shortAt(at + 5, ByteOrder.LITTLE_ENDIAN) == width && file.shortAt(at + 7, ByteOrder.LITTLE_ENDIAN) == height;
        int palette = paletteLength(file.byteAt(at + 9));
        frames.add(new Frame(whole, (file.byteAt(at + 9) & INTERLACED) != 0, (palette > 0 ? palette : paletteLength(file.byteAt(10))) / 3,
                transparent));
        transparent = false;
        int codes = at + 10 + palette;
        int codeSize = file.byteAt(codes);
        if (codeSize < 1 || codeSize > 8) {
            throw file.corrupt(Damage.CODE_SIZE);
        }
        return endOfSubBlocks(codes + 1);
    }

    private int endOfSubBlocks(int from) throws UnreadableImageException {
        int at = from;
        while (true) {
            int length = file.byteAt(at);
            at += 1 + length;
            if (length == 0) {
                return at;
            }
        }
    }

    private static int paletteLength(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }
}
