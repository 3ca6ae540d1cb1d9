package cocoscope.ui.canvas.overlay;

import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import cocoscope.ui.canvas.view.Viewport;
import java.util.Arrays;

/// Fills rows of a raster that is smaller than its image: one device row from all runs of the source rows in it.
///
/// Coverage is summed from the edges of the runs, in 256ths of a pixel. Where several regions share a pixel, runs shorter
/// than a pixel win, then the lowest.
final class CoveredRows {
    private static final int MIN_COVERAGE = 128;

    private final RegionRaster raster;
    private final LabelMap labels;
    private final Regions found;
    private final Viewport view;
    private final int[] shown;
    private final int x0;
    private final int x1;
    private final int[] changes;
    private int[] shortRuns = new int[64];
    private int shortCount;

    CoveredRows(RegionRaster raster, LabelMap labels, Regions found, Viewport view, int[] shown, int x0, int x1) {
        this.raster = raster;
        this.labels = labels;
        this.found = found;
        this.view = view;
        this.shown = shown;
        this.x0 = x0;
        this.x1 = x1;
        this.changes = new int[view.width() + 2];
    }

    void fill(int y0, int y1) {
        for (int y = y0; y < y1; y++) {
            int from = firstRowInside(y);
            int to = Math.max(from + 1, firstRowInside(y + 1));
            if (y == Math.max(0, view.firstRow(0)) && y > 0) {
                from = 0;
            }
            if (y + 1 == view.firstRow(labels.height())) {
                to = labels.height();
            }
            fillRow(y * raster.width(), Math.max(0, from), Math.min(labels.height(), to));
        }
    }

    /// The first row of the image whose middle lies in device row `y` or below.
    private int firstRowInside(int y) {
        return (int) Math.ceil(view.imageY(y) - 0.5);
    }

    private void fillRow(int row, int from, int to) {
        shortCount = 0;
        for (int imageRow = from; imageRow < to; imageRow++) {
            markRuns(imageRow, row);
        }
        for (int i = 0; i < shortCount; i += 2) {
            raster.regions()[row + shortRuns[i]] = shortRuns[i + 1];
        }
        sumUp(row, Math.max(1, to - from));
    }

    private void markRuns(int imageRow, int row) {
        double scale = view.scale() * 256;
        double left = view.left() * 256;
        int viewEnd = view.width() << 8;
        int last = labels.firstRun(imageRow + 1);
        int firstColumn = x0 > 0 ? 0 : Math.max(0, (int) Math.floor(view.imageX(0)));
        for (int run = RegionRaster.firstRunFrom(labels, imageRow, firstColumn); run < last; run++) {
            int from = (int) (labels.start(run) * scale + left);
            if (from >= viewEnd) {
                break;
            }
            int region = found.regionOfRun(run);
            if (region >= 0 && shown[labels.label(run)] != 0) {
                from = Math.clamp(from, x0 << 8, x1 << 8);
                int to = Math.clamp((int) (labels.end(run) * scale + left), from, x1 << 8);
                mark(row, from, to, region);
            }
        }
    }

    private void mark(int row, int from, int to, int region) {
        int first = Math.min(from >> 8, x1 - 1);
        int end = Math.max(first + 1, to + 255 >> 8);
        Arrays.fill(raster.regions(), row + first, row + end, region);
        changes[from >> 8] += 256 - (from & 0xFF);
        changes[(from >> 8) + 1] += from & 0xFF;
        changes[to >> 8] -= 256 - (to & 0xFF);
        changes[(to >> 8) + 1] -= to & 0xFF;
        if (to - from < 256) {
            if (shortCount + 2 > shortRuns.length) {
                shortRuns = Arrays.copyOf(shortRuns, shortRuns.length * 2);
            }
            shortRuns[shortCount++] = first;
            shortRuns[shortCount++] = region;
        }
    }

    private void sumUp(int row, int rows) {
        int share = (1 << 16) / rows + 1;
        short[] coverage = raster.coverage();
        long sum = 0;
        for (int x = x0; x < x1; x++) {
            sum += changes[x];
            coverage[row + x] = (short) Math.min(256, Math.max(MIN_COVERAGE, sum * share >> 16));
        }
        Arrays.fill(changes, 0);
    }
}
