package cocoscope.mask.polygon;

import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// The rings of every component along pixel edges, by their corners: the outline first, then the holes, in raster order of
/// their top left corners.
///
/// An outline starts at its top left corner and goes down its left side; a hole ends at its top left corner.
public final class Outlines {
    private final int[] ringsOfComponent;
    private final int[] rings;
    private final int[] corners;
    private int[] xs = new int[64];
    private int[] ys = new int[64];
    private byte[] marks = new byte[64];
    private int size;
    /// For each ring the column where its bridge ends, if it is a hole and bridged.
    private final int[] bridgeColumns;

    /// Walks every loop once.
    ///
    /// @param ends where a bridge ends, there is a corner in any case
    private Outlines(LabelMap labels, Regions regions, SideLinks links, SideMarks ends) {
        ringsOfComponent = new int[regions.components() + 1];
        int[] rowOfRun = rowOfRun(labels);
        int[] components = new int[16];
        int[] starts = new int[17];
        int count = 0;
        boolean[] walked = new boolean[labels.size()];
        for (int run = 0; run < walked.length; run++) {
            int component = regions.componentOfRun(run);
            if (component >= 0 && !walked[run]) {
                if (count == components.length) {
                    components = Arrays.copyOf(components, Math.multiplyExact(count, 2));
                    starts = Arrays.copyOf(starts, components.length + 1);
                }
                walk(2 * run, links, rowOfRun, ends, walked);
                components[count++] = component;
                starts[count] = size;
                ringsOfComponent[component + 1]++;
            }
        }
        Arrays.parallelPrefix(ringsOfComponent, Integer::sum);
        corners = starts;
        rings = new int[count];
        int[] filled = ringsOfComponent.clone();
        for (int ring = 0; ring < count; ring++) {
            rings[filled[components[ring]]++] = ring;
        }
        bridgeColumns = new int[count];
    }

    /// Corners are where a ring turns.
    static Outlines plain(LabelMap labels, Regions regions) {
        return new Outlines(labels, regions, SideLinks.of(labels, regions), new SideMarks(labels));
    }

    /// Corners are where a ring turns or a bridge ends.
    public static Outlines bridged(LabelMap labels, Regions regions) {
        SideLinks links = SideLinks.of(labels, regions);
        SideMarks ends = new SideMarks(labels);
        ends.markTouches(labels, regions);
        HoleBridges bridges = new HoleBridges(labels, regions, links, ends);
        Outlines outlines = new Outlines(labels, regions, links, ends);
        outlines.keepColumns(bridges);
        return outlines;
    }

    /// Rings and bridges are both in raster order.
    private void keepColumns(HoleBridges bridges) {
        boolean[] isHole = new boolean[bridgeColumns.length];
        for (int component = 0; component + 1 < ringsOfComponent.length; component++) {
            for (int hole = ringsOfComponent[component] + 1; hole < ringsOfComponent[component + 1]; hole++) {
                isHole[rings[hole]] = true;
            }
        }
        int next = 0;
        for (int ring = 0; ring < isHole.length; ring++) {
            bridgeColumns[ring] = isHole[ring] ? bridges.column(next++) : 0;
        }
    }

    /// The row of each run: known to the label map only the other way round.
    private static int[] rowOfRun(LabelMap labels) {
        int[] rows = new int[labels.size()];
        for (int y = 0; y < labels.height(); y++) {
            Arrays.fill(rows, labels.rows[y], labels.rows[y + 1], y);
        }
        return rows;
    }

    private void walk(int first, SideLinks links, int[] rowOfRun, SideMarks ends, boolean[] walked) {
        append(links.columns[first], rowOfRun[first >> 1], ends.first(first));
        int side = first;
        while (true) {
            boolean right = SideLinks.isRight(side);
            if (!right) {
                walked[side >> 1] = true;
            }
            int column = links.columns[side];
            int line = rowOfRun[side >> 1] + (right ? 0 : 1);
            int mark = ends.last(side);
            side = links.next[side];
            if (side == first) {
                append(column, line, mark);
                return;
            }
            int nextMark = ends.first(side);
            if (links.columns[side] != column) {
                append(column, line, mark);
                append(links.columns[side], line, nextMark);
            } else if (((mark | nextMark) & SideMarks.BRIDGE) != 0) {
                append(column, line, SideMarks.BRIDGE);
            }
        }
    }

    private void append(int x, int y, int mark) {
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, Math.multiplyExact(size, 2));
            ys = Arrays.copyOf(ys, xs.length);
            marks = Arrays.copyOf(marks, xs.length);
        }
        xs[size] = x;
        ys[size] = y;
        marks[size++] = (byte) mark;
    }

    /// The corners of all rings.
    int size() {
        return size;
    }

    /// The number of rings of a component: its outline and its holes.
    public int rings(int component) {
        return ringsOfComponent[component + 1] - ringsOfComponent[component];
    }

    /// The first corner of a ring of a component; those up to [#end] follow.
    public int start(int component, int ring) {
        return corners[rings[ringsOfComponent[component] + ring]];
    }

    /// The corner after the last one of a ring of a component.
    public int end(int component, int ring) {
        return corners[rings[ringsOfComponent[component] + ring] + 1];
    }

    /// The pixels of a component: the area inside its outline and outside its holes.
    public long area(int component) {
        long area = 0;
        for (int ring = 0; ring < rings(component); ring++) {
            int before = end(component, ring) - 1;
            for (int corner = start(component, ring); corner < end(component, ring); corner++) {
                area += (long) xs[corner] * (ys[corner] - ys[before]);
                before = corner;
            }
        }
        return Math.abs(area);
    }

    /// x and y of the corners of a ring of a component in turn.
    int[] corners(int component, int ring) {
        int start = start(component, ring);
        int[] corners = new int[2 * (end(component, ring) - start)];
        for (int i = 0; i < corners.length; i += 2) {
            corners[i] = xs[start + i / 2];
            corners[i + 1] = ys[start + i / 2];
        }
        return corners;
    }

    public int x(int corner) {
        return xs[corner];
    }

    public int y(int corner) {
        return ys[corner];
    }

    /// Whether pixels of the region touch at a corner.
    public boolean isTouch(int corner) {
        return (marks[corner] & SideMarks.TOUCH) != 0;
    }

    /// The corners where bridges end, as [Loop#anchor] has them.
    public Set<Long> bridgeEnds() {
        Set<Long> ends = new HashSet<>();
        for (int corner = 0; corner < size; corner++) {
            if (isBridge(corner)) {
                ends.add(Loop.anchor(xs[corner], ys[corner]));
            }
        }
        return ends;
    }

    /// Whether a bridge ends at a corner.
    public boolean isBridge(int corner) {
        return (marks[corner] & SideMarks.BRIDGE) != 0;
    }

    /// The column where the bridge of a hole ends, in the line of the hole's top left corner.
    int bridgeColumn(int component, int hole) {
        return bridgeColumns[rings[ringsOfComponent[component] + hole]];
    }
}
