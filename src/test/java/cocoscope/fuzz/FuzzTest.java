package cocoscope.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// A bounded run of the fuzz targets, and all inputs that were findings once.
final class FuzzTest {
    private static final int INPUTS = 400;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(FuzzTarget.class)
    void soundInputsAreAccepted(FuzzTarget target) throws IOException {
        for (byte[] sample : target.samples(folder)) {
            assertThat(target.accepts(sample, folder)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(FuzzTarget.class)
    void damagedInputsAreReadOrRefusedAndNothingElse(FuzzTarget target) throws IOException {
        FuzzRun run = FuzzRun.of(target, 1_000_000, INPUTS, folder, folder.resolve("found"));

        assertThat(run.findings()).isEmpty();
        assertThat(run.accepted()).isLessThan(INPUTS);
    }

    @ParameterizedTest
    @MethodSource("found")
    void whatWasAFindingIsNoneAnyMore(Path input) throws IOException {
        FuzzTarget target = FuzzTarget.valueOf(input.getParent().getFileName().toString());

        target.accepts(Files.readAllBytes(input), folder);
    }

    static List<Path> found() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.walk(Path.of(Objects.requireNonNull(FuzzTest.class.getResource("found")).toURI()))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
