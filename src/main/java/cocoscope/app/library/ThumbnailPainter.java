package cocoscope.app.library;

import cocoscope.decode.samples.Picture;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.Arrays;

/// Makes a small picture of a large one, with objects over it: filled, and with an outline of one pixel.
///
/// Pixels of the picture are means of areas; objects are sampled, since a mean of two labels is none.
public final class ThumbnailPainter {
    /// The longest side of a thumbnail.
    public static final int SIDE = 240;
    private static final int BACKGROUND = 0xFF8C9198;
    private static final double FILL = 0.45;

    private final int width;
    private final int height;
    private final int[] pixels;
    /// 0xRRGGBB + 1 of the object on top, 0 where there is none.
    private final int[] objects;

    /// @param width  of the image, in pixels
    /// @param height of the image, in pixels
    public ThumbnailPainter(int width, int height) {
        double scale = Math.min(1, (double) SIDE / Math.max(width, height));
        this.width = Math.max(1, (int) Math.round(width * scale));
        this.height = Math.max(1, (int) Math.round(height * scale));
        pixels = new int[this.width * this.height];
        objects = new int[pixels.length];
        Arrays.fill(pixels, BACKGROUND);
    }

    /// Fills the ground with the picture, whatever its size.
    public void picture(Picture picture) {
        int[] row = new int[picture.width()];
        long[] sums = new long[3 * width];
        int[] counts = new int[width];
        for (int y = 0; y < height; y++) {
            int top = (int) ((long) y * picture.height() / height);
            int bottom = Math.max(top + 1, (int) ((long) (y + 1) * picture.height() / height));
            Arrays.fill(sums, 0);
            Arrays.fill(counts, 0);
            for (int line = top; line < Math.min(bottom, picture.height()); line++) {
                picture.copyRow(line, row);
                add(row, sums, counts);
            }
            for (int x = 0; x < width; x++) {
                int count = Math.max(1, counts[x]);
                pixels[y * width + x] = 0xFF000000 | (int) (sums[3 * x] / count) << 16 | (int) (sums[3 * x + 1] / count) << 8
                        | (int) (sums[3 * x + 2] / count);
            }
        }
    }

    private void add(int[] row, long[] sums, int[] counts) {
        for (int x = 0; x < width; x++) {
            int left = (int) ((long) x * row.length / width);
            int right = Math.min(row.length, Math.max(left + 1, (int) ((long) (x + 1) * row.length / width)));
            for (int column = left; column < right; column++) {
                sums[3 * x] += row[column] >> 16 & 0xFF;
                sums[3 * x + 1] += row[column] >> 8 & 0xFF;
                sums[3 * x + 2] += row[column] & 0xFF;
            }
            counts[x] += right - left;
        }
    }

    /// Lays the labels of a mask over the picture.
    ///
    /// @param colors 0xRRGGBB of label i + 1 at index i
    public void labels(LabelMap labels, int[] colors) {
        for (int y = 0; y < height; y++) {
            int row = Math.min(labels.height() - 1, middle(y, height, labels.height()));
            for (int x = 0; x < width; x++) {
                int label = labels.labelAt(Math.min(labels.width() - 1, middle(x, width, labels.width())), row);
                if (label > 0) {
                    objects[y * width + x] = colors[(label - 1) % colors.length] + 1;
                }
            }
        }
    }

    /// Lays an object over the picture.
    ///
    /// @param color 0xRRGGBB
    public void object(RunLengthEncoding runs, int color) {
        int[] columns = new int[runs.width()];
        Arrays.fill(columns, -1);
        for (int x = 0; x < width; x++) {
            columns[Math.min(runs.width() - 1, middle(x, width, runs.width()))] = x;
        }
        long position = 0;
        boolean inside = true;
        for (int count : runs.counts()) {
            inside = !inside;
            long end = position + count;
            for (long at = position; inside && at < end; ) {
                int column = (int) (at / runs.height());
                long next = Math.min(end, (long) (column + 1) * runs.height());
                if (columns[column] >= 0) {
                    column(columns[column], (int) (at % runs.height()), (int) (next - (long) column * runs.height()), runs.height(), color);
                }
                at = next;
            }
            position = end;
        }
    }

    private void column(int x, int from, int to, int of, int color) {
        for (int y = 0; y < height; y++) {
            int row = middle(y, height, of);
            if (row >= from && row < to) {
                objects[y * width + x] = color + 1;
            }
        }
    }

    private static int middle(int at, int of, int source) {
        return (int) ((2L * at + 1) * source / (2L * of));
    }

    /// What was painted.
    public Picture paint() {
        int[] painted = pixels.clone();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                if (objects[at] > 0) {
                    painted[at] = 0xFF000000 | (isBorder(x, y) ? objects[at] - 1 : blended(pixels[at], objects[at] - 1));
                }
            }
        }
        return new Picture(width, height, painted);
    }

    private boolean isBorder(int x, int y) {
        int at = y * width + x;
        int own = objects[at];
        return x > 0 && objects[at - 1] != own || x + 1 < width && objects[at + 1] != own || y > 0 && objects[at - width] != own
                || y + 1 < height && objects[at + width] != own;
    }

    private static int blended(int under, int over) {
        int blended = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int channel = (int) Math.round((under >> shift & 0xFF) * (1 - FILL) + (over >> shift & 0xFF) * FILL);
            blended |= channel << shift;
        }
        return blended;
    }
}
