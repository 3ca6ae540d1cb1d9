package cocoscope.cli;

import cocoscope.mask.TextMask;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/// Writes masks with OpenCV, and reads them with it.
public final class MaskFile {
    static {
        nu.pattern.OpenCV.loadLocally();
    }

    private static final int END_OF_HEADER = 33;

    private MaskFile() {}

    /// A gray mask drawn as text: `.` is 0, `#` is 1, `a` to `z` are 1 to 26.
    static Path write(Path file, String... rows) {
        return writeLevels(file, rows[0].length(), TextMask.pixels(rows));
    }

    /// A gray mask of `levels`, row by row.
    public static Path writeLevels(Path file, int width, int... levels) {
        Mat mat = new Mat(levels.length / width, width, CvType.CV_8UC1);
        for (int i = 0; i < levels.length; i++) {
            mat.put(i / width, i % width, levels[i]);
        }
        return write(file, mat);
    }

    /// A mask of `colors` 0xRRGGBB, row by row.
    public static Path writeColors(Path file, int width, int... colors) {
        Mat mat = new Mat(colors.length / width, width, CvType.CV_8UC3);
        for (int i = 0; i < colors.length; i++) {
            mat.put(i / width, i % width, colors[i] & 0xFF, colors[i] >> 8 & 0xFF, colors[i] >> 16);
        }
        return write(file, mat);
    }

    /// A PNG of pixels 0xAARRGGBB, row by row.
    public static Path writeFourChannels(Path file, int width, int... pixels) {
        Mat mat = new Mat(pixels.length / width, width, CvType.CV_8UC4);
        for (int i = 0; i < pixels.length; i++) {
            mat.put(i / width, i % width, pixels[i] & 0xFF, pixels[i] >> 8 & 0xFF, pixels[i] >> 16 & 0xFF, pixels[i] >>> 24);
        }
        return write(file, mat);
    }

    /// A gray PNG of 16 bits of `levels`, row by row.
    public static Path writeWide(Path file, int width, int... levels) {
        return write(file, wide(width, levels));
    }

    /// A TIFF file of floating point numbers, row by row.
    public static Path writeFractions(Path file, int width, float... fractions) {
        Mat mat = new Mat(fractions.length / width, width, CvType.CV_32FC1);
        mat.put(0, 0, fractions);
        return write(file, mat);
    }

    /// A TIFF file of 16 bits with a page for each of `pages`.
    public static Path writePages(Path file, int width, int[]... pages) {
        List<Mat> mats = Arrays.stream(pages).map(levels -> wide(width, levels)).toList();
        if (!Imgcodecs.imwritemulti(file.toString(), mats)) {
            throw new IllegalStateException("OpenCV cannot write " + file);
        }
        return file;
    }

    private static Mat wide(int width, int... levels) {
        Mat mat = new Mat(levels.length / width, width, CvType.CV_16UC1);
        for (int i = 0; i < levels.length; i++) {
            mat.put(i / width, i % width, levels[i]);
        }
        return mat;
    }

    /// A PNG of `pixels` 0xAARRGGBB, row by row.
    public static Path writeTransparent(Path file, int width, int... pixels) {
        Mat mat = new Mat(pixels.length / width, width, CvType.CV_8UC4);
        for (int i = 0; i < pixels.length; i++) {
            mat.put(i / width, i % width, pixels[i] & 0xFF, pixels[i] >> 8 & 0xFF, pixels[i] >> 16 & 0xFF, pixels[i] >>> 24);
        }
        return write(file, mat);
    }

    /// Adds an orientation tag to a PNG file.
    public static Path orient(Path file, int tag) throws IOException {
        byte[] exif = {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, (byte) tag, 0, 0, 0, 0, 0, 0};
        ByteBuffer chunk = ByteBuffer.allocate(12 + exif.length).putInt(exif.length).put("eXIf".getBytes(StandardCharsets.US_ASCII))
                .put(exif);
        CRC32 crc = new CRC32();
        crc.update(chunk.array(), 4, 4 + exif.length);
        chunk.putInt((int) crc.getValue());
        byte[] png = Files.readAllBytes(file);
        ByteBuffer whole = ByteBuffer.allocate(png.length + chunk.capacity()).put(png, 0, END_OF_HEADER).put(chunk.array())
                .put(png, END_OF_HEADER, png.length - END_OF_HEADER);
        return Files.write(file, whole.array());
    }

    /// 100 x 100 pixels of 0 with a disk of each level; in JPEG their edges are blurred.
    public static Path writeDisks(Path file, int... levels) {
        Mat mat = Mat.zeros(100, 100, CvType.CV_8UC1);
        for (int i = 0; i < levels.length; i++) {
            Imgproc.circle(mat, new Point(30 + 40 * i, 30 + 40 * i), 20, new Scalar(levels[i]), -1);
        }
        return write(file, mat);
    }

    /// As `imread` with `IMREAD_GRAYSCALE`.
    static Mat readGray(Path file) {
        return Imgcodecs.imread(file.toString(), Imgcodecs.IMREAD_GRAYSCALE);
    }

    private static Path write(Path file, Mat mat) {
        if (!Imgcodecs.imwrite(file.toString(), mat)) {
            throw new IllegalStateException("OpenCV cannot write " + file);
        }
        return file;
    }
}
