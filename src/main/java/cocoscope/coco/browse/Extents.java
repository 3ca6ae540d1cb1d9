package cocoscope.coco.browse;

import java.util.Arrays;

/// Where entries stand in a file.
final class Extents {
    private long[] starts = new long[64];
    private int[] lengths = new int[64];
    private int size;

    void add(long start, long end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, Math.multiplyExact(size, 2));
            lengths = Arrays.copyOf(lengths, starts.length);
        }
        starts[size] = start;
        lengths[size++] = Math.toIntExact(end - start);
    }

    Extent get(int entry) {
        return new Extent(starts[entry], lengths[entry]);
    }
}
