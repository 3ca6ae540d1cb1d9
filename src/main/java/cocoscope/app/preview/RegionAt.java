package cocoscope.app.preview;

import cocoscope.convert.Conversion;
import cocoscope.geometry.Box;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;

/// Finds regions by their pixels, so that a selection can outlive the numbers that one conversion gave.
public final class RegionAt {
    /// A pixel of a region.
    public record Anchor(int x, int y) {}

    private RegionAt() {}

    /// The region of a pixel, -1 for none.
    public static int pixel(Conversion conversion, int x, int y) {
        LabelMap labels = conversion.labeling().labels();
        if (x < 0 || y < 0 || x >= labels.width() || y >= labels.height()) {
            return -1;
        }
        int run = labels.runAt(x, y);
        return run < 0 ? -1 : conversion.regions().regionOfRun(run);
    }

    /// The middle of the longest run of a region: the pixel that is likeliest to stay in it when a threshold moves.
    public static Anchor anchor(Conversion conversion, int region) {
        LabelMap labels = conversion.labeling().labels();
        Regions regions = conversion.regions();
        Box box = regions.box(region);
        int right = box.x() + box.width();
        int bottom = box.y() + box.height();
        int longest = 0;
        Anchor anchor = new Anchor(box.x(), box.y());
        for (int y = box.y(); y < bottom; y++) {
            for (int run = labels.runFrom(box.x(), y); run < labels.firstRun(y + 1) && labels.start(run) < right; run++) {
                int length = labels.end(run) - labels.start(run);
                if (length > longest && regions.regionOfRun(run) == region) {
                    longest = length;
                    anchor = new Anchor(labels.start(run) + length / 2, y);
                }
            }
        }
        return anchor;
    }
}
