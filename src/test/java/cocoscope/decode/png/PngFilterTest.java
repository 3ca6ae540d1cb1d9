package cocoscope.decode.png;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PngFilterTest {
    private static final int[] PIXEL_BYTES = {1, 2, 3, 4, 6, 8};

    @Test
    void undoesWhatTheSpecificationSaysByteByByte() {
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            int pixelBytes = PIXEL_BYTES[random.nextInt(PIXEL_BYTES.length)];
            byte[] above = line(random, 1 + pixelBytes * (1 + random.nextInt(60)));
            byte[] line = random.nextInt(3) == 0 ? above.clone() : line(random, above.length);
            int filter = seed % 5;
            byte[] filtered = line.clone();
            filtered[0] = (byte) filter;
            for (int i = line.length - 1; i > 0; i--) {
                filtered[i] -= predicted(filter, i > pixelBytes ? line[i - pixelBytes] : 0, above[i],
                        i > pixelBytes ? above[i - pixelBytes] : 0);
            }
            byte[] block = new byte[line.length + 5];
            System.arraycopy(filtered, 0, block, 5, filtered.length);
            byte[] undone = new byte[line.length + 3];

            assertThat(new PngFilter(pixelBytes, line.length - 1).undo(block, 5, above, 1, undone, 4)).isTrue();
            assertThat(Arrays.copyOfRange(undone, 4, undone.length)).as("seed " + seed).isEqualTo(Arrays.copyOfRange(line, 1, line.length));
        }
    }

    @Test
    void thereIsNoSixthFilter() {
        assertThat(new PngFilter(1, 1).undo(new byte[] {5, 0}, 0, new byte[1], 0, new byte[1], 0)).isFalse();
    }

    /// Stretches of one value, as masks have them, and noise.
    private static byte[] line(Random random, int length) {
        byte[] line = new byte[length];
        double change = random.nextDouble() * random.nextDouble();
        byte value = 0;
        for (int i = 1; i < length; i++) {
            value = random.nextDouble() < change ? (byte) random.nextInt() : value;
            line[i] = value;
        }
        return line;
    }

    private static byte predicted(int filter, byte left, byte above, byte corner) {
        int a = left & 0xFF;
        int b = above & 0xFF;
        int c = corner & 0xFF;
        return switch (filter) {
            case 0 -> 0;
            case 1 -> left;
            case 2 -> above;
            case 3 -> (byte) (a + b >> 1);
            default -> {
                int p = a + b - c;
                int pa = Math.abs(p - a);
                int pb = Math.abs(p - b);
                int pc = Math.abs(p - c);
                yield pa <= pb && pa <= pc ? left : pb <= pc ? above : corner;
            }
        };
    }
}
