package cocoscope.mask.level;

import cocoscope.mask.Mask;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// Masks that OpenCV made larger or soft.
final class Enlarged {
    static {
        nu.pattern.OpenCV.loadLocally();
    }

    private Enlarged() {}

    /// @param values gray levels, or colors 0xRRGGBB, row by row
    static Mask linear(int width, int[] values, double factor, boolean colors) {
        return mask(resized(mat(width, values, colors), factor, Imgproc.INTER_LINEAR));
    }

    /// The value of the nearest pixel for each pixel of the larger mask.
    static int[] nearest(int width, int[] values, double factor) {
        Mat mat = new Mat(values.length / width, width, CvType.CV_32SC1);
        mat.put(0, 0, values);
        Mat resized = resized(mat, factor, Imgproc.INTER_NEAREST_EXACT);
        int[] nearest = new int[resized.rows() * resized.cols()];
        resized.get(0, 0, nearest);
        return nearest;
    }

    static Mask blurred(int width, int[] levels) {
        Mat blurred = new Mat();
        Imgproc.GaussianBlur(mat(width, levels, false), blurred, new Size(), 1);
        return mask(blurred);
    }

    private static Mat resized(Mat mat, double factor, int interpolation) {
        Mat resized = new Mat();
        Imgproc.resize(mat, resized, new Size(), factor, factor, interpolation);
        return resized;
    }

    private static Mat mat(int width, int[] values, boolean colors) {
        int channels = colors ? 3 : 1;
        byte[] samples = new byte[channels * values.length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (values[i / channels] >> 8 * (i % channels));
        }
        Mat mat = new Mat(values.length / width, width, colors ? CvType.CV_8UC3 : CvType.CV_8UC1);
        mat.put(0, 0, samples);
        return mat;
    }

    private static Mask mask(Mat mat) {
        byte[] samples = new byte[mat.rows() * mat.cols() * mat.channels()];
        mat.get(0, 0, samples);
        if (mat.channels() == 1) {
            return Mask.gray8(mat.cols(), mat.rows(), 8, samples);
        }
        int[] colors = new int[samples.length / 3];
        for (int i = 0; i < colors.length; i++) {
            colors[i] = (samples[3 * i + 2] & 0xFF) << 16 | (samples[3 * i + 1] & 0xFF) << 8 | samples[3 * i] & 0xFF;
        }
        return Mask.color(mat.cols(), mat.rows(), colors);
    }
}
