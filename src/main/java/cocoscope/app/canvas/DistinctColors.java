package cocoscope.app.canvas;

import java.util.Arrays;

/// Colors that are told apart, the first ones also by people who see colors differently.
///
/// The first eight are those of M. Okabe and K. Ito, "Color Universal Design", 2008, without black and with a light gray at their end. Each
/// further one is the color that is farthest from all before it in OKLab (B. Ottosson, "A perceptual color space for image processing",
/// 2020), among colors that are neither too dark nor too pale to be seen over a picture.
public final class DistinctColors {
    /// Then they begin again.
    public static final int SIZE = 256;

    private static final int[] OKABE_ITO = {0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442, 0xCC79A7, 0xD55E00, 0x0072B2, 0xBBBBBB};
    private static final int STEP = 17;
    private static final double DARKEST = 0.42;
    private static final double PALEST_CHROMA = 0.05;
    private static final int[] COLORS = farthestFirst();

    private DistinctColors() {}

    /// 0xRRGGBB.
    ///
    /// @param index from 0
    public static int rgb(int index) {
        return COLORS[index % SIZE];
    }

    /// 0xRRGGBB of the first colors.
    public static int[] first(int size) {
        int[] colors = new int[size];
        Arrays.setAll(colors, DistinctColors::rgb);
        return colors;
    }

    private static int[] farthestFirst() {
        int[] candidates = candidates();
        double[][] places = new double[candidates.length][];
        Arrays.setAll(places, candidate -> oklab(candidates[candidate]));
        double[] distances = new double[candidates.length];
        Arrays.fill(distances, Double.MAX_VALUE);
        int[] colors = new int[SIZE];
        for (int i = 0; i < SIZE; i++) {
            colors[i] = i < OKABE_ITO.length ? OKABE_ITO[i] : candidates[farthest(distances)];
            double[] taken = oklab(colors[i]);
            for (int candidate = 0; candidate < candidates.length; candidate++) {
                distances[candidate] = Math.min(distances[candidate], distance(taken, places[candidate]));
            }
        }
        return colors;
    }

    private static int[] candidates() {
        int[] found = new int[1 << 12];
        int size = 0;
        for (int red = 0; red < 256; red += STEP) {
            for (int green = 0; green < 256; green += STEP) {
                for (int blue = 0; blue < 256; blue += STEP) {
                    int rgb = red << 16 | green << 8 | blue;
                    double[] place = oklab(rgb);
                    if (place[0] > DARKEST && Math.hypot(place[1], place[2]) > PALEST_CHROMA) {
                        found[size++] = rgb;
                    }
                }
            }
        }
        return Arrays.copyOf(found, size);
    }

    private static int farthest(double[] distances) {
        int farthest = 0;
        for (int i = 1; i < distances.length; i++) {
            farthest = distances[i] > distances[farthest] ? i : farthest;
        }
        return farthest;
    }

    static double distance(double[] one, double[] other) {
        return Math.hypot(Math.hypot(one[0] - other[0], one[1] - other[1]), one[2] - other[2]);
    }

    /// Lightness 0..1 and the two opponent axes.
    static double[] oklab(int rgb) {
        double red = linear(rgb >> 16 & 0xFF);
        double green = linear(rgb >> 8 & 0xFF);
        double blue = linear(rgb & 0xFF);
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new double[] {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
