package cocoscope.decode.png;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cocoscope.decode.PngFile;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.decode.samples.UnreadableImageException.Kind;
import cocoscope.mask.Mask;
import cocoscope.mask.Mask.Samples;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a PNG mask holds is what the file stores, in every kind that the format knows.
public final class PngMaskTest {
    private static final int WIDTH = 19;
    private static final int HEIGHT = 13;
    private static final int SIGNATURE = 8;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8, 16})
    void grayLevelsAreNotScaled(int depth) throws UnreadableImageException {
        int[] samples = samples(1, depth);
        PngFile png = PngFile.of(WIDTH, depth, 0, samples);

        for (PngFile file : new PngFile[] {png, png.withInterlacing()}) {
            Mask mask = decode(file);
            assertThat(mask.samples()).isEqualTo(Samples.GRAY);
            assertThat(mask.bits()).isEqualTo(depth);
            assertThat(mask.lossy()).isFalse();
            assertThat(values(mask)).isEqualTo(samples);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void paletteFilesGiveIndicesAndKeepTheirPalette(int depth) throws UnreadableImageException {
        int[] samples = samples(1, depth);
        int[] palette = new int[1 << depth];
        Arrays.setAll(palette, i -> 0xFEDCBA - 0x000103 * i);
        PngFile png = PngFile.of(WIDTH, depth, 3, samples).withPalette(palette);

        for (PngFile file : new PngFile[] {png, png.withInterlacing()}) {
            Mask mask = decode(file);
            assertThat(mask.samples()).isEqualTo(Samples.INDEX);
            assertThat(mask.bits()).isEqualTo(depth);
            assertThat(values(mask)).isEqualTo(samples);
            assertThat(mask.palette()).hasValueSatisfying(colors -> assertThat(colors).isEqualTo(palette));
        }
    }

    @Test
    void paletteEntriesOfOneColorStayApart() throws UnreadableImageException {
        Mask mask = decode(PngFile.of(3, 8, 3, 0, 1, 2).withPalette(0xFF0000, 0xFF0000, 0xFF0000));

        assertThat(values(mask)).containsExactly(0, 1, 2);
    }

    @Test
    void colorsArePackedAndAlphaIsDropped() throws UnreadableImageException {
        for (int type : new int[] {2, 6}) {
            PngFile png = PngFile.of(WIDTH, 8, type, samples(type == 2 ? 3 : 4, 8));
            for (PngFile file : new PngFile[] {png, png.withInterlacing()}) {
                Mask mask = decode(file);
                assertThat(mask.samples()).isEqualTo(Samples.COLOR);
                assertThat(values(mask)).isEqualTo(packed(png));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16})
    void colorsWithEqualChannelsAreGray(int depth) throws UnreadableImageException {
        int[] levels = samples(1, depth);
        for (int channels : new int[] {3, 4}) {
            int[] samples = new int[levels.length * channels];
            Arrays.setAll(samples, i -> i % channels == 3 ? i % 200 : levels[i / channels]);
            Mask mask = decode(PngFile.of(WIDTH, depth, channels == 3 ? 2 : 6, samples));

            assertThat(mask.samples()).isEqualTo(Samples.GRAY);
            assertThat(mask.bits()).isEqualTo(depth);
            assertThat(values(mask)).isEqualTo(levels);
        }
    }

    @Test
    void onePixelOfColorMakesAColorMask() throws UnreadableImageException {
        Mask mask = decode(PngFile.of(3, 8, 2, 7, 7, 7, 100, 100, 100, 5, 5, 6));

        assertThat(mask.samples()).isEqualTo(Samples.COLOR);
        assertThat(values(mask)).containsExactly(0x070707, 0x646464, 0x050506);
    }

    @Test
    void colorsOfSixteenBitsAreThoseOfEight() throws UnreadableImageException {
        assertThat(values(decode(PngFile.of(2, 16, 2, 0x1010, 0xFF00, 0, 0x1010, 0xFFFF, 0x01FE)))).containsExactly(0x10FF00, 0x10FF01);
        assertThat(values(decode(PngFile.of(2, 16, 2, 1, 2, 3, 255, 0, 0)))).containsExactly(0x010203, 0xFF0000);
    }

    @Test
    void colorsThatDifferBelowEightBitsOnlyAreRefused() {
        assertThatThrownBy(() -> decode(PngFile.of(2, 16, 2, 1000, 1000, 1001, 1000, 1000, 1002)))
                .isInstanceOfSatisfying(UnreadableImageException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNSUPPORTED))
                .hasMessageContaining("some of its 16-bit colors differ only in their lower 8 bits");
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16})
    void grayWithAlphaIsGray(int depth) throws UnreadableImageException {
        int[] samples = samples(2, depth);
        PngFile png = PngFile.of(WIDTH, depth, 4, samples);
        for (PngFile file : new PngFile[] {png, png.withInterlacing()}) {
            int[] values = values(decode(file));
            for (int i = 0; i < values.length; i++) {
                assertThat(values[i]).isEqualTo(samples[2 * i]);
            }
        }
    }

    @Test
    void gammaAndColorProfilesChangeNoSample() throws UnreadableImageException {
        int[] levels = new int[256];
        Arrays.setAll(levels, i -> i);
        byte[] gamma = PngFile.chunk("gAMA", ByteBuffer.allocate(4).putInt(100_000).array());
        byte[] transparent = PngFile.chunk("tRNS", new byte[] {0, 100});
        byte[] profile = PngFile.chunk("iCCP", profile(ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData()));

        for (byte[] chunk : new byte[][] {gamma, transparent, profile}) {
            assertThat(values(decode(PngFile.of(16, 8, 0, levels).withExtra(chunk)))).isEqualTo(levels);
        }
    }

    @Test
    void anIndexOutsideThePaletteIsDamage() {
        assertThatThrownBy(() -> decode(PngFile.of(2, 8, 3, 0, 2).withPalette(0, 0xFFFFFF)))
                .isInstanceOfSatisfying(UnreadableImageException.class, e -> assertThat(e.kind()).isEqualTo(Kind.CORRUPT))
                .hasMessageContaining("palette index 2").hasMessageContaining("2 colors");
    }

    @Test
    void everyFlippedBitOfHeaderPaletteAndPixelsIsFound() {
        byte[] png = PngFile.of(7, 4, 3, samples(1, 4, 7 * 5)).withPalette(samples(1, 24, 16)).bytes();
        int end = png.length - 12;
        for (int bit = 8 * SIGNATURE; bit < 8 * end; bit++) {
            byte[] damaged = png.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> decode(damaged)).as("bit %d", bit).isInstanceOf(UnreadableImageException.class);
        }
    }

    private static byte[] profile(byte[] data) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(new byte[] {'p', 0, 0});
        try (DeflaterOutputStream out = new DeflaterOutputStream(content, new Deflater())) {
            out.write(data);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return content.toByteArray();
    }

    private static int[] samples(int channels, int depth) {
        return samples(channels, depth, WIDTH * HEIGHT);
    }

    private static int[] samples(int channels, int depth, int pixels) {
        return new Random(depth).ints((long) pixels * channels, 0, 1 << depth).toArray();
    }

    private static int[] packed(PngFile png) {
        int[] colors = new int[png.width() * png.height()];
        Arrays.setAll(colors, i -> {
            int at = i * png.channels();
            return png.samples()[at] << 16 | png.samples()[at + 1] << 8 | png.samples()[at + 2];
        });
        return colors;
    }

    private static Mask decode(PngFile png) throws UnreadableImageException {
        return decode(png.bytes());
    }

    private static Mask decode(byte[] png) throws UnreadableImageException {
        return PngMask.read(new ImageBytes(Path.of("mask.png"), png));
    }

    public static int[] values(Mask mask) {
        int[] values = new int[mask.width() * mask.height()];
        Arrays.setAll(values, i -> mask.valueAt(i % mask.width(), i / mask.width()));
        return values;
    }
}
