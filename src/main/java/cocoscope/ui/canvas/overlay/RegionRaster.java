package cocoscope.ui.canvas.overlay;

import cocoscope.convert.Conversion;
import cocoscope.geometry.Box;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import cocoscope.ui.canvas.view.Bands;
import cocoscope.ui.canvas.view.Viewport;
import java.util.Arrays;

/// Which region every device pixel of a view shows, painted from the runs of the label map.
///
/// From 100 % a device pixel shows the region under its middle. Below, every run of every source row marks at least one
/// device pixel, so that not even a speck of one pixel vanishes, and the share of the pixel that is covered is kept, so
/// that thin gaps stay visible as well.
final class RegionRaster {
    static final int NONE = -1;

    private final int width;
    private final int height;
    private final int[] regions;
    private final short[] coverage;

    RegionRaster(int width, int height) {
        this.width = width;
        this.height = height;
        this.regions = new int[Math.multiplyExact(width, height)];
        this.coverage = new short[regions.length];
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

    /// @param layer shapes that do not overlap
    void fill(Shapes shapes, int[] layer, Viewport view) {
        Arrays.fill(regions, NONE);
        Arrays.fill(coverage, (short) 256);
        ShapeFill.fill(shapes, layer, view, regions);
    }

    /// @param shown by label, 0 for labels that are not shown
    void fill(Conversion conversion, Viewport view, int[] shown) {
        Arrays.fill(regions, NONE);
        Arrays.fill(coverage, (short) 256);
        LabelMap labels = conversion.labeling().labels();
        Regions found = conversion.regions();
        int x0 = Math.max(0, view.firstColumn(0));
        int x1 = Math.min(width, view.firstColumn(labels.width()));
        int y0 = Math.max(0, view.firstRow(0));
        int y1 = Math.min(height, view.firstRow(labels.height()));
        if (x0 >= x1 || y0 >= y1) {
            return;
        }
        if (view.scale() >= 1) {
            Bands.paint(y0, y1, (from, to) -> fillSquares(labels, found, view, shown, x0, x1, from, to));
        } else {
            Bands.paint(y0, y1, (from, to) -> new CoveredRows(this, labels, found, view, shown, x0, x1).fill(from, to));
            fillSpecks(found, view, shown, x0, x1, y0, y1);
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

    /// Regions smaller than a device pixel are marked last and in full: no neighbor may hide them.
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
    static int firstRunFrom(LabelMap labels, int row, int column) {
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
