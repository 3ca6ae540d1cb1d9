package cocoscope.mask.polygon;

import cocoscope.geometry.Ring;
import cocoscope.mask.runs.Borders;
import cocoscope.mask.runs.LabelMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// OpenCV's `findContours` of one binary mask: the same points, start points, directions and hierarchy.
///
/// Source of the algorithm: Suzuki and Abe, "Topological structural analysis of digitized binary images by border
/// following", 1985; the details as OpenCV has them.
///
/// @param rings     pixel-center vertices; contours in raster order of their first pixels
/// @param hierarchy for each contour: next, previous, first child, parent; -1 for none
public record Contours(List<Ring> rings, List<int[]> hierarchy) {
    public enum Mode { EXTERNAL, CCOMP, LIST }

    public enum Approximation { NONE, SIMPLE }

    /// The contours of all pixels of `labels` whose label is not 0.
    public static Contours find(LabelMap labels, Mode mode, Approximation approximation) {
        LabelMap map = labels.foreground();
        Borders borders = new Borders(map, new int[map.size()]);
        BorderPen pen = new BorderPen(map, approximation == Approximation.NONE);
        int[] parents = parents(borders);
        int[] contours = new int[borders.size()];
        Contours found = new Contours(new ArrayList<>(), new ArrayList<>());
        int[] lastChildren = new int[borders.size() + 1];
        Arrays.fill(lastChildren, -1);
        for (int border = 0; border < borders.size(); border++) {
            boolean listed = switch (mode) {
                case EXTERNAL -> parents[border] < 0 && !borders.isHole(border);
                case CCOMP, LIST -> true;
            };
            if (listed) {
                int parent = mode == Mode.CCOMP && borders.isHole(border) ? contours[parents[border]] : -1;
                contours[border] = found.rings.size();
                found.add(parent, lastChildren[parent + 1], trace(borders, border, pen));
                lastChildren[parent + 1] = contours[border];
            }
        }
        return found;
    }

    /// The outer border around each hole border, and the hole border around each outer border; -1 for none.
    private static int[] parents(Borders borders) {
        int[] parents = new int[borders.size()];
        for (int border = 0; border < parents.length; border++) {
            // What lies left of a first end was begun before it: it is the parent, or has the same one.
            int neighbor = borders.borderLeftOf(border);
            boolean sameParent = neighbor >= 0 && borders.isHole(neighbor) == borders.isHole(border);
            parents[border] = sameParent ? parents[neighbor] : neighbor;
        }
        return parents;
    }

    private static Ring trace(Borders borders, int border, BorderPen pen) {
        int firstEnd = borders.firstEnd(border);
        pen.begin(firstEnd, borders.row(border));
        int end = firstEnd;
        do {
            int next = borders.next(end);
            pen.follow(end, next);
            end = next;
        } while (end != firstEnd);
        return pen.close(1);
    }

    private void add(int parent, int previous, Ring ring) {
        if (previous >= 0) {
            hierarchy.get(previous)[0] = rings.size();
        } else if (parent >= 0) {
            hierarchy.get(parent)[2] = rings.size();
        }
        hierarchy.add(new int[] {-1, previous, -1, parent});
        rings.add(ring);
    }
}
