package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/// Label files as Ultralytics reads them: multiplied by the size of the image, cut to whole numbers, filled with OpenCV.
final class YoloTest {
    @TempDir
    private Path folder;

    @Test
    void everyImageHasItsLabelsAndClassesCountFromZero() throws IOException {
        mask("a.png", "aa..", "aa.b", "....");
        mask("sub/b.png", "....", "....", "....");

        CommandRun run = yolo("--values", "1=cat,2=a \"dog\"");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(folder.resolve("yolo/labels/a.txt")).content().isEqualTo("""
                0 0.125000 0.166667 0.125000 0.500000 0.375000 0.500000 0.375000 0.166667
                1 0.875000 0.500000 0.875000 0.500000 0.875000 0.500000
                """);
        assertThat(folder.resolve("yolo/labels/sub/b.txt")).isEmptyFile();
        assertThat(folder.resolve("yolo/data.yaml")).content().isEqualTo("""
                # The pictures belong in these folders, beside labels.
                train: images
                val: images
                names:
                  0: "cat"
                  1: "a \\"dog\\""
                """);
        assertThat(run.out()).contains("2 label files, 2 objects; Ultralytics gets back IoU 1.0000, 0 pixels lost, 0 added.");
    }

    @Test
    void whatUltralyticsFillsIsTheRegionWhereItIsOneComponent() throws IOException {
        Random random = new Random(5);
        for (int round = 0; round < 40; round++) {
            int width = 3 + random.nextInt(40);
            int height = 3 + random.nextInt(40);
            int[] pixels = random.ints((long) width * height, 0, 3).map(value -> value == 0 ? 0 : 1).toArray();
            Path mask = MaskFile.writeLevels(folder.resolve("mask.png"), width, pixels);
            Files.createDirectories(folder.resolve("one"));
            assertThat(CommandRun.convert(mask, "--yolo", folder.resolve("one"), "--values", "1=a").exitCode()).isEqualTo(ExitCode.DONE);

            Mat read = filled(folder.resolve("one/labels/mask.txt"), width, height);
            for (int i = 0; i < pixels.length; i++) {
                assertThat(read.get(i / width, i % width)[0]).as("round %d, pixel %d", round, i).isEqualTo(pixels[i]);
            }
        }
    }

    @Test
    void componentsOfOneObjectAreJoinedAndThatIsSaidBefore() throws IOException {
        mask("a.png", "a...a", ".....", "a....");

        CommandRun run = yolo("--values", "1=cat", "--instances", "category");

        assertThat(Files.readAllLines(folder.resolve("yolo/labels/a.txt"))).hasSize(1);
        assertThat(run.errorLines()).containsExactly("warning: 1 annotation with several components; a YOLO label is one ring, so lines join them, and Ultralytics fills 6 pixels more.");
        Mat read = filled(folder.resolve("yolo/labels/a.txt"), 5, 3);
        assertThat(List.of(read.get(0, 0)[0], read.get(0, 4)[0], read.get(2, 0)[0])).containsOnly(1.0);
        assertThat(Core.countNonZero(read)).isEqualTo(3 + 6);
    }

    @Test
    void aSplitGoesIntoTwoFolders() throws IOException {
        mask("a.png", "aa");
        mask("b.png", "aa");
        Path list = Files.writeString(folder.resolve("val.txt"), "b.png\n");

        assertThat(yolo("--values", "1=cat", "--split-list", list).exitCode()).isEqualTo(ExitCode.DONE);

        assertThat(folder.resolve("yolo/labels/train/a.txt")).exists();
        assertThat(folder.resolve("yolo/labels/val/b.txt")).exists();
        assertThat(folder.resolve("yolo/data.yaml")).content().contains("train: images/train\nval: images/val\n");
    }

    @Test
    void imagesThatDifferInTheirExtensionsOnlyAreRefused() throws IOException {
        mask("a.png", "a.");
        mask("a.bmp", "a.");

        CommandRun run = yolo("--values", "1=cat");

        assertThat(run.exitCode()).isEqualTo(ExitCode.NOTHING_WRITTEN);
        assertThat(run.errorLines()).hasSize(1).first().asString()
                .contains("whose names without extensions are the same on some disks; rename one of them.");
        assertThat(folder.resolve("yolo")).doesNotExist();
    }

    @Test
    void aNameWithANewlineOrAQuoteStaysOnItsLineOfTheDescription() throws IOException {
        mask("a.png", "ab");
        Path categories = Files.writeString(folder.resolve("categories.json"), """
                [{"id": 1, "name": "cat\\nnc: 99"}, {"id": 2, "name": "a \\"dog\\" \\u001b[31m"}]""");

        yolo("--values", "1=1,2=2", "--categories", categories);

        assertThat(folder.resolve("yolo/data.yaml")).content().contains("  0: \"cat\\u000anc: 99\"\n",
                "  1: \"a \\\"dog\\\" \\u001b[31m\"\n");
    }

    @Test
    void polygonsThatWereMadeForUltralyticsAreTheLabels() throws IOException {
        mask("a.png", "aaaaaaa", "aaaaaaa", "aaaaaaa", "aaa.aaa");

        yolo("--values", "1=cat", "--profile", "ultralytics", "--polygons", "simplified", "--tolerance", "2");
        String simplified = Files.readString(folder.resolve("yolo/labels/a.txt"));
        yolo("--values", "1=cat");

        assertThat(simplified.split(" ").length).isLessThan(Files.readString(folder.resolve("yolo/labels/a.txt")).split(" ").length);
    }

    private void mask(String name, String... rows) throws IOException {
        Path file = folder.resolve("masks").resolve(name);
        Files.createDirectories(file.getParent());
        MaskFile.write(file, rows);
    }

    private CommandRun yolo(Object... options) {
        return CommandRun.convert(Stream.concat(Stream.of(folder.resolve("masks"), "--yolo", folder.resolve("yolo")), Stream.of(options))
                .toArray());
    }

    private static Mat filled(Path labels, int width, int height) throws IOException {
        Mat mask = Mat.zeros(height, width, CvType.CV_8UC1);
        for (String line : Files.readAllLines(labels)) {
            double[] numbers = Arrays.stream(line.split(" ")).skip(1).mapToDouble(Double::parseDouble).toArray();
            List<Point> points = new ArrayList<>();
            for (int i = 0; i < numbers.length; i += 2) {
                points.add(new Point((int) ((float) numbers[i] * width), (int) ((float) numbers[i + 1] * height)));
            }
            Imgproc.fillPoly(mask, List.of(new MatOfPoint(points.toArray(new Point[0]))), new Scalar(1));
        }
        return mask;
    }
}
