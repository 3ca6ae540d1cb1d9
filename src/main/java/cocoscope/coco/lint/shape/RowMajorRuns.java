package cocoscope.coco.lint.shape;

import cocoscope.coco.tape.ImageSize;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.Arrays;
import java.util.Optional;

/// Run lengths that go along the rows of an image, where COCO's go down its columns.
final class RowMajorRuns {
    /// Larger images are not turned, for want of memory.
    private static final long MAX_PIXELS = 1 << 28;

    private RowMajorRuns() {}

    /// Whether run lengths that fill an image make a much smaller shape of it when its sides, or rows and columns, change places: then
    /// it is likely that they were meant so.
    static boolean areLikely(RunLengthEncoding columns) {
        RunLengthEncoding rows = RunLengthEncoding.of(columns.width(), columns.height(), columns.counts());
        return 2L * rows.box().width() * rows.box().height() < (long) columns.box().width() * columns.box().height();
    }

    /// The same pixels as COCO has them; nothing where the run lengths do not fill the image.
    static Optional<RunLengthEncoding> turned(int[] counts, ImageSize image) {
        long area = (long) image.width() * image.height();
        if (area > MAX_PIXELS || CompressedText.sum(counts) != area || Arrays.stream(counts).anyMatch(count -> count < 0)) {
            return Optional.empty();
        }
        // Down the columns of the image on its side these are the same runs, and its rows are the columns that are wanted.
        byte[] pixels = RunLengthEncoding.of(image.width(), image.height(), counts).pixels();
        int[] turned = new int[pixels.length + 1];
        int size = 0;
        int at = 0;
        for (byte value = 0; at < pixels.length; value = (byte) (1 - value), size++) {
            int start = at;
            while (at < pixels.length && pixels[at] == value) {
                at++;
            }
            turned[size] = at - start;
        }
        return Optional.of(RunLengthEncoding.of(image.height(), image.width(), Arrays.copyOf(turned, size)));
    }
}
