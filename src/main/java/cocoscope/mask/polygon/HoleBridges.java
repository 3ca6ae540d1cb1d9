package cocoscope.mask.polygon;

import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import java.util.Arrays;

/// Where the holes of every component hang on a ring that begins before them: a bridge of zero width for each, from
/// its top left corner to the left along the line between two rows of the component's pixels, half a pixel from all
/// centers. It is walked once each way: in an even-odd filling it is not there.
final class HoleBridges {
    /// For each hole, in raster order, the column where its bridge ends.
    private int[] columns = new int[16];
    private int size;

    /// Finds the bridges, and marks their ends.
    HoleBridges(LabelMap labels, Regions regions, SideLinks links, SideMarks marks) {
        boolean[] outlined = new boolean[regions.components()];
        boolean[] walked = new boolean[labels.size()];
        for (int y = 0; y < labels.height(); y++) {
            for (int run = labels.rows[y]; run < labels.rows[y + 1]; run++) {
                int component = regions.componentOfRun(run);
                if (component >= 0 && !walked[run]) {
                    walk(2 * run, links, walked);
                    if (outlined[component]) {
                        add(labels, y, links.previous[2 * run], marks);
                    }
                    outlined[component] = true;
                }
            }
        }
    }

    private static void walk(int first, SideLinks links, boolean[] walked) {
        int side = first;
        do {
            walked[side >> 1] |= !SideLinks.isRight(side);
            side = links.next[side];
        } while (side != first);
    }

    /// @param right the right side of the run before the first pixel of a hole; the row above it belongs to the component there
    private void add(LabelMap labels, int y, int right, SideMarks marks) {
        int run = right >> 1;
        int above = labels.runAt(labels.ends[run] - 1, y - 1);
        boolean top = labels.starts[run] >= labels.starts[above];
        marks.markBridge(right, true);
        marks.markBridge(2 * (top ? run : above), top);
        if (size == columns.length) {
            columns = Arrays.copyOf(columns, Math.multiplyExact(size, 2));
        }
        columns[size++] = Math.max(labels.starts[run], labels.starts[above]);
    }

    /// Where the bridge of a hole ends, in the line of the top of the hole.
    int column(int hole) {
        return columns[hole];
    }
}
