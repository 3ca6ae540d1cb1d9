package cocoscope.decode.png;

import cocoscope.decode.samples.Damage;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.ImageProblem;
import cocoscope.decode.samples.UnreadableImageException;
import java.nio.ByteOrder;
import java.util.Arrays;

/// The chunks of a PNG file: its header, its palette and where its compressed pixels lie, with every checksum that
/// pixels depend on verified.
///
/// Nothing after the compressed pixels is looked at: they have a checksum of their own that tells whether all are there.
/// Source: the PNG specification, third edition.
public final class PngChunks {
    private static final int PALETTE = ImageBytes.name("PLTE");
    private static final int TRANSPARENCY = ImageBytes.name("tRNS");
    private static final int DATA = ImageBytes.name("IDAT");
    private static final int ANCILLARY = 0x20000000;
    private static final int FRAME = 12;

    private final ImageBytes file;
    private final PngHeader header;
    private int[] palette = {};
    private int[] transparency = {};
    private int[] offsets = new int[16];
    private int[] lengths = new int[16];
    private int dataChunks;

    public PngChunks(ImageBytes file) throws UnreadableImageException {
        this.file = file;
        this.header = PngHeader.read(file);
        long at = PngHeader.END;
        while (dataChunks == 0 || at + FRAME <= file.length() && typeAt(at) == DATA) {
            at += readChunk(at);
        }
        if (header.colorType() == 3 && palette.length == 0) {
            throw file.corrupt(Damage.NO_PALETTE);
        }
    }

    private int typeAt(long at) throws UnreadableImageException {
        return (int) file.intAt(at + 4, ByteOrder.BIG_ENDIAN);
    }

    private long readChunk(long at) throws UnreadableImageException {
        long length = file.intAt(at, ByteOrder.BIG_ENDIAN);
        int type = typeAt(at);
        if (length > Integer.MAX_VALUE) {
            throw file.corrupt(Damage.CHUNK_LENGTH);
        }
        file.require(at, length + FRAME);
        if (type == TRANSPARENCY) {
            transparency = transparency(at + 8, (int) length);
        }
        if ((type & ANCILLARY) == 0) {
            PngHeader.verify(file, at, length);
            if (type == DATA) {
                addDataChunk((int) at + 8, (int) length);
            } else if (type == PALETTE) {
                palette = palette(at + 8, (int) length);
            } else if (type == ImageBytes.name("IEND")) {
                throw file.corrupt(Damage.NO_PIXELS);
            } else {
                throw file.unsupported(ImageProblem.UNKNOWN_CHUNK);
            }
        }
        return length + FRAME;
    }

    private void addDataChunk(int offset, int length) {
        if (dataChunks == offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * dataChunks);
            lengths = Arrays.copyOf(lengths, 2 * dataChunks);
        }
        offsets[dataChunks] = offset;
        lengths[dataChunks++] = length;
    }

    private int[] palette(long at, int length) throws UnreadableImageException {
        if (length == 0 || length % 3 != 0 || length > 3 * 256) {
            throw file.corrupt(Damage.PALETTE_LENGTH);
        }
        int[] colors = new int[length / 3];
        for (int i = 0; i < colors.length; i++) {
            colors[i] = (int) (file.intAt(at + 3L * i, ByteOrder.BIG_ENDIAN) >> 8);
        }
        return colors;
    }

    /// Colors that are not listed are opaque.
    private int[] transparency(long at, int length) throws UnreadableImageException {
        int[] alpha = new int[Math.max(length, palette.length)];
        Arrays.fill(alpha, 255);
        for (int i = 0; i < length; i++) {
            alpha[i] = file.byteAt(at + i);
        }
        return alpha;
    }

    ImageBytes file() {
        return file;
    }

    public PngHeader header() {
        return header;
    }

    /// 0xRRGGBB by index; the caller leaves it as it is.
    public int[] palette() {
        return palette;
    }

    /// Whether some colors are transparent without a channel for it.
    public boolean hasTransparency() {
        return transparency.length > 0;
    }

    /// The alpha of each color of the palette, 0..255; of a file without a palette, what it says instead.
    int[] transparency() {
        return transparency;
    }

    /// The compressed pixels.
    ///
    /// @param max the most bytes of them that are read at a time
    ZlibStream pixels(int max) {
        return new ZlibStream(file.array(), offsets, lengths, dataChunks, max);
    }
}
