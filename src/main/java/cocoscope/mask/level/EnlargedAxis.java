package cocoscope.mask.level;

/// One direction of an enlargement with linear interpolation, and the way back.
///
/// The center of an enlarged pixel lies between the centers of two source pixels and mixes them by its distances; beyond the
/// outermost centers it has the outermost value. As each enlarged pixel mixes two neighbors, the normal equations of the
/// source are tridiagonal.
///
/// Source: the geometry of OpenCV's `resize` and Pillow's `BILINEAR`.
final class EnlargedAxis {
    private final int source;
    private final int[] first;
    private final float[] second;
    private final float[] beside;
    private final float[] factors;
    private final float[] pivots;

    /// @param source   pixels before the enlargement, fewer than `enlarged`
    EnlargedAxis(int source, int enlarged) {
        this.source = source;
        this.first = new int[enlarged];
        this.second = new float[enlarged];
        float[] diagonal = new float[source];
        this.beside = new float[source];
        for (int i = 0; i < enlarged; i++) {
            double place = Math.clamp((i + 0.5) * source / enlarged - 0.5, 0, source - 1);
            first[i] = Math.min((int) place, Math.max(0, source - 2));
            second[i] = (float) (place - first[i]);
            diagonal[first[i]] += (1 - second[i]) * (1 - second[i]);
            if (second[i] > 0) {
                diagonal[first[i] + 1] += second[i] * second[i];
                beside[first[i]] += (1 - second[i]) * second[i];
            }
        }
        this.factors = new float[source];
        this.pivots = diagonal;
        for (int j = 1; j < source; j++) {
            factors[j] = beside[j - 1] / pivots[j - 1];
            pivots[j] -= factors[j] * beside[j - 1];
        }
    }

    int source() {
        return source;
    }

    int enlarged() {
        return first.length;
    }

    /// The first of the two source pixels that an enlarged pixel mixes.
    int first(int enlarged) {
        return first[enlarged];
    }

    /// The part of the second of them, 0..1; where it is 0 there may be no second.
    float second(int enlarged) {
        return second[enlarged];
    }

    /// Adds lines of enlarged pixels to the right side of the normal equations, one call a line.
    ///
    /// @param values of the line, `count` of them
    /// @param right  lines of `count` numbers, one per source pixel
    void add(int line, float[] values, int start, int count, float[] right) {
        int to = first[line] * count;
        float part = second[line];
        for (int i = 0; i < count; i++) {
            right[to + i] += (1 - part) * values[start + i];
        }
        if (part > 0) {
            for (int i = 0; i < count; i++) {
                right[to + count + i] += part * values[start + i];
            }
        }
    }

    /// Solves the normal equations in place, for `count` numbers a source pixel at once.
    void solve(float[] right, int count) {
        for (int j = 1; j < source; j++) {
            for (int i = 0; i < count; i++) {
                right[j * count + i] -= factors[j] * right[(j - 1) * count + i];
            }
        }
        for (int j = source - 1; j >= 0; j--) {
            for (int i = 0; i < count; i++) {
                float next = j + 1 < source ? beside[j] * right[(j + 1) * count + i] : 0;
                right[j * count + i] = (right[j * count + i] - next) / pivots[j];
            }
        }
    }
}
