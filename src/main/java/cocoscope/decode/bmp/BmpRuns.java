package cocoscope.decode.bmp;

import cocoscope.decode.samples.Damage;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.UnreadableImageException;

/// Whether the runs of a compressed 8-bit BMP file make up every pixel, because decoders fill in what is missing.
final class BmpRuns {
    private BmpRuns() {}

    static void requireWhole(ImageBytes file, BmpHeader header) throws UnreadableImageException {
        long at = header.pixels();
        long covered = 0;
        int x = 0;
        int rows = 0;
        boolean ended = false;
        while (!ended) {
            int count = file.byteAt(at);
            int value = file.byteAt(at + 1);
            at += 2;
            if (count > 0) {
                x += count;
                covered += count;
            } else if (value == 0) {
                x = 0;
                rows++;
            } else if (value == 1) {
                ended = true;
            } else if (value == 2) {
                throw file.corrupt(Damage.RUNS_TOO_SHORT);
            } else {
                x += value;
                covered += value;
                at += value + (value & 1);
            }
            if (x > header.width() || x > 0 && rows >= header.height()) {
                throw file.corrupt(Damage.RUNS_TOO_LONG);
            }
        }
        if (covered < (long) header.width() * header.height()) {
            throw file.corrupt(Damage.RUNS_TOO_SHORT);
        }
    }
}
