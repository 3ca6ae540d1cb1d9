package cocoscope.mask;

import cocoscope.geometry.Polygon;
import cocoscope.mask.polygon.exact.ExactPolygons;
import cocoscope.mask.polygon.simplified.SimplifiedEdges;
import cocoscope.mask.runs.Connectivity;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import cocoscope.mask.runs.RunLengthEncoding;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// Prints what simplified polygons of twelve megapixels with ragged borders cost beside exact ones: processor time of all threads, and
/// time.
public final class SimplifiedBenchmark {
    private static final int ROUNDS = 5;

    private SimplifiedBenchmark() {}

    public static void main(String[] arguments) {
        Workload drawing = Workload.d();
        int[] pixels = new int[drawing.width() * drawing.height()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = drawing.samples()[i];
        }
        LabelMap labels = LabelMap.of(drawing.width(), drawing.height(), drawing.values().length, pixels);
        Regions regions = Regions.of(labels, Connectivity.EIGHT, Regions.Grouping.COMPONENT, 0);
        List<RunLengthEncoding> runs = RunLengthEncoding.ofRegions(labels, regions);
        for (int round = 0; round < ROUNDS; round++) {
            print("exact", () -> ExactPolygons.trace(labels, regions));
            print("tolerance 1", () -> SimplifiedEdges.trace(labels, regions, runs, 1, 0));
            print("tolerance 2, IoU 0.95", () -> SimplifiedEdges.trace(labels, regions, runs, 2, 0.95));
        }
    }

    private static void print(String name, Supplier<List<Polygon>> work) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long processor = system.getProcessCpuTime();
        long begin = System.nanoTime();
        List<Polygon> polygons = work.get();
        long end = System.nanoTime();
        System.out.printf(Locale.ROOT, "%s: %,d vertices, %,d ms of processors, %,d ms%n", name,
                polygons.stream().mapToLong(Polygon::vertices).sum(), (system.getProcessCpuTime() - processor) / 1_000_000,
                (end - begin) / 1_000_000);
    }
}
