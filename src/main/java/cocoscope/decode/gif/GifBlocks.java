package cocoscope.decode.gif;

import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.PictureSize;
import cocoscope.decode.samples.UnreadableImageException;
import java.nio.ByteOrder;

/// The blocks of a GIF file: its canvas and its frames.
///
/// Source: the GIF89a specification.
public final class GifBlocks {
    private static final int HEADER_LENGTH = 13;
    private static final int FRAME = 0x2C;
    private static final int EXTENSION = 0x21;
    private static final int CONTROL = 0xF9;
    private static final int TRAILER = 0x3B;

    private final ImageBytes file;
    private final int width;
    private final int height;
    private int frames;
    private boolean fills;
    private int colors;
    private boolean transparency;

    private GifBlocks(ImageBytes file) throws UnreadableImageException {
        this.file = file;
        width = file.shortAt(6, ByteOrder.LITTLE_ENDIAN);
        height = file.shortAt(8, ByteOrder.LITTLE_ENDIAN);
        file.requireSize(width, height, ImageBytes.MOST_PIXELS);
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
        return frames;
    }

    /// Of the first frame's palette.
    public int colors() {
        return colors;
    }

    public boolean hasTransparency() {
        return transparency;
    }

    /// Requires one frame, complete, that fills the canvas.
    public static void requireOneFrame(ImageBytes file) throws UnreadableImageException {
        GifBlocks gif = read(file);
        if (gif.frames > 1) {
            throw file.unsupported("it is an animation of " + gif.frames + " frames; save the one that is the mask as PNG");
        }
        if (!gif.fills) {
            throw file.unsupported("its frame does not fill its canvas of " + gif.width + " x " + gif.height + "; save it as PNG");
        }
    }

    private void walk() throws UnreadableImageException {
        int at = HEADER_LENGTH + paletteLength(file.byteAt(10));
        // A missing trailer takes no pixel away.
        while (at < file.length() || frames == 0) {
            int block = file.byteAt(at);
            if (block == TRAILER) {
                break;
            } else if (block == EXTENSION) {
                transparency |= file.byteAt(at + 1) == CONTROL && (file.byteAt(at + 3) & 1) != 0;
                at = endOfSubBlocks(at + 2);
            } else if (block == FRAME) {
                at = endOfFrame(at);
                frames++;
            } else {
                throw file.corrupt("a block makes no sense");
            }
        }
        if (frames == 0) {
            throw file.corrupt("it has no pixels");
        }
    }

    private int endOfFrame(int at) throws UnreadableImageException {
        boolean whole = file.shortAt(at + 1, ByteOrder.LITTLE_ENDIAN) == 0 && file.shortAt(at + 3, ByteOrder.LITTLE_ENDIAN) == 0
                && file.shortAt(at + 5, ByteOrder.LITTLE_ENDIAN) == width && file.shortAt(at + 7, ByteOrder.LITTLE_ENDIAN) == height;
        int palette = paletteLength(file.byteAt(at + 9));
        if (frames == 0) {
            fills = whole;
            colors = (palette > 0 ? palette : paletteLength(file.byteAt(10))) / 3;
        }
        int codes = at + 10 + palette;
        int codeSize = file.byteAt(codes);
        if (codeSize < 1 || codeSize > 8) {
            throw file.corrupt("its code size makes no sense");
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
