package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProfileOptionsTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeMask() {
        MaskFile.write(folder.resolve("mask.png"),
                ".......#",
                ".####...",
                ".####...",
                ".####...",
                ".####...",
                "........");
    }

    @ParameterizedTest
    @CsvSource({"coco, '[[1, 1, 1, 5, 5, 5, 5, 1]]'", "strict, '[[1, 1, 1, 5, 5, 5, 5, 1]]'", "opencv, '[[1, 1, 1, 4, 4, 4, 4, 1]]'",
            "ultralytics, '[[1.5, 1.5, 1.5, 4.5, 4.5, 4.5, 4.5, 1.5]]'", "results, '{\"size\": [6, 8], \"counts\": '"})
    void aProfileDecidesOnTheGeometry(String profile, String segmentation) throws IOException {
        CommandRun run = convert("--profile", profile);

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(folder.resolve("out.json"))).contains("\"segmentation\": " + segmentation);
        assertThat(run.out()).contains("Readers of profile " + profile + " get back: IoU 1.0000, 0 pixels lost, 0 added");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void optionsThatAreGivenWinOverTheProfile() throws IOException {
        CommandRun run = convert("--profile", "opencv", "--polygons", "edges");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(folder.resolve("out.json"))).contains("[[1, 1, 1, 5, 5, 5, 5, 1]]");
        assertThat(run.out()).contains("IoU 0.6296, 0 pixels lost, 10 added");
    }

    @ParameterizedTest
    @CsvSource({
        "--profile=results --segmentation=polygon, The profile results takes --segmentation rle only.",
        "--profile=results --segmentation=rle-counts, The profile results takes --segmentation rle only.",
        "--profile=results --min-iou=0.9, '--min-iou needs polygons, but this run writes RLE.'",
        "--profile=strict --segmentation=rle, 'The profile strict reads polygons only, not --segmentation rle.'",
        "--profile=huggingface --segmentation=rle, 'The profile huggingface reads RLE as lists of counts only; use --segmentation rle-counts.'",
        "--profile=opencv --segmentation=rle-counts, 'The profile opencv reads polygons only, not --segmentation rle-counts.'",
        "--profile=ultralytics --min-iou=0.9 --below=rle, 'The profile ultralytics reads polygons only; use --below fail.'",
        "--profile=ultralytics --threshold=1 --category=5, 'The profile ultralytics needs category ids from 1 without gaps, but the id 5 leaves one.'",
        "--below=fail, --below needs --min-iou.",
        "--min-iou=1.5, --min-iou must be between 0 and 1.",
        "--min-iou=NaN, --min-iou must be between 0 and 1."})
    void contradictionsAreWrongUsageAndNothingIsWritten(String options, String sentence) {
        CommandRun run = convert((Object[]) options.split(" "));

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).startsWith(sentence);
        assertThat(folder.resolve("out.json")).doesNotExist();
    }

    @Test
    void whatTheReaderWouldLoseIsListed() {
        CommandRun run = convert("--polygons", "opencv");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).isEqualToIgnoringNewLines("warning: 1 annotation too small for this type of polygon: readers of the "
                + "profile coco see no pixel: mask.png no. 1.");
        assertThat(run.out()).contains("IoU 0.5294, 8 pixels lost, 0 added");
    }

    @Test
    void manyLostObjectsAreCountedAndSomeAreNamed() {
        MaskFile.write(folder.resolve("mask.png"), "#.".repeat(30));

        CommandRun run = convert("--polygons", "opencv");

        assertThat(run.err()).startsWith("warning: 30 annotations too small").contains("mask.png no. 1, 2, 3,")
                .contains(", 20 and 10 more, which --report lists.");
    }

    @Test
    void aMaskBelowTheFloorFailsAndNothingIsWritten() {
        CommandRun run = convert("--polygons", "opencv", "--min-iou", "0.9", "--below", "fail");

        assertThat(run.exitCode()).isEqualTo(ExitCode.NOTHING_WRITTEN);
        assertThat(run.err()).contains("mask.png: annotation 1 (object, 1 pixel): IoU 0.0000 is below the minimum of 0.9");
        assertThat(folder.resolve("out.json")).doesNotExist();
    }

    @Test
    void aReaderWithoutRunLengthsLetsMasksBelowTheFloorFail() {
        CommandRun run = convert("--profile", "strict", "--polygons", "opencv", "--min-iou", "0.9");

        assertThat(run.exitCode()).isEqualTo(ExitCode.NOTHING_WRITTEN);
    }

    @Test
    void polygonsBelowTheFloorBecomeRunLengths() throws IOException {
        CommandRun run = convert("--polygons", "opencv", "--min-iou", "0.9");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(folder.resolve("out.json"))).contains("\"counts\"");
        assertThat(run.out()).contains("IoU 1.0000");
    }

    @Test
    void theReportNamesEveryAnnotation() throws IOException {
        CommandRun run = convert("--report", folder.resolve("report.json"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(folder.resolve("report.json"))).contains("\"total\": {\"images\": 1, \"annotations\": 2, \"area\": 17, "
                + "\"iou\": 1.0, \"lost\": 0, \"added\": 0, \"distance\": 0.0, \"vertices\": 8");
        assertThat(run.out()).contains("AP ceiling: 1.0000.");
    }

    @Test
    void theCeilingOfMoreThanAHundredObjectsSaysWhyItIsLow() {
        MaskFile.write(folder.resolve("mask.png"), "#.".repeat(101), "..".repeat(101));

        CommandRun run = convert("--report", folder.resolve("report.json"));

        assertThat(run.out()).contains("AP ceiling: 0.9900; COCO counts 100 detections per image.");
    }

    @Test
    void whatNobodyAsksForIsNotMeasured() {
        assertThat(convert().out()).doesNotContain("AP ceiling");
    }

    @Test
    void aReportOverAnotherFileOrAMaskIsWrongUsage() {
        assertThat(convert("--report", folder.resolve("out.json")).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(convert("--report", folder.resolve("mask.png")).exitCode()).isEqualTo(ExitCode.USAGE);
    }

    private CommandRun convert(Object... options) {
        return CommandRun.convert(Stream.concat(Stream.of(folder.resolve("mask.png"), "-o", folder.resolve("out.json")),
                Arrays.stream(options)).toArray());
    }
}
