package cocoscope.coco.lint;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.coco.lint.ImageFolder.Image;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.FindingKind;
import cocoscope.mask.runs.RunLengthEncoding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files whose segmentations say something else than their boxes and areas, which agree: what was meant is written, or all is left as it
/// is.
final class MeantTest {
    private static final String FILE = """
            {"images": [{"id": 1, "width": 96, "height": 64, "file_name": "a.jpg"}], "annotations": [%s],
             "categories": [{"id": 1, "name": "cat", "supercategory": ""}]}
            """;
    private static final String BOX = "\"bbox\": [10, 8, 30, 22], \"area\": 660, \"iscrowd\": 0}";
    private static final String RING = "[[10, 8, 40, 8, 40, 30, 10, 30]]";
    private static final String COLUMNS = rectangle(64, 10, 8, 30, 22, 96);
    private static final String ROWS = rectangle(96, 8, 10, 22, 30, 64);

    @TempDir
    private Path folder;

    /// Run lengths of a rectangle, line by line.
    private static String rectangle(int length, int firstLine, int start, int lines, int size, int allLines) {
        List<Integer> counts = new ArrayList<>(List.of(firstLine * length + start));
        for (int line = 0; line < lines; line++) {
            counts.add(size);
            counts.add(line < lines - 1 ? length - size : (allLines - firstLine - lines) * length + length - start - size);
        }
        return counts.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String annotation(String segmentation, String rest) {
        return "{\"id\": 1, \"image_id\": 1, \"category_id\": 1, \"segmentation\": " + segmentation + ", " + rest;
    }

    private static String runs(String counts) {
        return "{\"size\": [64, 96], \"counts\": " + counts + "}";
    }

    @Test
    void runLengthsInTheFormOfARingBecomeRunLengths() throws IOException {
        check("[" + COLUMNS + "]", runs(COLUMNS), FindingKind.RING_RUNS);
        check(COLUMNS, runs(COLUMNS), FindingKind.RING_RUNS);
        check("[" + ROWS + "]", runs(COLUMNS), FindingKind.RING_RUNS);
    }

    @Test
    void runLengthsAlongRowsGoDownColumns() throws IOException {
        check(runs(ROWS), runs(COLUMNS), FindingKind.RUNS_ROWS);
        check(runs("\"" + compressed(ROWS) + "\""), runs("\"" + compressed(COLUMNS) + "\""), FindingKind.RUNS_ROWS);
    }

    private static String compressed(String counts) {
        return RunLengthEncoding.of(64, 96, Arrays.stream(counts.replaceAll("[\\[\\] ]", "").split(",")).mapToInt(Integer::parseInt)
                .toArray())
                .compressed().replace("\\", "\\\\");
    }

    @Test
    void ringsInPartsOfTheImageAreInPixels() throws IOException {
        check("[[0.104167, 0.125, 0.416667, 0.125, 0.416667, 0.46875, 0.104167, 0.46875]]", RING, FindingKind.RING_FRACTIONS);
    }

    @Test
    void ringsWithYFirstHaveXFirst() throws IOException {
        check("[[8, 10, 8, 40, 30, 40, 30, 10]]", RING, FindingKind.RING_SWAPPED);
        check("[8, 10, 8, 40, 30, 40, 30, 10]", RING, FindingKind.RING_SWAPPED);
        check("[[8.0, 10, 8, 40, 30, 40, 30, 10.00]]", "[[10, 8.0, 40, 8, 40, 30, 10.00, 30]]", FindingKind.RING_SWAPPED);
    }

    private void check(String segmentation, String meant, FindingKind kind) throws IOException {
        List<Finding> findings = new ArrayList<>();

        assertThat(repaired(FILE.formatted(annotation(segmentation, BOX)), ImageFolder.NONE, findings))
                .isEqualTo(FILE.formatted(annotation(meant, BOX)));
        assertThat(findings).extracting(Finding::kind).containsExactly(kind);
    }

    @Test
    void aRingInARingIsNamedAsAHoleAndNothingIsFilled() throws IOException {
        String holed = annotation("[[10, 8, 50, 8, 50, 48, 10, 48], [20, 18, 40, 18, 40, 38, 20, 38]]",
                "\"bbox\": [10, 8, 40, 40], \"area\": 1200, \"iscrowd\": 0}");
        List<Finding> findings = new ArrayList<>();

        assertThat(repaired(FILE.formatted(holed), ImageFolder.NONE, findings)).isEqualTo(FILE.formatted(holed));
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.RING_HOLE);
            assertThat(finding.path()).isEqualTo("$.annotations[0].segmentation[1]");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[[1, 1, 9, 1, 9, 9]]                | nothing agrees with it",
        "[[10, 8, 40, 8, 40, 30, 10, 30, 7]] | only the box agrees, which was damaged to fit nothing",
    })
    void whereBoxAndAreaAgreeAgainstASegmentationAllIsLeft(String segmentation, String why) throws IOException {
        String rest = "\"bbox\": [50, 20, 20, 20], \"area\": 400, \"iscrowd\": 0}";
        List<Finding> findings = new ArrayList<>();

        assertThat(repaired(FILE.formatted(annotation(segmentation, rest)), ImageFolder.NONE, findings)).as(why)
                .isEqualTo(FILE.formatted(annotation(segmentation, rest)));
        assertThat(findings).isNotEmpty();
    }

    @Test
    void categoryZeroGetsAnIdWithAllThatRefersToIt() throws IOException {
        String zero = FILE.formatted(annotation(RING, BOX) + ", " + annotation("[[50, 40, 90, 40, 90, 60, 50, 60]]",
                "\"bbox\": [50, 40, 40, 20], \"area\": 800, \"iscrowd\": 0}").replace("\"id\": 1,", "\"id\": 2,")
                .replace("\"category_id\": 1", "\"category_id\": 0"))
                .replace("[{\"id\": 1, \"name\"", "[{\"id\": 0, \"name\": \"dog\", \"supercategory\": \"\"}, {\"id\": 1, \"name\"");
        List<Finding> findings = new ArrayList<>();

        assertThat(repaired(zero, ImageFolder.NONE, findings)).isEqualTo(zero.replace("\"category_id\": 0", "\"category_id\": 2")
                .replace("{\"id\": 0,", "{\"id\": 2,"));
        assertThat(findings).extracting(Finding::kind).containsExactly(FindingKind.ID_ZERO);
    }

    @Test
    void sidesAreSwappedWhereAnnotationsAndThePictureSaySo() throws IOException {
        String turned = FILE.formatted(annotation("[[30, 66, 45, 66, 45, 86, 30, 86]]",
                "\"bbox\": [30, 66, 15, 20], \"area\": 300, \"iscrowd\": 0}"));
        List<Finding> alone = new ArrayList<>();
        List<Finding> withPicture = new ArrayList<>();

        assertThat(repaired(turned, ImageFolder.NONE, alone)).isEqualTo(turned);
        assertThat(alone).extracting(Finding::kind).contains(FindingKind.SIDES_SWAPPED);
        assertThat(repaired(turned, _ -> new Image.Sized(64, 96), withPicture))
                .isEqualTo(turned.replace("\"width\": 96, \"height\": 64", "\"width\": 64, \"height\": 96"));
    }

    @Test
    void theSizeAfterTheOrientationTagIsNoError() throws IOException {
        ImageFolder pictures = new ImageFolder() {
            @Override
            public Image find(String fileName) {
                return new Image.Sized(64, 96);
            }

            @Override
            public boolean isTurned(String fileName) {
                return true;
            }
        };
        List<Finding> findings = new ArrayList<>();

        repaired(FILE.formatted(annotation(RING, BOX)), pictures, findings);

        assertThat(findings).extracting(Finding::kind).containsExactly(FindingKind.IMAGE_TURNED);
    }

    @Test
    void anImageThatIsElsewhereIsNamedThere() throws IOException {
        ImageFolder pictures = new ImageFolder() {
            @Override
            public Image find(String fileName) {
                return fileName.equals("train/a.JPG") ? new Image.Sized(96, 64) : new Image.Missing();
            }

            @Override
            public Optional<String> findElsewhere(String fileName) {
                return Optional.of("train/a.JPG");
            }
        };
        String file = FILE.formatted(annotation(RING, BOX));

        assertThat(repaired(file, pictures, new ArrayList<>())).isEqualTo(file.replace("a.jpg", "train/a.JPG"));
        assertThat(repaired(file.replace("\"width\": 96", "\"width\": 95"), pictures, new ArrayList<>())).as("another picture of that name")
                .contains("\"a.jpg\"");
    }

    private String repaired(String text, ImageFolder pictures, List<Finding> findings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RepairedFile.of(Files.writeString(folder.resolve("file.json"), text), pictures, findings::add).writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
