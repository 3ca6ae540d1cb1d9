package cocoscope.mask.level;

import cocoscope.decode.MaskDecoder;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.mask.Mask;
import java.nio.file.Path;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/// Masks that were saved as JPEG by OpenCV and read again.
public final class JpegMasks {
    static {
        nu.pattern.OpenCV.loadLocally();
    }

    private JpegMasks() {}

    public static Mask gray(Path folder, int width, byte[] samples, int quality) throws UnreadableImageException {
        return written(folder, mat(width, samples), new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, quality));
    }

    /// As three channels, the two of color with a quarter of the pixels.
    public static Mask color(Path folder, int width, byte[] samples, int quality) throws UnreadableImageException {
        Mat colors = new Mat();
        Imgproc.cvtColor(mat(width, samples), colors, Imgproc.COLOR_GRAY2BGR);
        return written(folder, colors, new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, quality,
                Imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR, Imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_420));
    }

    /// Colors 0xRRGGBB; the two channels of color have all pixels, or a quarter.
    public static Mask colors(Path folder, int width, int[] colors, int quality, boolean subsampled) throws UnreadableImageException {
        byte[] samples = new byte[3 * colors.length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (colors[i / 3] >> 8 * (i % 3));
        }
        Mat mat = new Mat(colors.length / width, width, CvType.CV_8UC3);
        mat.put(0, 0, samples);
        return written(folder, mat, new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, quality, Imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR,
                subsampled ? Imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_420 : Imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_444));
    }

    /// As gray with a restart marker behind every block, in the progressive mode or not.
    public static Mask special(Path folder, int width, byte[] samples, boolean progressive) throws UnreadableImageException {
        return written(folder, mat(width, samples), progressive ? new MatOfInt(Imgcodecs.IMWRITE_JPEG_PROGRESSIVE, 1)
                : new MatOfInt(Imgcodecs.IMWRITE_JPEG_RST_INTERVAL, 1));
    }

    private static Mask written(Path folder, Mat mat, MatOfInt options) throws UnreadableImageException {
        Path file = folder.resolve("mask.jpg");
        if (!Imgcodecs.imwrite(file.toString(), mat, options)) {
            throw new IllegalStateException("OpenCV cannot write " + file);
        }
        return MaskDecoder.read(file);
    }

    private static Mat mat(int width, byte[] samples) {
        Mat mat = new Mat(samples.length / width, width, CvType.CV_8UC1);
        mat.put(0, 0, samples);
        return mat;
    }
}
