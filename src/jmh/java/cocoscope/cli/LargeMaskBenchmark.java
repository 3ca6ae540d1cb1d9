package cocoscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Converts a generated mask of 10,000 x 10,000 pixels and 5,000 regions within a heap of 1,500 MB, to run lengths and to
/// polygons, and prints time and peak memory of the whole process.
public final class LargeMaskBenchmark {
    private LargeMaskBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("cocoscope-bench");
        String mask = GeneratedMasks.writeLarge(folder.resolve("large.png")).toString();
        for (String form : new String[] {"rle", "polygon"}) {
            Path target = folder.resolve(form + ".json");
            WholeProcess run = WholeProcess.run(Map.of("JDK_JAVA_OPTIONS", "-Xmx1500m"),
                    WholeProcess.COCOSCOPE, "convert", mask, "-o", target.toString(), "--segmentation", form);
            System.out.printf(Locale.ROOT, "10,000 x 10,000 pixels as %s: %.1f s (CPU %.1f s), %.0f MB at the peak, %.1f MB of JSON%n",
                    form,
                    run.seconds(), run.cpuSeconds(), run.megabytes(), Files.size(target) / 1e6);
        }
    }
}
