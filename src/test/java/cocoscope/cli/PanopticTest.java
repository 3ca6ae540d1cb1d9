package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cocoscope.coco.Annotation;
import cocoscope.coco.Category;
import cocoscope.coco.Dataset;
import cocoscope.coco.DatasetReader;
import cocoscope.coco.ImageEntry;
import cocoscope.coco.Panoptic;
import cocoscope.coco.PanopticReader;
import cocoscope.coco.Segment;
import cocoscope.coco.Segmentation;
import cocoscope.decode.MaskDecoder;
import cocoscope.geometry.Box;
import cocoscope.mask.Mask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Panoptic files in and out. The sample is that of COCO's own panopticapi.
final class PanopticTest {
    private static final Path SAMPLE = Path.of("src/test/resources/panoptic/panoptic_examples.json");

    @TempDir
    private Path folder;

    @Test
    void theSegmentsOfTheSampleComeOutAsItsFileHasThem() throws Exception {
        assertThat(CommandRun.convert(SAMPLE, "--panoptic", folder.resolve("out.json")).exitCode()).isEqualTo(ExitCode.DONE);

        Panoptic given = PanopticReader.read(SAMPLE);
        Panoptic written = PanopticReader.read(folder.resolve("out.json"));
        assertThat(segments(written)).hasSize(50).isEqualTo(segments(given));
        assertThat(written.categories()).containsExactlyElementsOf(given.categories());
    }

    @Test
    void anOrdinaryCocoFileIsNoPanopticFile() {
        CommandRun.convert(SAMPLE, "-o", folder.resolve("plain.json"));

        CommandRun run = CommandRun.convert(folder.resolve("plain.json"), "-o", folder.resolve("out.json"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.NOTHING_WRITTEN);
        assertThat(run.err()).contains("plain.json: its annotations have no segments_info, so it is not a panoptic file; use masks");
    }

    @Test
    void thePngFilesOfTheSampleComeBackPixelForPixel() throws Exception {
        CommandRun.convert(SAMPLE, "--panoptic", folder.resolve("out.json"));

        for (String name : List.of("000000142238.png", "000000439180.png")) {
            assertThat(pixels(folder.resolve("out").resolve(name))).isEqualTo(pixels(SAMPLE.resolveSibling("panoptic_examples")
                    .resolve(name)));
        }
    }

    @Test
    void theSampleAsCocoFileHasEverySegmentAndItsCrowdsAreRunLengths() throws Exception {
        assertThat(CommandRun.convert(SAMPLE, "-o", folder.resolve("out.json")).exitCode()).isEqualTo(ExitCode.DONE);

        Dataset dataset = DatasetReader.read(folder.resolve("out.json"));
        assertThat(dataset.annotations()).extracting(Annotation::area).containsExactlyInAnyOrderElementsOf(
                PanopticReader.read(SAMPLE).images().stream().flatMap(image -> image.segments().stream()).map(Segment::area).toList());
        assertThat(dataset.annotations().stream().filter(Annotation::crowd)).hasSize(3)
                .allMatch(annotation -> annotation.segmentation() instanceof Segmentation.PlainRuns);
    }

    @Test
    void exportImportExportGivesTheSameBytes() throws Exception {
        Path first = folder.resolve("first.json");
        Path second = folder.resolve("second.json");
        CommandRun.convert(SAMPLE, "--panoptic", first);
        CommandRun.convert(first, "--panoptic", second);

        assertThat(second).hasSameBinaryContentAs(first);
        assertThat(folder.resolve("second/000000142238.png")).hasSameBinaryContentAs(folder.resolve("first/000000142238.png"));
        CommandRun.convert(masks(), "--panoptic", first, "--values", "1=cat,2=dog");
        CommandRun.convert(first, "--panoptic", second);

        assertThat(second).hasSameBinaryContentAs(first);
        assertThat(folder.resolve("second/a.png")).hasSameBinaryContentAs(folder.resolve("first/a.png"));
    }

    @Test
    void masksBecomeSegmentsNumberedFromOneInEachImage() throws Exception {
        CommandRun run = CommandRun.convert(masks(), "--panoptic", folder.resolve("out.json"), "--values", "1=cat,2=dog");

        assertThat(run.out()).contains("out.json: 1 PNG file, 3 segments.");
        Panoptic written = PanopticReader.read(folder.resolve("out.json"));
        assertThat(written.images().getFirst().segments()).containsExactly(new Segment(1, 1, 2, new Box(0, 0, 2, 1), false),
                new Segment(2, 2, 1, new Box(3, 0, 1, 1), false), new Segment(3, 1, 1, new Box(3, 1, 1, 1), false));
        assertThat(written.categories()).allMatch(category -> category.isthing().equals(Optional.of(true)) && category.color().isPresent());
        assertThat(written.categories().get(0).color()).isNotEqualTo(written.categories().get(1).color());
        assertThat(pixels(folder.resolve("out/a.png"))).containsExactly(0x010000, 0x010000, 0, 0x020000, 0, 0, 0, 0x030000);
    }

    @Test
    void stuffIsOneSegmentAnImageAndKeepsItsColor() throws Exception {
        Path categories = Files.writeString(folder.resolve("categories.json"), """
                [{"id": 5, "name": "cat", "isthing": 0, "color": [1, 2, 3]}, {"id": 9, "name": "dog", "isthing": 1}]""");
        CommandRun.convert(masks(), "--panoptic", folder.resolve("out.json"), "--values", "1=cat,2=dog", "--categories", categories);

        Panoptic written = PanopticReader.read(folder.resolve("out.json"));
        assertThat(written.images().getFirst().segments()).containsExactly(new Segment(1, 5, 3, new Box(0, 0, 4, 2), false),
                new Segment(2, 9, 1, new Box(3, 0, 1, 1), false));
        assertThat(written.categories().getFirst()).isEqualTo(new Category(5, "cat", "", OptionalInt.of(0x010203), Optional.of(false)));
    }

    @Test
    void aPixelThatTwoMasksClaimIsOfTheSmallerOneAndThatIsSaidBefore() throws Exception {
        Files.createDirectories(folder.resolve("masks"));
        MaskFile.write(folder.resolve("a.png"), ".....");
        MaskFile.write(folder.resolve("masks/a_cat_0.png"), "zzzz.");
        MaskFile.write(folder.resolve("masks/a_dog_1.png"), ".zz..");
        MaskFile.write(folder.resolve("masks/a_owl_2.png"), ".zz..");

        CommandRun run = CommandRun.convert(folder.resolve("masks"), "--images", folder.resolve("a.png"), "--panoptic",
                folder.resolve("out.json"),
                "-o", folder.resolve("coco.json"));

        assertThat(run.errorLines()).containsExactly("warning: annotations overlap in 1 image: a.png (2 pixels); COCO files keep them all, "
                + "PNG files give each pixel to the smallest.",
                "warning: 1 annotation fully covered by smaller ones and left out of the panoptic file.");
        Panoptic written = PanopticReader.read(folder.resolve("out.json"));
        assertThat(written.images().getFirst().segments()).extracting(Segment::id, Segment::area, Segment::box)
                .containsExactly(tuple(1, 2L, new Box(0, 0, 4, 1)), tuple(3, 2L, new Box(1, 0, 2, 1)));
        assertThat(written.categories().stream().filter(it -> it.id() == written.images().getFirst().segments().getLast().categoryId()))
                .extracting(Category::name).containsExactly("owl");
        assertThat(DatasetReader.read(folder.resolve("coco.json")).annotations()).hasSize(3);
    }

    @Test
    void aSplitIsTwoPanopticFilesWithOneSetOfCategories() throws Exception {
        Path masks = masks();
        MaskFile.write(masks.resolve("b.png"), "a..b", "....");
        CommandRun run = CommandRun.convert(masks, "--panoptic", folder.resolve("out.json"), "--split", 0.5, "--values", "1=cat,2=dog");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        Panoptic train = PanopticReader.read(folder.resolve("out_train.json"));
        Panoptic validation = PanopticReader.read(folder.resolve("out_val.json"));
        assertThat(List.of(train.images().getFirst().mask(), validation.images().getFirst().mask()))
                .containsExactlyInAnyOrder("a.png", "b.png");
        assertThat(train.categories()).isEqualTo(validation.categories());
        assertThat(folder.resolve("out_train").resolve(train.images().getFirst().mask())).exists();
    }

    @Test
    void aFileWithoutListsOfImagesAndCategoriesIsReadByItsPngFiles() throws Exception {
        MaskFile.writeColors(Files.createDirectories(folder.resolve("data")).resolve("a.png"), 3, 0, 300 % 256 << 16 | 300 / 256 << 8,
                5 << 16, 5 << 16, 0, 0);
        Path json = Files.writeString(folder.resolve("data.json"), """
                {"annotations": [{"image_id": "a", "file_name": "a.png", "segments_info": [
                {"id": 300, "category_id": 7, "area": 1, "bbox": [1, 0, 1, 1]}, {"id": 5, "category_id": 2, "area": 2, "bbox": [0, 0, 3, 2]}]}]}""");

        CommandRun run = CommandRun.convert(json, "-o", folder.resolve("out.json"));

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        Dataset dataset = DatasetReader.read(folder.resolve("out.json"));
        assertThat(dataset.images()).singleElement().isEqualTo(new ImageEntry(1, 3, 2, "a.png"));
        assertThat(dataset.categories()).extracting(Category::id).containsExactly(2, 7);
        assertThat(dataset.annotations()).extracting(Annotation::area).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void aPanopticFileThatDoesNotFitItsMasksIsRefusedInASentence() throws IOException {
        Path json = folder.resolve("panoptic.json");
        MaskFile.writeColors(folder.resolve("a.png"), 2, 0x010000, 0x020000);
        assertThat(of(json, 3, "a.png", "1").errorLines()).containsExactly(folder.resolve("a.png")
                + ": the mask has 2 x 1 pixels but its image a.jpg has 3 x 1 in the panoptic file; give both the same size.");
        assertThat(of(json, 2, "none.png", "1").errorLines()).containsExactly(json + ": its mask none.png is not in "
                + folder.resolve("panoptic")
                + "; add the folder of the masks.");
        assertThat(of(json, 2, "a.png", "1, 7").errorLines()).containsExactly(folder.resolve("a.png")
                + ": no pixel has the id 7 of the panoptic file, so it is skipped; check that the two belong together.",
                folder.resolve("a.png") + ": not in the table and left out as background: 2 (1 pixel); add objects to --values.");
        assertThat(of(json, 2, "a.png", "1, 1").errorLines()).first().asString().contains("$.annotations[0].segments_info[1].id");
        assertThat(of(json, 2, "a.png", "16777216").exitCode()).isEqualTo(ExitCode.NOTHING_WRITTEN);
        Files.writeString(json, "[]");
        assertThat(CommandRun.convert(json, "-o", folder.resolve("out.json")).errorLines()).hasSize(1).first().asString()
                .startsWith(json + ": ");
        assertThat(CommandRun.convert(json, "--panoptic", json).exitCode()).isNotEqualTo(ExitCode.DONE);
        assertThat(json).hasContent("[]");
    }

    @Test
    void anImageWhoseEntryIsWrongIsSkippedWithTheErrorOfTheLinterAndTheOthersAreConverted() throws Exception {
        for (String name : List.of("a.png", "b.png", "c.png")) {
            MaskFile.writeColors(folder.resolve(name), 2, 0x010000, 0x020000);
        }
        Path json = Files.writeString(folder.resolve("panoptic.json"), """
                {"images": [{"id": 1, "width": 2, "height": 1, "file_name": "a.jpg"}, {"id": 2, "width": 2, "height": 1, "file_name": "b.jpg"}],
                 "annotations": [
                  {"image_id": 1, "file_name": "a.png", "segments_info": [{"id": 1, "category_id": 8, "area": 1, "bbox": [0, 0, 1, 1]}]},
                  {"image_id": 7, "file_name": "c.png", "segments_info": []},
                  {"image_id": 2.0, "file_name": "b.png", "segments_info": [{"id": 1, "category_id": 5, "area": 1.0, "bbox": [0, 0, 1, 1.0]},
                   {"id": 2.0, "category_id": 5, "iscrowd": true, "area": 1, "bbox": [1, 0, 1, 1]}]},
                  {"image_id": 1, "file_name": "a.png", "segments_info": [{"id": 0, "category_id": 5, "area": 1, "bbox": [0, 0, 1, 1]}]}],
                 "categories": [{"id": 5, "name": "road", "isthing": false, "color": "#010203"}]}""");

        CommandRun run = CommandRun.convert(json, "-o", folder.resolve("out.json"));

        String skipped = "; this image is skipped, correct the entry.";
        assertThat(run.errorLines()).containsExactly(
                json + ": at $.annotations[0].segments_info[0].category_id, there is no category with the id 8" + skipped,
                json + ": at $.annotations[1].image_id, there is no image with the id 7" + skipped,
                json + ": at $.annotations[3].segments_info[0].id, the id is 0" + skipped);
        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        Dataset dataset = DatasetReader.read(folder.resolve("out.json"));
        assertThat(dataset.images()).singleElement().extracting(ImageEntry::fileName).isEqualTo("b.jpg");
        assertThat(dataset.annotations()).extracting(Annotation::categoryId, Annotation::crowd).containsExactly(tuple(5, false),
                tuple(5, true));
        assertThat(dataset.categories()).containsExactly(new Category(5, "road", "", OptionalInt.of(0x010203), Optional.of(false)));
    }

    private CommandRun of(Path json, int width, String mask, String ids) throws IOException {
        String segments = String.join(", ", Stream.of(ids.split(", "))
                .map("{\"id\": %s, \"category_id\": 1, \"area\": 1, \"bbox\": [0, 0, 1, 1], \"iscrowd\": 0}"::formatted).toList());
        Files.writeString(json, """
                {"images": [{"id": 1, "width": %d, "height": 1, "file_name": "a.jpg"}],
                 "annotations": [{"image_id": 1, "file_name": "%s", "segments_info": [%s]}],
                 "categories": [{"id": 1, "name": "road"}]}""".formatted(width, mask, segments));
        return CommandRun.convert(json, "-o", folder.resolve("out.json"));
    }

    private Path masks() throws IOException {
        Path masks = Files.createDirectories(folder.resolve("masks"));
        MaskFile.write(masks.resolve("a.png"), "aa.b", "...a");
        return masks;
    }

    private static Set<String> segments(Panoptic panoptic) {
        Set<String> segments = new TreeSet<>();
        panoptic.images().forEach(image -> image.segments().forEach(segment -> segments.add(name(image.image()) + segment)));
        return segments;
    }

    private static String name(ImageEntry image) {
        return image.fileName() + " " + image.width() + " x " + image.height() + " ";
    }

    private static List<Integer> pixels(Path file) throws Exception {
        Mask mask = MaskDecoder.read(file);
        List<Integer> pixels = new ArrayList<>();
        for (int pixel = 0; pixel < mask.width() * mask.height(); pixel++) {
            pixels.add(mask.valueAt(pixel % mask.width(), pixel / mask.width()));
        }
        return pixels;
    }
}
