package cocoscope.coco.index;

import java.util.Arrays;

/// Where entries stand in a file.
final class ByteRanges {
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

    ByteRange get(int entry) {
        return new ByteRange(starts[entry], lengths[entry]);
    }
}
