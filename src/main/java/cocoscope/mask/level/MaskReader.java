package cocoscope.mask.level;

import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.jpeg.JpegComponents;
import cocoscope.mask.level.ReadMask.MethodReason;
import cocoscope.mask.level.Reading.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Reads a mask: finds the levels that its author drew with, and gives every pixel one of them.
///
/// A mask that has no values but levels is never changed. Palette indices, and ids beyond 16 bits, are left as they are.
public final class MaskReader {
    /// Below this agreement the mask is no label map that was compressed: it had values between levels before.
    private static final double AGREEMENT = 0.5;
    private static final int MAX_GRAY = 0xFFFF;
    /// The color #010101.
    private static final int FIRST_GRAY = 0x010101;

    private final Mask mask;
    private final Histogram histogram;
    private final Reading reading;
    private final List<Integer> named;

    private MaskReader(Mask mask, Histogram histogram, Reading reading, List<Integer> named) {
        this.mask = mask;
        this.histogram = histogram;
        this.reading = reading;
        this.named = valuesOf(mask, named);
    }

    /// @param histogram of the mask
    /// @param named     values that a table names; where levels are found, they are taken for levels
    public static ReadMask read(Mask mask, Histogram histogram, Reading reading, List<Integer> named) {
        if (mask.samples() == Mask.Samples.INDEX) {
            return ReadMask.unchanged(mask, histogram, Levels.NONE, MethodReason.INDICES);
        }
        return new MaskReader(mask, histogram, reading, named).read();
    }

    /// Levels and colors as values of a mask. Where there is any color all are, and gray masks have those that are gray.
    private static List<Integer> valuesOf(Mask mask, List<Integer> levels) {
        boolean colors = mask.samples() != Mask.Samples.COLOR && levels.stream().anyMatch(level -> level > MAX_GRAY);
        return levels.stream().filter(level -> !colors || level % FIRST_GRAY == 0)
                .map(level -> colors ? level / FIRST_GRAY * mask.maximum() / 255 : level)
                .filter(level -> level <= mask.maximum()).distinct().toList();
    }

    private ReadMask read() {
        boolean automatic = reading.method() == Method.AUTO;
        boolean exact = reading.method() == Method.EXACT && reading.tolerance().orElse(0) == 0;
        if (exact || isIds() || automatic && reading.levels().isEmpty() && (LevelEvidence.isPlain(mask, histogram) || isNamed())) {
            return ReadMask.unchanged(mask, histogram, allValues(), exact ? MethodReason.CHOSEN : MethodReason.CLEAN);
        }
        LevelEvidence evidence = LevelEvidence.of(mask, histogram);
        if (automatic && reading.levels().isEmpty() && !evidence.isDirty()) {
            return ReadMask.unchanged(mask, histogram, allValues(), MethodReason.CLEAN);
        }
        Levels levels = levels(evidence);
        if (levels.size() == 0 || automatic && reading.levels().isEmpty() && mask.lossy() && !evidence.isLabelMap(levels)) {
            return ReadMask.unchanged(mask, histogram, Levels.NONE, MethodReason.NO_LEVELS);
        }
        if (levels.values().containsAll(allValues().values()) && histogram.size() <= Levels.MAX_LEVELS) {
            return ReadMask.unchanged(mask, histogram, levels, MethodReason.CLEAN);
        }
        return read(levels);
    }

    /// Whether a person named every value of a mask without loss: then there is nothing to find.
    private boolean isNamed() {
        return !mask.lossy() && histogram.size() <= Levels.MAX_LEVELS
                && IntStream.range(0, histogram.size()).allMatch(entry -> named.contains(histogram.value(entry)));
    }

    /// Whether values are ids beyond 16 bits, which no level is near.
    private boolean isIds() {
        return mask.samples() == Mask.Samples.GRAY && mask.isWide();
    }

    /// All values of a mask that has few.
    private Levels allValues() {
        if (histogram.size() > Levels.MAX_LEVELS) {
            return Levels.NONE;
        }
        return new Levels(LevelEvidence.everyValue(mask, histogram));
    }

    private Levels levels(LevelEvidence evidence) {
        List<Integer> given = valuesOf(mask, reading.levels());
        return given.isEmpty() ? evidence.levels().named(named, evidence.seen(named), evidence.reachOfNames(), Metric.of(mask))
                : evidence.measured(given);
    }

    private ReadMask read(Levels levels) {
        int[] values = levels.values().stream().mapToInt(Integer::intValue).toArray();
        return switch (reading.method()) {
            case EXACT -> within(levels, values, reading.tolerance().orElse(0), MethodReason.CHOSEN);
            case NEAREST -> within(levels, values, reading.tolerance().orElse(Integer.MAX_VALUE), MethodReason.CHOSEN);
            case EDGES -> edges(levels, values, MethodReason.CHOSEN);
            case MATCH -> match(levels, values, false);
            case AUTO -> match(levels, values, true);
        };
    }

    private ReadMask within(Levels levels, int[] values, int tolerance, MethodReason reason) {
        NearestLevel nearest = new NearestLevel(mask, histogram, values);
        int[] painted = new int[histogram.size()];
        for (int entry = 0; entry < painted.length; entry++) {
            painted[entry] = nearest.distance(entry) <= tolerance ? values[nearest.label(entry)] : histogram.value(entry);
        }
        Method method = reading.method() == Method.EXACT ? Method.EXACT : Method.NEAREST;
        return new LevelPainter(mask).byValue(histogram, painted).read(levels, method, reason, 1);
    }

    private ReadMask edges(Levels levels, int[] values, MethodReason reason) {
        int tolerance = reading.tolerance().orElse(clearDistance(values));
        byte[] labels = new EdgeReading(mask, values, new NearestLevel(mask, histogram, values), tolerance).labels();
        return new LevelPainter(mask).byLabel(labels, values).read(levels, Method.EDGES, reason, 1);
    }

    /// How far from its level a value clearly belongs to it.
    private int clearDistance(int[] values) {
        Metric metric = Metric.of(mask);
        int gap = IntStream.range(1, values.length).flatMap(one -> IntStream.range(0, one)
                .map(other -> metric.apart(values[one], values[other])))
                .min().orElse(255);
        return mask.lossy() ? Math.min(gap / 4, 12) : Math.min(gap / 4, 1);
    }

    /// @param checked whether another method is used where the labels do not agree with the file
    private ReadMask match(Levels levels, int[] values, boolean checked) {
        if (mask.jpeg().isEmpty()) {
            return enlarged(levels, values, checked);
        }
        byte[] labels = new NearestLevel(mask, histogram, values).labels();
        double agreement = agreement(mask.jpeg().get(), values, labels, checked ? AGREEMENT / 2 : 0);
        if (checked && agreement < AGREEMENT) {
            return edges(levels, values, MethodReason.LOSSY);
        }
        return new LevelPainter(mask).byLabel(labels, values)
                .read(levels, Method.MATCH, checked ? MethodReason.COMPRESSED : MethodReason.CHOSEN, agreement);
    }

    /// Improves labels where it is worth while.
    private double agreement(JpegComponents file, int[] values, byte[] labels, double worthwhile) {
        if (!ChromaQuads.fit(file)) {
            return BlockMatch.improveAbove(worthwhile, file, values, labels, mask.width(), mask.height()).agreement();
        }
        double probed = worthwhile == 0 ? 1 : BlockMatch.probe(file, values, labels, mask.width(), mask.height()).agreement();
        if (probed < worthwhile) {
            return probed;
        }
        ChromaQuads.improve(file, values, labels, mask.width(), mask.height());
        return BlockMatch.improve(file, values, labels, mask.width(), mask.height()).agreement();
    }

    private ReadMask enlarged(Levels levels, int[] values, boolean checked) {
        Optional<Enlargement> enlargement = mask.lossy() ? Optional.empty() : Enlargement.of(mask, values);
        if (enlargement.isPresent()) {
            return new LevelPainter(mask).byLabel(enlargement.get().labels(), values)
                    .read(levels, Method.MATCH, checked ? MethodReason.ENLARGED : MethodReason.CHOSEN, enlargement.get().agreement());
        }
        if (checked && !mask.lossy() && Metric.of(mask).standApart(values)) {
            return within(levels, values, reading.tolerance().orElse(Integer.MAX_VALUE), MethodReason.BLURRED);
        }
        return edges(levels, values, mask.lossy() ? MethodReason.LOSSY : MethodReason.BLURRED);
    }
}
