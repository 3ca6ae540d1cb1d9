package cocoscope.coco.merge;

import java.util.HashSet;
import java.util.Set;

/// Ids of one list that are given once each.
final class FreeIds {
    private final Set<Long> used = new HashSet<>();
    private long last;

    /// @param last new ids come after it
    FreeIds(long last) {
        this.last = last;
    }

    /// The id itself, or a new one where that is taken.
    long keep(long id) {
        return used.add(id) ? id : next();
    }

    /// A new id: after the largest number comes the smallest that is free.
    long next() {
        do {
            last = last == Long.MAX_VALUE ? 1 : last + 1;
        } while (!used.add(last));
        return last;
    }
}
