package cocoscope.coco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cocoscope.coco.edit.AppendableFile;
import cocoscope.coco.lint.ImageFolder;
import cocoscope.coco.lint.Linter;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.Severity;
import cocoscope.geometry.Box;
import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.runs.RunLengthEncoding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is written is what is read, and what no reader could use is refused with its place in the file.
final class DatasetFileTest {
    private static final RunLengthEncoding RUNS = RunLengthEncoding.of(3, 4, 1, 2, 4, 1, 4);
    private static final Dataset DATASET = new Dataset(
            List.of(new ImageEntry(1, 4, 3, "photos/1.jpg"), new ImageEntry(7, 4, 3, "photos/\"Ü\\.jpg")),
            List.of(new Annotation(1, 1, 2, new Segmentation.Outline(new Polygon(List.of(
                            new Ring(0, 1, 0, 3, 1, 3, 1, 1), new Ring(1.5, 0, 2.25, 0, 2, 1)))), 3, new Box(0, 0, 3, 3), false),
                    new Annotation(2, 7, 90, new Segmentation.CompressedRuns(RUNS), 3, new Box(0, 1, 3, 2), false),
                    new Annotation(3, 7, 2, new Segmentation.PlainRuns(RUNS), 3, new Box(0, 1, 3, 2), true)),
            List.of(new Category(2, "cat", "animal"),
                    new Category(90, "100% \"dog\"", "", OptionalInt.of(0x00ff80), Optional.of(true))));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aWrittenDatasetIsReadBack() throws IOException, UnreadableJsonException {
        assertThat(DatasetReader.read(write(text(DATASET)))).isEqualTo(DATASET);
    }

    @Test
    void anEmptyDatasetIsReadBack() throws IOException, UnreadableJsonException {
        Dataset empty = new Dataset(List.of(), List.of(), List.of());

        assertThat(DatasetReader.read(write(text(empty)))).isEqualTo(empty);
    }

    @Test
    void everyKeyThatSomeReaderInsistsOnIsWritten() throws IOException {
        assertThat(text(new Dataset(DATASET.images().subList(0, 1), DATASET.annotations().subList(0, 1),
                DATASET.categories().subList(0, 1)))).isEqualTo("""
                {
                  "info": {"year": 0, "version": "1.0", "description": "Converted from masks by Cocoscope", "contributor": "", \
                "url": "", "date_created": ""},
                  "licenses": [
                    {"id": 1, "name": "Unknown", "url": ""}
                  ],
                  "images": [
                    {"id": 1, "width": 4, "height": 3, "file_name": "photos/1.jpg", "license": 1, "date_captured": ""}
                  ],
                  "annotations": [
                    {"id": 1, "image_id": 1, "category_id": 2, "segmentation": [[0, 1, 0, 3, 1, 3, 1, 1], [1.5, 0, 2.25, 0, 2, 1]], \
                "area": 3, "bbox": [0, 0, 3, 3], "iscrowd": 0}
                  ],
                  "categories": [
                    {"id": 2, "name": "cat", "supercategory": "animal"}
                  ]
                }
                """);
    }

    @Test
    void runLengthsAreWrittenAsCocosStringOrAsCounts() {
        String compressed = AnnotationJson.of(DATASET.annotations().get(1));
        String plain = AnnotationJson.of(DATASET.annotations().get(2));

        assertThat(compressed).contains("\"segmentation\": {\"size\": [3, 4], \"counts\": \"" + RUNS.compressed() + "\"}");
        assertThat(plain).contains("\"segmentation\": {\"size\": [3, 4], \"counts\": [1, 2, 4, 1, 4]}", "\"iscrowd\": 1");
    }

    @Test
    void aBackslashInACompressedStringSurvives() throws IOException, UnreadableJsonException {
        RunLengthEncoding runs = RunLengthEncoding.of(44, 1, 0, 44);
        Dataset dataset = new Dataset(List.of(new ImageEntry(1, 1, 44, "1.png")), List.of(new Annotation(1, 1, 1,
                new Segmentation.CompressedRuns(runs), 44, new Box(0, 0, 1, 44), false)), List.of(new Category(1, "a", "")));

        assertThat(runs.compressed()).contains("\\");
        assertThat(DatasetReader.read(write(text(dataset)))).isEqualTo(dataset);
    }

    @Test
    void theStreamIsLeftOpenAndItsErrorsArePassedOn() throws IOException {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new IllegalStateException("closed");
            }
        };
        DATASET.writeTo(out);

        assertThat(out.size()).isPositive();
        assertThatThrownBy(() -> DATASET.writeTo(full)).isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
        "\"width\": 4, \"height\": 3, \"file_name\": \"photos/1.jpg\" | \"height\": 3, \"file_name\": \"1.jpg\" | $.images[0]",
        "{\"id\": 7, | {\"id\": 1, | $.images[1].id",
        "\"image_id\": 1, | \"image_id\": 2, | $.annotations[0].image_id",
        "\"category_id\": 90 | \"category_id\": 3 | $.annotations[1].category_id",
        "{\"id\": 2, \"image_id\" | {\"id\": 1, \"image_id\" | $.annotations[1].id",
        "{\"id\": 2, \"image_id\" | {\"id\": 1.5, \"image_id\" | $.annotations[1].id",
        "{\"id\": 2, \"image_id\" | {\"id\": \"2\", \"image_id\" | $.annotations[1].id",
        "[0, 1, 0, 3, 1, 3, 1, 1] | [0, 1, 0, 3, 1, 3, 1] | $.annotations[0].segmentation[0]",
        "[0, 1, 0, 3, 1, 3, 1, 1] | [0, 1, 0, 3] | $.annotations[0].segmentation[0]",
        "[0, 1, 0, 3, 1, 3, 1, 1] | [0, 1, 0, 3, 1, 3, 1, 1e999] | $.annotations[0].segmentation[0][7]",
        "[1, 2, 4, 1, 4] | [1, 2, 4, 1, 5] | $.annotations[2].segmentation.counts",
        "[1, 2, 4, 1, 4] | [1, 2, 4, -1, 6] | $.annotations[2].segmentation.counts[3]",
        "\"size\": [3, 4], \"counts\": [ | \"size\": [4, 3], \"counts\": [ | $.annotations[2].segmentation.size",
        "\"bbox\": [0, 0, 3, 3] | \"bbox\": [0, 0, 3] | $.annotations[0].bbox",
        "{\"id\": 90, | {\"id\": 2, | $.categories[1].id",
        "\"supercategory\": \"animal\"} | \"supercategory\": \"animal\", \"name\": \"cat\"} | $",
    })
    void whatNoReaderCouldUseIsAnErrorAtItsPlace(String found, String replacement, String place) throws IOException {
        String text = text(DATASET);
        assertThat(text).contains(found);
        Path file = write(text.replaceFirst(Pattern.quote(found), Matcher.quoteReplacement(replacement)));
        List<Finding> findings = new ArrayList<>();
        Linter.lint(file, ImageFolder.NONE, findings::add);

        assertThat(findings).filteredOn(finding -> finding.severity() != Severity.WARNING).extracting(Finding::path)
                .anyMatch(path -> path.startsWith(place));
    }

    @Test
    void whatIsNoDatasetToAddToIsASentence() throws IOException {
        for (String text : new String[] {"", "mask", "{", "[1, 2", "{\"images\": []}", "[]"}) {
            Path file = write(text);
            assertThatThrownBy(() -> AppendableFile.open(file)).as(text).isInstanceOf(UnreadableJsonException.class)
                    .hasMessageStartingWith(file + ": ").hasMessageContaining("; ").hasMessageNotContaining("Exception");
        }
        assertThatThrownBy(() -> AppendableFile.open(folder.resolve("missing.json"))).isInstanceOf(UnreadableJsonException.class)
                .hasMessageContaining("missing.json: the file cannot be read");
    }

    @Test
    void categoriesAreAnArrayOrThoseOfAWholeFile() throws IOException, UnreadableJsonException {
        assertThat(CategoryReader.read(write("[{\"id\": 3, \"name\": \"cat\"}]"))).containsExactly(new Category(3, "cat", ""));
        assertThat(CategoryReader.read(write(text(DATASET)))).isEqualTo(DATASET.categories());
    }

    @Test
    void colorAndThingOfACategoryAreWrittenWhereTheyAreKnown() throws IOException {
        assertThat(text(DATASET)).contains("""
                    {"id": 2, "name": "cat", "supercategory": "animal"},
                    {"id": 90, "name": "100% \\"dog\\"", "supercategory": "", "isthing": 1, "color": [0, 255, 128]}
                """);
    }

    @Test
    void colorAndThingAreReadAsOtherProgramsWriteThemToo() throws IOException, UnreadableJsonException {
        assertThat(CategoryReader.read(write("[{\"id\": 3, \"name\": \"sky\", \"color\": \"#00FF80\", \"isthing\": false}]")))
                .containsExactly(new Category(3, "sky", "", OptionalInt.of(0x00ff80), Optional.of(false)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[] | expected at least one category",
        "[{\"id\": 1, \"name\": \"cat\", \"color\": \"red\"}] | $[0].color",
        "[{\"id\": 1, \"name\": \"cat\", \"color\": [1, 2, 256]}] | $[0].color[2]",
        "[{\"id\": 1, \"name\": \"cat\", \"isthing\": 2}] | $[0].isthing",
        "[{\"id\": 0, \"name\": \"cat\"}] | $[0].id",
        "[{\"id\": 1, \"name\": \" \"}] | $[0].name",
        "[{\"id\": 1, \"name\": \"a\"}, {\"id\": 2, \"name\": \"a\"}] | $[1].name",
    })
    void categoriesThatCannotBeToldApartAreRefused(String text, String sentence) throws IOException {
        Path file = write(text);

        assertThatThrownBy(() -> CategoryReader.read(file)).isInstanceOf(UnreadableJsonException.class).hasMessageContaining(sentence);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("file.json"), text);
    }

    private static String text(Dataset dataset) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        dataset.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
