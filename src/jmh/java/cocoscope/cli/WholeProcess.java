package cocoscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// What a command took from its start to its end, measured by GNU time.
///
/// @param seconds    on the clock
/// @param cpuSeconds of all its threads and children
/// @param megabytes  of memory at its peak
record WholeProcess(double seconds, double cpuSeconds, double megabytes) {
    /// The launcher of this checkout.
    static final String COCOSCOPE = Path.of("packaging/cocoscope").toAbsolutePath().toString();

    /// @throws IllegalStateException when the command fails
    static WholeProcess run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        Path figures = Files.createTempFile("time", ".txt");
        List<String> timed = new ArrayList<>(List.of("/usr/bin/time", "-f", "%e %U %S %M", "-o", figures.toString()));
        timed.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(timed).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        int exitCode = builder.start().waitFor();
        if (exitCode != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed with exit code " + exitCode);
        }
        String[] numbers = Files.readString(figures).strip().split(" ");
        return new WholeProcess(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]) + Double.parseDouble(numbers[2]),
                Double.parseDouble(numbers[3]) / 1024);
    }

    /// The one in the middle by its seconds.
    static WholeProcess median(List<WholeProcess> runs) {
        return runs.stream().sorted(Comparator.comparingDouble(WholeProcess::seconds)).toList().get(runs.size() / 2);
    }
}
