package cocoscope.mask.runs;

import java.util.Arrays;

/// Connected components of equal label, found on the runs of neighboring rows by union and find.
///
/// Source of the algorithm: K. Wu, E. Otoo and K. Suzuki, "Optimizing two-pass connected-component labeling algorithms",
/// 2009, with runs in place of pixels.
///
/// @param ofRun         the component of each run, numbered in raster order of their first pixels; -1 where it was too small
/// @param labels        the label of each component
/// @param removed       the number of components that were too small
/// @param removedPixels their pixels
record ConnectedComponents(int[] ofRun, int[] labels, int removed, long removedPixels) {
    static ConnectedComponents find(LabelMap map, Connectivity connectivity, int minimumArea) {
        int[] ofRun = roots(map, connectivity);
        int[] areas = areas(map, ofRun);
        int[] labels = new int[16];
        int kept = 0;
        int removed = 0;
        long removedPixels = 0;
        for (int run = 0; run < ofRun.length; run++) {
            if (ofRun[run] != run) {
                // The root comes earlier and holds the number of its component by now.
                ofRun[run] = ofRun[ofRun[run]];
            } else if (areas[run] < minimumArea) {
                removed++;
                removedPixels += areas[run];
                ofRun[run] = -1;
            } else {
                if (kept == labels.length) {
                    labels = Arrays.copyOf(labels, Math.addExact(kept, kept >> 1));
                }
                labels[kept] = map.values[run];
                ofRun[run] = kept++;
            }
        }
        return new ConnectedComponents(ofRun, Arrays.copyOf(labels, kept), removed, removedPixels);
    }

    /// For each run the first run of its component in raster order.
    private static int[] roots(LabelMap map, Connectivity connectivity) {
        int reach = switch (connectivity) {
            case FOUR -> 0;
            case EIGHT -> 1;
        };
        int[] parent = new int[map.size()];
        for (int run = 0; run < parent.length; run++) {
            parent[run] = run;
        }
        for (int y = 1; y < map.height(); y++) {
            joinRows(map, y, reach, parent);
        }
        // A parent comes before its runs, so one pass flattens every path.
        for (int run = 0; run < parent.length; run++) {
            parent[run] = parent[parent[run]];
        }
        return parent;
    }

    /// Joins the runs of row `y` with those above that they touch.
    private static void joinRows(LabelMap map, int y, int reach, int[] parent) {
        int[] starts = map.starts;
        int[] ends = map.ends;
        int[] values = map.values;
        int upper = map.rows[y - 1];
        int upperEnd = map.rows[y];
        int lowerEnd = map.rows[y + 1];
        for (int lower = upperEnd; lower < lowerEnd; lower++) {
            int left = starts[lower] - reach;
            int right = ends[lower] + reach;
            while (upper < upperEnd && ends[upper] <= left) {
                upper++;
            }
            for (int above = upper; above < upperEnd && starts[above] < right; above++) {
                if (values[above] == values[lower]) {
                    join(parent, above, lower);
                }
            }
        }
    }

    private static void join(int[] parent, int one, int other) {
        int first = root(parent, one);
        int second = root(parent, other);
        if (first < second) {
            parent[second] = first;
        } else {
            parent[first] = second;
        }
    }

    private static int root(int[] parent, int run) {
        int at = run;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private static int[] areas(LabelMap map, int[] roots) {
        int[] areas = new int[roots.length];
        for (int run = 0; run < roots.length; run++) {
            areas[roots[run]] += map.ends[run] - map.starts[run];
        }
        return areas;
    }
}
