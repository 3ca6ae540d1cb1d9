package cocoscope.mask;

/// The discrete cosine transform of a block of 8 x 8 pixels of which only some columns and rows are in the mask.
///
/// Encoders fill the rest with copies of the last column and row, so the last pixel stands for all that follow it.
///
/// Source: ITU-T T.81, annex A.3.3; scaled to keep lengths, which is the scale of JPEG's coefficients.
final class BlockTransform {
    private static final int SIDE = JpegBlocks.SIDE;

    private final float[] across;
    private final float[] down;
    private final float[] waves = new float[JpegBlocks.SIZE * JpegBlocks.SIZE];
    private final float[] half = new float[JpegBlocks.SIZE];

    /// @param columns of the block that are in the mask, 1..8
    /// @param rows    likewise
    BlockTransform(int columns, int rows) {
        across = cosines(columns);
        down = cosines(rows);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                for (int v = 0; v < SIDE; v++) {
                    for (int u = 0; u < SIDE; u++) {
                        waves[(y * SIDE + x) * JpegBlocks.SIZE + v * SIDE + u] = down[v * SIDE + y] * across[u * SIDE + x];
                    }
                }
            }
        }
    }

    /// Frequency by position; 0 at positions outside the mask.
    private static float[] cosines(int inside) {
        float[] cosines = new float[JpegBlocks.SIZE];
        for (int u = 0; u < SIDE; u++) {
            double scale = u == 0 ? Math.sqrt(0.125) : 0.5;
            for (int x = 0; x < SIDE; x++) {
                cosines[u * SIDE + Math.min(x, inside - 1)] += (float) (scale * Math.cos((2 * x + 1) * u * Math.PI / 16));
            }
        }
        return cosines;
    }

    /// What one more in each pixel adds to each coefficient: 64 numbers a pixel.
    float[] waves() {
        return waves;
    }

    /// Pixels to coefficients; pixels outside the mask do not count.
    void forward(float[] pixels, float[] coefficients) {
        for (int y = 0; y < SIDE; y++) {
            for (int u = 0; u < SIDE; u++) {
                float sum = 0;
                for (int x = 0; x < SIDE; x++) {
                    sum += pixels[y * SIDE + x] * across[u * SIDE + x];
                }
                half[y * SIDE + u] = sum;
            }
        }
        for (int v = 0; v < SIDE; v++) {
            for (int u = 0; u < SIDE; u++) {
                float sum = 0;
                for (int y = 0; y < SIDE; y++) {
                    sum += half[y * SIDE + u] * down[v * SIDE + y];
                }
                coefficients[v * SIDE + u] = sum;
            }
        }
    }

    /// The sum over all coefficients of each pixel's part in them: for a whole block, the way back.
    void transposed(float[] coefficients, float[] pixels) {
        for (int v = 0; v < SIDE; v++) {
            for (int x = 0; x < SIDE; x++) {
                float sum = 0;
                for (int u = 0; u < SIDE; u++) {
                    sum += coefficients[v * SIDE + u] * across[u * SIDE + x];
                }
                half[v * SIDE + x] = sum;
            }
        }
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                float sum = 0;
                for (int v = 0; v < SIDE; v++) {
                    sum += half[v * SIDE + x] * down[v * SIDE + y];
                }
                pixels[y * SIDE + x] = sum;
            }
        }
    }
}
