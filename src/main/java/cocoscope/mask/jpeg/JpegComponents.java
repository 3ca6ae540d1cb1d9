package cocoscope.mask.jpeg;

import java.util.List;

/// What a JPEG file holds of a mask: one component of brightness, or three.
///
/// @param components brightness; or brightness, blueness and redness; or red, green and blue
/// @param rgb    whether three components are red, green and blue
public record JpegComponents(List<JpegBlocks> components, boolean rgb) {
    private static final int HALF = 1 << 15;
    private static final int MIDDLE = 128 << 16;

    public JpegComponents {
        components = List.copyOf(components);
        if (components.size() != 1 && components.size() != 3) {
            throw new IllegalArgumentException("A JPEG mask has one component or three, not " + components.size());
        }
    }

    /// The sample that an encoder makes of a value: a gray level, or a color 0xRRGGBB.
    ///
    /// Source: ITU-R BT.601 as in JFIF 1.02, rounded as the Independent JPEG Group's libjpeg does.
    int sample(int component, int value) {
        if (components.size() == 1) {
            return value;
        }
        int red = value >> 16;
        int green = value >> 8 & 0xFF;
        int blue = value & 0xFF;
        if (rgb) {
            return component == 0 ? red : component == 1 ? green : blue;
        }
        return switch (component) {
            case 0 -> 19595 * red + 38470 * green + 7471 * blue + HALF >> 16;
            case 1 -> -11059 * red - 21709 * green + 32768 * blue + MIDDLE + HALF - 1 >> 16;
            default -> 32768 * red - 27439 * green - 5329 * blue + MIDDLE + HALF - 1 >> 16;
        };
    }

    /// The samples of values in each component.
    public int[][] samples(int[] values) {
        int[][] samples = new int[components.size()][values.length];
        for (int component = 0; component < samples.length; component++) {
            for (int i = 0; i < values.length; i++) {
                samples[component][i] = sample(component, values[i]);
            }
        }
        return samples;
    }

    /// Pixels along the width of an MCU, the smallest area that holds whole blocks of all components.
    public int mcuWidth() {
        return JpegBlocks.SIDE * components.stream().mapToInt(JpegBlocks::pixelsAcross).max().orElse(1);
    }

    /// Pixels along the height of an MCU.
    public int mcuHeight() {
        return JpegBlocks.SIDE * components.stream().mapToInt(JpegBlocks::pixelsDown).max().orElse(1);
    }
}
