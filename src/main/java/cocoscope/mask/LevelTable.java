package cocoscope.mask;

/// Numbers by gray level or palette index: one array, as long as the maximum level that occurs.
final class LevelTable {
    private final int[] numberOfLevel;

    /// @param numbers the number of each entry of a histogram of levels
    LevelTable(Histogram histogram, int[] numbers) {
        numberOfLevel = new int[histogram.value(histogram.size() - 1) + 1];
        for (int entry = 0; entry < numbers.length; entry++) {
            numberOfLevel[histogram.value(entry)] = numbers[entry];
        }
    }

    int get(int level) {
        return numberOfLevel[level];
    }

    /// Replaces levels by their numbers.
    void replace(int[] row) {
        for (int x = 0; x < row.length; x++) {
            row[x] = numberOfLevel[row[x]];
        }
    }
}
