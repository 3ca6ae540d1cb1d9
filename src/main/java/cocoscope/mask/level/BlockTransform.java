package cocoscope.mask.level;

import cocoscope.mask.jpeg.JpegBlocks;

/// The discrete cosine transform of a block of 8 x 8 samples of which only some columns and rows are in the mask, and whose
/// samples may be the mean of several pixels.
///
/// Encoders fill the rest with copies of the last pixel of a row, and of the last row of samples, so that these stand for
/// all that follow.
///
/// Source: ITU-T T.81, annex A.3.3; scaled to keep lengths, which is the scale of JPEG's coefficients.
public final class BlockTransform {
    private static final int SIDE = JpegBlocks.SIDE;

    private final int wide;
    private final int high;
    private final float[] across;
    private final float[] down;
    private final float[] waves;
    private final float[] half;

    /// A block whose samples are pixels.
    ///
    /// @param columns of the block that are in the mask, 1..8
    /// @param rows    likewise
    public BlockTransform(int columns, int rows) {
        this(columns, rows, 1, 1);
    }

    /// @param columns        pixels of the block that are in the mask, 1..8 * `pixelsAcross`
    /// @param rows           likewise
    /// @param pixelsAcross   of one sample
    /// @param pixelsDown     likewise
    public BlockTransform(int columns, int rows, int pixelsAcross, int pixelsDown) {
        wide = SIDE * pixelsAcross;
        high = SIDE * pixelsDown;
        across = cosines(columns, pixelsAcross, false);
        down = cosines(rows, pixelsDown, true);
        half = new float[SIDE * Math.max(wide, high)];
        waves = new float[wide * high * JpegBlocks.SIZE];
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                for (int v = 0; v < SIDE; v++) {
                    for (int u = 0; u < SIDE; u++) {
                        waves[(y * wide + x) * JpegBlocks.SIZE + v * SIDE + u] = down[v * high + y] * across[u * wide + x];
                    }
                }
            }
        }
    }

    /// Frequency by position; 0 at positions outside the mask.
    ///
    /// @param repeatsSample whether the last sample is repeated, and not the last pixel
    private static float[] cosines(int inside, int pixels, boolean repeatsSample) {
        int size = SIDE * pixels;
        float[] cosines = new float[SIDE * size];
        for (int u = 0; u < SIDE; u++) {
            double scale = (u == 0 ? Math.sqrt(0.125) : 0.5) / pixels;
            for (int at = 0; at < size; at++) {
                int sample = at / pixels;
                int source = repeatsSample ? Math.min(sample, (inside - 1) / pixels) : sample;
                int pixel = Math.min(source * pixels + at % pixels, inside - 1);
                cosines[u * size + pixel] += (float) (scale * Math.cos((2 * sample + 1) * u * Math.PI / 16));
            }
        }
        return cosines;
    }

    /// Pixels in a row of the block.
    int wide() {
        return wide;
    }

    /// Rows of pixels in the block.
    int high() {
        return high;
    }

    /// What one more in each pixel adds to each coefficient: 64 numbers a pixel.
    float[] waves() {
        return waves;
    }

    /// Pixels to coefficients; pixels outside the mask do not count.
    public void forward(float[] pixels, float[] coefficients) {
        for (int y = 0; y < high; y++) {
            for (int u = 0; u < SIDE; u++) {
                float sum = 0;
                for (int x = 0; x < wide; x++) {
                    sum += pixels[y * wide + x] * across[u * wide + x];
                }
                half[y * SIDE + u] = sum;
            }
        }
        for (int v = 0; v < SIDE; v++) {
            for (int u = 0; u < SIDE; u++) {
                float sum = 0;
                for (int y = 0; y < high; y++) {
                    sum += half[y * SIDE + u] * down[v * high + y];
                }
                coefficients[v * SIDE + u] = sum;
            }
        }
    }

    /// The sum over all coefficients of each pixel's part in them: for a whole block of pixels, the way back.
    void transposed(float[] coefficients, float[] pixels) {
        for (int v = 0; v < SIDE; v++) {
            for (int x = 0; x < wide; x++) {
                float sum = 0;
                for (int u = 0; u < SIDE; u++) {
                    sum += coefficients[v * SIDE + u] * across[u * wide + x];
                }
                half[v * wide + x] = sum;
            }
        }
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                float sum = 0;
                for (int v = 0; v < SIDE; v++) {
                    sum += half[v * wide + x] * down[v * high + y];
                }
                pixels[y * wide + x] = sum;
            }
        }
    }
}
