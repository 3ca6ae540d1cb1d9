package cocoscope.coco.lint;

import cocoscope.coco.index.OneGigabyte;
import cocoscope.coco.lint.finding.LintSummary;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Lints a generated file of 100,000 images and 1,000,000 polygons within a heap of 1 GB, then repairs one in which every annotation
/// lacks `iscrowd`, and prints time and speed.
///
/// Takes the file as its argument, which is generated when it is not there. The first round has what a command has: a cold start.
public final class LintBenchmark {
    private static final int ROUNDS = 3;

    private LintBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 1) {
            measure(Path.of(arguments[0]));
        } else {
            System.exit(OneGigabyte.start(LintBenchmark.class, arguments, "-XX:+UseSerialGC"));
        }
    }

    private static void measure(Path file) throws IOException {
        for (int round = 1; round <= ROUNDS; round++) {
            Watch watch = new Watch();
            LintSummary summary = Linter.lint(file, ImageFolder.NONE, _ -> { });
            watch.print("lint, round " + round, file, summary.errors() + summary.warnings());
        }
        Path broken = withoutCrowds(file);
        Watch watch = new Watch();
        long[] findings = {0};
        RepairedFile repaired = RepairedFile.of(broken, ImageFolder.NONE, _ -> findings[0]++);
        watch.print("lint for repairs", broken, findings[0]);
        watch = new Watch();
        repaired.writeTo(OutputStream.nullOutputStream());
        watch.print("repaired", broken, findings[0]);
        Files.delete(broken);
    }

    private static Path withoutCrowds(Path file) throws IOException {
        Path broken = Files.createTempFile("cocoscope-bench", ".json");
        try (BufferedReader in = Files.newBufferedReader(file); BufferedWriter out = Files.newBufferedWriter(broken)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.write(line.replace("\"iscrowd\": 0, ", "") + "\n");
            }
        }
        return broken;
    }

    /// Wall and processor time from its making on.
    private static final class Watch {
        private final long start = System.nanoTime();
        private final long thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        private final long process = processTime();

        void print(String what, Path file, long findings) throws IOException {
            double megabytes = Files.size(file) / 1e6;
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(Locale.ROOT, "%s: %.0f MB in %.1f s = %.0f MB/s; CPU %.1f s, of which %.1f s in this thread; %,d findings; heap %.0f MB%n",
                    what, megabytes, seconds, megabytes / seconds, (processTime() - process) / 1e9,
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - thread) / 1e9, findings,
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6);
        }

        private static long processTime() {
            return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
        }
    }
}
