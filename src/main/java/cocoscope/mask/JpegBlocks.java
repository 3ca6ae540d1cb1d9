package cocoscope.mask;

/// The quantised coefficients that a JPEG file holds of a grey mask, for every block of 8 x 8 pixels that is not flat.
///
/// Coefficient `8 * v + u` is that of `u` half waves across and `v` down. Blocks at the right and lower border reach
/// beyond the mask.
///
/// Source: ITU-T T.81, annex A.
public final class JpegBlocks {
    /// Pixels along the side of a block.
    public static final int SIDE = 8;
    /// Pixels, and coefficients, of a block.
    public static final int SIZE = SIDE * SIDE;

    private final int columns;
    private final int[] steps;
    private final int[] offsets;
    private final short[] coefficients;

    /// Takes ownership of the arrays.
    ///
    /// @param columns      blocks in a row of blocks
    /// @param steps        the quantisation step of each coefficient
    /// @param offsets      for each block, row by row, where its coefficients begin; -1 for a flat block
    /// @param coefficients 64 for each block that is not flat
    public JpegBlocks(int columns, int[] steps, int[] offsets, short[] coefficients) {
        if (steps.length != SIZE || columns < 1 || offsets.length % columns != 0) {
            throw new IllegalArgumentException(steps.length + " steps, " + offsets.length + " blocks in rows of " + columns);
        }
        this.columns = columns;
        this.steps = steps;
        this.offsets = offsets;
        this.coefficients = coefficients;
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return offsets.length / columns;
    }

    /// The quantisation step of a coefficient.
    public int step(int coefficient) {
        return steps[coefficient];
    }

    /// Whether a block is one level all over: it has no coefficient but the first.
    public boolean isFlat(int block) {
        return offsets[block] < 0;
    }

    /// A coefficient of a block that is not flat, as a multiple of its step.
    public int coefficient(int block, int coefficient) {
        return coefficients[offsets[block] + coefficient];
    }

    /// The blocks that are not flat.
    public int mixed() {
        return coefficients.length / SIZE;
    }
}
