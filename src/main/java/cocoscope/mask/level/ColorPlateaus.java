package cocoscope.mask.level;

import cocoscope.mask.EntryTable;
import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The colors of the places where a lossy color mask is nearly flat. Compression moves the values of flat places a little, and
/// more so beside edges: in a label map nearly all of them lie close to a few colors, in a photo they are spread.
final class ColorPlateaus {
    /// Neighbors in a nearly flat place differ by no more than this, or by what the file rounds away.
    private static final int ALIKE = 6;
    /// Beyond its reach a color has a shadow, in which another color is no more than its ringing unless it is frequent.
    private static final int SHADOW_REACH = 32;
    private static final double SHADOW = 0.1;
    /// A color without an exactly flat place has to be further, or more frequent, and more than a few pixels.
    private static final int FAR = 40;
    private static final double SHADOW_OF_BLURRED = 0.3;
    private static final int MIN_PIXELS = 24;
    private static final int MIN_FLAT_PIXELS = 4;
    /// So many nearly flat pixels of a label map have the color of a level but for so little; of photos not half of them.
    private static final double PEAKED = 0.6;
    private static final int PEAK = 2;
    private static final double RARE = 0.005;
    private static final int AROUND_PEAK = 3;

    private final Histogram histogram;
    private final int reach;
    private final ValuePlaces places;
    private final int[] flat;
    private final long pixels;
    private final List<Integer> colors = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();
    private long peaked;

    /// @param histogram of the mask
    /// @param places    of its values
    /// @param reach     how far compression moves the color of a place
    ColorPlateaus(Mask mask, Histogram histogram, ValuePlaces places, int reach) {
        this.histogram = histogram;
        this.places = places;
        this.reach = reach + 2;
        this.flat = new int[histogram.size()];
        count(mask, Math.max(ALIKE, this.reach));
        this.pixels = IntStream.of(flat).asLongStream().sum();
        find();
    }

    private void count(Mask mask, int alike) {
        EntryTable entries = EntryTable.of(mask, histogram);
        int[] above = new int[mask.width()];
        int[] row = new int[mask.width()];
        int[] below = new int[mask.width()];
        mask.copyRow(0, above);
        mask.copyRow(0, row);
        for (int y = 0; y < mask.height(); y++) {
            mask.copyRow(Math.min(y + 1, mask.height() - 1), below);
            for (int x = 0; x < row.length; x++) {
                if (isNearlyFlat(above, row, below, x, alike)) {
                    flat[entries.get(row[x])]++;
                }
            }
            int[] free = above;
            above = row;
            row = below;
            below = free;
        }
    }

    private static boolean isNearlyFlat(int[] above, int[] row, int[] below, int x, int alike) {
        int value = row[x];
        for (int nx = Math.max(0, x - 1); nx <= Math.min(row.length - 1, x + 1); nx++) {
            if ((value != row[nx] || value != above[nx] || value != below[nx]) && (Metric.COLOR.apart(value, row[nx]) > alike
                    || Metric.COLOR.apart(value, above[nx]) > alike || Metric.COLOR.apart(value, below[nx]) > alike)) {
                return false;
            }
        }
        return true;
    }

    /// The most frequent color, then the most frequent of those that are not close to it, and so on.
    private void find() {
        int[] entries = IntStream.range(0, flat.length).filter(entry -> flat[entry] > 0).boxed()
                .sorted((one, other) -> flat[other] - flat[one]).mapToInt(Integer::intValue).toArray();
        boolean[] taken = new boolean[flat.length];
        for (int entry : entries) {
            if (!taken[entry] && colors.size() <= Levels.MAX_LEVELS) {
                int color = histogram.value(entry);
                int around = 0;
                int exact = 0;
                for (int other : entries) {
                    int distance = taken[other] ? Integer.MAX_VALUE : Metric.COLOR.apart(histogram.value(other), color);
                    if (distance <= reach) {
                        taken[other] = true;
                        peaked += distance <= Math.max(PEAK, reach / AROUND_PEAK) ? flat[other] : 0;
                        around += flat[other];
                        exact += places.flat(other);
                    }
                }
                if (isLevel(color, around, exact)) {
                    colors.add(color);
                    counts.add(around);
                }
            }
        }
    }

    /// @param around nearly flat pixels of about the color
    /// @param exact  those among them that are exactly flat
    private boolean isLevel(int color, int around, int exact) {
        boolean plain = exact >= MIN_FLAT_PIXELS;
        return (plain || around >= MIN_PIXELS) && IntStream.range(0, colors.size()).noneMatch(other -> {
            int distance = Metric.COLOR.apart(colors.get(other), color);
            return distance <= (plain ? SHADOW_REACH : FAR) && around < (plain ? SHADOW : SHADOW_OF_BLURRED) * counts.get(other);
        });
    }

    /// Most frequent first; more than [Levels#MAX_LEVELS] in a photo.
    List<Integer> colors() {
        return colors;
    }

    /// Whether a color has hardly any of the nearly flat pixels.
    boolean isRare(int color) {
        int index = colors.indexOf(color);
        return index < 0 || counts.get(index) < RARE * pixels;
    }

    /// Nearly flat pixels of an entry of the histogram.
    int flat(int entry) {
        return flat[entry];
    }

    /// Whether they are those of a label map.
    boolean areLevels() {
        return peaked >= PEAKED * pixels && colors.size() <= Levels.MAX_LEVELS;
    }

    int reach() {
        return reach;
    }
}
