package cocoscope.mask.level;

import cocoscope.mask.EntryTable;
import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Colours of places that are nearly flat and far from all levels that are known: classes that are too small for a flat
/// place in a file whose compression blurs colours.
final class NearlyFlat {
    private static final int FAR = 40;
    private static final int ALIKE = 10;
    private static final int FEWEST_PIXELS = 24;
    private static final int SHIFT = 4;
    private static final int SIDE = 256 >> SHIFT;

    private final int[] pixels = new int[SIDE * SIDE * SIDE];
    private final long[][] sums = new long[pixels.length][];

    /// Colours and their pixels in one part of the cube of colours, or in several.
    private record Cloud(long pixels, long red, long green, long blue) {
        private Cloud plus(Cloud other) {
            return new Cloud(pixels + other.pixels, red + other.red, green + other.green, blue + other.blue);
        }

        private int mean() {
            return (int) ((red + pixels / 2) / pixels << 16 | (green + pixels / 2) / pixels << 8 | (blue + pixels / 2) / pixels);
        }
    }

    /// @param histogram of the colour mask
    /// @param known     levels, in any order, at least one
    /// @return more levels
    static List<Integer> colors(Mask mask, Histogram histogram, List<Integer> known) {
        NearlyFlat flat = new NearlyFlat();
        flat.gather(mask, histogram, known);
        return flat.found();
    }

    private void gather(Mask mask, Histogram histogram, List<Integer> known) {
        EntryTable table = new NearestLevel(mask, histogram, known.stream().sorted().mapToInt(Integer::intValue).toArray()).table(FAR);
        int[] above = new int[mask.width()];
        int[] row = new int[mask.width()];
        int[] below = new int[mask.width()];
        int[] near = new int[mask.width()];
        for (int y = 1; y < mask.height() - 1; y++) {
            table.read(mask, y, near);
            mask.copyRow(y - 1, above);
            mask.copyRow(y, row);
            mask.copyRow(y + 1, below);
            for (int x = 1; x < row.length - 1; x++) {
                if (near[x] < 0 && isNearlyFlat(row[x], above, x) && isNearlyFlat(row[x], row, x) && isNearlyFlat(row[x], below, x)) {
                    add(row[x]);
                }
            }
        }
    }

    private static boolean isNearlyFlat(int value, int[] row, int x) {
        return Metric.COLOR.apart(value, row[x - 1]) <= ALIKE && Metric.COLOR.apart(value, row[x]) <= ALIKE
                && Metric.COLOR.apart(value, row[x + 1]) <= ALIKE;
    }

    private void add(int color) {
        int red = color >> 16;
        int green = color >> 8 & 0xFF;
        int blue = color & 0xFF;
        int part = ((red >> SHIFT) * SIDE + (green >> SHIFT)) * SIDE + (blue >> SHIFT);
        if (pixels[part]++ == 0) {
            sums[part] = new long[3];
        }
        sums[part][0] += red;
        sums[part][1] += green;
        sums[part][2] += blue;
    }

    private List<Integer> found() {
        List<Cloud> clouds = new ArrayList<>();
        for (int part = 0; part < pixels.length; part++) {
            if (pixels[part] > 0) {
                clouds.add(new Cloud(pixels[part], sums[part][0], sums[part][1], sums[part][2]));
            }
        }
        clouds.sort(Comparator.comparingLong(Cloud::pixels).reversed());
        List<Integer> found = new ArrayList<>();
        while (!clouds.isEmpty() && found.size() <= Levels.MOST) {
            int centre = clouds.getFirst().mean();
            Optional<Cloud> level = clouds.stream().filter(cloud -> Metric.COLOR.apart(cloud.mean(), centre) <= FAR / 2).reduce(Cloud::plus);
            if (level.isPresent() && level.get().pixels() >= FEWEST_PIXELS) {
                found.add(level.get().mean());
            }
            clouds.removeIf(cloud -> Metric.COLOR.apart(cloud.mean(), centre) <= FAR);
        }
        return found;
    }
}
