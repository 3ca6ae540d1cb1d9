package cocoscope.mask.jpeg;

/// The quantized coefficients that a JPEG file holds of one component of a mask, for every block of 8 x 8 samples: of a block
/// that is flat the first alone, of all others 64.
///
/// Coefficient `8 * v + u` is that of `u` half waves across and `v` down. Blocks at the right and lower border reach
/// beyond the mask.
///
/// Source: ITU-T T.81, annex A.
public final class JpegBlocks {
    /// Samples along the side of a block.
    public static final int SIDE = 8;
    /// Samples, and coefficients, of a block.
    public static final int SIZE = SIDE * SIDE;

    private final Grid grid;
    private final int[] steps;
    private final int[] offsets;
    private final short[] firsts;
    private final short[] coefficients;

    /// @param columns      blocks in a row of blocks
    /// @param pixelsAcross pixels that one sample is the mean of
    /// @param pixelsDown   likewise
    public record Grid(int columns, int pixelsAcross, int pixelsDown) {}

    /// Takes ownership of the arrays.
    ///
    /// @param steps        the quantization step of each coefficient
    /// @param offsets      for each block, row by row, where its coefficients begin; -1 for a flat block
    /// @param firsts       the first coefficient of each block
    /// @param coefficients 64 for each block that is not flat
    public JpegBlocks(Grid grid, int[] steps, int[] offsets, short[] firsts, short[] coefficients) {
        if (steps.length != SIZE || grid.columns() < 1 || offsets.length % grid.columns() != 0 || firsts.length != offsets.length) {
            throw new IllegalArgumentException(steps.length + " steps, " + offsets.length + " blocks in rows of " + grid.columns());
        }
        this.grid = grid;
        this.steps = steps;
        this.offsets = offsets;
        this.firsts = firsts;
        this.coefficients = coefficients;
    }

    public int columns() {
        return grid.columns();
    }

    public int rows() {
        return offsets.length / grid.columns();
    }

    /// Pixels that one sample is the mean of, from left to right.
    public int pixelsAcross() {
        return grid.pixelsAcross();
    }

    /// Pixels that one sample is the mean of, from top to bottom.
    public int pixelsDown() {
        return grid.pixelsDown();
    }

    /// The quantization step of a coefficient.
    public int step(int coefficient) {
        return steps[coefficient];
    }

    /// Whether a block is one level all over: it has no coefficient but the first.
    public boolean isFlat(int block) {
        return offsets[block] < 0;
    }

    /// A coefficient of a block, as a multiple of its step.
    public int coefficient(int block, int coefficient) {
        return offsets[block] >= 0 ? coefficients[offsets[block] + coefficient] : coefficient == 0 ? firsts[block] : 0;
    }

    /// The blocks that are not flat.
    public int mixed() {
        return coefficients.length / SIZE;
    }
}
