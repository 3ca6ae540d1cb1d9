package cocoscope.cli;

import cocoscope.mask.TextMask;
import java.nio.file.Path;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/// Writes masks with OpenCV, and reads them with it.
final class MaskFile {
    static {
        nu.pattern.OpenCV.loadLocally();
    }

    private MaskFile() {}

    /// A grey mask drawn as text: `.` is 0, `#` is 1, `a` to `z` are 1 to 26.
    static Path write(Path file, String... rows) {
        return writeLevels(file, rows[0].length(), TextMask.pixels(rows));
    }

    /// A grey mask of `levels`, row by row.
    static Path writeLevels(Path file, int width, int... levels) {
        Mat mat = new Mat(levels.length / width, width, CvType.CV_8UC1);
        for (int i = 0; i < levels.length; i++) {
            mat.put(i / width, i % width, levels[i]);
        }
        return write(file, mat);
    }

    /// A mask of `colors` 0xRRGGBB, row by row.
    static Path writeColors(Path file, int width, int... colors) {
        Mat mat = new Mat(colors.length / width, width, CvType.CV_8UC3);
        for (int i = 0; i < colors.length; i++) {
            mat.put(i / width, i % width, colors[i] & 0xFF, colors[i] >> 8 & 0xFF, colors[i] >> 16);
        }
        return write(file, mat);
    }

    /// 100 x 100 pixels of 0 with a disk of each level; in JPEG their edges are blurred.
    static Path writeDisks(Path file, int... levels) {
        Mat mat = Mat.zeros(100, 100, CvType.CV_8UC1);
        for (int i = 0; i < levels.length; i++) {
            Imgproc.circle(mat, new Point(30 + 40 * i, 30 + 40 * i), 20, new Scalar(levels[i]), -1);
        }
        return write(file, mat);
    }

    /// As `imread` with `IMREAD_GRAYSCALE`.
    static Mat readGrey(Path file) {
        return Imgcodecs.imread(file.toString(), Imgcodecs.IMREAD_GRAYSCALE);
    }

    private static Path write(Path file, Mat mat) {
        if (!Imgcodecs.imwrite(file.toString(), mat)) {
            throw new IllegalStateException("OpenCV cannot write " + file);
        }
        return file;
    }
}
