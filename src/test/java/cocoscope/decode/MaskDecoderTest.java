package cocoscope.decode;

import static cocoscope.decode.png.PngMaskTest.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.decode.samples.UnreadableImageException.Kind;
import cocoscope.mask.Mask;
import cocoscope.mask.Mask.Samples;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.imgcodecs.Imgcodecs;

/// All formats but PNG, which [PngMaskTest] covers.
final class MaskDecoderTest {
    private static final int WIDTH = 48;
    private static final int PIXELS = 48 * 32;
    private static final int[] PALETTE = {0x000000, 0xFF0000, 0x00FF00, 0xFF0000};

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theFormatIsToldByTheBytesAndNotByTheName() throws IOException, UnreadableImageException {
        Path file = PngFile.write(folder.resolve("really.jpg"), ".#", "b.");

        assertThat(values(MaskDecoder.read(file))).containsExactly(0, 1, 2, 0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void grayJpegIsGrayAndLossy(boolean progressive) throws IOException, UnreadableImageException {
        int[] disk = disk();
        Mask mask = decode(Encoded.gray(".jpg", WIDTH, disk, Imgcodecs.IMWRITE_JPEG_QUALITY, 95,
                Imgcodecs.IMWRITE_JPEG_PROGRESSIVE, progressive ? 1 : 0));

        assertThat(mask.samples()).isEqualTo(Samples.GRAY);
        assertThat(mask.lossy()).isTrue();
        assertWithin(40, values(mask), disk);
    }

    @Test
    void jpegOfEqualChannelsIsGray() throws IOException, UnreadableImageException {
        int[] disk = disk();
        Mask mask = decode(Encoded.color(".jpg", WIDTH, Arrays.stream(disk).map(level -> level * 0x010101).toArray()));

        assertThat(mask.samples()).isEqualTo(Samples.GRAY);
        assertWithin(40, values(mask), disk);
    }

    @Test
    void jpegOfColorsIsColor() throws IOException, UnreadableImageException {
        Mask mask = decode(blueJpeg());

        assertThat(mask.samples()).isEqualTo(Samples.COLOR);
        assertThat(mask.lossy()).isTrue();
        int color = mask.valueAt(20, 20);
        assertWithin(3, new int[] {color >> 16, color >> 8 & 0xFF, color & 0xFF}, new int[] {0x10, 0x40, 0xC0});
    }

    @Test
    void colorProfileAndOrientationOfJpegAreNotApplied() throws IOException, UnreadableImageException {
        byte[] plain = blueJpeg();
        byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        byte[] profile = ByteBuffer.allocate(14 + linear.length).put("ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 1).put((byte) 1).put(linear).array();
        byte[] orientation = "Exif\0\0MM\0*\0\0\0\b\0\1\1\u0012\0\3\0\0\0\1\0\6\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

        for (byte[] file : new byte[][] {withSegment(plain, 0xE2, profile), withSegment(plain, 0xE1, orientation)}) {
            Mask mask = decode(file);
            assertThat(mask.width()).isEqualTo(WIDTH);
            assertThat(values(mask)).isEqualTo(values(decode(plain)));
        }
    }

    @Test
    void gifGivesIndices() throws IOException, UnreadableImageException {
        int[] indices = numbers(4);
        Mask mask = decode(Encoded.index("gif", WIDTH, 8, PALETTE, indices));

        assertThat(mask.samples()).isEqualTo(Samples.INDEX);
        assertThat(mask.lossy()).isFalse();
        assertThat(values(mask)).isEqualTo(indices);
        assertThat(mask.palette().orElseThrow()).startsWith(PALETTE);
    }

    @Test
    void bmpOfAGrayRampIsGrayAndOfOtherColorsIndices() throws IOException, UnreadableImageException {
        int[] levels = numbers(256);
        Mask gray = decode(Encoded.gray(".bmp", WIDTH, levels));
        Mask index = decode(Encoded.index("bmp", WIDTH, 8, PALETTE, numbers(4)));
        Mask bilevel = decode(Encoded.index("bmp", WIDTH, 1, new int[] {0, 0xFFFFFF}, numbers(2)));

        assertThat(gray.samples()).isEqualTo(Samples.GRAY);
        assertThat(values(gray)).isEqualTo(levels);
        assertThat(index.samples()).isEqualTo(Samples.INDEX);
        assertThat(values(index)).isEqualTo(numbers(4));
        assertThat(values(bilevel)).isEqualTo(numbers(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {".bmp", ".tiff", ".webp"})
    void losslessColorsAreExactAndGrayWhenEqual(String extension) throws IOException, UnreadableImageException {
        int[] colors = numbers(1 << 24);
        int[] levels = numbers(256);
        int[] lossless = extension.equals(".webp") ? new int[] {Imgcodecs.IMWRITE_WEBP_QUALITY, 101} : new int[0];
        Mask colored = decode(Encoded.color(extension, WIDTH, colors, lossless));
        Mask gray = decode(Encoded.color(extension, WIDTH, Arrays.stream(levels).map(level -> level * 0x010101).toArray(), lossless));

        assertThat(colored.samples()).isEqualTo(Samples.COLOR);
        assertThat(colored.lossy()).isFalse();
        assertThat(values(colored)).isEqualTo(colors);
        assertThat(gray.samples()).isEqualTo(Samples.GRAY);
        assertThat(values(gray)).isEqualTo(levels);
    }

    @Test
    void lossyWebpSaysSo() throws IOException, UnreadableImageException {
        Mask mask = decode(Encoded.color(".webp", WIDTH, disk(), Imgcodecs.IMWRITE_WEBP_QUALITY, 80));

        assertThat(mask.lossy()).isTrue();
        assertThat(mask.width()).isEqualTo(WIDTH);
    }

    /// Without compression, LZW, deflate and PackBits.
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 8, 32773})
    void tiffKeepsEightAndSixteenBits(int compression) throws IOException, UnreadableImageException {
        int[] levels = numbers(256);
        int[] wide = numbers(1 << 16);
        Mask narrow = decode(Encoded.gray(".tiff", WIDTH, levels, Imgcodecs.IMWRITE_TIFF_COMPRESSION, compression));
        Mask gray16 = decode(Encoded.gray16(".tiff", WIDTH, wide, Imgcodecs.IMWRITE_TIFF_COMPRESSION, compression));

        assertThat(narrow.bits()).isEqualTo(8);
        assertThat(values(narrow)).isEqualTo(levels);
        assertThat(gray16.bits()).isEqualTo(16);
        assertThat(values(gray16)).isEqualTo(wide);
    }

    @Test
    void tiffWithAPaletteGivesIndices() throws IOException, UnreadableImageException {
        Mask mask = decode(Encoded.index("tiff", WIDTH, 8, PALETTE, numbers(4)));

        assertThat(mask.samples()).isEqualTo(Samples.INDEX);
        assertThat(values(mask)).isEqualTo(numbers(4));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 16})
    void whiteIsTheMaximumValueOfTiffAlsoWhereItIsStoredAsZero(int bits) throws IOException, UnreadableImageException {
        int top = (1 << bits) - 1;
        int[] levels = {0, top, top / 3, 0, 0, top, top, 0};

        assertThat(values(decode(tiff(bits, 0, 8, levels)))).isEqualTo(Arrays.stream(levels).map(level -> top - level).toArray());
        assertThat(values(decode(tiff(bits, 1, 8, levels)))).isEqualTo(levels);
    }

    @Test
    void aTiffOfSeveralPagesIsNoMask() throws IOException {
        byte[] page = tiff(8, 1, 8, new int[8]);
        ByteBuffer.wrap(page).putInt(page.length - 12, page.length);
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        two.writeBytes(page);
        two.writeBytes(new byte[] {0, 1, 1, 0, 0, 3, 0, 0, 0, 1, 0, 8, 0, 0, 0, 0, 0, 0});

        assertRefused(two.toByteArray(), Kind.UNSUPPORTED, "2 pages");
    }

    @Test
    void jpegWithoutItsEndIsNeverAMask() throws IOException {
        byte[] whole = Encoded.gray(".jpg", WIDTH, disk());

        assertRefused(Arrays.copyOf(whole, whole.length / 2), Kind.TRUNCATED,
                "ends early (no end-of-image marker); copy it again from the source");
        byte[] capped = Arrays.copyOf(whole, whole.length / 2);
        capped[capped.length - 2] = (byte) 0xFF;
        capped[capped.length - 1] = (byte) 0xD9;
        assertThatThrownBy(() -> decode(capped)).isInstanceOf(UnreadableImageException.class);
    }

    private void assertRefused(byte[] file, Kind kind, String part) {
        assertThatThrownBy(() -> decode(file))
                .isInstanceOfSatisfying(UnreadableImageException.class, e -> assertThat(e.kind()).isEqualTo(kind))
                .hasMessageContaining(part);
    }

    private Mask decode(byte[] bytes) throws IOException, UnreadableImageException {
        return MaskDecoder.read(Files.write(folder.resolve("mask"), bytes));
    }

    /// A big-endian TIFF file of one strip, whose last 12 bytes are where the next page is and two values of no meaning.
    ///
    /// @param meaning 0 white is zero, 1 black is zero
    private static byte[] tiff(int bits, int meaning, int width, int... samples) {
        int height = samples.length / width;
        ByteBuffer strip = ByteBuffer.allocate(samples.length * bits / 8);
        for (int i = 0; i < samples.length; i++) {
            switch (bits) {
                case 1 -> strip.put(i / 8, (byte) (strip.get(i / 8) | samples[i] << 7 - i % 8));
                case 8 -> strip.put((byte) samples[i]);
                default -> strip.putShort((short) samples[i]);
            }
        }
        int[][] tags = {{256, width}, {257, height}, {258, bits}, {259, 1}, {262, meaning}, {273, 8}, {277, 1}, {278, height},
            {279, strip.capacity()}};
        ByteBuffer file = ByteBuffer.allocate(8 + strip.capacity() + 2 + 12 * tags.length + 12);
        file.put(new byte[] {'M', 'M', 0, 42}).putInt(8 + strip.capacity()).put(strip.array()).putShort((short) tags.length);
        for (int[] tag : tags) {
            file.putShort((short) tag[0]).putShort((short) 4).putInt(1).putInt(tag[1]);
        }
        return file.array();
    }

    private static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        return ByteBuffer.allocate(jpeg.length + content.length + 4).put(jpeg, 0, 2)
                .put((byte) 0xFF).put((byte) marker).putShort((short) (content.length + 2)).put(content)
                .put(jpeg, 2, jpeg.length - 2).array();
    }

    private static byte[] blueJpeg() {
        int[] colors = new int[PIXELS];
        Arrays.fill(colors, 0x1040C0);
        return Encoded.color(".jpg", WIDTH, colors);
    }

    private static int[] disk() {
        int[] levels = new int[PIXELS];
        Arrays.setAll(levels, i -> Math.hypot(i % WIDTH - 24, i / WIDTH - 16) < 12 ? 255 : 0);
        return levels;
    }

    private static int[] numbers(int bound) {
        return new Random(bound).ints(PIXELS, 0, bound).toArray();
    }

    private static void assertWithin(int tolerance, int[] actual, int[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            assertThat(Math.abs(actual[i] - expected[i])).as("sample %d", i).isLessThanOrEqualTo(tolerance);
        }
    }
}
