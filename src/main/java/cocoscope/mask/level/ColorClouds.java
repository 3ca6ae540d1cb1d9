package cocoscope.mask.level;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Gathers colors that are about alike, such as those that compression made of one.
final class ColorClouds {
    /// So far apart in some channel, two colors are not alike.
    static final int FAR = 40;
    private static final int SHIFT = 4;
    private static final int SIDE = 256 >> SHIFT;

    private final int[] pixels = new int[SIDE * SIDE * SIDE];
    private final long[][] sums = new long[pixels.length][];

    /// Colors and their pixels in one part of the cube of colors, or in several.
    private record Cloud(long pixels, long red, long green, long blue) {
        private Cloud plus(Cloud other) {
            return new Cloud(pixels + other.pixels, red + other.red, green + other.green, blue + other.blue);
        }

        private int mean() {
            return (int) ((red + pixels / 2) / pixels << 16 | (green + pixels / 2) / pixels << 8 | (blue + pixels / 2) / pixels);
        }
    }

    /// Adds a pixel.
    void add(int color) {
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

    /// The mean of each cloud of at least `fewest` pixels, most pixels first; hardly more than [Levels#MAX_LEVELS].
    List<Integer> means(int fewest) {
        List<Cloud> clouds = new ArrayList<>();
        for (int part = 0; part < pixels.length; part++) {
            if (pixels[part] > 0) {
                clouds.add(new Cloud(pixels[part], sums[part][0], sums[part][1], sums[part][2]));
            }
        }
        clouds.sort(Comparator.comparingLong(Cloud::pixels).reversed());
        List<Integer> found = new ArrayList<>();
        while (!clouds.isEmpty() && found.size() <= Levels.MAX_LEVELS) {
            int center = clouds.getFirst().mean();
            Optional<Cloud> level = clouds.stream().filter(cloud -> Metric.COLOR.apart(cloud.mean(), center) <= FAR / 2)
                    .reduce(Cloud::plus);
            if (level.isPresent() && level.get().pixels() >= fewest) {
                found.add(level.get().mean());
            }
            clouds.removeIf(cloud -> Metric.COLOR.apart(cloud.mean(), center) <= FAR);
        }
        return found;
    }
}
