package cocoscope.app.canvas;

import cocoscope.convert.Conversion;
import cocoscope.geometry.Box;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.List;
import java.util.Optional;

/// Where the name of each region is written: in the middle of its longest run, which lies inside of it whatever its shape.
public final class LabelAnchors {
    public static final LabelAnchors NONE = new LabelAnchors(0);

    private final double[] xs;
    private final double[] ys;

    private LabelAnchors(int size) {
        xs = new double[size];
        ys = new double[size];
    }

    /// Of shapes by their runs, which go down the columns; the middle of the box where a shape has none.
    public static LabelAnchors of(List<Optional<RunLengthEncoding>> shapes, List<Box> boxes) {
        LabelAnchors anchors = new LabelAnchors(shapes.size());
        for (int shape = 0; shape < boxes.size(); shape++) {
            Box box = boxes.get(shape);
            anchors.xs[shape] = box.x() + box.width() / 2.0;
            anchors.ys[shape] = box.y() + box.height() / 2.0;
            int at = shape;
            shapes.get(shape).ifPresent(runs -> anchors.place(at, runs));
        }
        return anchors;
    }

    private void place(int shape, RunLengthEncoding runs) {
        int longest = 0;
        int position = 0;
        int[] counts = runs.counts();
        for (int i = 0; i < counts.length; i++) {
            int inColumn = Math.min(counts[i], runs.height() - position % runs.height());
            if (i % 2 == 1 && inColumn > longest) {
                longest = inColumn;
                xs[shape] = (double) (position / runs.height()) + 0.5;
                ys[shape] = position % runs.height() + inColumn / 2.0;
            }
            position += counts[i];
        }
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
