package cocoscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Converts 500 generated masks to run lengths, with the launcher and with the loop that people write in Python
/// (`src/jmh/python/masks_to_rle.py`: OpenCV and NumPy, two workers), five times in turn, and prints the medians of the
/// whole processes. Takes the Python to run as its argument.
public final class FolderBenchmark {
    private static final int MASKS = 500;
    private static final int RUNS = 5;

    private FolderBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String python = arguments.length > 0 ? arguments[0] : "/usr/bin/python3";
        Path folder = Files.createTempDirectory("cocoscope-bench");
        String masks = GeneratedMasks.writeFolder(folder.resolve("masks"), MASKS).toString();
        String script = Path.of("src/jmh/python/masks_to_rle.py").toAbsolutePath().toString();
        String[] ours = {WholeProcess.COCOSCOPE, "convert", masks, "-o", folder.resolve("cocoscope.json").toString(), "--segmentation", "rle", "--jobs", "2"};
        String[] theirs = {python, script, masks, folder.resolve("python.json").toString()};
        WholeProcess.run(Map.of(), ours);
        WholeProcess.run(Map.of(), theirs);
        List<WholeProcess> cocoscope = new ArrayList<>();
        List<WholeProcess> loop = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            cocoscope.add(WholeProcess.run(Map.of(), ours));
            loop.add(WholeProcess.run(Map.of(), theirs));
        }
        WholeProcess fast = WholeProcess.median(cocoscope);
        WholeProcess slow = WholeProcess.median(loop);
        System.out.printf(Locale.ROOT, "%d masks of 640 x 480: Cocoscope %.2f s (CPU %.2f s, %.0f MB), Python %.2f s (CPU %.2f s, %.0f MB a process);"
                        + " Python takes %.1f times as long, %.1f times the CPU%n", MASKS, fast.seconds(), fast.cpuSeconds(), fast.megabytes(),
                slow.seconds(), slow.cpuSeconds(), slow.megabytes(), slow.seconds() / fast.seconds(), slow.cpuSeconds() / fast.cpuSeconds());
    }
}
