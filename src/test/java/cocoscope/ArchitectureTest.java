package cocoscope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The table of rooms in `src/docs/architecture.md`.
final class ArchitectureTest {
    private static final Path SOURCES = Path.of("src/main/java/cocoscope");
    private static final Pattern NAME = Pattern.compile("`([a-z.]+)`");

    @Test
    void everyPackageIsInTheTableAndNoOther() throws IOException {
        List<String> named = new ArrayList<>();
        Files.readAllLines(Path.of("src/docs/architecture.md")).stream().dropWhile(line -> !line.startsWith("| room |")).skip(2)
                .takeWhile(line -> line.startsWith("|")).filter(line -> !line.contains("src/spark")).forEach(row -> addRooms(row, named));

        assertThat(named).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(packages());
    }

    /// A name that begins with a dot is below the first of its row.
    private static void addRooms(String row, List<String> rooms) {
        List<String> names = NAME.matcher(row.split("\\|")[1]).results().map(name -> name.group(1)).toList();
        names.forEach(name -> rooms.add(name.startsWith(".") ? names.getFirst() + name : name));
    }

    private static List<String> packages() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.endsWith("package-info.java"))
                    .map(file -> SOURCES.relativize(file.getParent()).toString().replace('/', '.'))
                    .filter(name -> !name.isEmpty()).toList();
        }
    }
}
