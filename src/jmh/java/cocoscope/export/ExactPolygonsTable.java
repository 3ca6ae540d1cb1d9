package cocoscope.export;

import cocoscope.decode.MaskDecoder;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.polygon.Contours;
import cocoscope.mask.polygon.ExactPolygons;
import cocoscope.mask.polygon.PixelEdges;
import cocoscope.mask.raster.PolygonRaster;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.Labeling;
import cocoscope.mask.rule.UnusableRuleException;
import cocoscope.mask.runs.Connectivity;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import cocoscope.mask.runs.RunLengthEncoding;
import cocoscope.pairing.ImagePair;
import cocoscope.pairing.Pairing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Prints the vertices and bytes of exact polygons for every data set under `../shared/data/masks`, beside the points of
/// OpenCV's contours (CCOMP, SIMPLE) and the corners of rings along pixel edges, and how many polygons are not exact.
///
/// The ratios are those of the vertices to OpenCV's points, to these with three at least for each contour, which is what
/// COCO asks for, and to the corners.
///
/// One object a piece, of pixels that touch at edges or corners, by the automatic rule; masks that it refuses are counted.
public final class ExactPolygonsTable {
    private static final String COLUMNS = "| %-36s | %5s | %6s | %7s | %7s | %7s | %6s | %6s | %6s | %8s | %7s | %5s |%n";

    private int masks;
    private int refused;
    private long pieces;
    private long contourPoints;
    /// With at least three for each contour, as COCO needs them.
    private long usablePoints;
    private long contourBytes;
    private long corners;
    private long vertices;
    private long bytes;
    private long wrong;

    private ExactPolygonsTable() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "../shared/data/masks");
        System.out.printf(COLUMNS, "data set", "masks", "pieces", "OpenCV", "edges", "exact", "ratio", "of 3+",
                "edges", "OpenCV B", "exact B", "wrong");
        ExactPolygonsTable total = new ExactPolygonsTable();
        try (Stream<Path> sets = Files.list(folder)) {
            for (Path set : sets.filter(Files::isDirectory).sorted().toList()) {
                ExactPolygonsTable row = new ExactPolygonsTable();
                Pairing.of(List.of(set)).pairs().stream().map(ImagePair::mask).flatMap(Optional::stream).distinct().forEach(row::add);
                row.print(set.getFileName().toString());
                total.add(row);
            }
        }
        total.print("all");
    }

    private void add(Path file) {
        try {
            Mask mask = MaskDecoder.read(file);
            add(labels(mask));
        } catch (UnreadableImageException | UnusableRuleException _) {
            refused++;
        }
    }

    /// By the automatic rule, or else every value but 0 is a label.
    private static LabelMap labels(Mask mask) throws UnusableRuleException {
        try {
            return Labeling.of(mask, Histogram.of(mask), new LabelRule.Automatic(), false).labels();
        } catch (UnusableRuleException _) {
            return Labeling.of(mask, Histogram.of(mask), new LabelRule.Band(1, mask.topLevel(), false, "object"), true).labels();
        }
    }

    private void add(LabelMap labels) {
        Regions regions = Regions.of(labels, Connectivity.EIGHT, Regions.Grouping.PIECE, 0);
        masks++;
        pieces += regions.pieces();
        for (int label = 1; label <= labels.labels(); label++) {
            for (Ring ring : Contours.find(only(labels, label), Contours.Mode.CCOMP, Contours.Approximation.SIMPLE).rings()) {
                contourPoints += ring.size();
                usablePoints += Math.max(3, ring.size());
                contourBytes += bytes(ring);
            }
        }
        PixelEdges.trace(labels, regions).forEach(polygon -> corners += polygon.vertices());
        List<RunLengthEncoding> runs = RunLengthEncoding.ofRegions(labels, regions);
        List<Polygon> polygons = ExactPolygons.trace(labels, regions);
        for (int region = 0; region < polygons.size(); region++) {
            vertices += polygons.get(region).vertices();
            for (Ring ring : polygons.get(region).rings()) {
                bytes += bytes(ring);
            }
            if (!PolygonRaster.rasterise(polygons.get(region), labels.height(), labels.width()).equals(runs.get(region))) {
                wrong++;
            }
        }
    }

    private static LabelMap only(LabelMap labels, int label) {
        int[] pixels = new int[labels.width() * labels.height()];
        for (int y = 0; y < labels.height(); y++) {
            for (int run = labels.firstRun(y); run < labels.firstRun(y + 1); run++) {
                if (labels.label(run) == label) {
                    int row = y * labels.width();
                    Arrays.fill(pixels, row + labels.start(run), row + labels.end(run), 1);
                }
            }
        }
        return LabelMap.of(labels.width(), labels.height(), 1, pixels);
    }

    /// In JSON: brackets, and a comma after each number but the last.
    private static long bytes(Ring ring) {
        long bytes = 1;
        for (double coordinate : ring.toArray()) {
            int whole = (int) coordinate;
            bytes += (whole == coordinate ? Integer.toString(whole) : Double.toString(coordinate)).length() + 1;
        }
        return bytes;
    }

    private void add(ExactPolygonsTable row) {
        masks += row.masks;
        refused += row.refused;
        pieces += row.pieces;
        contourPoints += row.contourPoints;
        usablePoints += row.usablePoints;
        contourBytes += row.contourBytes;
        corners += row.corners;
        vertices += row.vertices;
        bytes += row.bytes;
        wrong += row.wrong;
    }

    private void print(String name) {
        System.out.printf(Locale.ROOT, COLUMNS, name, masks + (refused > 0 ? "+" + refused : ""), pieces, contourPoints, corners, vertices,
                ratio(vertices, contourPoints), ratio(vertices, usablePoints), ratio(vertices, corners), contourBytes, bytes, wrong);
    }

    private static String ratio(long part, long whole) {
        return whole == 0 ? "-" : String.format(Locale.ROOT, "%.3f", (double) part / whole);
    }
}
