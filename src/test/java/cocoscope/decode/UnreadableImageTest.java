package cocoscope.decode;

import static cocoscope.decode.png.PngMaskTest.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.decode.samples.UnreadableImageException.Kind;
import cocoscope.mask.Mask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencv.imgcodecs.Imgcodecs;

/// Whatever is wrong with a file, it is one sentence with the file, the cause and the remedy, and never a mask with
/// pixels that nobody drew.
final class UnreadableImageTest {
    private static final int WIDTH = 16;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatIsNoImageIsToldByKind() throws IOException {
        assertRefused(Files.write(folder.resolve("empty.png"), new byte[0]), Kind.EMPTY,
                "the file is empty; copy it again from the source");
        assertRefused(Files.writeString(folder.resolve("notes.png"), "mask of 7 May"), Kind.NOT_AN_IMAGE,
                "this is not an image in a supported format; use PNG, JPEG, GIF, BMP, TIFF, WebP, PNM or NPY");
        assertRefused(folder.resolve("missing.png"), Kind.UNREADABLE, "there is no such file; check the path");
        assertRefused(Files.createDirectory(folder.resolve("folder.png")), Kind.NOT_A_FILE,
                "this is a folder; choose an image file in it");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aFileCutAtAnyByteIsRefusedUnlessAllItsPixelsAreThere(byte[] whole) throws IOException, UnreadableImageException {
        int[] values = values(decode(whole));
        int refused = 0;
        for (int length = 1; length < whole.length; length++) {
            Optional<Mask> mask = readOrRefused(Arrays.copyOf(whole, length));
            mask.ifPresent(read -> assertThat(values(read)).isEqualTo(values));
            refused += mask.isEmpty() ? 1 : 0;
        }
        assertThat(refused).isGreaterThanOrEqualTo(whole.length - 16);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void damageOfAnySortIsASentence(byte[] whole) throws IOException {
        Random random = new Random(1);
        int refused = 0;
        for (int round = 0; round < 400; round++) {
            byte[] damaged = whole.clone();
            for (int change = random.nextInt(3); change >= 0; change--) {
                damaged[random.nextInt(whole.length)] = (byte) random.nextInt(256);
            }
            refused += readOrRefused(damaged).isEmpty() ? 1 : 0;
        }
        assertThat(refused).isPositive();
    }

    /// 211 bytes that say they hold 64 x 48 pixels: the library takes minutes over them, six million times beyond their end.
    @Test
    void aDecoderThatReadsOnBeyondTheEndIsStopped() throws Exception {
        Path file = Path.of(Objects.requireNonNull(
                UnreadableImageTest.class.getResource("/cocoscope/fuzz/found/WEBP/endless-codes.webp")).toURI());

        assertRefused(file, Kind.TRUNCATED, "the file ends early (pixels are missing); copy it again from the source");
        assertThatThrownBy(() -> PictureDecoder.read(file)).isInstanceOf(UnreadableImageException.class);
    }

    /// Empty when the file was refused, in a sentence.
    private Optional<Mask> readOrRefused(byte[] file) throws IOException {
        try {
            return Optional.of(decode(file));
        } catch (UnreadableImageException e) {
            assertSentence(e, folder.resolve("file"));
            return Optional.empty();
        }
    }

    private void assertRefused(Path file, Kind kind, String sentence) {
        try {
            MaskDecoder.read(file);
        } catch (UnreadableImageException e) {
            assertSentence(e, file);
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e).hasMessage(file + ": " + sentence + ".");
            return;
        }
        throw new AssertionError(file + " was read");
    }

    private static void assertSentence(UnreadableImageException e, Path file) {
        assertThat(e.file()).isEqualTo(file);
        String message = String.valueOf(e.getMessage());
        assertThat(message).startsWith(file + ": ").contains("; ").endsWith(".").doesNotContain("Exception", "\n");
        assertThat(message.substring(file.toString().length())).hasSizeLessThan(200);
    }

    private Mask decode(byte[] bytes) throws IOException, UnreadableImageException {
        return MaskDecoder.read(Files.write(folder.resolve("file"), bytes));
    }

    static Stream<Named<byte[]>> formats() throws IOException {
        int[] levels = new Random(2).ints(WIDTH * 12, 0, 256).toArray();
        int[] colors = new Random(3).ints(WIDTH * 12, 0, 1 << 24).toArray();
        int[] channels = new Random(4).ints(WIDTH * 36, 0, 256).toArray();
        int[] indices = new Random(5).ints(WIDTH * 12, 0, 3).toArray();
        return Stream.of(
                Named.of("PNG", PngFile.of(WIDTH, 8, 0, levels).bytes()),
                Named.of("interlaced PNG", PngFile.of(WIDTH, 8, 2, channels).withInterlacing().bytes()),
                Named.of("JPEG", Encoded.gray(".jpg", WIDTH, levels)),
                Named.of("progressive JPEG", Encoded.color(".jpg", WIDTH, colors, Imgcodecs.IMWRITE_JPEG_PROGRESSIVE, 1)),
                Named.of("GIF", Encoded.index("gif", WIDTH, 8, new int[] {0, 0xFFFFFF, 0xFF0000}, indices)),
                Named.of("BMP", Encoded.gray(".bmp", WIDTH, levels)),
                Named.of("TIFF", Encoded.gray16(".tiff", WIDTH, levels, Imgcodecs.IMWRITE_TIFF_COMPRESSION, 1)),
                Named.of("deflated TIFF", Encoded.gray(".tiff", WIDTH, levels, Imgcodecs.IMWRITE_TIFF_COMPRESSION, 8)),
                Named.of("lossless WebP", Encoded.color(".webp", WIDTH, colors, Imgcodecs.IMWRITE_WEBP_QUALITY, 101)),
                Named.of("lossy WebP", Encoded.color(".webp", WIDTH, colors, Imgcodecs.IMWRITE_WEBP_QUALITY, 80)));
    }
}
