package cocoscope.mask.runs;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which regions have holes: background, or other regions, that one of their components surrounds.
public final class Holes {
    private Holes() {}

    /// The indices of the regions that have one.
    public static Set<Integer> of(LabelMap labels, Regions regions) {
        int[] counts = counts(labels, regions);
        return IntStream.range(0, counts.length).filter(region -> counts[region] > 0).boxed().collect(Collectors.toSet());
    }

    /// How many each region has.
    public static int[] counts(LabelMap labels, Regions regions) {
        Borders borders = new Borders(labels, regions.componentOfRuns());
        int[] counts = new int[regions.size()];
        for (int run = 0; run < labels.size(); run++) {
            if (regions.regionOfRun(run) >= 0 && borders.holeBeginsAt(run)) {
                counts[regions.regionOfRun(run)]++;
            }
        }
        return counts;
    }
}
