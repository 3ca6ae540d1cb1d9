package cocoscope.mask.polygon;

import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;

/// What is special about the upper and lower ends of run sides, which [SideLinks] numbers.
final class SideMarks {
    /// Two pixels of a region touch there with their corners only.
    static final int TOUCH = 1;
    /// A bridge ends there.
    static final int BRIDGE = 2;

    /// By `2 * side`, or one more for the lower end.
    private final byte[] marks;

    /// No marks.
    SideMarks(LabelMap labels) {
        marks = new byte[Math.multiplyExact(4, labels.size())];
    }

    /// Marks where pixels of a region touch.
    void markTouches(LabelMap labels, Regions regions) {
        for (int y = 1; y < labels.height(); y++) {
            int lower = 2 * labels.rows[y];
            int end = 2 * labels.rows[y + 1];
            for (int upper = 2 * labels.rows[y - 1]; upper < 2 * labels.rows[y]; upper++) {
                int column = column(labels, upper);
                while (lower < end && column(labels, lower) < column) {
                    lower++;
                }
                for (int other = lower; other < end && column(labels, other) == column; other++) {
                    if (SideLinks.isRight(upper) != SideLinks.isRight(other)
                            && regions.regionOfRun(upper >> 1) == regions.regionOfRun(other >> 1)) {
                        marks[2 * upper + 1] |= TOUCH;
                        marks[2 * other] |= TOUCH;
                    }
                }
            }
        }
    }

    private static int column(LabelMap labels, int side) {
        return SideLinks.isRight(side) ? labels.ends[side >> 1] : labels.starts[side >> 1];
    }

    void markBridge(int side, boolean top) {
        marks[2 * side + (top ? 0 : 1)] |= BRIDGE;
    }

    /// The marks of the end where a ring comes to a side: the lower one of a right side, which it walks up.
    int first(int side) {
        return marks[2 * side + (SideLinks.isRight(side) ? 1 : 0)];
    }

    /// The marks of the end where a ring leaves a side.
    int last(int side) {
        return marks[2 * side + (SideLinks.isRight(side) ? 0 : 1)];
    }
}
