package cocoscope;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/// Files of other people: a small part that comes with the tests, and many more where `../shared/data` lies beside the project.
public enum SampleFiles {
    MASKS("masks"),
    COCO("coco");

    private final Path own;
    private final Path shared;

    SampleFiles(String subject) {
        own = Path.of("src/test/resources", subject);
        shared = Path.of("../shared/data", subject);
    }

    /// The folders that there are.
    public List<Path> roots() {
        return Stream.of(own, shared).filter(Files::isDirectory).toList();
    }

    /// Whether all are here, not only the small part.
    public boolean isComplete() {
        return Files.isDirectory(shared);
    }

    public Optional<Path> find(String place) {
        return roots().stream().map(root -> root.resolve(place)).filter(Files::exists).findFirst();
    }

    /// All files of an ending by their places, in order; each once.
    public SortedMap<String, Path> files(String ending) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        for (Path root : roots()) {
            try (Stream<Path> all = Files.walk(root)) {
                all.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(ending))
                        .forEach(file -> files.putIfAbsent(root.relativize(file).toString().replace('\\', '/'), file));
            }
        }
        return files;
    }

    /// The rows of a table, divided by bars, whose first column is a place that is here; `-` and nothing are null.
    public Stream<Arguments> rows(List<String> table) {
        return table.stream().map(row -> Arrays.stream(row.split("\\|", -1)).map(String::strip)
                        .map(cell -> cell.isEmpty() || cell.equals("-") ? null : cell).toArray())
                .filter(cells -> find((String) cells[0]).isPresent()).map(Arguments::of);
    }
}
