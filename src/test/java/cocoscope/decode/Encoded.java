package cocoscope.decode;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;

/// Image files as other programs write them: OpenCV for most, the JDK for palettes.
final class Encoded {
    static {
        nu.pattern.OpenCV.loadLocally();
    }

    private Encoded() {}

    /// @param extension  with its dot
    /// @param parameters of `imwrite`: keys and values in turn
    static byte[] gray(String extension, int width, int[] samples, int... parameters) {
        Mat mat = new Mat(samples.length / width, width, CvType.CV_8UC1);
        mat.put(0, 0, bytes(samples));
        return file(extension, mat, parameters);
    }

    static byte[] gray16(String extension, int width, int[] samples, int... parameters) {
        Mat mat = new Mat(samples.length / width, width, CvType.CV_16UC1);
        short[] shorts = new short[samples.length];
        for (int i = 0; i < shorts.length; i++) {
            shorts[i] = (short) samples[i];
        }
        mat.put(0, 0, shorts);
        return file(extension, mat, parameters);
    }

    /// @param colors 0xRRGGBB
    static byte[] color(String extension, int width, int[] colors, int... parameters) {
        Mat mat = new Mat(colors.length / width, width, CvType.CV_8UC3);
        byte[] channels = new byte[3 * colors.length];
        for (int i = 0; i < colors.length; i++) {
            channels[3 * i] = (byte) colors[i];
            channels[3 * i + 1] = (byte) (colors[i] >> 8);
            channels[3 * i + 2] = (byte) (colors[i] >> 16);
        }
        mat.put(0, 0, channels);
        return file(extension, mat, parameters);
    }

    /// @param format  `gif`, `bmp` or `tiff`
    /// @param bits    of an index
    /// @param palette filled up with black
    static byte[] index(String format, int width, int bits, int[] palette, int... indices) throws IOException {
        byte[] reds = new byte[1 << bits];
        byte[] greens = new byte[1 << bits];
        byte[] blues = new byte[1 << bits];
        for (int i = 0; i < palette.length; i++) {
            reds[i] = (byte) (palette[i] >> 16);
            greens[i] = (byte) (palette[i] >> 8);
            blues[i] = (byte) palette[i];
        }
        IndexColorModel colors = new IndexColorModel(bits, 1 << bits, reds, greens, blues);
        int kind = bits == 8 ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_BYTE_BINARY;
        BufferedImage image = new BufferedImage(width, indices.length / width, kind, colors);
        image.getRaster().setSamples(0, 0, width, image.getHeight(), 0, indices);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, bytes)) {
            throw new IllegalStateException("No writer for " + format);
        }
        return bytes.toByteArray();
    }

    private static byte[] file(String extension, Mat mat, int... parameters) {
        MatOfByte file = new MatOfByte();
        if (!Imgcodecs.imencode(extension, mat, file, new MatOfInt(parameters))) {
            throw new IllegalStateException("OpenCV did not write " + extension);
        }
        return file.toArray();
    }

    private static byte[] bytes(int[] samples) {
        byte[] bytes = new byte[samples.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) samples[i];
        }
        return bytes;
    }
}
