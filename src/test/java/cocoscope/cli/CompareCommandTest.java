package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class CompareCommandTest {
    private static final String FILE = """
            {"images": [{"id": 1, "file_name": "a.png", "width": 10, "height": 8}, {"id": 2, "file_name": "b.png", "width": 10, "height": 8}],
             "categories": [{"id": 1, "name": "cell"}, {"id": 2, "name": "core"}],
             "annotations": [{"id": 1, "image_id": 1, "category_id": 1, "bbox": [1, 3, 3, 3]},
              {"id": 2, "image_id": 1, "category_id": 2, "bbox": [5, 1, 4, 5]},
              {"id": 3, "image_id": 2, "category_id": 1, "bbox": [0, 0, 2, 2]}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void aFileIsTheSameAsItself() throws IOException {
        CommandRun run = CommandRun.of("compare", write("a.json", FILE), write("b.json", FILE));

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.out().lines()).containsExactly(
                "category  same  changed  missing  extra  mean IoU",
                "cell         2        0        0      0    1.0000",
                "core         1        0        0      0    1.0000",
                "all          3        0        0      0    1.0000");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void differencesAreNamedOneALine() throws IOException {
        String other = FILE.replace("[1, 3, 3, 3]", "[1, 3, 3, 4]").replace("\"id\": 2, \"image_id\": 1, \"category_id\": 2",
                "\"id\": 7, \"image_id\": 2, \"category_id\": 2");

        CommandRun run = CommandRun.of("compare", write("a.json", FILE), write("b.json", other));

        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.out().lines()).startsWith(
                "changed  a.png: 1 cell is 1 there, IoU 0.7500, 0 pixels lost, 3 added",
                "missing  a.png: 2 core, 20 pixels",
                "extra    b.png: 7 core, 20 pixels",
                "",
                "category  same  changed  missing  extra  mean IoU",
                "cell         1        1        0      0    0.8750");
    }

    @Test
    void anotherCategoryAndAnotherImageAreDifferences() throws IOException {
        String other = FILE.replace("\"category_id\": 2", "\"category_id\": 1").replace("b.png", "c.png");

        CommandRun run = CommandRun.of("compare", write("a.json", FILE), write("b.json", other));

        assertThat(run.out().lines()).startsWith("missing  b.png: the image", "extra    c.png: the image",
                "changed  a.png: 2 core is 2 cell there, IoU 1.0000, 0 pixels lost, 0 added");
    }

    @Test
    void programsGetAllAsJson() throws IOException {
        CommandRun run = CommandRun.of("compare", write("a.json", FILE), write("b.json", FILE.replace("[1, 3, 3, 3]", "[1, 3, 3, 4]")),
                "--json");

        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(json.get("same").intValue()).isEqualTo(2);
        assertThat(json.get("categories").get(0).get("changed").intValue()).isEqualTo(1);
        assertThat(json.get("differences").toString()).isEqualTo("[{\"kind\":\"changed\",\"file_name\":\"a.png\","
                + "\"first\":{\"id\":1,\"category\":\"cell\",\"iscrowd\":0,\"bbox\":[1,3,3,3]},"
                + "\"second\":{\"id\":1,\"category\":\"cell\",\"iscrowd\":0,\"bbox\":[1,3,3,4]},\"iou\":0.75,\"lost\":0,\"added\":3}]");
    }

    @Test
    void needlesAndCrossingsOfEitherFileAreNamedThoughTheRasterizerSeesNoDifference() throws IOException {
        Path plain = write("a.json", withRings("[1, 3, 4, 3, 4, 6, 1, 6]", "[1, 1, 5, 5, 5, 1, 1, 5]"));
        Path needle = write("b.json", withRings("[1, 3, 4, 3, 4, 4, 9.9, 4, 4, 4.1, 4, 6, 1, 6]", "[1, 1, 5, 5, 5, 1, 1, 5]"));

        CommandRun run = CommandRun.of("compare", plain, needle, "--json");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.errorLines()).containsExactly(
                plain + ": at $.annotations[1].segmentation[0], the ring crosses itself (ring_crossing).",
                needle + ": at $.annotations[0].segmentation[0], a corner lies 5.9 pixels outside the pixels that the rings cover"
                        + " (ring_needle).",
                needle + ": at $.annotations[1].segmentation[0], the ring crosses itself (ring_crossing).");
        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(json.get("differences")).isEmpty();
        assertThat(json.get("shapes").valueStream().map(shape -> shape.get("kind").stringValue()))
                .containsExactly("ring_crossing", "ring_needle", "ring_crossing");
        assertThat(json.get("shapes").get(1).get("file").stringValue()).isEqualTo(needle.toString());
        assertThat(json.get("shapes").get(1).get("distance").doubleValue()).isEqualTo(5.9);
        assertThat(json.get("shapes").get(0).has("distance")).isFalse();
    }

    @Test
    void aSliverIsNamedWithItsAreaAndItsPixels() throws IOException {
        Path file = write("a.json", withRings("[3, 2, 3, 3, 4, 5]", "[1, 3, 4, 3, 4, 6, 1, 6]"));

        CommandRun run = CommandRun.of("compare", file, file, "--json");

        assertThat(run.errorLines()).hasSize(2).allMatch(line -> line.equals(file + ": at $.annotations[0].segmentation[0], the ring or a"
                + " tip of it is far thinner than a pixel: its area is 0.5, that of its pixels 1 (ring_sliver)."));
        JsonNode sliver = JsonMapper.shared().readTree(run.out()).get("shapes").get(0);
        assertThat(sliver.get("kind").stringValue()).isEqualTo("ring_sliver");
        assertThat(sliver.get("area").doubleValue()).isEqualTo(0.5);
        assertThat(sliver.get("pixels").intValue()).isEqualTo(1);
    }

    @Test
    void needlesOfAFileThatIsComparedWithItsMaskAreNamed() throws IOException {
        MaskFile.writeLevels(folder.resolve("a.png"), 10, IntStream.range(0, 80)
                .map(i -> i % 10 >= 1 && i % 10 < 4 && i / 10 >= 3 && i / 10 < 6 ? 255 : 0).toArray());
        Path needle = write("b.json", "{\"images\": [{\"id\": 1, \"file_name\": \"a.png\", \"width\": 10, \"height\": 8}],"
                + " \"categories\": [{\"id\": 1, \"name\": \"cell\"}], \"annotations\": [{\"id\": 1, \"image_id\": 1, \"category_id\": 1,"
                + " \"bbox\": [1, 3, 3, 3], \"area\": 9, \"iscrowd\": 0,"
                + " \"segmentation\": [[1, 3, 4, 3, 4, 4, 9.9, 4, 4, 4.1, 4, 6, 1, 6]]}]}");

        CommandRun run = CommandRun.of("compare", needle, folder.resolve("a.png"));

        assertThat(run.exitCode()).as(run.out()).isEqualTo(ExitCode.DONE);
        assertThat(run.errorLines()).singleElement().asString().contains("5.9 pixels").endsWith("(ring_needle).");
    }

    private static String withRings(String first, String second) {
        return "{\"images\": [{\"id\": 1, \"file_name\": \"a.png\", \"width\": 10, \"height\": 8}],"
                + " \"categories\": [{\"id\": 1, \"name\": \"cell\"}], \"annotations\": [" + annotation(1, first) + ", "
                + annotation(2, second) + "]}";
    }

    private static String annotation(int id, String ring) {
        return "{\"id\": " + id + ", \"image_id\": 1, \"category_id\": 1, \"bbox\": [1, 3, 3, 3], \"area\": 9, \"iscrowd\": 0,"
                + " \"segmentation\": [" + ring + "]}";
    }

    @Test
    void annotationsAreComparedWithTheMasksThatTheyAreOf() throws IOException {
        Path masks = Files.createDirectories(folder.resolve("masks"));
        MaskFile.write(masks.resolve("a.png"), "..........", ".....bbbb.", ".....bbbb.", ".aaa.bbbb.", ".aaa.bbbb.", ".aaa.bbb..",
                "..........", "..........");
        MaskFile.write(masks.resolve("b.png"), "aa........", "aa........", "..........", "..........", "..........", "..........",
                "..........", "..........");

        CommandRun run = CommandRun.of("compare", write("a.json", FILE), masks, "--values", "1=1,2=2");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.out().lines()).startsWith("changed  a.png: 2 core is 1 there, IoU 0.9500, 1 pixel lost, 0 added", "").endsWith(
                "cell         2        0        0      0    1.0000",
                "core         0        1        0      0    0.9500",
                "all          2        1        0      0    0.9833");
    }

    @Test
    void theOnlyCategoryIsThatOfMasksWithoutNames() throws IOException {
        MaskFile.writeLevels(folder.resolve("a.png"), 2, 255, 0, 0, 0);
        Path file = write("a.json", "{\"images\": [{\"id\": 1, \"file_name\": \"a.png\", \"width\": 2, \"height\": 2}],"
                + " \"categories\": [{\"id\": 1, \"name\": \"cell\"}], \"annotations\": [{\"id\": 1, \"image_id\": 1, \"category_id\": 1, \"bbox\": [0, 0, 1, 1]}]}");

        assertThat(CommandRun.of("compare", file, folder.resolve("a.png")).exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void whatCannotBeReadIsOneSentence() throws IOException {
        Path file = write("a.json", FILE);
        Path masks = Files.createDirectories(folder.resolve("masks"));
        Files.writeString(masks.resolve("a.png"), "no image");

        for (Path other : List.of(write("b.json", "no JSON"), folder.resolve("none.json"), masks)) {
            CommandRun run = CommandRun.of("compare", file, other);
            assertThat(run.exitCode()).isEqualTo(ExitCode.NOTHING_WRITTEN);
            assertThat(run.errorLines()).singleElement().asString().startsWith(other.toString()).endsWith(".");
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void wrongUsageIsTold() throws IOException {
        assertThat(CommandRun.of("compare", write("a.json", FILE)).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(CommandRun.of("compare", folder.resolve("a.json"), folder.resolve("a.json"), "--match-iou", "0").errorLines())
                .first().isEqualTo("--match-iou must be above 0 and at most 1.");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
