package cocoscope.mask.runs;

/// Sets of numbers that grow together, each with a number to stand for it.
///
/// Source of the algorithm: R. E. Tarjan and J. van Leeuwen, "Worst-case analysis of set union algorithms", 1984 (path
/// halving).
public final class DisjointSets {
    private final int[] parents;

    public DisjointSets(int size) {
        parents = new int[size];
        for (int i = 0; i < size; i++) {
            parents[i] = i;
        }
    }

    int root(int number) {
        int at = number;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /// Makes one set of two; false when they were one already. The lesser root stays.
    public boolean join(int one, int other) {
        int first = root(one);
        int second = root(other);
        parents[Math.max(first, second)] = Math.min(first, second);
        return first != second;
    }
}
