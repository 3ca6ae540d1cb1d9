package cocoscope.mask.object;

import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import java.util.LinkedHashMap;
import java.util.Map;

/// Finds objects again among the regions of another conversion: by at least half of the pixels that they had, which are at least half
/// of those that they have now. Of two that share an object by halves, the one at the anchor is meant.
final class ObjectSearch {
    private final LabelMap labels;
    private final Regions regions;
    private final ObjectGroups groups;

    ObjectSearch(LabelMap labels, Regions regions, ObjectGroups groups) {
        this.labels = labels;
        this.regions = regions;
        this.groups = groups;
    }

    /// The group that is the object, -1 where it is no longer there.
    int find(ObjectRows.Rows wanted) {
        KnownObject object = wanted.object();
        if (object.pixels().width() != labels.width() || object.pixels().height() != labels.height()) {
            return -1;
        }
        int atAnchor = groupOfRun(labels.runAt(object.x(), object.y()));
        int found = -1;
        for (Map.Entry<Integer, Long> group : shared(wanted).entrySet()) {
            boolean same = 2 * group.getValue() >= wanted.area() && 2 * group.getValue() >= groups.area(group.getKey());
            if (same && (found < 0 || group.getKey() == atAnchor)) {
                found = group.getKey();
            }
        }
        return found;
    }

    /// The pixels of the object that each group has.
    private Map<Integer, Long> shared(ObjectRows.Rows wanted) {
        Map<Integer, Long> shared = new LinkedHashMap<>();
        LabelMap rows = wanted.runs();
        // Runs of one group follow each other mostly.
        int group = -1;
        long pixels = 0;
        for (int row = 0; row < rows.height(); row++) {
            int y = wanted.top() + row;
            int last = labels.firstRun(y + 1);
            int run = rows.firstRun(row) == rows.firstRun(row + 1) ? last : labels.runFrom(rows.start(rows.firstRun(row)), y);
            for (int own = rows.firstRun(row); own < rows.firstRun(row + 1); own++) {
                while (run < last && labels.end(run) <= rows.start(own)) {
                    run++;
                }
                for (int over = run; over < last && labels.start(over) < rows.end(own); over++) {
                    int of = groupOfRun(over);
                    if (of != group) {
                        shared.merge(group, pixels, Long::sum);
                        group = of;
                        pixels = 0;
                    }
                    pixels += Math.min(labels.end(over), rows.end(own)) - Math.max(labels.start(over), rows.start(own));
                }
            }
        }
        shared.merge(group, pixels, Long::sum);
        shared.remove(-1);
        return shared;
    }

    private int groupOfRun(int run) {
        int component = run < 0 ? -1 : regions.componentOfRun(run);
        return component < 0 ? -1 : groups.ofComponent(component);
    }
}
