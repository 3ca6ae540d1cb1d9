package cocoscope.decode.tiff;

import cocoscope.decode.samples.Damage;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.UnreadableImageException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Whether the strips or tiles of a TIFF page are all there.
final class TiffData {
    private TiffData() {}

    static void requireWhole(TiffDirectory directory, TiffPage page) throws UnreadableImageException {
        ImageBytes file = directory.file();
        boolean tiled = directory.has(322);
        long width = tiled ? directory.value(322, 0) : page.width();
        long height = tiled ? directory.value(323, 0) : Math.min(directory.value(278, page.height()), page.height());
        file.requireSize(width, height);
        boolean planes = directory.value(284, 1) == 2;
        long across = (page.width() + width - 1) / width;
        long down = (page.height() + height - 1) / height;
        long expected = across * down * (planes ? page.samples() : 1);

        long[] offsets = directory.values(tiled ? 324 : 273);
        long[] lengths = directory.values(tiled ? 325 : 279);
        if (offsets.length < expected || lengths.length < expected) {
            throw file.corrupt(Damage.NO_STRIPS);
        }
        long rowBytes = (width * page.bits() * (planes ? 1 : page.samples()) + 7) / 8;
        for (int i = 0; i < expected; i++) {
            file.require(offsets[i], lengths[i]);
            long rows = tiled ? height : Math.min(height, page.height() - i % down * height);
            if (lengths[i] == 0 || page.compression() == 1 && lengths[i] < rows * rowBytes) {
                throw file.corrupt(Damage.STRIP_TOO_SHORT);
            }
            switch (page.compression()) {
                case 8, 32946 -> requireInflatable(file, (int) offsets[i], (int) lengths[i]);
                case FaxRows.MODIFIED_HUFFMAN, FaxRows.GROUP_3, FaxRows.GROUP_4 -> FaxRows.require(file, (int) offsets[i], (int) lengths[i],
                        (int) width, rows,
                        page.compression(), directory.value(292, 0), directory.value(266, 1) == 2);
                case TiffPage.JPEG -> requireEnd(file, (int) offsets[i], (int) lengths[i]);
                default -> {
                    // Nothing tells whether what is there is right.
                }
            }
        }
    }

    /// Inflates all of it, with the checksum at its end, which the decoder does not look at.
    private static void requireInflatable(ImageBytes file, int offset, int length) throws UnreadableImageException {
        byte[] ignored = new byte[1 << 14];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(file.array(), offset, length);
            while (!inflater.finished()) {
                if (inflater.inflate(ignored) == 0 && !inflater.finished()) {
                    throw file.corrupt(Damage.STRIP_ENDS_EARLY);
                }
            }
        } catch (DataFormatException _) {
            throw file.corrupt(Damage.STRIP_NOT_INFLATED);
        }
    }

    /// A JPEG stream ends with its marker, but for zeros to fill an even number of bytes.
    private static void requireEnd(ImageBytes file, int offset, int length) throws UnreadableImageException {
        int end = offset + length;
        while (end > offset && file.byteAt(end - 1) == 0) {
            end--;
        }
        if (end - offset < 4 || file.byteAt(end - 2) != 0xFF || file.byteAt(end - 1) != 0xD9) {
            throw file.truncated(Damage.NO_END_MARKER);
        }
    }
}
