package cocoscope.mask;

import cocoscope.mask.Levels.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the values of a grey mask and the places where it is flat tell about the levels that its author drew with.
///
/// Compression, scaling and blur change values along edges and leave flat places alone, but for the rounding of their
/// level to the step of a JPEG file's first coefficient. So the values of flat places are the levels, except those that are
/// flat close to a level and far less often, which are its ringing.
final class LevelEvidence {
    /// Fewer values than these are what the author drew: a blur makes more.
    private static final int FEW_VALUES = 4;
    /// Flat pixels that a level needs where values are scattered.
    private static final int FEWEST_FLAT_PIXELS = 4;
    /// Below this part of a neighbouring level's flat pixels a value is that level's ringing.
    private static final double RINGING = 0.05;
    private static final int LOSSLESS_REACH = 2;
    private static final int LOSSY_REACH = 3;
    /// A blurred mask has at least this many values that are nowhere flat, most of them between two others.
    private static final int FEWEST_STRAY_VALUES = 3;
    private static final double STRAYS_BETWEEN = 0.8;
    private static final double FLAT_PIXELS_OF_A_BLURRED_MAP = 0.5;
    private static final int ROUNDS = 3;
    private static final double FLAT_PIXELS_OF_A_LABEL_MAP = 0.3;

    private final Mask mask;
    private final Histogram histogram;
    private final ValuePlaces places;

    private LevelEvidence(Mask mask, Histogram histogram) {
        this.mask = mask;
        this.histogram = histogram;
        this.places = ValuePlaces.of(mask);
    }

    static LevelEvidence of(Mask mask, Histogram histogram) {
        return new LevelEvidence(mask, histogram);
    }

    /// Whether a look at the values is enough to tell that a mask is clean.
    static boolean isPlain(Mask mask, Histogram histogram) {
        return !mask.lossy() && histogram.size() <= FEW_VALUES;
    }

    /// Whether there are traces of compression, scaling or blur.
    boolean isDirty() {
        return mask.lossy() || isBlurred();
    }

    /// A blur leaves values that are nowhere flat: more of them than there are levels, and most of their pixels between a
    /// lower and a higher neighbour, in a mask that is flat all the same. Thin lines and specks of a clean mask are the
    /// lowest or highest at their place.
    private boolean isBlurred() {
        int values = 0;
        long strays = 0;
        long between = 0;
        long flat = 0;
        for (int entry = 0; entry < histogram.size(); entry++) {
            int value = histogram.value(entry);
            flat += places.flat(value);
            if (places.flat(value) == 0) {
                values++;
                strays += histogram.count(entry);
                between += places.between(value);
            }
        }
        return values >= FEWEST_STRAY_VALUES && values > histogram.size() - values
                && between >= STRAYS_BETWEEN * strays && flat >= FLAT_PIXELS_OF_A_BLURRED_MAP * mask.width() * mask.height();
    }

    /// Whether enough of the mask is flat for a label map; photos are not.
    boolean isLabelMap(Levels levels) {
        return levels.all().stream().mapToDouble(level -> level.share() * level.confidence()).sum() >= FLAT_PIXELS_OF_A_LABEL_MAP;
    }

    /// How far from a level compression makes flat places.
    int reach() {
        if (!mask.lossy()) {
            return LOSSLESS_REACH;
        }
        return mask.blocks().map(blocks -> 1 + (blocks.step(0) + JpegBlocks.SIDE - 1) / JpegBlocks.SIDE).orElse(LOSSY_REACH);
    }

    /// The levels that stand out; none when they are more than [Levels#MOST].
    Levels levels() {
        List<Integer> byFlatness = new ArrayList<>();
        for (int entry = 0; entry < histogram.size(); entry++) {
            if (places.flat(histogram.value(entry)) >= FEWEST_FLAT_PIXELS) {
                byFlatness.add(histogram.value(entry));
            }
        }
        byFlatness.sort(Comparator.comparingInt(places::flat).reversed());
        List<Integer> found = new ArrayList<>();
        for (int value : byFlatness) {
            if (found.stream().noneMatch(level -> isRinging(value, level))) {
                found.add(value);
            }
        }
        return found.isEmpty() || found.size() > Levels.MOST ? Levels.NONE : measured(unrounded(found));
    }

    private List<Integer> unrounded(List<Integer> found) {
        if (mask.blocks().isEmpty() || !LevelRounding.hides(mask.blocks().get())) {
            return found;
        }
        int[] levels = found.stream().sorted().mapToInt(Integer::intValue).toArray();
        JpegBlocks blocks = mask.blocks().get();
        Optional<int[]> regular = RegularLevels.behind(levels, blocks);
        if (regular.isPresent()) {
            return Arrays.stream(regular.get()).boxed().toList();
        }
        byte[] labels = new NearestLevel(levels, mask.maximum()).labels(mask);
        for (int round = 0; round < ROUNDS; round++) {
            BlockMatch.improve(blocks, levels, labels, mask.width(), mask.height());
            int[] before = new LevelRounding(blocks, levels, labels, mask.width(), mask.height()).undone();
            if (Arrays.equals(before, levels)) {
                break;
            }
            levels = before;
        }
        return Arrays.stream(levels).boxed().toList();
    }

    private boolean isRinging(int value, int level) {
        int distance = Math.abs(value - level);
        boolean oneStep = mask.blocks().isPresent() && JpegBlocks.SIDE * distance < mask.blocks().get().step(0);
        return oneStep || distance <= reach() && places.flat(value) < RINGING * places.flat(level);
    }

    /// Levels that are known, with what the mask holds of them.
    Levels measured(List<Integer> values) {
        int[] levels = values.stream().sorted().mapToInt(Integer::intValue).toArray();
        NearestLevel nearest = new NearestLevel(levels, mask.maximum());
        long[] pixels = new long[levels.length];
        long[] flat = new long[levels.length];
        for (int entry = 0; entry < histogram.size(); entry++) {
            int value = histogram.value(entry);
            int label = nearest.label(value);
            pixels[label] += histogram.count(entry);
            flat[label] += nearest.distance(value) <= reach() ? places.flat(value) : 0;
        }
        List<Level> measured = new ArrayList<>();
        double all = (double) mask.width() * mask.height();
        for (int label = 0; label < levels.length; label++) {
            double confidence = pixels[label] == 0 ? 0 : (double) flat[label] / pixels[label];
            measured.add(new Level(levels[label], pixels[label] / all, confidence));
        }
        return new Levels(measured);
    }
}
