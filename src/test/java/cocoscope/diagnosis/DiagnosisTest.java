package cocoscope.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.cli.report.AdviceText;
import cocoscope.cli.report.CommandWording;
import cocoscope.decode.FileFacts;
import cocoscope.decode.samples.ImageFormat;
import cocoscope.message.Wording;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DiagnosisTest {
    private final DiagnosisText text = new DiagnosisText(new Wording(Locale.ENGLISH));

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(ints = {95, 90, 75, 60, 50})
    void theQualityOfAJpegIsFoundFromItsTables(int quality) throws Exception {
        FileFacts facts = FileFacts.read(jpeg(ImageSamples.gray((x, y) -> disc(x, y) ? 255 : 0), quality));
        assertThat(facts.format()).isEqualTo(ImageFormat.JPEG);
        assertThat(facts.jpeg().orElseThrow().quality()).isEqualTo(OptionalInt.of(quality));
        assertThat(facts.jpeg().orElseThrow().standardTables()).isTrue();
    }

    @Test
    void aColorJpegTellsItsSubsampling() throws Exception {
        FileFacts facts = FileFacts.read(jpeg(ImageSamples.color((x, _) -> x), 75));
        assertThat(facts.jpeg().orElseThrow().subsampling()).isEqualTo("4:2:0");
        assertThat(facts.channels()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {95, 75, 50})
    void aBinaryMaskSavedAsJpegHasTheTwoLevelsOfItsAuthor(int quality) throws Exception {
        Diagnosis diagnosis = Diagnosis.of(jpeg(ImageSamples.gray((x, y) -> disc(x, y) ? 255 : 0), quality));
        assertThat(values(diagnosis)).containsExactly(0, 255);
        assertThat(diagnosis.between()).isPositive();
        assertThat(text.verdict(diagnosis)).matches("binary mask saved as JPEG at about quality " + quality
                + "; 2 levels, [0-9.]+ % of pixels between them");
    }

    @Test
    void aLevelIsTheMoreCertainTheMoreOfItIsFlat() throws Exception {
        Diagnosis dirty = Diagnosis.of(jpeg(ImageSamples.gray((x, y) -> disc(x, y) ? 255 : 0), 75));
        Diagnosis clean = Diagnosis.of(png(ImageSamples.gray((x, y) -> disc(x, y) ? 255 : 0)));

        assertThat(clean.levels()).extracting(LevelShare::confidence).containsExactly(1.0, 1.0);
        assertThat(text.levels(clean)).doesNotContain("confidence");
        assertThat(dirty.levels()).extracting(LevelShare::confidence).allMatch(confidence -> confidence > 0.3 && confidence < 1);
        assertThat(text.levels(dirty)).matches("\\d+ values; levels 0 \\([0-9.]+ %, confidence 0\\.\\d\\d\\), 255 \\(.*\\)");
    }

    @Test
    void aCleanBinaryMaskIsJustThat() throws Exception {
        Diagnosis diagnosis = Diagnosis.of(png(ImageSamples.gray((x, y) -> disc(x, y) ? 255 : 0)));
        assertThat(text.verdict(diagnosis)).isEqualTo("binary mask");
        assertThat(diagnosis.between()).isZero();
    }

    @Test
    void softEdgesAreNoLevels() throws Exception {
        Diagnosis diagnosis = Diagnosis.of(png(ImageSamples.gray((x, y) -> Math.clamp((int) (255 * (20.5 - Math.hypot(x - 32, y - 32))), 0,
                255))));
        assertThat(diagnosis.values()).isGreaterThan(12);
        assertThat(values(diagnosis)).containsExactly(0, 255);
        assertThat(text.verdict(diagnosis)).startsWith("binary mask with soft edges; 2 levels, ");
    }

    @Test
    void smallIndicesInAStrongJpegAreBeyondRepair() throws Exception {
        BufferedImage stripes = ImageSamples.gray((x, y) -> (x / 6 + y / 11) % 12);
        assertThat(text.verdict(Diagnosis.of(jpeg(stripes, 75))))
                .matches("index mask 0\\.\\.1[0-9] in a JPEG: beyond repair at this quality");
    }

    @Test
    void twoIndicesInAWeakJpegCanBeRead() throws Exception {
        Diagnosis diagnosis = Diagnosis.of(jpeg(ImageSamples.gray((x, y) -> disc(x, y) ? 1 : 0), 95));
        assertThat(text.verdict(diagnosis)).startsWith("index mask 0..1");
        assertThat(options(diagnosis)).contains("--threshold 1");
    }

    @Test
    void aPaletteIsReadByIndex() throws Exception {
        Diagnosis diagnosis = Diagnosis.of(png(ImageSamples.palette((x, _) -> x / 16)));
        assertThat(text.verdict(diagnosis)).isEqualTo("palette PNG: using the index, not the color; 4 indices");
        assertThat(diagnosis.facts().palette()).isEqualTo(OptionalInt.of(256));
    }

    @ParameterizedTest
    @ValueSource(ints = {95, 75, 50})
    void colorCodesInAJpegAreFoundWithinItsRounding(int quality) throws Exception {
        int[] colors = {0x000000, 0xFF0000, 0x00FF00, 0x0000FF};
        Diagnosis diagnosis = Diagnosis.of(jpeg(ImageSamples.color((x, y) -> colors[x / 32 + 2 * (y / 32)]), quality));
        assertThat(diagnosis.verdict()).isEqualTo(new Verdict.Colors(4));
    }

    @Test
    void noiseLooksLikeAPhoto() throws Exception {
        Random random = new Random(1);
        Diagnosis colors = Diagnosis.of(png(ImageSamples.color((_, _) -> random.nextInt(1 << 24))));
        assertThat(text.verdict(colors)).matches("this has 4,09\\d colors and looks like a photo");
        Diagnosis grays = Diagnosis.of(png(ImageSamples.gray((_, _) -> random.nextInt(256))));
        assertThat(text.verdict(grays)).isEqualTo("this has 256 gray levels and hardly any flat area, so it looks like a photo");
    }

    @Test
    void aMaskOfOneValueIsNormalAndNamesNoOtherFile() throws Exception {
        Diagnosis empty = Diagnosis.of(png(ImageSamples.gray((_, _) -> 0)));
        assertThat(text.verdict(empty)).isEqualTo("all pixels have the value 0: nothing is marked");
        assertThat(empty.advice()).isEmpty();
        Diagnosis full = Diagnosis.of(png(ImageSamples.gray((_, _) -> 255)));
        assertThat(text.verdict(full)).isEqualTo("all pixels have the value 255: an object that covers the image, or none");
        assertThat(full.advice()).isEmpty();
    }

    @Test
    void whatOnlyTheTransparencyShowsIsInTheAlphaChannel() throws Exception {
        Diagnosis diagnosis = Diagnosis.of(png(ImageSamples.transparent((x, y) -> disc(x, y) ? 0xFF000000 : 0)));
        assertThat(diagnosis.verdict()).isEqualTo(new Verdict.AlphaOnly());
        assertThat(values(diagnosis)).containsExactly(0, 255);
        assertThat(options(diagnosis)).containsExactly("--channel alpha");
    }

    @Test
    void manyComponentsOfOneValueEachLookLikeInstances() throws Exception {
        Diagnosis diagnosis = Diagnosis.of(png(ImageSamples.wide((x, y) -> x % 16 < 12 && y % 16 < 12 ? x / 16 + 4 * (y / 16) + 1 : 0)));
        assertThat(text.verdict(diagnosis)).isEqualTo("label map of 16 categories of one connected component each, or instance ids");
        Diagnosis more = Diagnosis.of(png(ImageSamples.wide((x, y) -> x % 8 < 6 && y % 16 < 14 ? x / 8 + 8 * (y / 16) + 1 : 0)));
        assertThat(text.verdict(more)).isEqualTo("looks like instance ids, 32 of them");
        assertThat(options(more)).isEqualTo(options(diagnosis)).containsExactly("--threshold 1 --instances value");
    }

    @Test
    void stepsOfAScaleAreNoCategoryAndInstance() throws Exception {
        Diagnosis diagnosis = Diagnosis.of(png(ImageSamples.wide((x, _) -> x / 16 * 20_000)));
        assertThat(diagnosis.verdict()).isEqualTo(new Verdict.Levels(4));
    }

    @Test
    void numbersTooDarkToTellApartArePanopticIdsAndColorsOfAPaletteAreNot() throws Exception {
        int[] ids = {0, 0x050000, 0x2C0100, 0x701101};
        assertThat(options(Diagnosis.of(png(ImageSamples.color((x, _) -> ids[x / 16]))))).containsExactly("--coding panoptic");
        int[] stripes = {0, 0x00008E, 0x464646, 0x4682B4, 0x804080, 0x808080, 0xDC143C, 0xF423E8};
        assertThat(Diagnosis.of(png(ImageSamples.color((x, _) -> stripes[x / 8]))).verdict()).isEqualTo(new Verdict.Colors(8));
    }

    @Test
    void categoryAndInstanceInSeveralChannelsAreABitmask() throws Exception {
        Diagnosis diagnosis = Diagnosis.of(png(ImageSamples.transparent((x, y) -> y < 20 || x / 16 == 0 ? 0
                : x / 16 << 24 | (x < 48 ? 3 : 2) << 16 | 4 << 8)));
        assertThat(diagnosis.verdict()).isEqualTo(new Verdict.Bitmask(2, 3));
        assertThat(options(diagnosis)).containsExactly("--coding bitmask");
    }

    @Test
    void shadesOfOneColorArePanopticIds() throws Exception {
        int[] ids = {0, 0xDC143C, 0xD21D30, 0xCA0042, 0xC30B35, 0xDE0041, 0x6B8E23, 0x98FB98};
        assertThat(Diagnosis.of(png(ImageSamples.color((x, _) -> ids[x / 8]))).verdict()).isEqualTo(new Verdict.PanopticIds(8));
    }

    @Test
    void theColorsOfAPublishedDataSetAreProposedByItsName() throws Exception {
        int[] street = {0x804080, 0x464646, 0x6B8E23, 0x4682B4};
        Diagnosis diagnosis = Diagnosis.of(png(ImageSamples.color((x, _) -> street[x / 16])));
        assertThat(options(diagnosis)).containsExactly("--palette cityscapes");
        int[] plain = {0, 0xFF0000, 0x00FF00, 0x0000FF};
        assertThat(Diagnosis.of(png(ImageSamples.color((x, _) -> plain[x / 16]))).advice()).isEmpty();
    }

    @Test
    void grayThatIsTintedByAnEditorIsStillBinary() throws Exception {
        Diagnosis diagnosis = Diagnosis.of(png(ImageSamples.color((x, y) -> {
            int gray = (int) (112 * Math.exp(-Math.max(0, Math.hypot(x - 32, y - 32) - 10) / 4));
            return gray * 0x010101 + (x % 9 == 0 && y % 7 == 0 ? 1 : 0);
        })));
        assertThat(diagnosis.verdict()).isEqualTo(new Verdict.Binary());
    }

    @Test
    void aBlurredObjectIsBinaryHoweverWideItsRim() throws Exception {
        Diagnosis diagnosis = Diagnosis.of(png(ImageSamples.gray((x, y) -> (int) (112 * Math.exp(-Math.max(0,
                Math.hypot(x - 32, y - 32) - 10) / 3)))));
        assertThat(text.verdict(diagnosis)).startsWith("binary mask with soft edges; 2 levels, ");
    }

    @Test
    void objectsWithoutAFlatPlaceAreALevel() throws Exception {
        Diagnosis diagnosis = Diagnosis.of(jpeg(ImageSamples.gray((x, y) -> x % 20 < 3 && y % 30 < 3 ? 255 : 0), 90));
        assertThat(text.verdict(diagnosis)).startsWith("binary mask saved as JPEG");
        assertThat(values(diagnosis)).containsExactly(0, 255);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 102, 128, 200})
    void aTrimapHasAnyMiddleValue(int unknown) throws Exception {
        Diagnosis diagnosis = Diagnosis.of(png(ImageSamples.gray((x, _) -> x < 20 ? 0 : x < 28 ? unknown : 255)));
        assertThat(diagnosis.verdict()).isEqualTo(new Verdict.Trimap(unknown));
    }

    @ParameterizedTest
    @CsvSource({"1000, 2", "256, 2"})
    void categoryTimesAFactorPlusInstanceIsTold(int factor, int categories) throws Exception {
        Diagnosis diagnosis = Diagnosis.of(png(ImageSamples.wide((x, y) -> y < 32 ? 24 * factor + x / 16 : 26 * factor + x / 32)));
        assertThat(diagnosis.verdict()).isEqualTo(new Verdict.NumberedCategories(factor, categories));
        assertThat(options(diagnosis)).containsExactly("--coding class" + factor);
    }

    @Test
    void aTrimapLeavesOutItsMiddle() throws Exception {
        Diagnosis diagnosis = Diagnosis.of(png(ImageSamples.gray((x, _) -> x < 20 ? 0 : x < 28 ? 128 : 255)));
        assertThat(diagnosis.verdict()).isEqualTo(new Verdict.Trimap(128));
        assertThat(options(diagnosis)).containsExactly("--values 255=object --ignore 128");
    }

    @Test
    void a255BesideSmallValuesIsOftenIgnored() throws Exception {
        assertThat(options(Diagnosis.of(png(ImageSamples.gray((x, _) -> x < 60 ? x / 20 : 255))))).containsExactly("--ignore 255");
    }

    @Test
    void aBrightBorderMayBeTheBackground() throws Exception {
        assertThat(options(Diagnosis.of(png(ImageSamples.gray((x, y) -> disc(x, y) ? 0 : 255))))).containsExactly("--otsu --invert");
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(keys("diagnosis_de.properties")).isEqualTo(keys("diagnosis.properties"));
    }

    private static List<String> keys(String bundle) throws IOException {
        try (var lines = Files.lines(Path.of("src/main/resources/cocoscope/diagnosis", bundle))) {
            return lines.filter(line -> line.contains("=")).map(line -> line.substring(0, line.indexOf('='))).toList();
        }
    }

    private static boolean disc(int x, int y) {
        return Math.hypot(x - 32, y - 32) < 20;
    }

    private static List<Integer> values(Diagnosis diagnosis) {
        return diagnosis.levels().stream().map(LevelShare::value).toList();
    }

    private static List<String> options(Diagnosis diagnosis) {
        return diagnosis.advice().stream().map(new AdviceText(CommandWording.create())::option).toList();
    }

    private Path png(BufferedImage image) throws IOException {
        return ImageSamples.png(folder.resolve("mask.png"), image);
    }

    private Path jpeg(BufferedImage image, int quality) throws IOException {
        return ImageSamples.jpeg(folder.resolve("mask.jpg"), image, quality);
    }
}
