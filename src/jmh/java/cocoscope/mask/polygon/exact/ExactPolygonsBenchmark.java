package cocoscope.mask.polygon.exact;

import cocoscope.geometry.Polygon;
import cocoscope.mask.polygon.ComponentRaster;
import cocoscope.mask.polygon.PixelEdges;
import cocoscope.mask.runs.Connectivity;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.RandomMasks;
import cocoscope.mask.runs.Regions;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;

/// Prints what exact polygons cost beside rings along pixel edges, in processor time of one thread, and how many of
/// 20,000 random masks are not exact.
///
/// The ragged mask has 10,000 x 10,000 pixels and 5,000 blobs whose borders have a quarter of their pixels flipped; a
/// coastline goes up or down by at most two pixels in each column.
public final class ExactPolygonsBenchmark {
    private static final int ROUNDS = 7;
    private static final int MASKS = 20_000;

    private ExactPolygonsBenchmark() {}

    public static void main(String[] arguments) {
        compare("coastline, 50,000 steps", coastline(50_000));
        compare("coastline, 100,000 steps", coastline(100_000));
        compare("coastline, 200,000 steps", coastline(200_000));
        compare("rectangle, 8,000 x 8,000", LabelMap.of(8000, 8000, 1, filled(8000 * 8000)));
        compare("ragged, 10,000 x 10,000", ragged(10_000, 5_000));
        countFaults();
    }

    private static void countFaults() {
        int components = 0;
        int faults = 0;
        for (int seed = 0; seed < MASKS; seed++) {
            LabelMap labels = RandomMasks.labels(seed, 1 + seed % 3);
            Regions regions = Regions.of(labels, Connectivity.values()[seed / 6 % 2], Regions.Grouping.COMPONENT, 0);
            components += regions.components();
            faults += ComponentRaster.faults(labels, regions, ExactPolygons.trace(labels, regions)).size();
        }
        System.out.printf(Locale.ROOT, "%,d random masks, %,d components: %d not exact%n", MASKS, components, faults);
    }

    private static void compare(String name, LabelMap labels) {
        Regions regions = Regions.of(labels, Connectivity.EIGHT, Regions.Grouping.COMPONENT, 0);
        double[] edges = new double[ROUNDS];
        double[] exact = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            edges[round] = milliseconds(() -> PixelEdges.trace(labels, regions));
            exact[round] = milliseconds(() -> ExactPolygons.trace(labels, regions));
            ratios[round] = exact[round] / edges[round];
        }
        System.out.printf(Locale.ROOT, "%s: %,d runs, %,d components; edges %,d vertices in %.0f ms, exact %,d in %.0f ms; ratio %.1f%n",
                name, labels.size(), regions.components(), vertices(PixelEdges.trace(labels, regions)), median(edges),
                vertices(ExactPolygons.trace(labels, regions)), median(exact), median(ratios));
    }

    private static double milliseconds(Supplier<?> work) {
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.get();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e6;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static long vertices(List<Polygon> polygons) {
        long vertices = 0;
        for (Polygon polygon : polygons) {
            vertices += polygon.vertices();
        }
        return vertices;
    }

    private static int[] filled(int size) {
        int[] pixels = new int[size];
        Arrays.fill(pixels, 1);
        return pixels;
    }

    private static LabelMap coastline(int steps) {
        int height = 200;
        int[] pixels = new int[steps * height];
        Random random = new Random(3);
        int sea = height / 2;
        for (int x = 0; x < steps; x++) {
            sea = Math.clamp(sea + random.nextInt(5) - 2, 5, height - 5);
            for (int y = sea; y < height; y++) {
                pixels[y * steps + x] = 1;
            }
        }
        return LabelMap.of(steps, height, 1, pixels);
    }

    private static LabelMap ragged(int side, int blobs) {
        boolean[] set = new boolean[side * side];
        Random random = new Random(5);
        for (int blob = 0; blob < blobs; blob++) {
            fillEllipse(set, side, random.nextInt(side), random.nextInt(side), 15 + random.nextInt(70), 15 + random.nextInt(70));
        }
        int[] pixels = new int[set.length];
        for (int i = 0; i < set.length; i++) {
            int x = i % side;
            int y = i / side;
            boolean inner = x > 2 && y > 2 && x < side - 3 && y < side - 3;
            boolean border = inner && (set[i] != set[i - 3] || set[i] != set[i + 3] || set[i] != set[i - 3 * side]
                    || set[i] != set[i + 3 * side]);
            pixels[i] = set[i] ^ (border && random.nextInt(4) == 0) ? 1 : 0;
        }
        return LabelMap.of(side, side, 1, pixels);
    }

    private static void fillEllipse(boolean[] set, int side, int centerX, int centerY, int radiusX, int radiusY) {
        for (int y = Math.max(0, centerY - radiusY); y < Math.min(side, centerY + radiusY); y++) {
            double height = (double) (y - centerY) / radiusY;
            int half = (int) (radiusX * Math.sqrt(1 - height * height));
            Arrays.fill(set, y * side + Math.max(0, centerX - half), y * side + Math.min(side, centerX + half), true);
        }
    }
}
