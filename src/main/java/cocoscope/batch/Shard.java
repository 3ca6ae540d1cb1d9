package cocoscope.batch;

import cocoscope.files.NaturalOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    /// The names of the images of this shard. All masks of an image are in one, and shards differ by one image at most.
    Set<String> images(List<BatchInput> inputs) {
        List<String> names = inputs.stream().map(BatchInput::fileName).distinct().sorted(new NaturalOrder()).toList();
        return new HashSet<>(names.subList(start(number - 1, names.size()), start(number, names.size())));
    }

    private int start(int shards, int images) {
        return (int) ((long) shards * images / count);
    }

    @Override
    public String toString() {
        return number + "/" + count;
    }
}
