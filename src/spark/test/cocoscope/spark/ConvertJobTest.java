package cocoscope.spark;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.batch.BatchInputs;
import cocoscope.convert.Recipe;
import cocoscope.decode.PngFile;
import cocoscope.mask.rule.LabelRule;
import cocoscope.pairing.PairingRule;
import cocoscope.recipe.RecipeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Spark in this program, with two threads, gives the file of one machine.
final class ConvertJobTest {
    private static final RecipeFile DECIDED = new RecipeFile(Recipe.DEFAULT, List.of());
    private static SparkSession spark;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder().master("local[2,3]")
                .config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.ui.enabled", "false").config("spark.sql.shuffle.partitions", "4")
                .config("spark.hadoop.fs.file.impl", FailingFileSystem.class.getName())
                .config("spark.hadoop.fs.file.impl.disable.cache", "true").getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static ConvertJob job(JobSettings settings) {
        return new ConvertJob(JavaSparkContext.fromSparkContext(spark.sparkContext()), settings);
    }

    private ConvertJob.Summary run(String masks, RecipeFile recipe) throws Exception {
        return job(new JobSettings(masks, null, "auto", recipe.json(), folder.resolve("out").toString(), false)).run();
    }

    @Test
    void fiveThousandMasksAndTheSamplesGiveTheBytesOfOneMachineAndEachCorruptOneIsListed() throws Exception {
        Path masks = GeneratedMasks.draw(folder.resolve("masks"), 5_000);
        GeneratedMasks.copySamples(masks);
        GeneratedMasks.addCorrupt(masks, 100);
        RecipeFile recipe = new RecipeFile(Recipe.DEFAULT.withRule(new LabelRule.Band(1, 255, false, "thing")), List.of());
        List<String> failed = GeneratedMasks.convert(masks, recipe, folder.resolve("whole.json"));

        ConvertJob.Summary summary = run(masks.toString(), recipe);

        assertThat(folder.resolve("out/dataset.json")).hasSameBinaryContentAs(folder.resolve("whole.json"));
        assertThat(summary.failed()).isEqualTo(failed.size()).isGreaterThanOrEqualTo(100);
        assertThat(rows("failures").map(row -> row.get("sentence").asString())).containsExactlyInAnyOrderElementsOf(failed);
        assertThat(rows("failures").map(row -> row.get("class").asString())).contains("NOT_AN_IMAGE");
        assertThat(rows("images")).hasSize(summary.images());
    }

    @Test
    void theOneDecisionIsThatOfOneMachine() throws Exception {
        Path masks = GeneratedMasks.draw(folder.resolve("masks"), 60);
        GeneratedMasks.convert(masks, DECIDED, folder.resolve("whole.json"));

        run(masks.toUri().toString(), DECIDED);

        assertThat(folder.resolve("out/dataset.json")).hasSameBinaryContentAs(folder.resolve("whole.json"));
        assertThat(folder.resolve("out/dataset.json")).content().contains("\"value_1\"", "\"value_2\"");
    }

    @Test
    void masksThatWereConvertedBeforeTheDecisionOfAllAreConvertedAgain() throws Exception {
        Path masks = Files.createDirectories(folder.resolve("masks"));
        for (int i = 0; i < 40; i++) {
            PngFile.write(masks.resolve("mask" + i + ".png"), i % 2 == 0 ? new String[] {"..aa", "..aa"} : new String[] {"bb..", "...."});
        }
        GeneratedMasks.convert(masks, DECIDED, folder.resolve("whole.json"));

        run(masks.toString(), DECIDED);

        assertThat(folder.resolve("out/dataset.json")).hasSameBinaryContentAs(folder.resolve("whole.json"));
        assertThat(folder.resolve("out/dataset.json")).content().contains("\"value_1\"", "\"value_2\"").doesNotContain("\"object\"");
    }

    @Test
    void aNameThatBeginsWithAnUnderscoreIsAMaskLikeAnyOther() throws Exception {
        Path masks = GeneratedMasks.draw(folder.resolve("masks"), 10);
        PngFile.write(masks.resolve("_first mask.png"), "..aa", "..aa");
        GeneratedMasks.convert(masks, DECIDED, folder.resolve("whole.json"));

        ConvertJob.Summary summary = run(masks.toString(), DECIDED);

        assertThat(summary.failed()).isZero();
        assertThat(folder.resolve("out/dataset.json")).hasSameBinaryContentAs(folder.resolve("whole.json"));
        assertThat(folder.resolve("out/dataset.json")).content().contains("_first mask.png");
    }

    @Test
    void masksArePairedWithPicturesAsOnOneMachine() throws Exception {
        Path masks = Files.createDirectories(folder.resolve("masks"));
        Path pictures = folder.resolve("pictures");
        Files.createDirectories(pictures.resolve("night"));
        for (int i = 0; i < 12; i++) {
            PngFile.write(masks.resolve("street" + i + "_mask.png"), "..aa", "..aa", "b...");
            PngFile.write(pictures.resolve("night/street" + i + ".png"),
                    i == 5 ? new String[] {"ab"} : new String[] {"abab", "baba", "abab"});
        }
        PngFile.write(masks.resolve("alone_mask.png"), "aa");
        BatchInputs inputs = BatchInputs.withPictures(List.of(masks), pictures, PairingRule.parse("auto").orElseThrow());
        List<String> failed = GeneratedMasks.convert(inputs, DECIDED, folder.resolve("whole.json"));

        ConvertJob.Summary summary = job(new JobSettings(masks.toString(), pictures.toString(), "auto", DECIDED.json(),
                folder.resolve("out").toString(), false)).run();

        assertThat(folder.resolve("out/dataset.json")).hasSameBinaryContentAs(folder.resolve("whole.json"));
        assertThat(folder.resolve("out/dataset.json")).content().contains("night/street0.png").doesNotContain("street5.png");
        assertThat(rows("failures").map(row -> row.get("sentence").asString())).containsAll(failed).hasSize(2);
        assertThat(rows("failures").map(row -> row.get("class").asString())).containsExactlyInAnyOrder("MISFIT", "NOT_PAIRED");
        assertThat(summary.failed()).isEqualTo(2);
    }

    @Test
    void parquetHoldsTheEntriesOfTheCocoFile() throws Exception {
        Path masks = GeneratedMasks.draw(folder.resolve("masks"), 20);

        job(new JobSettings(masks.toString(), null, "auto", DECIDED.json(), folder.resolve("out").toString(),
                true)).run();

        JsonNode dataset = new JsonMapper().readTree(Files.readString(folder.resolve("out/dataset.json")));
        List<Row> images = spark.read().parquet(folder.resolve("out/images.parquet").toString()).orderBy("id").collectAsList();
        List<Row> annotations = spark.read().parquet(folder.resolve("out/annotations.parquet").toString()).orderBy("id").collectAsList();
        assertThat(images).map(row -> row.getString(row.fieldIndex("file_name")))
                .isEqualTo(dataset.get("images").valueStream().map(image -> image.get("file_name").asString()).toList());
        assertThat(annotations).hasSize(dataset.get("annotations").size()).isNotEmpty();
        for (int i = 0; i < annotations.size(); i++) {
            Row row = annotations.get(i);
            JsonNode annotation = dataset.get("annotations").get(i);
            assertThat(new JsonMapper().readTree(row.getString(row.fieldIndex("segmentation")))).isEqualTo(annotation.get("segmentation"));
            assertThat(row.getLong(row.fieldIndex("image_id"))).isEqualTo(annotation.get("image_id").asLong());
            assertThat(row.<Double>getList(row.fieldIndex("bbox")))
                    .isEqualTo(annotation.get("bbox").valueStream().map(JsonNode::asDouble).toList());
        }
    }

    @Test
    void aTaskThatFailsTwiceChangesNothing() throws Exception {
        Path masks = GeneratedMasks.draw(folder.resolve("masks"), 60);
        GeneratedMasks.convert(masks, DECIDED, folder.resolve("whole.json"));
        FailingFileSystem.LEFT.set(2);

        ConvertJob.Summary summary = run(masks.toString(), DECIDED);

        assertThat(FailingFileSystem.LEFT).hasValue(0);
        assertThat(summary.failed()).isZero();
        assertThat(folder.resolve("out/dataset.json")).hasSameBinaryContentAs(folder.resolve("whole.json"));
    }

    @Test
    void aJobThatRunsAgainReplacesItsOutput() throws Exception {
        Path masks = GeneratedMasks.draw(folder.resolve("masks"), 20);
        run(masks.toString(), DECIDED);
        byte[] first = Files.readAllBytes(folder.resolve("out/dataset.json"));
        Files.delete(masks.resolve("mask1.png"));
        run(masks.toString(), DECIDED);
        GeneratedMasks.convert(masks, DECIDED, folder.resolve("whole.json"));

        assertThat(folder.resolve("out/dataset.json")).hasSameBinaryContentAs(folder.resolve("whole.json"));
        assertThat(Files.readAllBytes(folder.resolve("out/dataset.json"))).isNotEqualTo(first);
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files.map(file -> file.getFileName().toString())).allMatch(name -> name.startsWith(".")
                    || List.of("annotations", "images", "failures", "warnings", "dataset.json").contains(name));
        }
    }

    private Stream<JsonNode> rows(String table) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out").resolve(table))) {
            return files.filter(file -> file.getFileName().toString().startsWith("part-")).sorted().flatMap(ConvertJobTest::lines).toList()
                    .stream().map(new JsonMapper()::readTree);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
