package cocoscope.mask.level;

import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.jpeg.JpegBlocks;
import cocoscope.mask.jpeg.JpegComponents;
import cocoscope.mask.level.Levels.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What the values of a mask and the places where it is flat tell about the levels that its author drew with.
///
/// Compression, scaling and blur change values along edges and leave flat places alone, but for the rounding of their
/// level to the step of a JPEG file's first coefficient. So the values of flat places are the levels, except those that are
/// flat close to a level and far less often, which are its ringing.
public final class LevelEvidence {
    /// So few values, none of them rare beside the two most frequent, are what the author drew: a blur makes more.
    private static final int FEW_VALUES = 4;
    private static final double RARE = 0.05;
    /// Flat pixels that a level needs where values are scattered.
    private static final int MIN_FLAT_PIXELS = 4;
    /// Below this part of a neighboring level's flat pixels a value is that level's ringing.
    private static final double RINGING = 0.05;
    private static final int LOSSLESS_REACH = 2;
    private static final int LOSSY_REACH = 3;
    private static final int REACH_OF_NAMED_COLORS = 12;
    private static final int ROUNDS = 3;
    private static final double FLAT_PIXELS_OF_A_LABEL_MAP = 0.3;

    private final Mask mask;
    private final Histogram histogram;
    private final Metric metric;
    private final ValuePlaces places;
    /// Of a lossy color mask.
    private final Optional<ColorPlateaus> plateaus;

    private LevelEvidence(Mask mask, Histogram histogram) {
        this.mask = mask;
        this.histogram = histogram;
        this.metric = Metric.of(mask);
        this.places = ValuePlaces.of(mask, histogram);
        this.plateaus = metric == Metric.COLOR && mask.lossy() ? Optional.of(new ColorPlateaus(mask, histogram, places, reach()))
                : Optional.empty();
    }

    /// @param histogram of the mask
    public static LevelEvidence of(Mask mask, Histogram histogram) {
        return new LevelEvidence(mask, histogram);
    }

    /// Whether a look at the values is enough to tell that a mask is clean.
    static boolean isPlain(Mask mask, Histogram histogram) {
        return !mask.lossy() && histogram.size() <= FEW_VALUES && (histogram.size() <= 2 || rest(histogram) > RARE * histogram.pixels());
    }

    /// The pixels of all but the two most frequent values.
    private static long rest(Histogram histogram) {
        long[] counts = IntStream.range(0, histogram.size()).mapToLong(histogram::count).sorted().toArray();
        return Arrays.stream(counts).limit(counts.length - 2).sum();
    }

    /// Whether there are traces of compression, scaling or blur. Palette indices lie between no others.
    public boolean isDirty() {
        return mask.samples() != Mask.Samples.INDEX
                && (mask.lossy() || StrayValues.of(histogram, places, metric).areLeftOver(flatShare()));
    }

    /// What the author drew, ascending: the levels of a dirty mask, as many as stand out, or every value of a clean one, however
    /// many there are.
    public List<Level> drawn() {
        return isDirty() ? levels().all() : everyValue(mask, histogram);
    }

    /// Every value of a clean mask: that they are levels is certain.
    static List<Level> everyValue(Mask mask, Histogram histogram) {
        double pixels = (double) mask.width() * mask.height();
        return IntStream.range(0, histogram.size())
                .mapToObj(entry -> new Level(histogram.value(entry), histogram.count(entry), histogram.count(entry) / pixels, 1)).toList();
    }

    /// The part of the pixels that lie where the mask is flat, 0..1.
    public double flatShare() {
        long flat = IntStream.range(0, histogram.size()).mapToLong(this::flat).sum();
        return flat / ((double) mask.width() * mask.height());
    }

    /// Pixels of an entry that lie where the mask is flat, or nearly so where lossy compression blurs colors.
    private int flat(int entry) {
        return plateaus.isPresent() ? plateaus.get().flat(entry) : places.flat(entry);
    }

    /// Whether enough of the mask is flat for a label map; photos are not, or not at a few colors.
    public boolean isFlat() {
        return flatShare() >= FLAT_PIXELS_OF_A_LABEL_MAP && plateaus.stream().allMatch(ColorPlateaus::areLevels);
    }

    /// Whether enough of the mask is flat at some level.
    boolean isLabelMap(Levels levels) {
        return plateaus.stream().allMatch(ColorPlateaus::areLevels) && levels.all().stream()
                .mapToDouble(level -> level.share() * level.confidence()).sum() >= FLAT_PIXELS_OF_A_LABEL_MAP;
    }

    /// How far from a level compression makes flat places.
    int reach() {
        if (!mask.lossy()) {
            return LOSSLESS_REACH;
        }
        return mask.jpeg().map(LevelEvidence::reach).orElse(LOSSY_REACH);
    }

    /// How far from a level the value may be by which a person names it: between colors there is more room than between levels.
    int reachOfNames() {
        return plateaus.map(colors -> Math.max(REACH_OF_NAMED_COLORS, colors.reach())).orElse(reach());
    }

    /// Each component rounds to its step; a color is made of brightness and up to 1.772 of the other components.
    private static int reach(JpegComponents file) {
        int first = 1 + (file.components().getFirst().step(0) + JpegBlocks.SIDE - 1) / JpegBlocks.SIDE;
        int others = file.components().size() == 1 ? 0 : (file.components().get(1).step(0) + JpegBlocks.SIDE - 1) / JpegBlocks.SIDE;
        return first + (file.rgb() ? 0 : 2 * others);
    }

    /// The levels that stand out; none when they are more than [Levels#MAX_LEVELS].
    Levels levels() {
        if (plateaus.isPresent()) {
            List<Integer> colors = LossyColors.of(mask, histogram, plateaus.get());
            return colors.isEmpty() || colors.size() > Levels.MAX_LEVELS ? Levels.NONE : measured(colors);
        }
        List<Integer> byFlatness = new ArrayList<>();
        for (int entry = 0; entry < histogram.size(); entry++) {
            if (places.flat(entry) >= MIN_FLAT_PIXELS) {
                byFlatness.add(entry);
            }
        }
        byFlatness.sort(Comparator.comparingInt(places::flat).reversed());
        List<Integer> found = new ArrayList<>();
        for (int entry : byFlatness) {
            if (found.size() <= Levels.MAX_LEVELS && found.stream().noneMatch(level -> isRinging(entry, level))) {
                found.add(entry);
            }
        }
        List<Integer> values = new ArrayList<>(found.stream().map(histogram::value).toList());
        if (values.isEmpty() || values.size() > Levels.MAX_LEVELS) {
            return Levels.NONE;
        }
        values.addAll(withoutFlatPlace(values));
        if (values.size() > Levels.MAX_LEVELS) {
            return Levels.NONE;
        }
        List<Integer> drawn = GhostLevels.removed(measured(values), histogram, metric, mask.lossy());
        return measured(isFlat() ? unrounded(drawn) : drawn);
    }

    /// Levels of objects that are too small to be flat anywhere.
    private List<Integer> withoutFlatPlace(List<Integer> flat) {
        return metric == Metric.GRAY ? ThinLevels.beyond(histogram, flat) : flat.size() == 1 ? ThinColors.on(flat.getFirst(), mask)
                : List.of();
    }

    private List<Integer> unrounded(List<Integer> found) {
        if (brightness().isEmpty() || !LevelRounding.hides(brightness().get())) {
            return found;
        }
        int[] levels = found.stream().sorted().mapToInt(Integer::intValue).toArray();
        JpegBlocks blocks = brightness().get();
        Optional<int[]> regular = RegularLevels.behind(levels, blocks);
        if (regular.isPresent()) {
            return Arrays.stream(regular.get()).boxed().toList();
        }
        byte[] labels = new NearestLevel(mask, histogram, levels).labels();
        for (int round = 0; round < ROUNDS; round++) {
            BlockMatch.improve(mask.jpeg().orElseThrow(), levels, labels, mask.width(), mask.height());
            int[] before = new LevelRounding(blocks, levels, labels, mask.width(), mask.height()).undone();
            if (Arrays.equals(before, levels)) {
                break;
            }
            levels = before;
        }
        return Arrays.stream(levels).boxed().toList();
    }

    /// The one component of a gray JPEG file.
    private Optional<JpegBlocks> brightness() {
        return mask.jpeg().filter(file -> file.components().size() == 1).map(file -> file.components().getFirst());
    }

    /// @param entry of the histogram, as is the level
    private boolean isRinging(int entry, int level) {
        int distance = metric.apart(histogram.value(entry), histogram.value(level));
        boolean oneStep = brightness().isPresent() && JpegBlocks.SIDE * distance < brightness().get().step(0);
        return oneStep || distance <= reach() && places.flat(entry) < RINGING * places.flat(level);
    }

    /// Those of the colors that a person names that some flat place has: a palette names many that a mask has not, and mixtures
    /// of its colors may look like them. Gray levels that are named are levels.
    List<Integer> seen(List<Integer> named) {
        if (metric != Metric.COLOR) {
            return named;
        }
        return named.stream().filter(name -> IntStream.range(0, histogram.size())
                .anyMatch(entry -> flat(entry) > 0 && metric.apart(name, histogram.value(entry)) <= reach())).toList();
    }

    /// Levels that are known, with what the mask holds of them.
    Levels measured(List<Integer> values) {
        int[] levels = values.stream().sorted().mapToInt(Integer::intValue).toArray();
        NearestLevel nearest = new NearestLevel(mask, histogram, levels);
        long[] pixels = new long[levels.length];
        long[] flat = new long[levels.length];
        int[] shown = new int[levels.length];
        for (int entry = 0; entry < histogram.size(); entry++) {
            int label = nearest.label(entry);
            pixels[label] += histogram.count(entry);
            if (nearest.distance(entry) <= reach()) {
                flat[label] += flat(entry);
                shown[label] = Math.max(shown[label], histogram.count(entry));
            }
        }
        List<Level> measured = new ArrayList<>();
        double all = (double) mask.width() * mask.height();
        for (int label = 0; label < levels.length; label++) {
            double confidence = pixels[label] == 0 ? 0 : (double) flat[label] / pixels[label];
            measured.add(new Level(levels[label], shown[label], pixels[label] / all, confidence));
        }
        return new Levels(measured);
    }
}
