package cocoscope.coco.index;

import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.TextRanges;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Indexes a generated file of 100,000 images and 1,000,000 polygons within a heap of 1 GB, and prints time, speed and heap.
///
/// Takes the file as its argument, which is generated when it is not there.
public final class CocoIndexBenchmark {
    private static final int ROUNDS = 3;

    private CocoIndexBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 1) {
            measure(Path.of(arguments[0]));
        } else {
            System.exit(OneGigabyte.start(CocoIndexBenchmark.class, arguments));
        }
    }

    private static void measure(Path file) throws IOException {
        double megabytes = Files.size(file) / 1e6;
        for (int round = 1; round <= ROUNDS; round++) {
            long before = System.nanoTime();
            long cpuBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            CocoIndex index = CocoIndex.read(file);
            double seconds = (System.nanoTime() - before) / 1e9;
            double cpuSeconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuBefore) / 1e9;
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            System.out.printf(Locale.ROOT, "round %d: %,d images, %,d annotations, %.0f MB in %.1f s = %.0f MB/s (CPU %.1f s); heap %.0f MB of at most %.0f MB%n",
                    round, index.images().size(), index.annotations().size(), megabytes, seconds, megabytes / seconds, cpuSeconds,
                    (runtime.totalMemory() - runtime.freeMemory()) / 1e6, runtime.maxMemory() / 1e6);
            long start = System.nanoTime();
            int image = index.images().size() / 2;
            long pixels = 0;
            JsonTokens tokens = new JsonTokens();
            try (TextRanges ranges = index.ranges()) {
                for (int annotation : index.annotationsOf(image)) {
                    ByteRange range = index.annotations().extent(annotation);
                    ranges.read(range.start(), range.end(), tokens);
                    pixels += SegmentationRaster.ofSegmentation(tokens, 0, index.images().size(image)).orElseThrow().area();
                }
            }
            System.out.printf(Locale.ROOT, "  one image: %d annotations, %,d pixels in %.1f ms%n", index.count(image), pixels,
                    (System.nanoTime() - start) / 1e6);
        }
    }
}
