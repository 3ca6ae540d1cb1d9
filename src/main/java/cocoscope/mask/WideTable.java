package cocoscope.mask;

/// Numbers by color or by id beyond 16 bits: open addressing with linear probing, at most half full. A value that is not in
/// it has 0.
final class WideTable {
    /// Each value plus one, so that 0 is a free slot.
    private int[] keys = new int[64];
    private int[] numbers = new int[64];
    private int size;

    WideTable() {}

    /// @param numbers the number of each entry of a histogram
    WideTable(Histogram histogram, int[] numbers) {
        for (int entry = 0; entry < numbers.length; entry++) {
            add(histogram.value(entry), numbers[entry]);
        }
    }

    int get(int value) {
        return numbers[slot(value)];
    }

    void add(int value, int number) {
        int slot = slot(value);
        if (keys[slot] == 0) {
            keys[slot] = value + 1;
            size++;
        }
        numbers[slot] += number;
        if (size > keys.length / 2) {
            grow();
        }
    }

    /// Replaces values by their numbers.
    void replace(int[] row) {
        int last = -1;
        int number = 0;
        for (int x = 0; x < row.length; x++) {
            if (row[x] != last) {
                last = row[x];
                number = get(last);
            }
            row[x] = number;
        }
    }

    /// All values, in no order.
    int[] values() {
        int[] values = new int[size];
        int entry = 0;
        for (int key : keys) {
            if (key != 0) {
                values[entry++] = key - 1;
            }
        }
        return values;
    }

    private int slot(int value) {
        int mask = keys.length - 1;
        int key = value + 1;
        int slot = (value * 0x9E3779B1 >>> 7) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new int[Math.multiplyExact(oldKeys.length, 2)];
        numbers = new int[keys.length];
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != 0) {
                int slot = slot(oldKeys[old] - 1);
                keys[slot] = oldKeys[old];
                numbers[slot] = oldNumbers[old];
            }
        }
    }
}
