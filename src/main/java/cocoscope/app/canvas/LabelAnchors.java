package cocoscope.app.canvas;

import cocoscope.convert.Conversion;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;

/// Where the name of each region is written: in the middle of its longest run, which lies inside of it whatever its shape.
public final class LabelAnchors {
    public static final LabelAnchors NONE = new LabelAnchors(0);

    private final double[] xs;
    private final double[] ys;

    private LabelAnchors(int size) {
        xs = new double[size];
        ys = new double[size];
    }

    /// Of runs that are equally long the one in the middle of the region's height counts.
    public static LabelAnchors of(Conversion conversion) {
        LabelMap labels = conversion.labeling().labels();
        Regions regions = conversion.regions();
        LabelAnchors anchors = new LabelAnchors(regions.size());
        int[] longest = new int[regions.size()];
        double[] off = new double[regions.size()];
        for (int y = 0; y < labels.height(); y++) {
            for (int run = labels.firstRun(y); run < labels.firstRun(y + 1); run++) {
                int region = regions.regionOfRun(run);
                if (region < 0) {
                    continue;
                }
                int length = labels.end(run) - labels.start(run);
                double away = Math.abs(y + 0.5 - regions.box(region).y() - regions.box(region).height() / 2.0);
                if (length > longest[region] || length == longest[region] && away < off[region]) {
                    longest[region] = length;
                    off[region] = away;
                    anchors.xs[region] = labels.start(run) + length / 2.0;
                    anchors.ys[region] = y + 0.5;
                }
            }
        }
        return anchors;
    }

    /// In pixels of the image.
    public double x(int region) {
        return xs[region];
    }

    /// In pixels of the image.
    public double y(int region) {
        return ys[region];
    }
}
