package cocoscope.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cocoscope.files.FileNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Real sets, each with the pairs that the notes of its source describe; `pairing/sets.txt` lists them with what is left over.
final class PairingSetsTest {
    private static final Path SHARED = Path.of("../shared/data/masks");
    private static final Path EXPECTED = Path.of("src/test/resources/pairing/sets.txt");

    static Stream<String> sets() throws IOException {
        return expected().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void pairingWithoutHelpGivesThePairsThatTheSourceDescribes(String set) throws IOException {
        Path folder = SHARED.resolve(set);
        assumeTrue(Files.isDirectory(folder));

        Pairing.Result result = Pairing.of(List.of(folder));

        List<String> lines = new ArrayList<>(result.pairs().stream().map(pair -> name(folder, pair.picture()) + " + " + name(folder, pair.mask())
                + pair.category().map(category -> " is " + category).orElse("")).toList());
        result.others().forEach(file -> lines.add("junk " + name(folder, Optional.of(file))));
        assertThat(lines).isEqualTo(expected().get(set));
    }

    private static String name(Path folder, Optional<Path> file) {
        return file.map(path -> FileNames.relative(folder, path)).orElse("-");
    }

    /// The lines of each set, which begins with `# ` and its name.
    private static Map<String, List<String>> expected() throws IOException {
        Map<String, List<String>> sets = new LinkedHashMap<>();
        List<String> lines = List.of();
        for (String line : Files.readAllLines(EXPECTED)) {
            if (line.startsWith("# ")) {
                lines = new ArrayList<>();
                sets.put(line.substring(2), lines);
            } else {
                lines.add(line);
            }
        }
        return sets;
    }
}
