package cocoscope.decode.tiff;

import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.UnreadableImageException;

/// Whether the strips or tiles of a TIFF page are all there.
final class TiffData {
    private TiffData() {}

    static void requireWhole(ImageBytes file, TiffDirectory directory, TiffPage page) throws UnreadableImageException {
        boolean tiled = directory.values(322).length > 0;
        long width = tiled ? directory.value(322, 0) : page.width();
        long height = tiled ? directory.value(323, 0) : Math.min(directory.value(278, page.height()), page.height());
        file.requireSize(width, height, ImageBytes.MOST_PIXELS);
        boolean planes = directory.value(284, 1) == 2;
        long across = (page.width() + width - 1) / width;
        long down = (page.height() + height - 1) / height;
        long expected = across * down * (planes ? page.samples() : 1);

        long[] offsets = directory.values(tiled ? 324 : 273);
        long[] lengths = directory.values(tiled ? 325 : 279);
        if (offsets.length < expected || lengths.length < expected) {
            throw file.corrupt("strips or tiles of pixels are not listed");
        }
        long rowBytes = (width * page.bits() * (planes ? 1 : page.samples()) + 7) / 8;
        for (int i = 0; i < expected; i++) {
            file.require(offsets[i], lengths[i]);
            long rows = tiled ? height : Math.min(height, page.height() - i % down * height);
            if (lengths[i] == 0 || page.compression() == 1 && lengths[i] < rows * rowBytes) {
                throw file.corrupt("a strip or tile of pixels is too short");
            }
        }
    }
}
