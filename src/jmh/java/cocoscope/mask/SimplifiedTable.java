package cocoscope.mask;

import cocoscope.convert.Conversion;
import cocoscope.convert.Converter;
import cocoscope.convert.Recipe;
import cocoscope.decode.MaskDecoder;
import cocoscope.decode.UnreadableImageException;
import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.project.ImageListing;
import cocoscope.project.Pairing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.imgproc.Imgproc;

/// Prints, for every data set of ../shared/data/masks, the vertices of simplified polygons and of Ramer-Douglas-Peucker at
/// the same IoU.
///
/// The baseline is favoured: its tolerance is searched for every region, down to 1/32 px, to the greatest that keeps the
/// IoU; rings that collapse are dropped; a hole costs the same two more vertices.
public final class SimplifiedTable {
    private static final double IOU = 0.99;

    private SimplifiedTable() {}

    public static void main(String[] arguments) throws IOException {
        nu.pattern.OpenCV.loadLocally();
        System.out.printf("%-36s %6s %8s %9s %9s %9s %9s %6s %7s %7s %7s%n", "data set", "masks", "regions", "edges", "rdp-edge",
                "rdp-cv", "simple", "ratio", "least", "ms-rdp", "ms");
        try (Stream<Path> sets = Files.list(Path.of("../shared/data/masks"))) {
            for (Path set : sets.sorted().toList()) {
                if (Files.isDirectory(set) && (arguments.length == 0 || set.getFileName().toString().startsWith(arguments[0]))) {
                    measure(set);
                }
            }
        }
    }

    private static long time() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void measure(Path set) {
        int masks = 0;
        int regions = 0;
        long[] sums = new long[4];
        double least = 1;
        long time = 0;
        long baselineTime = 0;
        for (var pair : Pairing.of(ImageListing.of(set).files()).pairs()) {
            if (pair.mask().isEmpty()) {
                continue;
            }
            Conversion conversion;
            try {
                conversion = new Converter().convert(MaskDecoder.read(pair.mask().get()), Recipe.DEFAULT.withInstances(Recipe.Instances.valueOf(System.getProperty("instances", "COMPONENT"))));
            } catch (UnreadableImageException | UnusableRuleException e) {
                continue;
            }
            LabelMap labels = conversion.labeling().labels();
            masks++;
            regions += conversion.regions().size();
            long start = time();
            List<Polygon> polygons = Boolean.getBoolean("shared") ? SimplifiedEdges.traceShared(labels, conversion.regions(), conversion.runs(), Double.POSITIVE_INFINITY, IOU) : SimplifiedEdges.trace(labels, conversion.regions(), conversion.runs(), Double.POSITIVE_INFINITY, IOU);
            time += time() - start;
            start = time();
            BorderNet net = BorderNet.ofRings(labels, conversion.regions());
            for (int region = 0; region < polygons.size(); region++) {
                RunLengthEncoding run = conversion.runs().get(region);
                least = Math.min(least, PolygonRaster.rasterise(polygons.get(region), run.height(), run.width()).iou(run, false));
                sums[0] += conversion.polygons().get(region).vertices();
                int alongEdges = ramerDouglasPeucker(edgeRings(net, conversion.regions(), region), run);
                int ofContours = ramerDouglasPeucker(contours(run), run);
                if (Boolean.getBoolean("show") && polygons.get(region).vertices() >= Math.min(alongEdges, ofContours)) {
                    System.out.println(conversion.regions().area(region) + " px " + conversion.regions().box(region) + " rdp " + alongEdges + " cv " + ofContours + " simple " + polygons.get(region).vertices() + " rings " + conversion.polygons().get(region).vertices() + " " + polygons.get(region));
                }
                sums[1] += alongEdges;
                sums[2] += Math.min(alongEdges, ofContours);
                sums[3] += polygons.get(region).vertices();
            }
            baselineTime += time() - start;
        }
        System.out.printf("%-36s %6d %8d %9d %9d %9d %9d %6.3f %7.4f %7d %7d%n", set.getFileName(), masks, regions, sums[0], sums[1], sums[2],
                sums[3], sums[3] / (double) Math.min(sums[1], sums[2]), least, baselineTime / 1_000_000, time / 1_000_000);
    }

    /// By piece, the rings along pixel edges, the outline first.
    private static List<List<Point[]>> edgeRings(BorderNet net, Regions regions, int region) {
        List<List<Point[]>> pieces = new ArrayList<>();
        for (int piece = 0; piece < regions.pieces(); piece++) {
            if (regions.regionOfPiece(piece) == region) {
                List<Point[]> rings = new ArrayList<>();
                for (List<BorderNet.Part> ring : net.ringsOf(piece)) {
                    BorderLine line = net.lines().get(ring.getFirst().line());
                    Point[] points = new Point[line.size()];
                    Arrays.setAll(points, i -> new Point(line.x(i) / 5.0, line.y(i) / 5.0));
                    rings.add(points);
                }
                pieces.add(rings);
            }
        }
        return pieces;
    }

    /// OpenCV's contours of the region, between pixel centres.
    private static List<List<Point[]>> contours(RunLengthEncoding run) {
        var box = run.box();
        byte[] pixels = run.pixels();
        int[] cut = new int[box.width() * box.height()];
        for (int i = 0; i < cut.length; i++) {
            cut[i] = pixels[(box.y() + i / box.width()) * run.width() + box.x() + i % box.width()];
        }
        Contours found = Contours.find(LabelMap.of(box.width(), box.height(), 1, cut), Contours.Mode.CCOMP, Contours.Approximation.SIMPLE);
        List<List<Point[]>> pieces = new ArrayList<>();
        int[] pieceOf = new int[found.rings().size()];
        for (int i = 0; i < found.rings().size(); i++) {
            Ring ring = found.rings().get(i);
            Point[] points = new Point[ring.size()];
            Arrays.setAll(points, v -> new Point(ring.x(v) + box.x(), ring.y(v) + box.y()));
            int parent = found.hierarchy().get(i)[3];
            if (parent < 0) {
                pieceOf[i] = pieces.size();
                List<Point[]> rings = new ArrayList<>();
                rings.add(points);
                pieces.add(rings);
            } else {
                pieces.get(pieceOf[parent]).add(points);
            }
        }
        return pieces;
    }

    private static int ramerDouglasPeucker(List<List<Point[]>> pieces, RunLengthEncoding run) {
        int best = iou(pieces, run) >= IOU ? count(pieces) : Integer.MAX_VALUE;
        for (double epsilon = 0.05; epsilon < 100; epsilon *= 1.06) {
            List<List<Point[]>> simple = simplified(pieces, epsilon);
            if (!simple.isEmpty() && count(simple) < best && iou(simple, run) >= IOU) {
                best = count(simple);
            }
        }
        return best;
    }

    private static List<List<Point[]>> simplified(List<List<Point[]>> pieces, double epsilon) {
        List<List<Point[]>> simple = new ArrayList<>();
        for (List<Point[]> piece : pieces) {
            List<Point[]> rings = new ArrayList<>();
            for (Point[] ring : piece) {
                MatOfPoint2f out = new MatOfPoint2f();
                Imgproc.approxPolyDP(new MatOfPoint2f(ring), out, epsilon, true);
                Point[] points = out.toArray();
                if (points.length >= 3) {
                    rings.add(points);
                } else if (rings.isEmpty()) {
                    break;
                }
            }
            if (!rings.isEmpty()) {
                simple.add(rings);
            }
        }
        return simple;
    }

    private static int count(List<List<Point[]>> pieces) {
        int count = 0;
        for (List<Point[]> piece : pieces) {
            for (Point[] ring : piece) {
                count += Math.max(3, ring.length);
            }
            count += 2 * (piece.size() - 1);
        }
        return count;
    }

    private static double iou(List<List<Point[]>> pieces, RunLengthEncoding run) {
        List<Ring> joined = new ArrayList<>();
        for (List<Point[]> piece : pieces) {
            int size = 0;
            for (Point[] ring : piece) {
                size += 2 * ring.length + 4;
            }
            double[] c = new double[size];
            int n = 0;
            for (Point[] ring : piece) {
                for (int i = 0; i <= ring.length; i++) {
                    Point p = ring[i % ring.length];
                    c[n++] = p.x;
                    c[n++] = p.y;
                }
                c[n++] = piece.getFirst()[0].x;
                c[n++] = piece.getFirst()[0].y;
            }
            joined.add(new Ring(Arrays.copyOf(c, n)));
        }
        return PolygonRaster.rasterise(new Polygon(joined), run.height(), run.width()).iou(run, false);
    }
}
