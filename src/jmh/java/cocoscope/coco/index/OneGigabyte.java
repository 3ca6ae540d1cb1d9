package cocoscope.coco.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Starts a benchmark once more, with a heap of 1 GB, on a generated file of 100,000 images and 1,000,000 polygons.
public final class OneGigabyte {
    private static final int IMAGES = 100_000;
    private static final int ANNOTATIONS = 1_000_000;

    private OneGigabyte() {}

    /// The benchmark gets the file and a second argument.
    ///
    /// @param arguments the file, which is generated when it is not there; or nothing
    /// @param options   of the Java machine
    /// @return its exit code
    public static int start(Class<?> benchmark, String[] arguments, String... options) throws IOException, InterruptedException {
        Path file = arguments.length > 0 ? Path.of(arguments[0]) : Files.createTempDirectory("cocoscope-bench").resolve("big.json");
        if (Files.notExists(file)) {
            GeneratedDataset.write(file, IMAGES, ANNOTATIONS);
        }
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), benchmark.getName(), file.toString(), "measure"));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
