package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.coco.Annotation;
import cocoscope.coco.Dataset;
import cocoscope.coco.DatasetReader;
import cocoscope.coco.Segmentation;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.geometry.Box;
import cocoscope.geometry.Ring;
import cocoscope.mask.raster.PolygonRaster;
import cocoscope.mask.runs.RunLengthEncoding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/// The jobs that people write scripts with OpenCV and pycocotools for, each with one command, compared with OpenCV.
final class ThreeJobsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void aMaskBecomesOnePolygonAnnotationOfAllThatIsBrighterThan127(String format) throws UnreadableJsonException {
        Path mask = MaskFile.writeDisks(folder.resolve("mask." + format), 255, 200);

        Annotation annotation = convert(mask, "--threshold", 128, "--instances", "category").annotations().getFirst();

        Segmentation.Outline outline = (Segmentation.Outline) annotation.segmentation();
        assertIsOf(annotation, PolygonRaster.rasterize(outline.polygon(), 100, 100), brighterThan127(mask));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void itsPolygonsMayBeThoseOfFindContours(String format) throws UnreadableJsonException {
        Path mask = MaskFile.writeDisks(folder.resolve("mask." + format), 255, 200);

        Annotation annotation = convert(mask, "--threshold", 128, "--instances", "category", "--polygons", "opencv")
                .annotations().getFirst();

        List<MatOfPoint> contours = new ArrayList<>();
        Imgproc.findContours(brighterThan127(mask), contours, new Mat(), Imgproc.RETR_EXTERNAL, Imgproc.CHAIN_APPROX_SIMPLE);
        Segmentation.Outline outline = (Segmentation.Outline) annotation.segmentation();
        assertThat(outline.polygon().rings()).map(ThreeJobsTest::points)
                .containsExactlyInAnyOrderElementsOf(contours.stream().map(MatOfPoint::toList).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void aBinaryMaskBecomesRunLengths(String format) throws UnreadableJsonException {
        Path mask = MaskFile.writeDisks(folder.resolve("mask." + format), 255);

        Dataset dataset = convert(mask, "--threshold", 128, "--instances", "category", "--segmentation", "rle");

        assertThat(dataset.annotations()).hasSize(1);
        assertIsOf(dataset.annotations().getFirst(), runs(dataset.annotations().getFirst()), brighterThan127(mask));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void severalValuesBecomeRunLengthsOfACategoryEach(String format) throws UnreadableJsonException {
        Path mask = MaskFile.writeDisks(folder.resolve("mask." + format), 100, 200);

        Dataset dataset = convert(mask, "--values", "100=1,200=2", "--instances", "category", "--segmentation", "rle", "--read", "exact");

        assertThat(dataset.annotations()).extracting(Annotation::categoryId).containsExactlyInAnyOrder(1, 2);
        for (Annotation annotation : dataset.annotations()) {
            Mat equal = new Mat();
            Core.compare(MaskFile.readGray(mask), new Scalar(annotation.categoryId() * 100), equal, Core.CMP_EQ);
            assertIsOf(annotation, runs(annotation), equal);
        }
    }

    @Test
    void severalValuesOfAJpegBecomeThePixelsThatWereDrawn() throws UnreadableJsonException {
        Path drawn = MaskFile.writeDisks(folder.resolve("drawn.png"), 100, 200);
        Path mask = MaskFile.writeDisks(folder.resolve("mask.jpg"), 100, 200);

        Dataset dataset = convert(mask, "--values", "100=1,200=2", "--instances", "category", "--segmentation", "rle");

        assertThat(dataset.annotations()).extracting(Annotation::categoryId).containsExactlyInAnyOrder(1, 2);
        for (Annotation annotation : dataset.annotations()) {
            Mat equal = new Mat();
            Core.compare(MaskFile.readGray(drawn), new Scalar(annotation.categoryId() * 100), equal, Core.CMP_EQ);
            assertIsOf(annotation, runs(annotation), equal);
        }
    }

    private Dataset convert(Path mask, Object... options) throws UnreadableJsonException {
        Path file = folder.resolve("mask.json");
        List<Object> arguments = new ArrayList<>(List.of(mask, "-o", file));
        arguments.addAll(List.of(options));
        assertThat(CommandRun.convert(arguments.toArray()).exitCode()).isEqualTo(ExitCode.DONE);
        return DatasetReader.read(file);
    }

    private static Mat brighterThan127(Path mask) {
        Mat binary = new Mat();
        Imgproc.threshold(MaskFile.readGray(mask), binary, 127, 255, Imgproc.THRESH_BINARY);
        return binary;
    }

    private static RunLengthEncoding runs(Annotation annotation) {
        return ((Segmentation.CompressedRuns) annotation.segmentation()).runs();
    }

    /// @param set pixels other than 0 are the object
    private static void assertIsOf(Annotation annotation, RunLengthEncoding written, Mat set) {
        byte[] samples = new byte[set.rows() * set.cols()];
        set.get(0, 0, samples);
        byte[] pixels = written.pixels();
        for (int i = 0; i < samples.length; i++) {
            assertThat(pixels[i] != 0).as("pixel %d", i).isEqualTo(samples[i] != 0);
        }
        Rect box = Imgproc.boundingRect(set);
        assertThat(annotation.box()).isEqualTo(new Box(box.x, box.y, box.width, box.height));
        assertThat(annotation.area()).isEqualTo(Core.countNonZero(set)).isPositive();
        assertThat(annotation.crowd()).isFalse();
    }

    private static List<Point> points(Ring ring) {
        List<Point> points = new ArrayList<>();
        for (int vertex = 0; vertex < ring.size(); vertex++) {
            points.add(new Point(ring.x(vertex), ring.y(vertex)));
        }
        return points;
    }
}
