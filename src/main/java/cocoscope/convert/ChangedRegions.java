package cocoscope.convert;

import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The regions of a draft whose pixels no region of an earlier conversion has. Only they are traced anew: a polygon depends on the
/// pixels of its region alone, unless borders are shared.
///
/// @param earlier for each region of the draft the one of the earlier conversion with the same pixels, or -1
/// @param changed the others, in their order
record ChangedRegions(List<Integer> earlier, TracedRegions changed) {
    /// @param before of the same connectivity
    static ChangedRegions of(TracedRegions now, Conversion before) {
        Map<RunLengthEncoding, Integer> known = new HashMap<>();
        before.runs().forEach(run -> known.put(run, known.size()));
        List<Integer> earlier = new ArrayList<>();
        List<RunLengthEncoding> runs = new ArrayList<>();
        int[] labels = new int[now.regions().size()];
        for (int region = 0; region < labels.length; region++) {
            RunLengthEncoding run = now.runs().get(region);
            earlier.add(known.getOrDefault(run, -1));
            if (earlier.getLast() < 0) {
                runs.add(run);
                labels[region] = runs.size();
            }
        }
        LabelMap rest = now.labels().relabeled(runs.size(), run -> {
            int region = now.regions().regionOfRun(run);
            return region < 0 ? 0 : labels[region];
        });
        return new ChangedRegions(earlier, new TracedRegions(now.recipe(), rest,
                Regions.of(rest, now.recipe().connectivity(), Regions.Grouping.LABEL, 1), runs));
    }

    /// The values of all regions.
    ///
    /// @param before those of the earlier conversion
    /// @param traced those of the changed regions
    <T> List<T> merged(List<T> before, List<T> traced) {
        List<T> merged = new ArrayList<>();
        int next = 0;
        for (int region : earlier) {
            merged.add(region < 0 ? traced.get(next++) : before.get(region));
        }
        return merged;
    }
}
