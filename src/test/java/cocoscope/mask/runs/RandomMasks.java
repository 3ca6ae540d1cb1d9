package cocoscope.mask.runs;

import java.util.Random;

/// Label maps of every sort that breaks kernels, the same for the same seed: noise of all densities, blobs, lines,
/// checkerboards, nested frames, single rows and columns; many touch the border.
public final class RandomMasks {
    private RandomMasks() {}

    /// One label, up to 40 x 40 pixels.
    public static LabelMap binary(int seed) {
        return labels(seed, 1);
    }

    /// Up to `labels` labels, up to 40 x 40 pixels.
    public static LabelMap labels(int seed, int labels) {
        Random random = new Random(seed);
        int width = size(random);
        int height = size(random);
        int[] pixels = new int[width * height];
        int layers = labels == 1 ? 1 : labels + random.nextInt(3);
        for (int layer = 0; layer < layers; layer++) {
            boolean[] set = layer(random, (seed + layer) % 6, width, height);
            int label = layer % labels + 1;
            for (int i = 0; i < set.length; i++) {
                pixels[i] = set[i] ? label : pixels[i];
            }
        }
        return LabelMap.of(width, height, labels, pixels);
    }

    private static int size(Random random) {
        return random.nextInt(8) == 0 ? 1 + random.nextInt(2) : 1 + random.nextInt(40);
    }

    private static boolean[] layer(Random random, int kind, int width, int height) {
        return switch (kind) {
            case 0 -> noise(random, width, height, random.nextDouble());
            case 1 -> smooth(noise(random, width, height, 0.35 + 0.3 * random.nextDouble()), width, height);
            case 2 -> lines(random, width, height);
            case 3 -> checkerboard(random, width, height);
            case 4 -> frames(random, width, height);
            default -> smooth(smooth(noise(random, width, height, 0.5), width, height), width, height);
        };
    }

    private static boolean[] noise(Random random, int width, int height, double density) {
        boolean[] set = new boolean[width * height];
        for (int i = 0; i < set.length; i++) {
            set[i] = random.nextDouble() < density;
        }
        return set;
    }

    /// The majority of each pixel's 3 x 3 neighbors.
    private static boolean[] smooth(boolean[] set, int width, int height) {
        boolean[] smooth = new boolean[set.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int votes = 0;
                for (int dy = -1; dy <= 1; dy++) {
                    for (int dx = -1; dx <= 1; dx++) {
                        int nx = Math.clamp(x + dx, 0, width - 1);
                        int ny = Math.clamp(y + dy, 0, height - 1);
                        votes += set[ny * width + nx] ? 1 : 0;
                    }
                }
                smooth[y * width + x] = votes > 4;
            }
        }
        return smooth;
    }

    private static boolean[] lines(Random random, int width, int height) {
        boolean[] set = new boolean[width * height];
        for (int line = 1 + random.nextInt(6); line > 0; line--) {
            double x0 = random.nextInt(width);
            double y0 = random.nextInt(height);
            double dx = random.nextInt(width) - x0;
            double dy = random.nextInt(height) - y0;
            int steps = (int) Math.max(1, Math.max(Math.abs(dx), Math.abs(dy)));
            for (int step = 0; step <= steps; step++) {
                int x = (int) Math.round(x0 + dx * step / steps);
                int y = (int) Math.round(y0 + dy * step / steps);
                set[y * width + x] = true;
            }
        }
        return set;
    }

    private static boolean[] checkerboard(Random random, int width, int height) {
        boolean[] set = new boolean[width * height];
        int square = 1 + random.nextInt(3);
        double flipped = random.nextInt(3) * 0.02;
        for (int i = 0; i < set.length; i++) {
            set[i] = (i % width / square + i / width / square) % 2 == 0 ^ random.nextDouble() < flipped;
        }
        return set;
    }

    /// Rectangles that alternately set and clear, so that components lie in holes of others.
    private static boolean[] frames(Random random, int width, int height) {
        boolean[] set = new boolean[width * height];
        int frames = 2 + random.nextInt(8);
        for (int frame = 0; frame < frames; frame++) {
            int left = random.nextInt(width);
            int top = random.nextInt(height);
            int right = Math.min(width, left + 1 + random.nextInt(width));
            int bottom = Math.min(height, top + 1 + random.nextInt(height));
            for (int y = top; y < bottom; y++) {
                for (int x = left; x < right; x++) {
                    set[y * width + x] = frame % 2 == 0;
                }
            }
        }
        return set;
    }
}
