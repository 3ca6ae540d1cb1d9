package cocoscope.mask.level;

import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.jpeg.JpegComponents;
import cocoscope.mask.palette.KnownPalette;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The colors that the author of a lossy color mask drew with: those of a published palette where they fit one, else those
/// that give the file when they are compressed again, else those that nearly flat places have most often.
final class LossyColors {
    /// So many rows of MCUs tell the colors of a file.
    private static final int MATCHED_ROWS = 32;
    /// Below this agreement the file is no label map that was compressed as it was drawn.
    private static final double AGREEMENT = 0.25;

    private final Mask mask;
    private final Histogram histogram;
    private final ColorPlateaus plateaus;

    private LossyColors(Mask mask, Histogram histogram, ColorPlateaus plateaus) {
        this.mask = mask;
        this.histogram = histogram;
        this.plateaus = plateaus;
    }

    static List<Integer> of(Mask mask, Histogram histogram, ColorPlateaus plateaus) {
        return new LossyColors(mask, histogram, plateaus).colors();
    }

    private List<Integer> colors() {
        List<Integer> found = new ArrayList<>(plateaus.colors());
        if (found.size() == 1) {
            found.addAll(ThinColors.on(found.getFirst(), mask));
        }
        if (found.isEmpty() || found.size() > Levels.MAX_LEVELS || !plateaus.areLevels()) {
            return found;
        }
        Optional<KnownPalette> palette = KnownPalette.near(found.stream().mapToInt(Integer::intValue).toArray(), plateaus.reach());
        if (palette.isPresent()) {
            return ofPalette(palette.get(), found);
        }
        return mask.jpeg().map(file -> unrounded(file, found)).orElse(found);
    }

    /// The colors of the palette in the place of those next to them, and frequent others.
    private List<Integer> ofPalette(KnownPalette palette, List<Integer> found) {
        List<Integer> known = IntStream.concat(IntStream.of(palette.colors()), IntStream.of(0)).distinct().boxed().toList();
        List<Integer> drawn = new ArrayList<>();
        for (int color : found) {
            int nearest = known.stream().min((one, other) -> Long.compare(Metric.COLOR.squared(one, color),
                    Metric.COLOR.squared(other, color))).orElse(color);
            boolean named = Metric.COLOR.apart(nearest, color) <= plateaus.reach();
            int level = named ? nearest : color;
            if (!drawn.contains(level) && (named || !plateaus.isRare(color))) {
                drawn.add(level);
            }
        }
        return drawn;
    }

    private List<Integer> unrounded(JpegComponents file, List<Integer> found) {
        int[] colors = found.stream().sorted().mapToInt(Integer::intValue).toArray();
        byte[] labels = new NearestLevel(mask, histogram, colors).labels();
        if (BlockMatch.probe(file, colors, labels, mask.width(), mask.height()).agreement() < AGREEMENT) {
            return Arrays.stream(RoundedColors.regular(colors, plateaus.reach() / 2)).boxed().toList();
        }
        int stride = 1 + mask.height() / file.mcuHeight() / MATCHED_ROWS;
        BlockMatch.improve(file, colors, labels, mask.width(), mask.height(), stride);
        int[] undone = RoundedColors.undone(file, colors, labels, mask.width(), mask.height(), y -> y / file.mcuHeight() % stride == 0);
        return Arrays.stream(undone).boxed().toList();
    }
}
