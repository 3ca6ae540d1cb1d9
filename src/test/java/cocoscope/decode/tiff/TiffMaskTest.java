package cocoscope.decode.tiff;

import static cocoscope.decode.png.PngMaskTest.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cocoscope.decode.FileFacts;
import cocoscope.decode.MaskFile;
import cocoscope.decode.PictureDecoder;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.PictureSize;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.mask.Mask;
import cocoscope.mask.MaskEncoding;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Number formats and pages of TIFF files.
final class TiffMaskTest {
    private static final int WIDTH = 13;
    private static final int REDUCED = 1;
    private static final int TRANSPARENCY = 4;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({"2, 1, 4", "4, 1, 16", "12, 1, 4096", "32, 1, 4000", "64, 1, 4000", "8, 2, 100", "16, 2, 4000", "32, 2, 4000",
            "64, 2, 4000",
        "16, 3, 100", "32, 3, 4000", "64, 3, 4000"})
    void wholeNumbersOfAnyFormatAreLabels(int bits, int format, int bound) throws UnreadableImageException {
        int[] labels = new Random(bits).ints(WIDTH * 7, 0, bound).toArray();
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            assertThat(values(read(TiffBytes.gray(order, WIDTH, bits, format, numbers(labels))))).isEqualTo(labels);
        }
    }

    @ParameterizedTest
    @CsvSource({"32, 1", "32, 2", "32, 3", "64, 1", "64, 2", "64, 3"})
    void idsBeyondSixteenBitsStayAsTheyAre(int bits, int format) throws UnreadableImageException {
        Mask mask = read(TiffBytes.gray(ByteOrder.LITTLE_ENDIAN, 2, bits, format, 0, 70_000, 16_777_217 - format % 2, 65_535));

        assertThat(mask.samples()).isEqualTo(Mask.Samples.GRAY);
        assertThat(values(mask)).isEqualTo(new int[] {0, 70_000, 16_777_217 - format % 2, 65_535});
    }

    @Test
    void whatIsNoLabelIsToldByOneOfIts() {
        assertRefused(TiffBytes.gray(ByteOrder.LITTLE_ENDIAN, 2, 32, TiffBytes.FRACTIONS, 0, 0.25), "fractions, such as 0.25");
        assertRefused(TiffBytes.gray(ByteOrder.LITTLE_ENDIAN, 2, 32, TiffBytes.FRACTIONS, 0, Double.NaN), "fractions, such as NaN");
        assertRefused(TiffBytes.gray(ByteOrder.LITTLE_ENDIAN, 2, 16, TiffBytes.SIGNED, 0, -1), "negative numbers, such as -1");
        assertRefused(TiffBytes.gray(ByteOrder.LITTLE_ENDIAN, 2, 64, TiffBytes.SIGNED, 0, -3e9), "negative numbers, such as -3000000000");
        assertRefused(TiffBytes.gray(ByteOrder.LITTLE_ENDIAN, 2, 32, TiffBytes.WHOLE, 0, 3e9), "the number 3000000000");
    }

    @Test
    void moreLabelsThanSixteenBitsCanNameAreCounted() throws UnreadableImageException {
        double[] labels = new double[512 * 256];
        Arrays.setAll(labels, i -> i);
        assertRefused(TiffBytes.gray(ByteOrder.LITTLE_ENDIAN, 512, 32, TiffBytes.WHOLE, labels), "131071 different labels");

        Arrays.setAll(labels, i -> i % 65_536 * 1000);
        assertThat(read(TiffBytes.gray(ByteOrder.LITTLE_ENDIAN, 512, 32, TiffBytes.WHOLE, labels)).valueAt(511, 255)).isEqualTo(65_535_000);
    }

    @Test
    void smallerCopiesAndTransparencyAreNoPages() throws IOException, UnreadableImageException {
        byte[] file = new TiffBytes(ByteOrder.LITTLE_ENDIAN).page(1, 8, TiffBytes.WHOLE, Map.of(254, REDUCED), 9)
                .page(2, 8, TiffBytes.WHOLE, Map.of(), 1, 2).page(2, 8, TiffBytes.WHOLE, Map.of(254, TRANSPARENCY), 255, 255)
                .page(1, 8, TiffBytes.WHOLE, Map.of(255, 2), 9).bytes();
        Path path = Files.write(folder.resolve("pages.tif"), file);

        assertThat(values(read(file))).containsExactly(1, 2);
        assertThat(FileFacts.read(path).pages()).isEqualTo(1);
        assertThat(PictureDecoder.sizeOf(path)).isEqualTo(new PictureSize(2, 1));
        assertThat(PictureDecoder.read(path).width()).isEqualTo(2);
    }

    @Test
    void aCopyAloneIsAPage() throws UnreadableImageException {
        byte[] file = new TiffBytes(ByteOrder.LITTLE_ENDIAN).page(2, 8, TiffBytes.WHOLE, Map.of(254, REDUCED), 1, 2).bytes();

        assertThat(values(read(file))).containsExactly(1, 2);
    }

    @Test
    void imagesOfAStackArePagesAlsoWhereOneDirectoryTellsOfAll() throws IOException, UnreadableImageException {
        Path stack = Files.write(folder.resolve("stack.tif"), TiffBytes.imageJ(3, 2, 1, 2, 3, 4, 5, 6));

        assertThat(FileFacts.read(stack).pages()).isEqualTo(3);
        List<MaskFile.Layer> layers = MaskFile.open(stack, MaskEncoding.DEFAULT.withPage(OptionalInt.of(MaskEncoding.EACH_PAGE))).layers();
        assertThat(layers).hasSize(3);
        assertThat(values(layers.get(0).read())).containsExactly(1, 2);
        assertThat(values(layers.get(2).read())).containsExactly(5, 6);
        assertThatThrownBy(() -> MaskFile.open(stack, MaskEncoding.DEFAULT).layers().getFirst().read()).hasMessageContaining("3 pages");
    }

    @Test
    void aStackWhoseImagesAreMissingIsRefused() {
        byte[] stack = TiffBytes.imageJ(3, 200, new double[600]);
        String longer = new String(stack, StandardCharsets.ISO_8859_1).replace("images=3", "images=9");

        assertRefused(longer.getBytes(StandardCharsets.ISO_8859_1), 9, "ends early");
    }

    @Test
    void aFlippedBitOfADeflatedFileNeverMakesAnotherMask() {
        int[] levels = new Random(1).ints(WIDTH * 9, 0, 3).toArray();
        byte[] whole = TiffBytes.deflated(WIDTH, levels);
        int refused = 0;
        int length = TiffBytes.stripLength(whole);
        for (int bit = 8 * 8; bit < (8 + length) * 8; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                assertThat(values(read(flipped))).as("bits that fill the last byte").isEqualTo(levels);
            } catch (UnreadableImageException _) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(8 * length - 8);
    }

    private static double[] numbers(int... labels) {
        return Arrays.stream(labels).asDoubleStream().toArray();
    }

    private static Mask read(byte[] file) throws UnreadableImageException {
        return TiffMask.read(TiffFile.read(new ImageBytes(Path.of("mask.tif"), file)).page(1));
    }

    private static void assertRefused(byte[] file, String part) {
        assertRefused(file, 1, part);
    }

    private static void assertRefused(byte[] file, int page, String part) {
        assertThatThrownBy(() -> TiffMask.read(TiffFile.read(new ImageBytes(Path.of("mask.tif"), file)).page(page)))
                .isInstanceOf(UnreadableImageException.class).hasMessageContaining(part);
    }
}
