package cocoscope.decode.pnm;

import static cocoscope.decode.png.PngMaskTest.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.mask.Mask;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PnmMaskTest {
    @ParameterizedTest
    @ValueSource(strings = {"P5\n2 2\n255\n\0\1\2\u00FF", "P5 2 2 255 \0\1\2\u00FF", "P5\n# a comment\n2\t2 # another\n255\n\0\1\2\u00FF",
        "P2\n2 2\n255\n0 1\n2 255\n", "P2 2 2 255 # last\n0 1 2 255"})
    void grayLevelsAreTakenAsStored(String file) throws UnreadableImageException {
        assertThat(values(read(file))).containsExactly(0, 1, 2, 255);
    }

    @Test
    void levelsAreNotScaledToTheGreatest() throws UnreadableImageException {
        assertThat(values(read("P5 2 1 3 \1\3"))).containsExactly(1, 3);
        assertThat(values(read("P5 2 1 1000 \0\1\3\u00E8"))).containsExactly(1, 1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P4 9 2 \u007F\u0080\u00FF\0", "P1 9 2\n0 1 1 1 1 1 1 1 1\n111111110"})
    void theWhiteOfBitsIsOne(String file) throws UnreadableImageException {
        Mask mask = read(file);

        assertThat(mask.bits()).isEqualTo(1);
        assertThat(values(mask)).containsExactly(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    }

    @Test
    void colorsAreColors() throws UnreadableImageException {
        assertThat(values(read("P6 2 1 255 \u00FF\0\0\0\0\7"))).containsExactly(0xFF0000, 0x000007);
        assertThat(values(read("P3 2 1 255 255 0 0 0 0 7"))).containsExactly(0xFF0000, 0x000007);
        assertThat(values(read("P6 1 1 65535 \u0080\u0080\0\0\0\0"))).containsExactly(0x800000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P5 2 2 255 \0\1\2", "P5 2 2 255 \0\1\2\3\4", "P2 2 2 255 0 1 2", "P2 2 2 255 0 1 2 3 4",
            "P2 2 2 255 0 1 2 256",
        "P5 2 1 3 \1\4", "P5 0 2 255 ", "P5 2 1 70000 \1\4", "P5 2 1 0 \0\0", "P5 2", "P5 -2 2 255 \1\1", "P1 2 1 0 2",
        "P5 99999 99999 255 \0",
        "P5 16000 16000 255 \0", "P9 1 1 255 \0", "P5x"})
    void whatMakesNoSenseIsRefused(String file) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(UnreadableImageException.class);
    }

    @Test
    void aPictureIsShownFromBlackToWhite() throws UnreadableImageException {
        var picture = PnmMask.picture(new ImageBytes(Path.of("a.pgm"), "P5 2 1 3 \1\3".getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(picture.argb(0, 0)).isEqualTo(0xFF555555);
        assertThat(picture.argb(1, 0)).isEqualTo(0xFFFFFFFF);
    }

    private static Mask read(String file) throws UnreadableImageException {
        return PnmMask.read(new ImageBytes(Path.of("mask.pgm"), file.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
