package cocoscope.mask.polygon.simplified;

import cocoscope.convert.Conversion;
import cocoscope.convert.Converter;
import cocoscope.convert.Recipe;
import cocoscope.decode.MaskDecoder;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.files.ImageListing;
import cocoscope.geometry.Polygon;
import cocoscope.mask.Mask;
import cocoscope.mask.polygon.BorderNet;
import cocoscope.mask.polygon.PixelEdges;
import cocoscope.mask.raster.PolygonRaster;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.UnusableRuleException;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.RunLengthEncoding;
import cocoscope.pairing.Pairing;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Prints, for every dataset of `../shared/data/masks`, the vertices at an IoU of 0.99 or more: along pixel edges, of
/// Ramer-Douglas-Peucker on rings along pixel edges and on the better of those and OpenCV's contours, of simplified
/// polygons, and of those with common borders; the minimum IoU of simplified polygons; and milliseconds of the thread: of
/// tracing pixel edges, of simplifying, and of simplifying with common borders.
///
/// Masks are converted by the automatic rule, or, where that refuses instance ids, to one region a value.
public final class SimplifiedTable {
    private static final double IOU = 0.99;
    private static final double ANY = Recipe.Simplification.ANY_TOLERANCE;

    private int masks;
    private int regions;
    private long edges;
    private long onEdges;
    private long better;
    private long simplified;
    private long shared;
    private double min = 1;
    private long edgesTime;
    private long simplifiedTime;
    private long sharedTime;

    private SimplifiedTable() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println("| dataset | masks | regions | edges | RDP on edges | best RDP | simplified | ratio | shared | min IoU | ms edges | ms | ms shared |");
        System.out.println("| --- | " + "---: | ".repeat(12).strip());
        try (Stream<Path> sets = Files.list(Path.of("../shared/data/masks"))) {
            for (Path set : sets.filter(Files::isDirectory).sorted().toList()) {
                SimplifiedTable row = new SimplifiedTable();
                for (Path mask : masks(set)) {
                    row.measure(mask);
                }
                row.print(set);
            }
        }
    }

    private static List<Path> masks(Path set) {
        List<Path> files = ImageListing.of(set).files();
        List<Path> paired = Pairing.of(files).pairs().stream().flatMap(pair -> pair.mask().stream()).toList();
        return paired.isEmpty() ? files.stream().filter(file -> file.getFileName().toString().contains("mask")).toList() : paired;
    }

    private void measure(Path file) {
        try {
            measure(convert(MaskDecoder.read(file)));
        } catch (UnreadableImageException | UnusableRuleException _) {
            // Photos that stand in for masks, and stacks of images.
        }
    }

    private static Conversion convert(Mask mask) throws UnusableRuleException {
        try {
            return new Converter().convert(mask, Recipe.DEFAULT);
        } catch (UnusableRuleException e) {
            if (mask.lossy() || mask.samples() == Mask.Samples.COLOR) {
                throw e;
            }
            LabelRule objects = new LabelRule.Band(1, mask.topLevel(), false, "object");
            return new Converter().convert(mask, Recipe.DEFAULT.withRule(objects).withInstances(Recipe.Instances.VALUE));
        }
    }

    private void measure(Conversion conversion) {
        LabelMap labels = conversion.labeling().labels();
        List<RunLengthEncoding> runs = conversion.runs();
        long start = time();
        edges += vertices(PixelEdges.trace(labels, conversion.regions()));
        edgesTime += time() - start;
        start = time();
        List<Polygon> polygons = SimplifiedEdges.trace(labels, conversion.regions(), runs, ANY, IOU);
        simplifiedTime += time() - start;
        start = time();
        shared += vertices(SimplifiedEdges.traceShared(labels, conversion.regions(), runs, ANY, IOU));
        sharedTime += time() - start;
        simplified += vertices(polygons);
        masks++;
        regions += runs.size();
        BorderNet net = BorderNet.ofRings(labels, conversion.regions());
        for (int region = 0; region < runs.size(); region++) {
            RunLengthEncoding run = runs.get(region);
            min = Math.min(min, PolygonRaster.rasterize(polygons.get(region), run.height(), run.width()).iou(run, false));
            int alongEdges = RamerDouglasPeucker.fewest(RamerDouglasPeucker.alongEdges(net, region), run, IOU);
            onEdges += alongEdges;
            better += Math.min(alongEdges, RamerDouglasPeucker.fewest(RamerDouglasPeucker.throughCenters(run), run, IOU));
        }
    }

    private static long vertices(List<Polygon> polygons) {
        return polygons.stream().mapToLong(Polygon::vertices).sum();
    }

    private static long time() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void print(Path set) {
        System.out.printf("| %s | %d | %d | %d | %d | %d | %d | %.2f | %d | %.4f | %d | %d | %d |%n", set.getFileName(), masks, regions,
                edges,
                onEdges, better, simplified, simplified / (double) better, shared, min, edgesTime / 1_000_000,
                simplifiedTime / 1_000_000, sharedTime / 1_000_000);
    }
}
