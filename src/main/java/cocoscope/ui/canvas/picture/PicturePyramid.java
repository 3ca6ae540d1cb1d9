package cocoscope.ui.canvas.picture;

import cocoscope.decode.samples.Picture;
import java.util.ArrayList;
import java.util.List;

/// A picture and its box-averaged halves, so that a small view of a large picture neither flickers nor reads all of it.
public final class PicturePyramid {
    private static final int SMALLEST_SIDE = 256;
    private static final int RED_BLUE = 0x00FF00FF;

    private final List<Picture> levels;

    private PicturePyramid(List<Picture> levels) {
        this.levels = levels;
    }

    public static PicturePyramid of(Picture picture) {
        List<Picture> levels = new ArrayList<>();
        levels.add(picture);
        for (Picture last = picture; Math.max(last.width(), last.height()) > SMALLEST_SIDE; ) {
            last = halved(last);
            levels.add(last);
        }
        return new PicturePyramid(List.copyOf(levels));
    }

    public Picture picture() {
        return levels.getFirst();
    }

    /// The smallest level that still has at least one pixel for every device pixel: level k is 2^k times smaller.
    public int levelFor(double scale) {
        int level = 0;
        while (level + 1 < levels.size() && scale * (2 << level) <= 1) {
            level++;
        }
        return level;
    }

    public Picture level(int level) {
        return levels.get(level);
    }

    private static Picture halved(Picture picture) {
        int width = (picture.width() + 1) / 2;
        int height = (picture.height() + 1) / 2;
        int[] pixels = new int[width * height];
        int[] upper = new int[picture.width() + 1];
        int[] lower = new int[picture.width() + 1];
        for (int y = 0; y < height; y++) {
            copyPadded(picture, 2 * y, upper);
            copyPadded(picture, Math.min(2 * y + 1, picture.height() - 1), lower);
            int row = y * width;
            for (int x = 0; x < width; x++) {
                pixels[row + x] = average(upper[2 * x], upper[2 * x + 1], lower[2 * x], lower[2 * x + 1]);
            }
        }
        return new Picture(width, height, pixels);
    }

    private static void copyPadded(Picture picture, int y, int[] row) {
        picture.copyRow(y, row);
        row[picture.width()] = row[picture.width() - 1];
    }

    private static int average(int a, int b, int c, int d) {
        int redBlue = (a & RED_BLUE) + (b & RED_BLUE) + (c & RED_BLUE) + (d & RED_BLUE) + 0x00020002;
        int green = (a >>> 8 & 0xFF) + (b >>> 8 & 0xFF) + (c >>> 8 & 0xFF) + (d >>> 8 & 0xFF) + 2;
        return 0xFF000000 | redBlue >>> 2 & RED_BLUE | (green >>> 2) << 8;
    }
}
