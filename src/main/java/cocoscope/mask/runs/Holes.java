package cocoscope.mask.runs;

import java.util.HashSet;
import java.util.Set;

/// Which regions have holes: background, or other regions, that one of their components surrounds.
public final class Holes {
    private Holes() {}

    /// The indices of the regions that have one.
    public static Set<Integer> of(LabelMap labels, Regions regions) {
        Borders borders = new Borders(labels, regions.componentOfRuns());
        Set<Integer> holed = new HashSet<>();
        for (int run = 0; run < labels.size(); run++) {
            if (regions.regionOfRun(run) >= 0 && borders.holeBeginsAt(run)) {
                holed.add(regions.regionOfRun(run));
            }
        }
        return holed;
    }
}
