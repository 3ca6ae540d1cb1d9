package cocoscope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Holds each library of the class path against its checksum, with any Maven; Maven 3.9 and later does so before it uses one, by the same
/// file.
final class DependencyChecksumsTest {
    private static final Path CHECKSUMS = Path.of(".mvn/checksums/checksums.sha256");

    @Test
    void everyLibraryIsTheOneThatWasTrusted() throws Exception {
        Map<String, String> trusted = trusted();
        List<Path> libraries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
                .filter(DependencyChecksumsTest::isLibrary).toList();
        assertThat(libraries).isNotEmpty();
        for (Path library : libraries) {
            Optional<String> known = trusted.keySet().stream().filter(name -> library.endsWith(Path.of(name))).findFirst();

            assertThat(known).as("%s has no checksum; src/docs/contributing.md tells how to record it", library).isPresent();
            assertThat(checksum(library)).as(library.toString()).isEqualTo(trusted.get(known.orElseThrow()));
        }
    }

    /// In the layout of a repository; what runs the tests comes with the runner.
    private static boolean isLibrary(Path file) {
        String name = file.getFileName().toString();
        Path version = file.getParent();
        return name.endsWith(".jar") && version != null && version.getParent() != null && !name.startsWith("surefire")
                && !name.startsWith("junit-platform-") && !name.startsWith("open-test-reporting")
                && name.startsWith(version.getParent().getFileName() + "-" + version.getFileName());
    }

    /// By path below the root of a repository.
    private static Map<String, String> trusted() throws IOException {
        return Files.readAllLines(CHECKSUMS).stream().map(line -> line.split("\\s+", 2))
                .collect(Collectors.toMap(words -> words[1], words -> words[0]));
    }

    private static String checksum(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
