package cocoscope.app;

import cocoscope.decode.Picture;
import cocoscope.decode.PictureDecoder;
import cocoscope.mask.Mask;

/// A mask as it was read, with the pixels painted over whose value became another one.
final class ReadingPicture {
    /// A colour between those of labels that no grey level has.
    static final int CHANGED = 0xFFE6007A;

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
                pixels[y * width + x] = old[x] == now[x] ? picture[x] : CHANGED;
            }
        }
        return new Picture(width, read.height(), pixels);
    }
}
