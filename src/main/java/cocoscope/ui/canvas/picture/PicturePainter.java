package cocoscope.ui.canvas.picture;

import cocoscope.decode.samples.Picture;
import cocoscope.ui.canvas.view.Bands;
import cocoscope.ui.canvas.view.Blend;
import cocoscope.ui.canvas.view.Viewport;

/// Paints the part of a picture that is in view: every pixel a crisp square from 100 %, averaged below.
public final class PicturePainter {
    private static final int FIXED = 8;

    private PicturePainter() {}

    /// @param pixels width * height of the viewport; those outside of the image are left as they are
    public static void paint(PicturePyramid pyramid, Viewport view, Tone tone, int[] pixels) {
        int x0 = Math.max(0, view.firstColumn(0));
        int x1 = Math.min(view.width(), view.firstColumn(pyramid.picture().width()));
        int y0 = Math.max(0, view.firstRow(0));
        int y1 = Math.min(view.height(), view.firstRow(pyramid.picture().height()));
        if (x0 >= x1 || y0 >= y1) {
            return;
        }
        Bands.paint(y0, y1, (from, to) -> {
            if (view.scale() >= 1) {
                paintSquares(pyramid.picture(), view, tone, pixels, x0, x1, from, to);
            } else {
                paintAverages(pyramid, view, tone, pixels, x0, x1, from, to);
            }
        });
    }

    private static void paintSquares(Picture picture, Viewport view, Tone tone, int[] pixels, int x0, int x1, int y0, int y1) {
        int[] columns = new int[x1 - x0];
        for (int x = x0; x < x1; x++) {
            columns[x - x0] = Math.clamp(view.imageColumn(x), 0, picture.width() - 1);
        }
        int before = -1;
        for (int y = y0; y < y1; y++) {
            int imageRow = Math.clamp(view.imageRow(y), 0, picture.height() - 1);
            int row = y * view.width() + x0;
            if (imageRow == before) {
                System.arraycopy(pixels, row - view.width(), pixels, row, columns.length);
                continue;
            }
            for (int i = 0; i < columns.length; i++) {
                pixels[row + i] = picture.argb(columns[i], imageRow);
            }
            tone.apply(pixels, row, row + columns.length);
            before = imageRow;
        }
    }

    private static void paintAverages(PicturePyramid pyramid, Viewport view, Tone tone, int[] pixels, int x0, int x1, int y0, int y1) {
        int level = pyramid.levelFor(view.scale());
        Picture picture = pyramid.level(level);
        int[] columns = new int[x1 - x0];
        for (int x = x0; x < x1; x++) {
            columns[x - x0] = sample(Math.scalb(view.imageX(x + 0.5), -level), picture.width());
        }
        int[] source = new int[picture.width() + 1];
        int[] upper = new int[columns.length];
        int[] lower = new int[columns.length];
        int upperRow = -1;
        int lowerRow = -1;
        for (int y = y0; y < y1; y++) {
            int position = sample(Math.scalb(view.imageY(y + 0.5), -level), picture.height());
            int wanted = position >> FIXED;
            int next = Math.min(wanted + 1, picture.height() - 1);
            if (lowerRow == wanted) {
                int[] swapped = upper;
                upper = lower;
                lower = swapped;
                upperRow = wanted;
                lowerRow = -1;
            }
            if (upperRow != wanted) {
                blendColumns(picture, wanted, source, columns, upper);
                upperRow = wanted;
            }
            if (lowerRow != next) {
                blendColumns(picture, next, source, columns, lower);
                lowerRow = next;
            }
            int row = y * view.width() + x0;
            blendRows(upper, lower, position & 0xFF, pixels, row);
            tone.apply(pixels, row, row + columns.length);
        }
    }

    /// Index and, in the low eight bits, distance to the next pixel's middle, held inside of 0..size-1.
    private static int sample(double position, int size) {
        return (int) Math.clamp(Math.round((position - 0.5) * (1 << FIXED)), 0L, (long) (size - 1) << FIXED);
    }

    private static void blendColumns(Picture picture, int y, int[] source, int[] columns, int[] row) {
        picture.copyRow(y, source);
        source[picture.width()] = source[picture.width() - 1];
        for (int i = 0; i < row.length; i++) {
            int x = columns[i] >> FIXED;
            row[i] = Blend.over(source[x], source[x + 1], columns[i] & 0xFF);
        }
    }

    private static void blendRows(int[] upper, int[] lower, int alpha, int[] pixels, int offset) {
        for (int i = 0; i < upper.length; i++) {
            pixels[offset + i] = Blend.over(upper[i], lower[i], alpha);
        }
    }
}
