package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

final class ReaderOptionsTest {
    @TempDir
    private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeMask() throws IOException {
        BufferedImage image = new BufferedImage(8, 6, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 1; y < 5; y++) {
            for (int x = 1; x < 5; x++) {
                image.getRaster().setSample(x, y, 0, 255);
            }
        }
        image.getRaster().setSample(7, 0, 0, 255);
        ImageIO.write(image, "png", folder.resolve("mask.png").toFile());
    }

    @ParameterizedTest
    @CsvSource({"coco, '[[1, 1, 1, 5, 5, 5, 5, 1]]'", "strict, '[[1, 1, 1, 5, 5, 5, 5, 1]]'", "opencv, '[[1, 1, 1, 4, 4, 4, 4, 1]]'",
            "ultralytics, '[[1.5, 1.5, 1.5, 4.5, 4.5, 4.5, 4.5, 1.5]]'", "results, '{\"size\": [6, 8], \"counts\": '"})
    void aProfileDecidesOnTheGeometry(String profile, String segmentation) throws IOException {
        assertThat(convert("--profile", profile)).isZero();

        assertThat(Files.readString(folder.resolve("out.json"))).contains("\"segmentation\": " + segmentation);
        assertThat(out.toString()).contains("What readers of the profile " + profile + " get back: IoU 1.0000, 0 pixels lost, 0 added")
                .contains("AP ceiling 1.0000.");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void optionsThatAreGivenWinOverTheProfile() throws IOException {
        assertThat(convert("--profile", "opencv", "--polygons", "edges")).isZero();

        assertThat(Files.readString(folder.resolve("out.json"))).contains("[[1, 1, 1, 5, 5, 5, 5, 1]]");
        assertThat(out.toString()).contains("IoU 0.6296, 0 pixels lost, 10 added");
    }

    @ParameterizedTest
    @CsvSource({
        "--profile=results --segmentation=polygon, The profile results takes --segmentation rle only.",
        "--profile=results --segmentation=rle-counts, The profile results takes --segmentation rle only.",
        "--profile=results --polygons=edges, '--polygons goes with polygons, and these are run lengths.'",
        "--profile=results --min-iou=0.9, '--min-iou goes with polygons, and these are run lengths.'",
        "--profile=strict --segmentation=rle, 'The profile strict takes polygons only, not --segmentation rle.'",
        "--profile=opencv --segmentation=rle-counts, 'The profile opencv takes polygons only, not --segmentation rle-counts.'",
        "--profile=ultralytics --min-iou=0.9 --below=rle, 'The profile ultralytics takes polygons only, so --below is fail.'",
        "--profile=ultralytics --threshold=1 --category=5, 'The profile ultralytics takes categories from 1 without gaps, and there is the id 5 among 1.'",
        "--below=fail, --below goes with --min-iou.",
        "--min-iou=1.5, --min-iou is from 0 to 1.",
        "--min-iou=NaN, --min-iou is from 0 to 1."})
    void contradictionsAreWrongUsageAndNothingIsWritten(String options, String sentence) {
        assertThat(convert(options.split(" "))).isEqualTo(ExitCode.USAGE);

        assertThat(err.toString()).startsWith(sentence);
        assertThat(folder.resolve("out.json")).doesNotExist();
    }

    @Test
    void whatTheReaderWouldLoseIsListed() {
        assertThat(convert("--polygons", "opencv")).isZero();

        assertThat(err.toString()).isEqualToIgnoringNewLines("warning: 1 annotation too small for these polygons, so that readers of the "
                + "profile coco see no pixel: mask.png no. 1.");
        assertThat(out.toString()).contains("IoU 0.5294, 8 pixels lost, 0 added");
    }

    @Test
    void manyLostObjectsAreCountedAndSomeAreNamed() throws IOException {
        BufferedImage image = new BufferedImage(60, 1, BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 0; x < 60; x += 2) {
            image.getRaster().setSample(x, 0, 0, 255);
        }
        ImageIO.write(image, "png", folder.resolve("mask.png").toFile());
        convert("--polygons", "opencv");

        assertThat(err.toString()).startsWith("warning: 30 annotations too small").contains("mask.png no. 1, 2, 3,")
                .contains(", 20 and 10 more, which --report lists.");
    }

    @Test
    void aMaskBelowTheFloorFailsAndNothingIsWritten() {
        assertThat(convert("--polygons", "opencv", "--min-iou", "0.9", "--below", "fail")).isEqualTo(ExitCode.NOTHING_WRITTEN);

        assertThat(err.toString()).contains("mask.png: annotation 1 (object, 1 pixel) comes back with an IoU of 0.0000, below the floor of 0.9");
        assertThat(folder.resolve("out.json")).doesNotExist();
    }

    @Test
    void aReaderWithoutRunLengthsLetsMasksBelowTheFloorFail() {
        assertThat(convert("--profile", "strict", "--polygons", "opencv", "--min-iou", "0.9")).isEqualTo(ExitCode.NOTHING_WRITTEN);
    }

    @Test
    void polygonsBelowTheFloorBecomeRunLengths() throws IOException {
        assertThat(convert("--polygons", "opencv", "--min-iou", "0.9")).isZero();

        assertThat(Files.readString(folder.resolve("out.json"))).contains("\"counts\"");
        assertThat(out.toString()).contains("IoU 1.0000");
    }

    @Test
    void theReportNamesEveryAnnotation() throws IOException {
        assertThat(convert("--report", folder.resolve("report.json").toString())).isZero();

        assertThat(Files.readString(folder.resolve("report.json"))).contains("\"total\": {\"images\": 1, \"annotations\": 2, \"area\": 17, "
                + "\"iou\": 1.0, \"lost\": 0, \"added\": 0, \"distance\": 0.0, \"vertices\": 8");
    }

    @Test
    void aReportOverAnotherFileOrAMaskIsWrongUsage() {
        assertThat(convert("--report", folder.resolve("out.json").toString())).isEqualTo(ExitCode.USAGE);
        assertThat(convert("--report", folder.resolve("mask.png").toString())).isEqualTo(ExitCode.USAGE);
    }

    private int convert(String... options) {
        List<String> arguments = new ArrayList<>(List.of("convert", folder.resolve("mask.png").toString(), "-o", folder.resolve("out.json").toString()));
        arguments.addAll(List.of(options));
        CommandLine line = CocoscopeCommand.commandLine(_ -> 0);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments.toArray(String[]::new));
    }
}
