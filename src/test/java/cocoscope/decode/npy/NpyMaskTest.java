package cocoscope.decode.npy;

import static cocoscope.decode.png.PngMaskTest.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.mask.Mask;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NpyMaskTest {
    private static final int[] LABELS = {0, 1, 2, 3, 100, 0};

    @ParameterizedTest
    @ValueSource(strings = {"|u1", "|i1", "<u2", ">u2", "<i2", "<i4", ">u4", "<i8", ">i8", "<u8", "<f2", "<f4", ">f8"})
    void numbersOfAnyTypeAreLabels(String type) throws UnreadableImageException {
        for (int version = 1; version <= 3; version++) {
            assertThat(values(read(npy(version, type, "False", "(2, 3)", LABELS)))).isEqualTo(LABELS);
        }
    }

    @Test
    void booleansAreOneBit() throws UnreadableImageException {
        Mask mask = read(npy(1, "|b1", "False", "(2, 3)", 0, 1, 1, 0, 0, 1));

        assertThat(mask.bits()).isEqualTo(1);
        assertThat(values(mask)).containsExactly(0, 1, 1, 0, 0, 1);
    }

    @Test
    void fortranOrderIsColumnByColumn() throws UnreadableImageException {
        assertThat(values(read(npy(1, "<i4", "True", "(2, 3)", 1, 4, 2, 5, 3, 6)))).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void axesOfLengthOneDoNotCount() throws UnreadableImageException {
        assertThat(read(npy(1, "|u1", "False", "(1, 2, 3, 1)", LABELS)).height()).isEqualTo(2);
        assertThat(read(npy(1, "|u1", "False", "(1, 6)", LABELS)).width()).isEqualTo(6);
    }

    @Test
    void idsBeyondSixteenBitsStayAsTheyAre() throws UnreadableImageException {
        assertThat(values(read(npy(1, "<i8", "False", "(1, 2)", 70_000, 2_000_000_000)))).containsExactly(70_000, 2_000_000_000);
    }

    @Test
    void whatIsNoLabelMapIsToldAsSuch() {
        assertRefused(npy(1, "<i4", "False", "(3, 2, 2)", LABELS), "shape (3, 2, 2)");
        assertRefused(npy(1, "<i4", "False", "(6,)", LABELS), "shape (6,)");
        assertRefused(npy(1, "<c8", "False", "(2, 3)", LABELS), "type '<c8'");
        assertRefused(npy(1, "|O", "False", "(2, 3)", LABELS), "type '|O'");
        assertRefused(npy(1, "<i4", "False", "(1, 1)", -1), "negative numbers, such as -1");
        assertRefused(npy(1, "<f4", "False", "(0, 3)"), "3 x 0 pixels");
    }

    @Test
    void aFileCutAnywhereIsRefusedAndSoIsOneWithMoreNumbers() {
        byte[] whole = npy(1, "<i4", "False", "(2, 3)", LABELS);
        for (int length = 8; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(UnreadableImageException.class);
        }
        assertRefused(Arrays.copyOf(whole, whole.length + 1), "more numbers");
    }

    private static void assertRefused(byte[] file, String part) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(UnreadableImageException.class).hasMessageContaining(part);
    }

    private static Mask read(byte[] file) throws UnreadableImageException {
        return NpyMask.read(new ImageBytes(Path.of("mask.npy"), file));
    }

    private static byte[] npy(int version, String type, String columns, String shape, int... numbers) {
        byte[] header = "{'descr': '%s', 'fortran_order': %s, 'shape': %s, }\n".formatted(type, columns, shape)
                .getBytes(StandardCharsets.US_ASCII);
        int bytes = Character.digit(type.charAt(type.length() - 1), 10);
        ByteBuffer file = ByteBuffer.allocate(12 + header.length + Math.max(1, bytes) * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
        file = version == 1 ? file.putShort((short) header.length) : file.putInt(header.length);
        file.put(header).order(type.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        boolean fractions = type.charAt(1) == 'f';
        for (int number : numbers) {
            switch (bytes) {
                case 2 -> file.putShort(fractions ? Float.floatToFloat16(number) : (short) number);
                case 4 -> file.putInt(fractions ? Float.floatToIntBits(number) : number);
                case 8 -> file.putLong(fractions ? Double.doubleToLongBits(number) : number);
                default -> file.put((byte) number);
            }
        }
        return Arrays.copyOf(file.array(), file.position());
    }
}
