package cocoscope.ui.canvas;

import cocoscope.convert.Conversion;
import cocoscope.geometry.Box;
import cocoscope.mask.LabelMap;
import cocoscope.mask.Regions;
import java.util.Arrays;

/// Which region every device pixel of a view shows, painted from the runs of the label map.
///
/// From 100 % a device pixel shows the region under its middle. Below, every run of every source row marks at least one
/// device pixel, so that not even a speck of one pixel vanishes, and the share of the pixel that is covered is kept, so
/// that thin gaps stay visible as well.
final class RegionRaster {
    static final int NONE = -1;
    private static final int LEAST_COVERAGE = 128;

    private final int width;
    private final int height;
    private final int[] regions;
    private final short[] coverage;
    private final int[] changes;
    private int[] shortRuns = new int[64];

    RegionRaster(int width, int height) {
        this.width = width;
        this.height = height;
        this.regions = new int[Math.multiplyExact(width, height)];
        this.coverage = new short[regions.length];
        this.changes = new int[width + 2];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// The region of each device pixel, [#NONE] for none. Not to be changed.
    int[] regions() {
        return regions;
    }

    /// How much of each device pixel is covered, 0..256; without meaning where there is no region. Not to be changed.
    short[] coverage() {
        return coverage;
    }

    /// @param shown by label, 0 for labels that are not shown
    void fill(Conversion conversion, Viewport view, int[] shown) {
        Arrays.fill(regions, NONE);
        LabelMap labels = conversion.labeling().labels();
        int x0 = Math.max(0, view.firstColumn(0));
        int x1 = Math.min(width, view.firstColumn(labels.width()));
        int y0 = Math.max(0, view.firstRow(0));
        int y1 = Math.min(height, view.firstRow(labels.height()));
        if (x0 >= x1 || y0 >= y1) {
            return;
        }
        if (view.scale() >= 1) {
            Arrays.fill(coverage, (short) 256);
            fillSquares(labels, conversion.regions(), view, shown, x0, x1, y0, y1);
        } else {
            fillCovered(labels, conversion.regions(), view, shown, x0, x1, y0, y1);
            fillSpecks(conversion.regions(), view, shown, x0, x1, y0, y1);
        }
    }

    private void fillSquares(LabelMap labels, Regions found, Viewport view, int[] shown, int x0, int x1, int y0, int y1) {
        int firstImageColumn = Math.max(0, view.imageColumn(x0));
        int before = NONE;
        for (int y = y0; y < y1; y++) {
            int imageRow = Math.clamp(view.imageRow(y), 0, labels.height() - 1);
            int row = y * width;
            if (imageRow == before) {
                System.arraycopy(regions, row - width, regions, row, width);
                continue;
            }
            before = imageRow;
            int last = labels.firstRun(imageRow + 1);
            for (int run = firstRunFrom(labels, imageRow, firstImageColumn); run < last; run++) {
                int from = view.firstColumn(labels.start(run));
                if (from >= x1) {
                    break;
                }
                int region = found.regionOfRun(run);
                int to = Math.min(x1, view.firstColumn(labels.end(run)));
                if (region >= 0 && shown[labels.label(run)] != 0 && to > x0) {
                    Arrays.fill(regions, row + Math.max(x0, from), row + to, region);
                }
            }
        }
    }

    private void fillCovered(LabelMap labels, Regions found, Viewport view, int[] shown, int x0, int x1, int y0, int y1) {
        int firstImageColumn = Math.clamp((long) Math.floor(view.imageX(x0)), 0, labels.width() - 1);
        int imageRow = y0 > 0 ? 0 : Math.max(0, firstRowInside(view, 0));
        for (int y = y0; y < y1; y++) {
            int end = Math.min(labels.height(), Math.max(imageRow + 1, firstRowInside(view, y + 1)));
            if (y == y1 - 1 && y1 < height) {
                end = labels.height();
            }
            int rows = end - imageRow;
            int shortCount = 0;
            for (; imageRow < end; imageRow++) {
                shortCount = markRow(labels, found, view, shown, imageRow, firstImageColumn, x0, x1, y * width, shortCount);
            }
            for (int i = 0; i < shortCount; i += 2) {
                regions[y * width + shortRuns[i]] = shortRuns[i + 1];
            }
            sumUp(y * width, x0, x1, Math.max(1, rows));
        }
    }

    /// The first row of the image whose middle lies in device row `y` or below.
    private static int firstRowInside(Viewport view, int y) {
        return (int) Math.ceil(view.imageY(y) - 0.5);
    }

    private int markRow(LabelMap labels, Regions found, Viewport view, int[] shown, int imageRow, int firstImageColumn,
                        int x0, int x1, int row, int count) {
        int shortCount = count;
        double scale = view.scale() * 256;
        double left = view.left() * 256;
        int last = labels.firstRun(imageRow + 1);
        for (int run = firstRunFrom(labels, imageRow, firstImageColumn); run < last; run++) {
            int from = (int) (labels.start(run) * scale + left);
            if (from >= width << 8) {
                break;
            }
            int region = found.regionOfRun(run);
            if (region < 0 || shown[labels.label(run)] == 0) {
                continue;
            }
            from = Math.clamp(from, x0 << 8, x1 << 8);
            int to = Math.clamp((int) (labels.end(run) * scale + left), from, x1 << 8);
            int first = Math.min(from >> 8, x1 - 1);
            int end = Math.max(first + 1, to + 255 >> 8);
            Arrays.fill(regions, row + first, row + end, region);
            cover(from, to);
            if (to - from < 256) {
                if (shortCount + 2 > shortRuns.length) {
                    shortRuns = Arrays.copyOf(shortRuns, shortRuns.length * 2);
                }
                shortRuns[shortCount++] = first;
                shortRuns[shortCount++] = region;
            }
        }
        return shortCount;
    }

    /// Notes the edges of a covered stretch, in 256ths of a pixel; the sum up to a pixel is what is covered of it.
    private void cover(int from, int to) {
        int first = from >> 8;
        int last = to >> 8;
        changes[first] += 256 - (from & 0xFF);
        changes[first + 1] += from & 0xFF;
        changes[last] -= 256 - (to & 0xFF);
        changes[last + 1] -= to & 0xFF;
    }

    private void sumUp(int row, int x0, int x1, int rows) {
        int sum = 0;
        for (int x = x0; x < x1; x++) {
            sum += changes[x];
            coverage[row + x] = (short) Math.clamp(sum / rows, LEAST_COVERAGE, 256);
        }
        Arrays.fill(changes, 0);
    }

    /// Regions smaller than a device pixel are marked last and in full: no neighbour may hide them.
    private void fillSpecks(Regions found, Viewport view, int[] shown, int x0, int x1, int y0, int y1) {
        double largest = 1 / view.scale();
        for (int region = 0; region < found.size(); region++) {
            if (found.area(region) > largest * largest || shown[found.label(region)] == 0) {
                continue;
            }
            Box box = found.box(region);
            if (box.width() <= largest && box.height() <= largest) {
                int x = (int) Math.floor(view.viewX(box.x() + box.width() / 2.0));
                int y = (int) Math.floor(view.viewY(box.y() + box.height() / 2.0));
                if (x >= 0 && x < width && y >= 0 && y < height) {
                    int pixel = Math.clamp(y, y0, y1 - 1) * width + Math.clamp(x, x0, x1 - 1);
                    regions[pixel] = region;
                    coverage[pixel] = 256;
                }
            }
        }
    }

    /// The first run of a row that ends to the right of `column`.
    private static int firstRunFrom(LabelMap labels, int row, int column) {
        int low = labels.firstRun(row);
        int high = labels.firstRun(row + 1);
        while (low < high) {
            int middle = low + high >>> 1;
            if (labels.end(middle) > column) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
