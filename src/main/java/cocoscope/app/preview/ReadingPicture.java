package cocoscope.app.preview;

import cocoscope.decode.PictureDecoder;
import cocoscope.decode.samples.Picture;
import cocoscope.mask.Mask;

/// A mask as it was read, with a color over the pixels whose value became another one: the stronger, the further it moved.
final class ReadingPicture {
    /// A color that no gray level has.
    private static final int MARK = 0xE6007A;
    private static final int FAINTEST = 48;
    private static final int STRONGER_A_LEVEL = 8;
    private static final int STRONGEST = 230;
    private static final int RED_BLUE = 0xFF00FF;
    private static final int GREEN = 0x00FF00;

    private ReadingPicture() {}

    static Picture of(Mask before, Mask read, boolean marked) {
        Picture plain = PictureDecoder.of(read);
        if (!marked || before == read) {
            return plain;
        }
        int width = read.width();
        int[] pixels = new int[width * read.height()];
        int[] picture = new int[width];
        int[] old = new int[width];
        int[] now = new int[width];
        for (int y = 0; y < read.height(); y++) {
            plain.copyRow(y, picture);
            before.copyRow(y, old);
            read.copyRow(y, now);
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = old[x] == now[x] ? picture[x] : marked(picture[x], distance(before, old[x], now[x]));
            }
        }
        return new Picture(width, read.height(), pixels);
    }

    /// In gray levels of 8 bits; of colors, that of the channel that differs most.
    private static int distance(Mask mask, int one, int other) {
        if (mask.samples() != Mask.Samples.COLOR) {
            return (int) (Math.abs(one - other) * 255L / mask.maximum());
        }
        int red = Math.abs((one >> 16) - (other >> 16));
        int green = Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF));
        return Math.max(Math.max(red, green), Math.abs((one & 0xFF) - (other & 0xFF)));
    }

    private static int marked(int argb, int distance) {
        int alpha = Math.min(STRONGEST, FAINTEST + STRONGER_A_LEVEL * distance);
        int redBlue = ((argb & RED_BLUE) * (256 - alpha) + (MARK & RED_BLUE) * alpha) >>> 8 & RED_BLUE;
        int green = ((argb & GREEN) * (256 - alpha) + (MARK & GREEN) * alpha) >>> 8 & GREEN;
        return 0xFF000000 | redBlue | green;
    }
}
