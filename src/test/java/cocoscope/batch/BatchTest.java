package cocoscope.batch;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.batch.Batch.Outcome;
import cocoscope.batch.limit.Resources;
import cocoscope.cli.report.CommandWording;
import cocoscope.coco.Annotation;
import cocoscope.coco.Category;
import cocoscope.coco.Dataset;
import cocoscope.coco.DatasetReader;
import cocoscope.coco.ImageEntry;
import cocoscope.convert.Recipe;
import cocoscope.decode.PngFile;
import cocoscope.decode.samples.DecodeLimits;
import cocoscope.export.Export;
import cocoscope.files.FileNames;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.LabelRule.Entry;
import cocoscope.mask.rule.LabelRule.Values;
import cocoscope.pairing.PairingRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Batches and what is exported of them.
final class BatchTest {
    private static final Recipe CATS = Recipe.DEFAULT.withRule(
            new Values(List.of(new Entry(1, "cat"), new Entry(2, "dog")), OptionalInt.empty()));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aMaskThatTakesTooLongFailsWithASentence() throws Exception {
        PngFile.write(folder.resolve("1.png"), "#.");

        List<Outcome> outcomes = Batch.run(inputs(), CATS, new Resources(1, DecodeLimits.DEFAULT.withPixels(4).withTime(Duration.ZERO)),
                () -> { }).outcomes();

        assertThat(outcomes).singleElement().isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertThat(failed.reason())
                .hasToString(folder.resolve("1.png")
                        + ": it takes longer than the limit of 0 s; allow more time per mask, or leave the file out."));
    }

    @Test
    void whatIsWrongWithOneMaskDoesNotStopTheOthers() throws Exception {
        PngFile.write(folder.resolve("1.png"), "#.");
        Files.writeString(folder.resolve("2.png"), "no image");
        PngFile.write(folder.resolve("3.png"), "zy");
        byte[] whole = Files.readAllBytes(folder.resolve("1.png"));
        Files.write(folder.resolve("4.png"), Arrays.copyOf(whole, whole.length - 20));
        PngFile.write(folder.resolve("5.png"), "b.");
        AtomicInteger finished = new AtomicInteger();

        List<Outcome> outcomes = Batch.run(inputs(), CATS, 2, finished::incrementAndGet).outcomes();

        assertThat(finished).hasValue(5);
        assertThat(outcomes).hasSize(5).extracting(Outcome::getClass).containsExactly(Outcome.Converted.class,
                Outcome.Failed.class, Outcome.Unusable.class, Outcome.Failed.class, Outcome.Converted.class);
        assertThat(outcomes.get(1)).isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertThat(failed.reason())
                .hasToString(folder.resolve("2.png")
                        + ": this is not an image in a supported format; use PNG, JPEG, GIF, BMP, TIFF, WebP, PNM or NPY."));
        assertThat(outcomes.get(2)).isInstanceOfSatisfying(Outcome.Unusable.class, unusable -> assertThat(unusable.reason().toString())
                .startsWith(folder.resolve("3.png") + " has none of its values (25, 26) in the table; "));
    }

    @Test
    void picturesOfAnotherSizeAreAFailureThatNamesBothSizes() throws Exception {
        Path mask = PngFile.write(folder.resolve("1.png"), "#.");
        Path picture = PngFile.write(folder.resolve("1_photo.png"), "#.#", "...");
        BatchInput input = new BatchInput(mask, Optional.of(picture), "1_photo.png");

        assertThat(Batch.run(List.of(input), CATS, 1, () -> { }).outcomes()).singleElement()
                .isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertThat(CommandWording.create().of(failed.reason())).isEqualTo(
                        "%s: the mask has 2 x 1 pixels but its picture %s has 3 x 2; crop or extend the mask at the right and bottom with --fit crop, or give both the same size."
                                .formatted(mask, picture)));
    }

    @Test
    void imagesAndAnnotationsAreNumberedFromOneInNaturalOrder() throws Exception {
        PngFile.write(folder.resolve("10.png"), "a.b");
        PngFile.write(folder.resolve("9.png"), "b");
        Dataset dataset = Export.of(converted(CATS, 1), CATS, List.of()).whole().dataset();

        assertThat(dataset.images()).containsExactly(new ImageEntry(1, 1, 1, "9.png"), new ImageEntry(2, 3, 1, "10.png"));
        assertThat(dataset.annotations()).extracting(Annotation::id).containsExactly(1L, 2L, 3L);
        assertThat(dataset.annotations()).extracting(Annotation::imageId).containsExactly(1, 2, 2);
        assertThat(dataset.annotations()).extracting(Annotation::categoryId).containsExactly(2, 1, 2);
        assertThat(dataset.annotations()).extracting(Annotation::crowd).containsOnly(false);
        assertThat(dataset.categories()).containsExactly(new Category(1, "cat", ""), new Category(2, "dog", ""));
    }

    @Test
    void knownCategoriesKeepTheirIdsAndNewOnesFollow() throws Exception {
        PngFile.write(folder.resolve("1.png"), "ab");
        Export export = Export.of(converted(CATS, 1), CATS, List.of(new Category(40, "dog", "animal"), new Category(7, "tree", "")));

        assertThat(export.categories()).containsExactly(new Category(7, "tree", ""), new Category(40, "dog", "animal"),
                new Category(41, "cat", ""));
        assertThat(export.whole().dataset().annotations()).extracting(Annotation::categoryId).containsExactly(41, 40);
    }

    @Test
    void categoriesThatMasksAloneKnowHaveTheSameIdsWhateverTheOrder() throws Exception {
        PngFile.write(folder.resolve("1.png"), ".ij");
        PngFile.write(folder.resolve("2.png"), ".bj");
        PngFile.write(folder.resolve("3.png"), ".b");
        List<ConvertedMask> masks = converted(Recipe.DEFAULT, 1);

        assertThat(Export.of(masks, Recipe.DEFAULT, List.of()).categories()).extracting(Category::name)
                .containsExactly("value_2", "value_9", "value_10");
        assertThat(Export.of(masks.reversed(), Recipe.DEFAULT, List.of()).categories())
                .isEqualTo(Export.of(masks, Recipe.DEFAULT, List.of()).categories());
    }

    @Test
    void masksOfOnePictureAreOneImage() throws Exception {
        Files.createDirectory(folder.resolve("masks"));
        PngFile.write(folder.resolve("masks/1_cat.png"), "#..");
        PngFile.write(folder.resolve("masks/1_dog.png"), "..#");
        Path photos = Files.createDirectory(folder.resolve("photos"));
        PngFile.write(photos.resolve("1.png"), "abc");
        BatchInputs inputs = BatchInputs.withPictures(List.of(folder.resolve("masks")), photos, new PairingRule.Automatic());

        Dataset dataset = Export.of(masks(Batch.run(inputs.inputs(), Recipe.DEFAULT, 1, () -> { }).outcomes()), Recipe.DEFAULT, List.of())
                .whole().dataset();

        assertThat(dataset.images()).containsExactly(new ImageEntry(1, 3, 1, "1.png"));
        assertThat(dataset.annotations()).extracting(annotation -> annotation.box().x()).containsExactly(0, 2);
    }

    @Test
    void oneWorkerAndFourWriteTheSameBytes() throws Exception {
        Random random = new Random(3);
        for (int mask = 0; mask < 40; mask++) {
            String[] rows = new String[10 + random.nextInt(20)];
            Arrays.setAll(rows, _ -> random.ints(30, 0, 3).collect(StringBuilder::new,
                    (row, value) -> row.append(".ab".charAt(value)), StringBuilder::append).toString());
            PngFile.write(folder.resolve(mask + ".png"), rows);
        }
        Path one = folder.resolve("one.json");
        Path four = folder.resolve("four.json");
        Export.of(converted(CATS, 1), CATS, List.of()).inOneFile(one).write();
        Export.of(converted(CATS, 4).reversed(), CATS, List.of()).inOneFile(four).write();

        assertThat(one).hasSameBinaryContentAs(four);
        assertThat(DatasetReader.read(one).images()).hasSize(40);
    }

    @Test
    void perImageEveryFileCountsFromOneAndCategoriesAreTheSameInAll() throws Exception {
        PngFile.write(folder.resolve("1.png"), "a.b");
        Files.createDirectory(folder.resolve("sub"));
        PngFile.write(folder.resolve("sub/2.png"), "b");
        Path out = folder.resolve("json");
        Export.of(converted(CATS, 1), CATS, List.of()).inFilePerImage(out).write();

        Dataset first = DatasetReader.read(out.resolve("1.json"));
        Dataset second = DatasetReader.read(out.resolve("sub/2.json"));
        assertThat(first.annotations()).extracting(Annotation::id).containsExactly(1L, 2L);
        assertThat(second.images()).containsExactly(new ImageEntry(1, 1, 1, "sub/2.png"));
        assertThat(second.annotations()).extracting(Annotation::id).containsExactly(1L);
        assertThat(second.categories()).isEqualTo(first.categories()).hasSize(2);
    }

    @Test
    void filesPerImageKeepTheExtensionWhereTheyWouldClash() {
        assertThat(FileNames.with(List.of("a.png", "a.JPG", "A.tif", "b.png", "c/a.png", "x.y/b"), ".json"))
                .containsExactly("a.png.json", "a.JPG.json", "A.tif.json", "b.json", "c/a.json", "x.y/b.json");
    }

    @Test
    void theCategoriesOfARuleAreWrittenWhetherAMaskHasThemOrNot() throws Exception {
        PngFile.write(folder.resolve("1.png"), "...");
        Recipe recipe = Recipe.DEFAULT.withRule(new LabelRule.Band(1, 255, false, "cell"));
        Dataset dataset = Export.of(converted(recipe, 1), recipe, List.of()).whole().dataset();

        assertThat(dataset.images()).hasSize(1);
        assertThat(dataset.annotations()).isEmpty();
        assertThat(dataset.categories()).containsExactly(new Category(1, "cell", ""));
    }

    private List<BatchInput> inputs() {
        return BatchInputs.withoutPictures(List.of(folder)).inputs();
    }

    private List<ConvertedMask> converted(Recipe recipe, int workers) throws InterruptedException {
        return masks(Batch.run(inputs(), recipe, workers, () -> { }).outcomes());
    }

    private static List<ConvertedMask> masks(List<Outcome> outcomes) {
        return outcomes.stream().map(outcome -> ((Outcome.Converted) outcome).mask()).toList();
    }
}
