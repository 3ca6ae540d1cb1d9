package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.coco.Annotation;
import cocoscope.coco.Category;
import cocoscope.coco.Dataset;
import cocoscope.coco.DatasetReader;
import cocoscope.coco.ImageEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Masks that are added to a COCO file of another program.
final class AppendTest {
    private static final String FOREIGN = """
            {"info": {"year": 2017, "tool": "ü"}, "images":
             [ {"file_name":"a.png","id":7,"height":1,"width":4,"flickr_url":"x"},
               {"file_name":"old.png","id":3,"height":9,"width":9} ],
             "licenses": [],
             "annotations": [
               {"id":50,"image_id":3,"category_id":2,"segmentation":[[0,0,0,1.0,1,1]],"area":0.5,"bbox":[0,0,1,1],"iscrowd":0,"score":0.25},
               {"id":12,"image_id":7,"category_id":2,"segmentation":[[0.0,0,0,1,2,1,2,0]],"area":2,"bbox":[0,0,2,1],"iscrowd":0,"note":"kept"},
               {"id":13,"image_id":7,"category_id":9,"segmentation":[[3,0,3,1,4,1,4,0]],"area":1,"bbox":[3,0,1,1],"iscrowd":0},
               {"id":14,"image_id":7,"category_id":2,"segmentation":[],"area":2,"bbox":[0,0,2,1],"iscrowd":0}
             ],
             "categories": [{"id": 2, "name": "cat", "keypoints": []}, {"id": 9, "name": "hat"}], "extra": [1, {"images": []}]}
            """;

    @TempDir
    private Path folder;
    private Path target = Path.of("");

    @BeforeEach
    void writeMasks() throws IOException {
        target = folder.resolve("all.json");
        Files.createDirectories(folder.resolve("masks"));
        MaskFile.write(folder.resolve("masks/a.png"), "aa.b");
        MaskFile.write(folder.resolve("masks/b.png"), "a..b");
    }

    @Test
    void whatTheFileHasKeepsItsBytesAndNewIdsFollowTheGreatest() throws Exception {
        Files.writeString(target, FOREIGN);

        CommandRun run = append("--polygons", "edges");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("added 1 image and 3 annotations, removed 1, kept 1.");
        String text = Files.readString(target);
        List<String> lines = new ArrayList<>(FOREIGN.lines().toList());
        lines.removeIf(line -> line.contains("\"id\":14"));
        assertThat(text.lines().map(AppendTest::withoutComma)).containsAll(lines.stream()
                .filter(line -> !line.contains("categories\":") && !line.contains("old.png"))
                .map(AppendTest::withoutComma).toList());
        assertThat(text).contains("{\"file_name\":\"old.png\",\"id\":3,\"height\":9,\"width\":9},\n   {\"id\": 8, \"width\": 4, \"height\": 1, \"file_name\": \"b.png\"",
                "{\"id\": 9, \"name\": \"hat\"}, {\"id\": 10, \"name\": \"dog\", \"supercategory\": \"\"}], \"extra\": [1, {\"images\": []}]}\n");
        assertThat(text).contains("{\"id\": 51, \"image_id\": 7, \"category_id\": 10", "{\"id\": 52, \"image_id\": 8, \"category_id\": 2",
                "{\"id\": 53, \"image_id\": 8, \"category_id\": 10").doesNotContain("\"id\":14");
    }

    @Test
    void appendingOnceMoreChangesNoByte() throws IOException {
        Files.writeString(target, FOREIGN);
        append();
        byte[] first = Files.readAllBytes(target);

        assertThat(append().out()).contains("added 0 images and 0 annotations, removed 0, kept 4.");
        assertThat(target).hasBinaryContent(first);
    }

    @Test
    void afterOneMaskHasChangedOnlyItsAnnotationsDo() throws Exception {
        assertThat(append().exitCode()).isEqualTo(ExitCode.DONE);
        Dataset before = DatasetReader.read(target);
        MaskFile.write(folder.resolve("masks/a.png"), "aaab");

        append();

        Dataset after = DatasetReader.read(target);
        assertThat(after.images()).isEqualTo(before.images());
        assertThat(after.categories()).isEqualTo(before.categories());
        assertThat(after.annotations()).containsAll(before.annotations().subList(1, 4)).extracting(Annotation::id)
                .containsExactly(2L, 3L, 4L, 5L);
        assertThat(after.annotations().getLast()).extracting(Annotation::imageId, Annotation::area).containsExactly(1, 3L);
    }

    @Test
    void otherAnnotationsOfTheImageStayOnDemand() throws Exception {
        append();
        MaskFile.write(folder.resolve("masks/a.png"), "aaab");

        append("--existing", "keep");

        assertThat(DatasetReader.read(target).annotations()).extracting(Annotation::id).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void aFileThatIsNotThereYetIsWrittenAsWithOutput() {
        append();
        CommandRun.convert(folder.resolve("masks"), "-o", folder.resolve("new.json"), "--values", "1=cat,2=dog");

        assertThat(target).hasSameBinaryContentAs(folder.resolve("new.json"));
    }

    @Test
    void emptyListsAreFilledAndEmptiedOnesStayLists() throws Exception {
        Files.writeString(target, "{\"images\":[],\"annotations\":[],\"categories\":[]}");
        append();
        assertThat(DatasetReader.read(target).annotations()).hasSize(4);
        MaskFile.write(folder.resolve("masks/a.png"), "bbbb");
        MaskFile.write(folder.resolve("masks/b.png"), "bbbb");
        append();
        assertThat(DatasetReader.read(target).annotations()).extracting(Annotation::id).containsExactly(5L, 6L);
        MaskFile.write(folder.resolve("masks/a.png"), "....");
        MaskFile.write(folder.resolve("masks/b.png"), "....");
        append();

        assertThat(DatasetReader.read(target).annotations()).isEmpty();
        assertThat(DatasetReader.read(target).images()).extracting(ImageEntry::id).containsExactly(1, 2);
        assertThat(DatasetReader.read(target).categories()).extracting(Category::name).containsExactly("cat", "dog");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "[1, 2]", "[]", "{}", "\"text\"", "{\"images\": [], \"annotations\": []}",
            "{\"images\": {}, \"annotations\": [], \"categories\": []}",
        "{\"images\": [{\"id\": \"1\", \"file_name\": \"a\"}], \"annotations\": [], \"categories\": []}",
        "{\"images\": [], \"annotations\": [], \"categories\": []",
        "{\"images\": [], \"annotations\": [{\"id\": 1}], \"categories\": []}"})
    void aTargetThatIsNotCocoIsRefusedInASentenceAndUntouched(String content) throws IOException {
        Files.writeString(target, content);

        CommandRun run = append();

        assertThat(run.exitCode()).isEqualTo(ExitCode.NOTHING_WRITTEN);
        assertThat(run.errorLines()).hasSize(1).first().asString().startsWith(target + ": ").contains("; ").doesNotContain("Exception");
        assertThat(target).hasContent(content);
    }

    @Test
    void anImageOfAnotherSizeIsRefusedAndTheTargetUntouched() throws IOException {
        String content = FOREIGN.replace("\"width\":4", "\"width\":5");
        Files.writeString(target, content);

        assertThat(append().errorLines()).containsExactly(target
                + ": a.png has 5 x 1 pixels in this file but its mask has 4 x 1; add the mask to another file, or correct its size.");
        assertThat(target).hasContent(content);
    }

    @Test
    void whatContradictsAppendingIsAUsageError() throws IOException {
        Files.writeString(target, FOREIGN);
        for (String options : List.of("-o out.json", "--per-image out", "--split 0.5", "--categories all.json", "--profile results")) {
            assertThat(append((Object[]) options.split(" ")).exitCode()).as(options).isEqualTo(ExitCode.USAGE);
        }
        assertThat(CommandRun.convert(folder.resolve("masks"), "-o", "x.json", "--existing", "keep").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(target).hasContent(FOREIGN);
    }

    private CommandRun append(Object... options) {
        return CommandRun.convert(Stream.concat(Stream.of(folder.resolve("masks"), "--append", target, "--values", "1=cat,2=dog"),
                Stream.of(options)).toArray());
    }

    private static String withoutComma(String line) {
        return line.strip().replaceAll("[,\\]]*$", "").strip();
    }
}
