package cocoscope.reliability;

import cocoscope.fuzz.FuzzRun;
import cocoscope.fuzz.FuzzTarget;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Damaged inputs of each format, within the memory that the table is printed with.
final class FuzzChecks {
    private static final long SLOW = 5_000_000_000L;

    private final Scale scale;

    private FuzzChecks(Scale scale) {
        this.scale = scale;
    }

    static List<Check> all(Scale scale) {
        return List.of(new Check(7, "damaged images, COCO files, recipes, projects, patterns", "0 unchecked, 0 out of memory, 0 over 5 s",
                new FuzzChecks(scale)::fuzz),
                new Check(8, "findings of guided fuzzing, read again", "0 open: each read or refused within 5 s",
                        new FuzzChecks(scale)::replay));
    }

    /// Guided fuzzing itself takes hours: `mvn -P fuzz test-compile exec:exec`.
    private void replay(Tally tally) throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.walk(Path.of(Objects.requireNonNull(FuzzTarget.class.getResource("found")).toURI()))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                tally.add(isRead(FuzzTarget.valueOf(file.getName(file.getNameCount() - 2).toString()), file), file.toString());
            }
        }
    }

    private boolean isRead(FuzzTarget target, Path file) throws IOException {
        long start = System.nanoTime();
        try {
            target.accepts(Files.readAllBytes(file), scale.folder());
            return System.nanoTime() - start < SLOW;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError _) {
            return false;
        }
    }

    private void fuzz(Tally tally) throws IOException {
        Path folder = scale.folder();
        for (FuzzTarget target : FuzzTarget.values()) {
            FuzzRun run = FuzzRun.of(target, 0, scale.inputs(), folder, Path.of("target", "fuzz-found"));
            for (int input = 0; input < run.inputs(); input++) {
                tally.add(input >= run.findings().size(), run.findings().isEmpty() ? "" : run.findings().getFirst());
            }
        }
    }
}
