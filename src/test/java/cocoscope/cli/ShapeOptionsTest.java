package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.coco.Annotation;
import cocoscope.coco.Dataset;
import cocoscope.coco.DatasetReader;
import cocoscope.coco.Segmentation.CompressedRuns;
import cocoscope.coco.Segmentation.Outline;
import cocoscope.coco.Segmentation.PlainRuns;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.runs.RunLengthEncoding;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShapeOptionsTest {
    private static final String[] MASK = {
        "aa...b",
        "aa....",
        "..a..b",
        "......"};

    @TempDir
    private Path folder;

    @Test
    void anAnnotationIsAConnectedComponentACategoryOrAValue() throws UnreadableJsonException {
        assertThat(areas("--values", "1=a,2=b")).containsExactly(5L, 1L, 1L);
        assertThat(areas("--values", "1=a,2=b", "--instances", "component")).containsExactly(5L, 1L, 1L);
        assertThat(areas("--values", "1=both,2=both", "--instances", "category")).containsExactly(7L);
        assertThat(areas("--values", "1=both,2=both", "--instances", "value")).containsExactly(5L, 2L);
    }

    @Test
    void pixelsThatShareACornerAreConnectedOrNot() throws UnreadableJsonException {
        assertThat(areas("--threshold", 1, "--connectivity", 8)).containsExactly(5L, 1L, 1L);
        assertThat(areas("--threshold", 1, "--connectivity", 4)).containsExactly(4L, 1L, 1L, 1L);
    }

    @Test
    void smallComponentsAreRemovedAndCounted() throws UnreadableJsonException {
        assertThat(areas("--threshold", 1, "--min-area", 2)).containsExactly(5L);
        assertThat(run("--threshold", 1, "--min-area", 2).out()).contains("1 annotation, 1 category; removed 2 connected components of 2 pixels.");
        assertThat(areas("--threshold", 1, "--min-area", 1)).hasSize(3);
    }

    @Test
    void aSegmentationIsAPolygonOrRunLengthsAsAStringOrAList() throws UnreadableJsonException {
        RunLengthEncoding runs = RunLengthEncoding.of(4, 6, 0, 2, 2, 2, 4, 1, 13);

        assertThat(first("--threshold", 1, "--segmentation", "rle").segmentation()).isEqualTo(new CompressedRuns(runs));
        assertThat(first("--threshold", 1, "--segmentation", "rle-counts").segmentation()).isEqualTo(new PlainRuns(runs));
        assertThat(first("--threshold", 1, "--segmentation", "polygon").segmentation()).isInstanceOf(Outline.class);
        assertThat(first("--threshold", 1).segmentation()).isInstanceOf(Outline.class);
    }

    @Test
    void polygonsAreExactOrGoAlongPixelEdgesOrThroughPixelCenters() throws UnreadableJsonException {
        Path block = MaskFile.write(folder.resolve("block.png"), "....", ".##.", ".##.", "....");

        assertThat(polygon(block, "--polygons", "exact")).isEqualTo(polygon(block));
        assertThat(vertices(polygon(block, "--polygons", "edges"))).containsExactlyInAnyOrder("1,1", "1,3", "3,3", "3,1");
        assertThat(vertices(polygon(block, "--polygons", "opencv"))).containsExactlyInAnyOrder("1,1", "1,2", "2,2", "2,1");
    }

    @Test
    void whereRunLengthsAreWrittenTheKindOfPolygonIsUnused() throws UnreadableJsonException {
        assertThat(first("--segmentation", "rle", "--polygons", "opencv")).isEqualTo(first("--segmentation", "rle"));
        assertThat(first("--polygons", "simplified", "--tolerance", 2, "--segmentation", "rle-counts"))
                .isEqualTo(first("--segmentation", "rle-counts"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--instances all", "--connectivity 6", "--min-area -1", "--min-area few", "--segmentation RLE",
            "--polygons round"})
    void anotherWordOrNumberIsAUsageErrorThatNamesTheOption(String option) {
        CommandRun run = run((Object[]) option.split(" "));

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(option.split(" ")[0]);
        assertThat(run.errorLines()).hasSize(2);
        assertThat(folder.resolve("out.json")).doesNotExist();
    }

    private CommandRun run(Object... options) {
        return run(MaskFile.write(folder.resolve("mask.png"), MASK), options);
    }

    private CommandRun run(Path mask, Object... options) {
        return CommandRun.convert(Stream.concat(Stream.of(mask, "-o", folder.resolve("out.json")), Stream.of(options)).toArray());
    }

    private List<Annotation> annotations(Path mask, Object... options) throws UnreadableJsonException {
        CommandRun run = run(mask, options);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        Dataset dataset = DatasetReader.read(folder.resolve("out.json"));
        return dataset.annotations();
    }

    private Annotation first(Object... options) throws UnreadableJsonException {
        return annotations(MaskFile.write(folder.resolve("mask.png"), MASK), options).getFirst();
    }

    private List<Long> areas(Object... options) throws UnreadableJsonException {
        return annotations(MaskFile.write(folder.resolve("mask.png"), MASK), options).stream().map(Annotation::area).toList();
    }

    private Polygon polygon(Path mask, Object... options) throws UnreadableJsonException {
        return ((Outline) annotations(mask, options).getFirst().segmentation()).polygon();
    }

    private static List<String> vertices(Polygon polygon) {
        Ring ring = polygon.rings().getFirst();
        return Stream.iterate(0, vertex -> vertex < ring.size(), vertex -> vertex + 1)
                .map(vertex -> (int) ring.x(vertex) + "," + (int) ring.y(vertex)).toList();
    }
}
