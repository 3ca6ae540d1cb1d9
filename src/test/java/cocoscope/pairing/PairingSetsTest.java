package cocoscope.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.SampleFiles;
import cocoscope.files.FileNames;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Real sets, each with the pairs that the notes of its source describe; `pairing/sets.txt` lists them with what is left over.
final class PairingSetsTest {
    @TempDir
    private Path drawn;
    private static final Path EXPECTED = Path.of("src/test/resources/pairing/sets.txt");

    private static final Pattern LINE = Pattern.compile("(?<picture>.+?) \\+ (?<mask>.+?)( is .+)?");

    static Stream<String> sets() throws IOException {
        return expected().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void pairingWithoutHelpGivesThePairsThatTheSourceDescribes(String set) throws IOException {
        for (Path folder : folders(set, drawn)) {
            assertThat(pairs(folder)).as(folder.toString()).isEqualTo(expected().get(set));
        }
    }

    private static List<String> pairs(Path folder) {
        Pairing.Result result = Pairing.of(List.of(folder));

        List<String> lines = new ArrayList<>(result.pairs().stream().map(pair -> name(folder, pair.picture()) + " + "
                + name(folder, pair.mask())
                + pair.category().map(category -> " is " + category).orElse("")).toList());
        result.others().forEach(file -> lines.add("junk " + name(folder, Optional.of(file))));
        return lines;
    }

    /// The set with its own files if they are here, and with drawn ones of the same names: pictures with many colors, and masks with
    /// one object.
    static List<Path> folders(String set, Path drawn) throws IOException {
        List<Path> folders = new ArrayList<>(SampleFiles.MASKS.find(set).stream().toList());
        for (String line : Objects.requireNonNull(expected().get(set))) {
            Matcher pair = LINE.matcher(line);
            if (pair.matches()) {
                draw(drawn, pair.group("picture"), true);
                draw(drawn, pair.group("mask"), false);
            } else {
                draw(drawn, line.substring("junk ".length()), true);
            }
        }
        folders.add(drawn);
        return folders;
    }

    private static void draw(Path folder, String name, boolean picture) throws IOException {
        if (name.equals("-")) {
            return;
        }
        Path file = folder.resolve(name);
        Files.createDirectories(folder.resolve(name.substring(0, name.lastIndexOf('/') + 1)));
        BufferedImage image = new BufferedImage(24, 24, picture ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_BYTE_GRAY);
        Random random = new Random(name.hashCode());
        for (int pixel = 0; pixel < 24 * 24; pixel++) {
            int x = pixel % 24;
            int y = pixel / 24;
            image.setRGB(x, y, picture ? random.nextInt(0x1000000) : x > 5 && x < 17 && y > 7 && y < 18 ? 0xFFFFFF : 0);
        }
        if (!ImageIO.write(image, extension(name), file.toFile())) {
            Files.write(file, new byte[]{1, 2, 3});
        }
    }

    private static String extension(String name) {
        String extension = FileNames.extension(name);
        return extension.equals("tif") ? "tiff" : extension;
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
