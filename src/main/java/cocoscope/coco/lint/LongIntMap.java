package cocoscope.coco.lint;

/// Numbers by their keys, side by side in arrays, for millions of them. Open addressing; Knuth, The Art of Computer Programming, vol. 3,
/// 6.4.
final class LongIntMap {
    static final int NONE = -1;

    private long[] keys = new long[1 << 10];
    /// One more than the value, 0 where there is none.
    private int[] values = new int[1 << 10];
    private int size;

    /// Keeps the first value of a key.
    ///
    /// @param value at least 0
    /// @return the value that the key had before, or [#NONE]
    int putIfAbsent(long key, int value) {
        if (2 * size >= keys.length) {
            grow();
        }
        int at = place(key);
        int before = values[at] - 1;
        if (before < 0) {
            keys[at] = key;
            values[at] = value + 1;
            size++;
        }
        return before;
    }

    private int place(long key) {
        int at = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & keys.length - 1;
        while (values[at] != 0 && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[Math.multiplyExact(oldKeys.length, 2)];
        values = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != 0) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
            }
        }
    }
}
