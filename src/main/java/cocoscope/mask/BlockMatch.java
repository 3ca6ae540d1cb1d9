package cocoscope.mask;

import java.util.stream.IntStream;

/// Reads a grey JPEG by what the file holds: labels which, compressed again, give the file's own coefficients.
///
/// Flat blocks have the nearest label. In all others [BlockSearch] starts from it.
///
/// @param agreement the part of the blocks that are not flat whose labels give the file's coefficients, 0..1
record BlockMatch(double agreement) {
    private static final int ROUNDS = 2;
    /// What a pair of unlike neighbours costs for each unit of the steps of the two lowest frequencies: the coarser the
    /// file, the less its coefficients tell, and the more the shape of a border has to.
    private static final float PRICE = 2;
    private static final float AGREES = 1;

    /// @param labels the nearest labels, row by row; improved in place
    static BlockMatch improve(JpegBlocks blocks, int[] levels, byte[] labels, int width, int height) {
        if (blocks.mixed() == 0) {
            return new BlockMatch(1);
        }
        float price = PRICE * (blocks.step(1) + blocks.step(JpegBlocks.SIDE));
        int agreeing = 0;
        for (int round = 0; round < ROUNDS; round++) {
            agreeing = 0;
            // Rows of blocks that are not neighbours do not read each other, so that all threads find the same.
            for (int parity = 0; parity < 2; parity++) {
                int first = parity;
                agreeing += IntStream.range(0, (blocks.rows() + 1 - first) / 2).parallel().map(row ->
                        improveRow(blocks, new BlockSearch(blocks, levels, labels, width, height, price), 2 * row + first)).sum();
            }
        }
        return new BlockMatch((double) agreeing / blocks.mixed());
    }

    private static int improveRow(JpegBlocks blocks, BlockSearch search, int row) {
        int agreeing = 0;
        for (int block = row * blocks.columns(); block < (row + 1) * blocks.columns(); block++) {
            if (!blocks.isFlat(block) && search.improve(block) < AGREES) {
                agreeing++;
            }
        }
        return agreeing;
    }
}
