package cocoscope.export.loss;

import java.util.ArrayList;
import java.util.List;

/// Annotations that the reader of a file would drop or change, all for one reason.
///
/// @param first the first of them, to be named
public record LostObjects(long count, List<LostObject> first) {
    private static final int MAX_NAMED = 20;
    public static final LostObjects NONE = new LostObjects(0, List.of());

    public LostObjects {
        first = List.copyOf(first);
    }

    public LostObjects plus(LostObject next) {
        return plus(new LostObjects(1, List.of(next)));
    }

    /// @param later come after these
    public LostObjects plus(LostObjects later) {
        if (first.size() == MAX_NAMED) {
            return new LostObjects(count + later.count, first);
        }
        List<LostObject> named = new ArrayList<>(first);
        named.addAll(later.first.subList(0, Math.min(later.first.size(), MAX_NAMED - first.size())));
        return new LostObjects(count + later.count, named);
    }
}
