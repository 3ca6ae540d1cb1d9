package cocoscope.mask.level;

import cocoscope.mask.jpeg.JpegBlocks;
import java.util.Arrays;
import java.util.function.IntPredicate;

/// Finds the levels behind the rounding of a JPEG file: those whose mixtures have the means of the file's blocks.
///
/// The mean of a flat block is a level rounded to the step of the first coefficient, always alike. That of a mixture is
/// rounded from another place each time, so that the levels come out of many mixtures by least squares.
final class ComponentMeans {
    private static final int SIDE = JpegBlocks.SIDE;
    private static final double MIDDLE = 128;
    /// How much a level that was known counts, in whole blocks of its label.
    private static final double KNOWN = 0.05;
    /// Labels are wrong where a mean is further off than rounding makes it.
    private static final double BESIDE_ROUNDING = 2;

    private final JpegBlocks blocks;
    private final int[] samples;
    private final double[][] products;
    private final double[] means;

    private ComponentMeans(JpegBlocks blocks, int[] samples) {
        this.blocks = blocks;
        this.samples = samples;
        this.products = new double[samples.length][samples.length];
        this.means = new double[samples.length];
    }

    /// The samples of each label in one component.
    ///
    /// @param samples about what they are
    /// @param labels  of all pixels, row by row
    /// @param known   whether the labels of a row of pixels are known well
    static double[] samples(JpegBlocks blocks, int[] samples, byte[] labels, int width, int height, IntPredicate known) {
        ComponentMeans component = new ComponentMeans(blocks, samples);
        component.gather(labels, width, height, known);
        return component.solved();
    }

    private void gather(byte[] labels, int width, int height, IntPredicate known) {
        int wide = SIDE * blocks.pixelsAcross();
        int high = SIDE * blocks.pixelsDown();
        double[] parts = new double[samples.length];
        for (int block = 0; block < blocks.columns() * blocks.rows(); block++) {
            int left = block % blocks.columns() * wide;
            int top = block / blocks.columns() * high;
            if (!blocks.isFlat(block) && known.test(top) && left + wide <= width && top + high <= height) {
                Arrays.fill(parts, 0);
                for (int y = top; y < top + high; y++) {
                    for (int x = left; x < left + wide; x++) {
                        parts[labels[y * width + x]] += 1.0 / (wide * high);
                    }
                }
                add(parts, MIDDLE + (double) blocks.coefficient(block, 0) * blocks.step(0) / SIDE);
            }
        }
    }

    private void add(double[] parts, double mean) {
        double expected = 0;
        for (int label = 0; label < parts.length; label++) {
            expected += parts[label] * samples[label];
        }
        if (Math.abs(expected - mean) > BESIDE_ROUNDING + (double) blocks.step(0) / SIDE) {
            return;
        }
        for (int label = 0; label < parts.length; label++) {
            if (parts[label] > 0) {
                means[label] += parts[label] * mean;
                for (int other = 0; other < parts.length; other++) {
                    products[label][other] += parts[label] * parts[other];
                }
            }
        }
    }

    /// By elimination; the matrix is symmetric and positive, so that no pivot is 0.
    private double[] solved() {
        int size = samples.length;
        for (int label = 0; label < size; label++) {
            products[label][label] += KNOWN;
            means[label] += KNOWN * samples[label];
        }
        for (int pivot = 0; pivot < size; pivot++) {
            for (int row = pivot + 1; row < size; row++) {
                double factor = products[row][pivot] / products[pivot][pivot];
                for (int column = pivot; column < size; column++) {
                    products[row][column] -= factor * products[pivot][column];
                }
                means[row] -= factor * means[pivot];
            }
        }
        double[] solved = new double[size];
        for (int row = size - 1; row >= 0; row--) {
            double rest = means[row];
            for (int column = row + 1; column < size; column++) {
                rest -= products[row][column] * solved[column];
            }
            solved[row] = rest / products[row][row];
        }
        return solved;
    }
}
