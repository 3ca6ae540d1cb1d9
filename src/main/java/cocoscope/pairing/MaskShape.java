package cocoscope.pairing;

import cocoscope.decode.MaskDecoder;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.mask.Mask;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What a mask shows, whatever its values mean: the pixels that differ from most of those at its border.
///
/// @param pixels row by row
record MaskShape(int width, int height, BitSet pixels) {
    /// Lossy values, and smooth edges, may be so far from the background in each channel.
    private static final int CLEAR = 64;
    private static final int SMALLEST = 16;

    /// Nothing for a file that is no mask, or a very small one.
    static Optional<MaskShape> of(Path file) {
        try {
            Mask mask = MaskDecoder.read(file);
            return Math.min(mask.width(), mask.height()) < SMALLEST ? Optional.empty() : Optional.of(of(mask));
        } catch (UnreadableImageException _) {
            return Optional.empty();
        }
    }

    private static MaskShape of(Mask mask) {
        int background = background(mask);
        int min = mask.lossy() ? CLEAR : 1;
        BitSet pixels = new BitSet();
        int[] row = new int[mask.width()];
        for (int y = 0; y < mask.height(); y++) {
            mask.copyRow(y, row);
            for (int x = 0; x < row.length; x++) {
                if (distance(mask, row[x], background) >= min) {
                    pixels.set(y * row.length + x);
                }
            }
        }
        return new MaskShape(mask.width(), mask.height(), pixels);
    }

    private static int distance(Mask mask, int one, int other) {
        return mask.samples() != Mask.Samples.COLOR ? Math.abs(one - other)
                : Math.max(Math.abs((one >> 16) - (other >> 16)), Math.max(Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF)),
                        Math.abs((one & 0xFF) - (other & 0xFF))));
    }

    private static int background(Mask mask) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int x = 0; x < mask.width(); x++) {
            counts.merge(mask.valueAt(x, 0), 1, Integer::sum);
            counts.merge(mask.valueAt(x, mask.height() - 1), 1, Integer::sum);
        }
        for (int y = 0; y < mask.height(); y++) {
            counts.merge(mask.valueAt(0, y), 1, Integer::sum);
            counts.merge(mask.valueAt(mask.width() - 1, y), 1, Integer::sum);
        }
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    boolean hasSizeOf(MaskShape other) {
        return width == other.width && height == other.height;
    }

    int area() {
        return pixels.cardinality();
    }

    /// The part of these pixels that another shape has too; 0 for none.
    double shareIn(MaskShape other) {
        BitSet common = (BitSet) pixels.clone();
        common.and(other.pixels);
        return pixels.isEmpty() ? 0 : (double) common.cardinality() / area();
    }

    /// All pixels up to `reach` rows and columns away.
    MaskShape grown(int reach) {
        BitSet wide = new BitSet();
        for (int pixel = pixels.nextSetBit(0); pixel >= 0; pixel = pixels.nextSetBit(pixel + 1)) {
            int row = pixel - pixel % width;
            wide.set(Math.max(row, pixel - reach), Math.min(row + width, pixel + reach + 1));
        }
        BitSet tall = new BitSet();
        for (int away = -reach; away <= reach; away++) {
            for (int from = wide.nextSetBit(0); from >= 0; ) {
                int to = wide.nextClearBit(from);
                int moved = Math.max(0, from + away * width);
                tall.set(moved, Math.max(moved, Math.min(width * height, to + away * width)));
                from = wide.nextSetBit(to);
            }
        }
        return new MaskShape(width, height, tall);
    }

    /// The pixels of this shape that another one has not.
    MaskShape without(MaskShape other) {
        BitSet left = (BitSet) pixels.clone();
        left.andNot(other.pixels);
        return new MaskShape(width, height, left);
    }

    /// The pixels that are more than `reach` rows or columns from all others.
    MaskShape shrunk(int reach) {
        MaskShape others = new MaskShape(width, height, (BitSet) pixels.clone());
        others.pixels.flip(0, width * height);
        return without(others.grown(reach));
    }
}
