package cocoscope.mask;

/// Numbers by colour: open addressing with linear probing, at most half full. A colour that is not in it has 0.
final class ColorTable {
    private static final int USED = 1 << 24;

    private int[] keys = new int[64];
    private int[] numbers = new int[64];
    private int size;

    ColorTable() {}

    /// @param numbers the number of each entry of a histogram of colours
    ColorTable(Histogram histogram, int[] numbers) {
        for (int entry = 0; entry < numbers.length; entry++) {
            add(histogram.value(entry), numbers[entry]);
        }
    }

    int get(int color) {
        return numbers[slot(color)];
    }

    void add(int color, int number) {
        int slot = slot(color);
        if (keys[slot] == 0) {
            keys[slot] = color | USED;
            size++;
        }
        numbers[slot] += number;
        if (size > keys.length / 2) {
            grow();
        }
    }

    /// Replaces colours by their numbers.
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

    /// All colours, in no order.
    int[] colors() {
        int[] colors = new int[size];
        int entry = 0;
        for (int key : keys) {
            if (key != 0) {
                colors[entry++] = key ^ USED;
            }
        }
        return colors;
    }

    private int slot(int color) {
        int mask = keys.length - 1;
        int key = color | USED;
        int slot = (color * 0x9E3779B1 >>> 7) & mask;
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
                int slot = slot(oldKeys[old] ^ USED);
                keys[slot] = oldKeys[old];
                numbers[slot] = oldNumbers[old];
            }
        }
    }
}
