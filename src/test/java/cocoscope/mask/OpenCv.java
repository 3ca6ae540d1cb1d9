package cocoscope.mask;

import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.polygon.Contours;
import cocoscope.mask.polygon.Contours.Approximation;
import cocoscope.mask.polygon.Contours.Mode;
import cocoscope.mask.runs.Connectivity;
import cocoscope.mask.runs.LabelMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/// OpenCV as the oracle of the kernels.
public final class OpenCv {
    static {
        nu.pattern.OpenCV.loadLocally();
    }

    private OpenCv() {}

    /// Connected components of one label: for every pixel its component, 0 for none; for every component left, top, width,
    /// height and area.
    public record Components(int[] ofPixel, int[][] statistics) {}

    public static Components components(LabelMap labels, int label, Connectivity connectivity) {
        Mat binary = binary(labels, label);
        Mat components = new Mat();
        Mat statistics = new Mat();
        int neighbors = connectivity == Connectivity.FOUR ? 4 : 8;
        int count = Imgproc.connectedComponentsWithStats(binary, components, statistics, new Mat(), neighbors);
        int[] ofPixel = new int[labels.width() * labels.height()];
        components.get(0, 0, ofPixel);
        int[][] rows = new int[count][5];
        for (int component = 0; component < count; component++) {
            statistics.get(component, 0, rows[component]);
        }
        return new Components(ofPixel, rows);
    }

    public static Contours contours(LabelMap labels, Mode mode, Approximation approximation) {
        int retrieval = switch (mode) {
            case EXTERNAL -> Imgproc.RETR_EXTERNAL;
            case CCOMP -> Imgproc.RETR_CCOMP;
            case LIST -> Imgproc.RETR_LIST;
        };
        int method = approximation == Approximation.NONE ? Imgproc.CHAIN_APPROX_NONE : Imgproc.CHAIN_APPROX_SIMPLE;
        List<MatOfPoint> found = new ArrayList<>();
        Mat links = new Mat();
        Imgproc.findContours(binary(labels, 1), found, links, retrieval, method);
        List<int[]> hierarchy = new ArrayList<>();
        for (int contour = 0; contour < found.size(); contour++) {
            int[] row = new int[4];
            links.get(0, contour, row);
            hierarchy.add(row);
        }
        return new Contours(found.stream().map(OpenCv::ring).toList(), hierarchy);
    }

    /// The pixels that `fillPoly` sets for each ring of a polygon.
    public static boolean[] filled(int width, int height, Polygon polygon) {
        Mat mat = Mat.zeros(height, width, CvType.CV_8UC1);
        polygon.rings().forEach(ring -> Imgproc.fillPoly(mat, List.of(points(ring)), new Scalar(1)));
        return set(mat, width, height);
    }

    /// The pixels that `fillPoly` sets for all rings of a polygon in one call.
    public static boolean[] filledAtOnce(int width, int height, Polygon polygon) {
        Mat mat = Mat.zeros(height, width, CvType.CV_8UC1);
        Imgproc.fillPoly(mat, polygon.rings().stream().map(OpenCv::points).toList(), new Scalar(1));
        return set(mat, width, height);
    }

    /// Row by row, whether `pointPolygonTest` finds the center of a pixel inside a ring.
    public static boolean[] centersInside(int width, int height, Ring ring) {
        Point[] points = new Point[ring.size()];
        Arrays.setAll(points, vertex -> new Point(ring.x(vertex), ring.y(vertex)));
        MatOfPoint2f contour = new MatOfPoint2f(points);
        boolean[] inside = new boolean[width * height];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = Imgproc.pointPolygonTest(contour, new Point(i % width + 0.5, i / width + 0.5), false) > 0;
        }
        return inside;
    }

    private static MatOfPoint points(Ring ring) {
        Point[] points = new Point[ring.size()];
        Arrays.setAll(points, vertex -> new Point(ring.x(vertex), ring.y(vertex)));
        return new MatOfPoint(points);
    }

    private static boolean[] set(Mat mat, int width, int height) {
        byte[] samples = new byte[width * height];
        mat.get(0, 0, samples);
        boolean[] filled = new boolean[samples.length];
        for (int i = 0; i < filled.length; i++) {
            filled[i] = samples[i] != 0;
        }
        return filled;
    }

    /// A gray mask after saving it as JPEG.
    public static Mask jpeg(Mask mask, int quality) {
        MatOfByte file = new MatOfByte();
        Imgcodecs.imencode(".jpg", gray(mask.width(), mask.height(), samples(mask)), file,
                new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, quality));
        byte[] decoded = new byte[mask.width() * mask.height()];
        Imgcodecs.imdecode(file, Imgcodecs.IMREAD_GRAYSCALE).get(0, 0, decoded);
        return Mask.gray8(mask.width(), mask.height(), 8, decoded).asLossy();
    }

    /// The maximum value of the lower class.
    static int otsu(int width, int height, byte[] samples) {
        return (int) Imgproc.threshold(gray(width, height, samples), new Mat(), 0, 255, Imgproc.THRESH_OTSU);
    }

    private static byte[] samples(Mask mask) {
        byte[] samples = new byte[mask.width() * mask.height()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) mask.valueAt(i % mask.width(), i / mask.width());
        }
        return samples;
    }

    private static Mat gray(int width, int height, byte[] samples) {
        Mat mat = new Mat(height, width, CvType.CV_8UC1);
        mat.put(0, 0, samples);
        return mat;
    }

    private static Ring ring(MatOfPoint points) {
        return new Ring(points.toList().stream().flatMapToDouble(point -> DoubleStream.of(point.x, point.y)).toArray());
    }

    /// The pixels of `label` as 255, all others as 0.
    private static Mat binary(LabelMap labels, int label) {
        int[] pixels = TextMask.pixels(labels);
        byte[] samples = new byte[pixels.length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (pixels[i] == label ? 255 : 0);
        }
        return gray(labels.width(), labels.height(), samples);
    }
}
