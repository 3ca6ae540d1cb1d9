package cocoscope.batch;

import cocoscope.files.NaturalOrder;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

/// One of the parts of a run that several machines do: of the images in the order of the result, which are numbered in that order.
///
/// @param number counted from 1
public record Shard(int number, int count) {
    /// The run itself.
    public static final Shard WHOLE = new Shard(1, 1);

    public Shard {
        if (count < 1 || number < 1 || number > count) {
            throw new IllegalArgumentException("There is no shard " + number + " of " + count);
        }
    }

    /// Which images are of this shard, by their names. All masks of an image are in one, and shards differ by one image at most.
    Predicate<String> images(List<BatchInput> inputs) {
        if (count == 1) {
            return _ -> true;
        }
        List<String> names = inputs.stream().map(BatchInput::fileName).distinct().sorted(new NaturalOrder()).toList();
        return new HashSet<>(names.subList(start(number - 1, names.size()), start(number, names.size())))::contains;
    }

    private int start(int shards, int images) {
        return (int) ((long) shards * images / count);
    }

    @Override
    public String toString() {
        return number + "/" + count;
    }
}
