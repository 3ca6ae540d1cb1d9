package cocoscope.spark;

import java.util.Iterator;
import org.apache.spark.Partitioner;
import org.jspecify.annotations.Nullable;

/// Parts of as many masks each, in the order of the result.
final class InOrder extends Partitioner {
    private static final long serialVersionUID = 1L;

    private final int parts;
    private final int masks;

    InOrder(int parts, int masks) {
        this.parts = parts;
        this.masks = masks;
    }

    @Override
    public int numPartitions() {
        return parts;
    }

    /// @param index of a mask
    @Override
    public int getPartition(Object index) {
        return (int) ((long) (int) index * parts / masks);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InOrder order && parts == order.parts && masks == order.masks;
    }

    @Override
    public int hashCode() {
        return 31 * parts + masks;
    }

    /// The rows of a part, some of them replaced by what became of these masks at last. Both are in the order of their indexes.
    static Iterator<MaskRow> replaced(Iterator<MaskRow> rows, Iterator<MaskRow> last) {
        return new Iterator<>() {
            private @Nullable MaskRow next = last.hasNext() ? last.next() : null;

            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public MaskRow next() {
                MaskRow row = rows.next();
                MaskRow other = next;
                if (other == null || other.index() != row.index()) {
                    return row;
                }
                next = last.hasNext() ? last.next() : null;
                return other;
            }
        };
    }
}
