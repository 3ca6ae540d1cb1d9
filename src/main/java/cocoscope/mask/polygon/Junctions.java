package cocoscope.mask.polygon;

import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import java.util.Set;

/// Where more than two stretches of border meet: corners of pixels around which the region changes three times or more.
public final class Junctions {
    private final LabelMap labels;
    private final Regions regions;
    private final Set<Long> others;

    public Junctions(LabelMap labels, Regions regions) {
        this(labels, regions, Set.of());
    }

    /// @param others more corners that count as junctions, as [Loop#anchor] has them
    public Junctions(LabelMap labels, Regions regions, Set<Long> others) {
        this.labels = labels;
        this.regions = regions;
        this.others = others;
    }

    boolean isAt(int x, int y) {
        if (!others.isEmpty() && others.contains(Loop.anchor(x, y))) {
            return true;
        }
        int upperLeft = region(x - 1, y - 1);
        int upperRight = region(x, y - 1);
        int lowerRight = region(x, y);
        int lowerLeft = region(x - 1, y);
        int changes = (upperLeft == upperRight ? 0 : 1) + (upperRight == lowerRight ? 0 : 1)
                + (lowerRight == lowerLeft ? 0 : 1) + (lowerLeft == upperLeft ? 0 : 1);
        return changes > 2;
    }

    /// -1 for the background, -2 outside.
    private int region(int x, int y) {
        if (x < 0 || y < 0 || x >= labels.width() || y >= labels.height()) {
            return -2;
        }
        int run = labels.runAt(x, y);
        return run < 0 ? -1 : regions.regionOfRun(run);
    }
}
