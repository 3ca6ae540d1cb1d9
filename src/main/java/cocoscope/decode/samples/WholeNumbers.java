package cocoscope.decode.samples;

import cocoscope.mask.Mask;
import java.util.Arrays;

/// Numbers of any type as a mask: whole ones from 0, as gray levels or ids.
public final class WholeNumbers {
    private static final int MAX_OF_BYTE = 0xFF;
    private static final int MAX_OF_SHORT = 0xFFFF;

    private final ImageBytes file;
    private final int[] values;
    private int max;

    private WholeNumbers(ImageBytes file, int pixels) {
        this.file = file;
        this.values = new int[pixels];
    }

    /// Gives the numbers of a row. Those of 64 bits beyond 2^53 may be rounded: they are beyond what is read anyway.
    public interface Rows {
        void copy(int y, double[] row) throws UnreadableImageException;
    }

    /// A mask of 8 bits where the type of the numbers has no more, else one of 16, or of ids where one is beyond them.
    ///
    /// @param bits of a number
    /// @throws UnreadableImageException for fractions, negative numbers, and more labels than can be told apart
    public static Mask read(ImageBytes file, int width, int height, int bits, Rows rows) throws UnreadableImageException {
        WholeNumbers numbers = new WholeNumbers(file, Math.multiplyExact(width, height));
        double[] row = new double[width];
        for (int y = 0; y < height; y++) {
            rows.copy(y, row);
            for (int x = 0; x < width; x++) {
                numbers.put(y * width + x, row[x]);
            }
        }
        return numbers.mask(width, height, bits);
    }

    /// A number of 64 bits without a sign.
    public static double unsigned(long bits) {
        return bits < 0 ? 0x1p64 + bits : bits;
    }

    private void put(int index, double value) throws UnreadableImageException {
        if (value != Math.rint(value) || Double.isInfinite(value)) {
            throw file.unsupported(ImageProblem.FRACTIONS, value);
        }
        if (value < 0) {
            throw file.unsupported(ImageProblem.NEGATIVE, number(value));
        }
        if (value > Integer.MAX_VALUE) {
            throw file.unsupported(ImageProblem.ID_TOO_LARGE, number(value), Integer.MAX_VALUE);
        }
        values[index] = (int) value;
        max = Math.max(max, values[index]);
    }

    private static String number(double value) {
        return Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }

    private Mask mask(int width, int height, int bits) throws UnreadableImageException {
        if (bits <= 8 && max <= MAX_OF_BYTE) {
            byte[] samples = new byte[values.length];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (byte) values[i];
            }
            return Mask.gray8(width, height, bits, samples);
        }
        if (max <= MAX_OF_SHORT) {
            short[] samples = new short[values.length];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (short) values[i];
            }
            return Mask.gray16(width, height, samples);
        }
        requireFewLabels();
        return Mask.gray31(width, height, values);
    }

    private void requireFewLabels() throws UnreadableImageException {
        int[] sorted = values.clone();
        Arrays.sort(sorted);
        int labels = 0;
        for (int i = 0; i < sorted.length; i++) {
            labels += sorted[i] != 0 && (i == 0 || sorted[i] != sorted[i - 1]) ? 1 : 0;
        }
        if (labels > file.limits().labels()) {
            throw file.tooLarge(ImageProblem.TOO_MANY_LABELS, labels, file.limits().labels());
        }
    }
}
