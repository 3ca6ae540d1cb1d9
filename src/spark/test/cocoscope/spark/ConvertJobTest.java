package cocoscope.spark;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.convert.Recipe;
import cocoscope.mask.rule.LabelRule;
import cocoscope.recipe.RecipeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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

    private ConvertJob.Summary run(String masks, RecipeFile recipe) throws Exception {
        return new ConvertJob(spark, new JobSettings(masks, null, "auto", recipe.json(), folder.resolve("out").toString(), false)).run();
    }

    @Test
    void fiveThousandMasksAndTheSamplesGiveTheBytesOfOneMachineAndEachCorruptOneIsListed() throws Exception {
        Path masks = GeneratedMasks.draw(folder.resolve("masks"), 5_000);
        GeneratedMasks.copySamples(masks);
        for (int i = 0; i < 100; i++) {
            Files.writeString(masks.resolve("corrupt" + i + ".png"), "no image");
        }
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
