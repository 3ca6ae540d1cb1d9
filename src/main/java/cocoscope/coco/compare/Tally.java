package cocoscope.coco.compare;

import java.util.OptionalDouble;

/// How many annotations there are of each kind.
///
/// @param ious the sum of the IoU of all pairs, same and changed
public record Tally(long same, long changed, long missing, long extra, double ious) {
    static final Tally NONE = new Tally(0, 0, 0, 0, 0);
    static final Tally SAME = new Tally(1, 0, 0, 0, 1);

    static Tally of(AnnotationDifference difference) {
        return switch (difference.kind()) {
            case CHANGED -> new Tally(0, 1, 0, 0, difference.iou());
            case MISSING -> new Tally(0, 0, 1, 0, 0);
            case EXTRA -> new Tally(0, 0, 0, 1, 0);
        };
    }

    Tally plus(Tally other) {
        return new Tally(same + other.same, changed + other.changed, missing + other.missing, extra + other.extra, ious + other.ious);
    }

    /// The mean IoU of the pairs, if there is one.
    public OptionalDouble meanIou() {
        return same + changed == 0 ? OptionalDouble.empty() : OptionalDouble.of(ious / (same + changed));
    }
}
