package cocoscope.batch;

import cocoscope.batch.Batch.Outcome;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/// The masks among outcomes; none is held twice.
final class MasksOfOutcomes extends AbstractList<ConvertedMask> implements RandomAccess {
    private final List<Outcome> outcomes;
    private final int[] converted;

    MasksOfOutcomes(List<Outcome> outcomes) {
        this.outcomes = outcomes;
        converted = IntStream.range(0, outcomes.size()).filter(index -> outcomes.get(index) instanceof Outcome.Converted).toArray();
    }

    @Override
    public ConvertedMask get(int index) {
        return ((Outcome.Converted) outcomes.get(converted[index])).mask();
    }

    @Override
    public int size() {
        return converted.length;
    }
}
