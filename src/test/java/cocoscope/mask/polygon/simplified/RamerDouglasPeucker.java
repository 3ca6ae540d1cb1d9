package cocoscope.mask.polygon.simplified;

import cocoscope.geometry.Box;
import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.polygon.BorderLine;
import cocoscope.mask.polygon.BorderNet;
import cocoscope.mask.polygon.Contours;
import cocoscope.mask.raster.EdgeCrossings;
import cocoscope.mask.raster.PolygonRaster;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.imgproc.Imgproc;

/// Ramer-Douglas-Peucker as OpenCV has it (`approxPolyDP`), to compare with: the fewest vertices of all tolerances that
/// keep an IoU after COCO's rasterizer.
///
/// The comparison is kind to it: tolerances are tried for each region by steps of 3 %, rings that collapse are left out,
/// and a hole costs two more vertices, as it does for [SimplifiedEdges].
final class RamerDouglasPeucker {
    private static final double FINEST = 0.05;
    private static final double COARSEST = 100;

    static {
        nu.pattern.OpenCV.loadLocally();
    }

    private RamerDouglasPeucker() {}

    /// By component, the rings along pixel edges, the outline first.
    static List<List<Point[]>> alongEdges(BorderNet net, int region) {
        List<List<Point[]>> components = new ArrayList<>();
        for (int component : net.componentsOf(region)) {
            List<Point[]> rings = new ArrayList<>();
            for (List<BorderNet.RingLine> ring : net.ringsOf(component)) {
                BorderLine line = net.lines().get(ring.getFirst().line());
                Point[] points = new Point[line.size()];
                Arrays.setAll(points, i -> new Point((double) line.x(i) / EdgeCrossings.SCALE, (double) line.y(i) / EdgeCrossings.SCALE));
                rings.add(points);
            }
            components.add(rings);
        }
        return components;
    }

    /// By component, the rings between pixel centers that OpenCV's `findContours` gives (CCOMP, SIMPLE).
    static List<List<Point[]>> throughCenters(RunLengthEncoding run) {
        Box box = run.box();
        byte[] pixels = run.pixels();
        int[] cut = new int[box.width() * box.height()];
        Arrays.setAll(cut, i -> pixels[(box.y() + i / box.width()) * run.width() + box.x() + i % box.width()]);
        Contours found = Contours.find(LabelMap.of(box.width(), box.height(), 1, cut), Contours.Mode.CCOMP, Contours.Approximation.SIMPLE);
        List<List<Point[]>> components = new ArrayList<>();
        int[] componentOf = new int[found.rings().size()];
        for (int contour = 0; contour < componentOf.length; contour++) {
            Ring ring = found.rings().get(contour);
            Point[] points = new Point[ring.size()];
            Arrays.setAll(points, vertex -> new Point(ring.x(vertex) + box.x(), ring.y(vertex) + box.y()));
            int parent = found.hierarchy().get(contour)[3];
            if (parent < 0) {
                componentOf[contour] = components.size();
                components.add(new ArrayList<>());
            } else {
                componentOf[contour] = componentOf[parent];
            }
            components.get(componentOf[contour]).add(points);
        }
        return components;
    }

    /// The fewest vertices that keep the IoU; [Integer#MAX_VALUE] when no tolerance does.
    static int fewest(List<List<Point[]>> components, RunLengthEncoding run, double iou) {
        int fewest = iou(components, run) >= iou ? vertices(components) : Integer.MAX_VALUE;
        for (double tolerance = FINEST; tolerance < COARSEST; tolerance *= 1.03) {
            List<List<Point[]>> simplified = simplify(components, tolerance);
            if (vertices(simplified) < fewest && iou(simplified, run) >= iou) {
                fewest = vertices(simplified);
            }
        }
        return fewest;
    }

    private static List<List<Point[]>> simplify(List<List<Point[]>> components, double tolerance) {
        List<List<Point[]>> simplified = new ArrayList<>();
        for (List<Point[]> component : components) {
            List<Point[]> rings = new ArrayList<>();
            for (Point[] ring : component) {
                MatOfPoint2f kept = new MatOfPoint2f();
                Imgproc.approxPolyDP(new MatOfPoint2f(ring), kept, tolerance, true);
                if (kept.rows() >= 3) {
                    rings.add(kept.toArray());
                } else if (rings.isEmpty()) {
                    break;
                }
            }
            if (!rings.isEmpty()) {
                simplified.add(rings);
            }
        }
        return simplified;
    }

    private static int vertices(List<List<Point[]>> components) {
        int vertices = 0;
        for (List<Point[]> component : components) {
            vertices += component.stream().mapToInt(ring -> Math.max(3, ring.length)).sum() + 2 * (component.size() - 1);
        }
        return vertices;
    }

    private static double iou(List<List<Point[]>> components, RunLengthEncoding run) {
        Polygon polygon = new Polygon(components.stream().map(RamerDouglasPeucker::joined).toList());
        return PolygonRaster.rasterize(polygon, run.height(), run.width()).iou(run, false);
    }

    /// Each ring is reached from the first vertex of the outline, and walked until its own first.
    private static Ring joined(List<Point[]> rings) {
        List<Point> points = new ArrayList<>();
        Point start = rings.getFirst()[0];
        for (Point[] ring : rings) {
            points.addAll(List.of(ring));
            points.add(ring[0]);
            points.add(start);
        }
        return new Ring(points.stream().flatMapToDouble(point -> DoubleStream.of(point.x, point.y)).toArray());
    }
}
