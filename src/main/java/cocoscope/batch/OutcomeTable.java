package cocoscope.batch;

import cocoscope.batch.Batch.Outcome;
import cocoscope.batch.annotation.Annotations;
import cocoscope.mask.rule.Labeling;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/// What became of the masks of a run, in columns: an outcome whose annotations lie in a file takes some twenty bytes, and is made whenever
/// somebody asks for it. All others are kept as they are.
///
/// Several threads may set outcomes of different masks, and read them once those have ended.
final class OutcomeTable {
    private final List<BatchInput> inputs;
    private final AnnotationStore store;
    /// An [Outcome], or the [Facts] of a converted mask.
    private final @Nullable Object[] cells;
    private final long[] starts;
    private final int[] lengths;
    private final int[] sizes;

    /// What of a converted mask is the same for many of them.
    private record Facts(int width, int height, ReadingSummary reading, List<Labeling.LabeledValues> targets, LeftOut leftOut, int layers,
                         int crowds) {
        ConvertedMask mask(String fileName, Annotations stored) {
            return new ConvertedMask(fileName, width, height, reading, targets, stored, leftOut, layers);
        }
    }

    OutcomeTable(List<BatchInput> inputs, AnnotationStore store) {
        this.inputs = inputs;
        this.store = store;
        cells = new Object[inputs.size()];
        starts = new long[inputs.size()];
        lengths = new int[inputs.size()];
        sizes = new int[inputs.size()];
    }

    /// @param index of the input, which is that of the outcome
    void set(int index, Outcome outcome) {
        if (outcome instanceof Outcome.Converted(_, ConvertedMask mask, var warnings) && warnings.isEmpty()
                && mask.stored() instanceof AnnotationStore.InFile file && mask.fileName().equals(inputs.get(index).fileName())) {
            cells[index] = store.shared(new Facts(mask.width(), mask.height(), mask.reading(), mask.targets(), mask.leftOut(),
                    mask.layers(), file.crowds()));
            starts[index] = file.start();
            lengths[index] = file.length();
            sizes[index] = file.size();
        } else {
            cells[index] = outcome;
        }
    }

    boolean has(int index) {
        return cells[index] != null;
    }

    /// @param index of a mask that has an outcome
    Outcome get(int index) {
        return switch (cells[index]) {
            case Facts facts -> {
                BatchInput input = inputs.get(index);
                yield new Outcome.Converted(input, facts.mask(input.fileName(),
                        store.inFile(starts[index], lengths[index], sizes[index], facts.crowds)), List.of());
            }
            case Outcome outcome -> outcome;
            case null, default -> throw new IllegalArgumentException("There is no outcome " + index);
        };
    }

    /// The outcomes of some inputs.
    List<Outcome> of(int[] indexes) {
        return new Some(indexes);
    }

    private final class Some extends AbstractList<Outcome> implements RandomAccess {
        private final int[] indexes;

        Some(int[] indexes) {
            this.indexes = indexes;
        }

        @Override
        public Outcome get(int index) {
            return OutcomeTable.this.get(indexes[index]);
        }

        @Override
        public int size() {
            return indexes.length;
        }
    }
}
