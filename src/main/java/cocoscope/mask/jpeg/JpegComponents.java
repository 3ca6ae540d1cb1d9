package cocoscope.mask.jpeg;

import java.util.List;

/// What a JPEG file holds of a mask: one plane of brightness, or three.
///
/// @param planes brightness; or brightness, blueness and redness; or red, green and blue
/// @param rgb    whether three planes are red, green and blue
public record JpegComponents(List<JpegBlocks> planes, boolean rgb) {
    private static final int HALF = 1 << 15;
    private static final int MIDDLE = 128 << 16;

    public JpegComponents {
        planes = List.copyOf(planes);
        if (planes.size() != 1 && planes.size() != 3) {
            throw new IllegalArgumentException("A JPEG mask has one plane or three, not " + planes.size());
        }
    }

    /// The sample that an encoder makes of a value: a gray level, or a color 0xRRGGBB.
    ///
    /// Source: ITU-R BT.601 as in JFIF 1.02, rounded as the Independent JPEG Group's libjpeg does.
    int sample(int plane, int value) {
        if (planes.size() == 1) {
            return value;
        }
        int red = value >> 16;
        int green = value >> 8 & 0xFF;
        int blue = value & 0xFF;
        if (rgb) {
            return plane == 0 ? red : plane == 1 ? green : blue;
        }
        return switch (plane) {
            case 0 -> 19595 * red + 38470 * green + 7471 * blue + HALF >> 16;
            case 1 -> -11059 * red - 21709 * green + 32768 * blue + MIDDLE + HALF - 1 >> 16;
            default -> 32768 * red - 27439 * green - 5329 * blue + MIDDLE + HALF - 1 >> 16;
        };
    }

    /// The samples of values in each plane.
    public int[][] samples(int[] values) {
        int[][] samples = new int[planes.size()][values.length];
        for (int plane = 0; plane < samples.length; plane++) {
            for (int i = 0; i < values.length; i++) {
                samples[plane][i] = sample(plane, values[i]);
            }
        }
        return samples;
    }

    /// Pixels along the width of a unit, the least area that holds whole blocks of all planes.
    public int unitWidth() {
        return JpegBlocks.SIDE * planes.stream().mapToInt(JpegBlocks::pixelsAcross).max().orElse(1);
    }

    /// Pixels along the height of a unit.
    public int unitHeight() {
        return JpegBlocks.SIDE * planes.stream().mapToInt(JpegBlocks::pixelsDown).max().orElse(1);
    }
}
