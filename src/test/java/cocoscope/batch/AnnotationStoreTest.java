package cocoscope.batch;

import static cocoscope.batch.Conversions.CATS_AND_DOGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cocoscope.batch.Batch.Outcome;
import cocoscope.batch.limit.Resources;
import cocoscope.coco.Profile;
import cocoscope.coco.edit.AppendableFile;
import cocoscope.convert.Recipe;
import cocoscope.decode.PngFile;
import cocoscope.export.Export;
import cocoscope.export.FidelityReport;
import cocoscope.export.Output;
import cocoscope.export.Split;
import cocoscope.export.Target;
import cocoscope.files.Replacement;
import cocoscope.mask.decision.Decision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Annotations that lie in a file instead of in memory make no difference.
final class AnnotationStoreTest {
    private static final int MASKS = 12;

    @TempDir
    private Path folder = Path.of("");

    private final List<BatchInput> inputs = new ArrayList<>();

    static List<Recipe> recipes() {
        Recipe simplified = CATS_AND_DOGS.withPolygons(Recipe.PolygonKind.SIMPLIFIED)
                .withSimplification(new Recipe.Simplification(3, false));
        Stream<Recipe> forms = Stream.of(Recipe.SegmentationForm.values()).map(CATS_AND_DOGS::withSegmentation);
        Stream<Recipe> profiles = Stream.of(Profile.values()).map(CATS_AND_DOGS::withProfile);
        return Stream.of(Stream.of(Recipe.DEFAULT, simplified, CATS_AND_DOGS.withPolygons(Recipe.PolygonKind.OPENCV)), forms, profiles)
                .flatMap(it -> it).toList();
    }

    /// Blots of both categories; two masks are of one image.
    @BeforeEach
    void drawMasks() throws IOException {
        Random random = new Random(4);
        for (int i = 0; i < MASKS; i++) {
            String[] rows = new String[12];
            for (int y = 0; y < rows.length; y++) {
                StringBuilder row = new StringBuilder();
                for (int x = 0; x < 16; x++) {
                    row.append(random.nextInt(3) > 0 ? '.' : random.nextInt(4) > 0 ? 'a' : 'b');
                }
                rows[y] = row.toString();
            }
            Path mask = PngFile.write(folder.resolve("mask" + i + ".png"), rows);
            inputs.add(new BatchInput(mask, Optional.empty(), i == 1 ? "mask0.png" : "mask" + i + ".png",
                    i % 7 == 0 ? Optional.of("bird") : Optional.empty()));
        }
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void everyFormHasTheSameBytesWhenAnnotationsLieInAFile(Recipe recipe) throws Exception {
        Map<String, String> inMemory = written("memory", recipe, AnnotationStore.inMemory());
        try (AnnotationStore store = AnnotationStore.besides(folder.resolve("a"), 0)) {
            assertThat(written("file", recipe, store)).isEqualTo(inMemory);
        }
        assertThat(inMemory).hasSizeGreaterThan(4 * (MASKS - 1));
    }

    @Test
    void nothingIsLeftOfTheFile() throws Exception {
        try (AnnotationStore store = AnnotationStore.besides(folder.resolve("a"), 0)) {
            List<ConvertedMask> masks = converted(inputs, CATS_AND_DOGS, store);
            assertThat(masks.getFirst().annotations()).hasSize(masks.getFirst().stored().size()).isNotEmpty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::toString)).allMatch(name -> name.endsWith(".png"));
        }
    }

    @Test
    void aRunWhoseFileCannotBeWrittenEndsWithASentence() throws Exception {
        Path gone = Files.createDirectory(folder.resolve("gone"));
        try (AnnotationStore store = AnnotationStore.besides(gone.resolve("a"), 0)) {
            Files.delete(gone);
            assertThatThrownBy(() -> converted(inputs, CATS_AND_DOGS, store)).isInstanceOf(UncheckedIOException.class)
                    .hasMessageStartingWith(gone + ": the temporary file here cannot be written (").hasMessageEndingWith("another one.");
        }
    }

    private static List<ConvertedMask> converted(List<BatchInput> inputs, Recipe recipe, AnnotationStore store)
            throws InterruptedException {
        return Batch.run(inputs, recipe, Shard.WHOLE, Resources.of(2), () -> { }, store).outcomes().stream()
                .map(Outcome.Converted.class::cast)
                .map(Outcome.Converted::mask).toList();
    }

    /// All files of all forms by their names, as text with a character a byte.
    private Map<String, String> written(String name, Recipe recipe, AnnotationStore store) throws Exception {
        Path out = Files.createDirectory(folder.resolve(name));
        Export export = Export.of(converted(inputs, recipe, store), recipe, List.of());
        Split split = new Split.Ratio(0.5, 1);
        Path first = out.resolve("first.json");
        Output.write(List.of(Export.of(converted(inputs.subList(0, 9), recipe, AnnotationStore.inMemory()), recipe, List.of())
                .inOneFile(first)));
        List<Target> targets = new ArrayList<>(List.of(new Target.OneFile(out.resolve("a.json"), Optional.empty()),
                new Target.OneFile(out.resolve("b.json"), Optional.of(split)), new Target.FileEach(out.resolve("each")),
                new Target.Panoptic(out.resolve("panoptic.json"), Optional.of(split)),
                new Target.Yolo(out.resolve("yolo"), Optional.empty()), new Target.LabelMaps(out.resolve("labels"))));
        if (!recipe.profile().isResults()) {
            targets.add(new Target.Appended(AppendableFile.open(first), false));
        }
        List<Output> outputs = new ArrayList<>();
        for (Target target : targets) {
            outputs.addAll(target.outputs(export));
        }
        Output.write(outputs);
        new FidelityReport(export.inTwoFiles(Path.of("c.json"), split), export, Decision.NONE).write(out.resolve("report.json"),
                Replacement.KEEPING_PROTECTION);
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(out.relativize(file).toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
