package cocoscope.coco.index;

import java.util.Arrays;

/// A list of numbers that grows.
final class LongList {
    private long[] numbers = new long[256];
    private int size;

    void add(long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.multiplyExact(size, 2));
        }
        numbers[size++] = number;
    }

    long get(int index) {
        return numbers[index];
    }

    int[] toInts() {
        return Arrays.stream(numbers, 0, size).mapToInt(Math::toIntExact).toArray();
    }
}
