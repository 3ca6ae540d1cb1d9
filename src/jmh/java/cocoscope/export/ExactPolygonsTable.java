package cocoscope.export;

import cocoscope.convert.Converter;
import cocoscope.convert.Recipe;
import cocoscope.decode.MaskDecoder;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.polygon.Contours;
import cocoscope.mask.polygon.PixelEdges;
import cocoscope.mask.polygon.exact.ExactPolygons;
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
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Prints the vertices and bytes of exact polygons for every dataset under `../shared/data/masks`, beside the points of
/// OpenCV's contours (CCOMP, SIMPLE) and the corners of rings along pixel edges, and how many polygons are not exact.
///
/// The ratios are those of the vertices to OpenCV's points, to these with three at least for each contour, which is what
/// COCO asks for, and to the corners.
///
/// One object per connected component, of pixels that touch at edges or corners; masks that are refused are counted. At the end how
/// far the areas of the rings are from the pixels, for components of up to 9, 99, 999 and more pixels.
public final class ExactPolygonsTable {
    private static final String COLUMNS = "| %-36s | %5s | %6s | %7s | %7s | %7s | %6s | %6s | %6s | %8s | %7s | %5s |%n";

    private int masks;
    private int refused;
    private long components;
    private long contourPoints;
    /// With at least three for each contour, as COCO needs them.
    private long usablePoints;
    private long contourBytes;
    private long corners;
    private long vertices;
    private long bytes;
    private long wrong;
    /// Of the components of up to 9, 99, 999 and more pixels.
    private final DoubleSummaryStatistics[] areaErrors = Stream.generate(DoubleSummaryStatistics::new).limit(4)
            .toArray(DoubleSummaryStatistics[]::new);

    private ExactPolygonsTable() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "../shared/data/masks");
        System.out.printf(COLUMNS, "dataset", "masks", "components", "OpenCV", "edges", "exact", "ratio", "of 3+",
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
        for (DoubleSummaryStatistics errors : total.areaErrors) {
            System.out.printf(Locale.ROOT, "area: %d components, mean error %.4f, max %.4f%n", errors.getCount(), errors.getAverage(),
                    errors.getMax());
        }
    }

    private void add(Path file) {
        try {
            Mask mask = MaskDecoder.read(file);
            add(labels(mask));
        } catch (UnreadableImageException | UnusableRuleException _) {
            refused++;
        }
    }

    /// As a conversion with default settings decides, or else every value but 0 is a label.
    private static LabelMap labels(Mask mask) throws UnusableRuleException {
        try {
            return new Converter().draft(mask, Recipe.DEFAULT).labeling().labels();
        } catch (UnusableRuleException _) {
            return Labeling.of(mask, Histogram.of(mask), new LabelRule.Band(1, mask.topLevel(), false, "object"), true).labels();
        }
    }

    private void add(LabelMap labels) {
        Regions regions = Regions.of(labels, Connectivity.EIGHT, Regions.Grouping.COMPONENT, 0);
        masks++;
        components += regions.components();
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
            addArea(regions.area(region), polygons.get(region).rings().getFirst());
            vertices += polygons.get(region).vertices();
            for (Ring ring : polygons.get(region).rings()) {
                bytes += bytes(ring);
            }
            if (!PolygonRaster.rasterize(polygons.get(region), labels.height(), labels.width()).equals(runs.get(region))) {
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

    /// How far the area by the shoelace formula is off.
    private void addArea(int area, Ring ring) {
        double twice = 0;
        for (int vertex = 0; vertex < ring.size(); vertex++) {
            int next = (vertex + 1) % ring.size();
            twice += ring.x(vertex) * ring.y(next) - ring.x(next) * ring.y(vertex);
        }
        int size = area < 10 ? 0 : area < 100 ? 1 : area < 1000 ? 2 : 3;
        areaErrors[size].accept(Math.abs(Math.abs(twice) / 2 - area) / area);
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
        components += row.components;
        contourPoints += row.contourPoints;
        usablePoints += row.usablePoints;
        contourBytes += row.contourBytes;
        corners += row.corners;
        vertices += row.vertices;
        bytes += row.bytes;
        wrong += row.wrong;
        for (int size = 0; size < areaErrors.length; size++) {
            areaErrors[size].combine(row.areaErrors[size]);
        }
    }

    private void print(String name) {
        System.out.printf(Locale.ROOT, COLUMNS, name, masks + (refused > 0 ? "+" + refused : ""), components, contourPoints, corners, vertices,
                ratio(vertices, contourPoints), ratio(vertices, usablePoints), ratio(vertices, corners), contourBytes, bytes, wrong);
    }

    private static String ratio(long part, long whole) {
        return whole == 0 ? "-" : String.format(Locale.ROOT, "%.3f", (double) part / whole);
    }
}
