package cocoscope.mask;

import cocoscope.mask.ReadMask.Reason;
import cocoscope.mask.Reading.Method;
import java.util.List;
import java.util.stream.IntStream;

/// Reads a mask: finds the levels that its author drew with, and gives every pixel one of them.
///
/// A mask that has no values but levels is never changed. Palette indices and colours are left as they are.
public final class MaskReader {
    /// Below this agreement the mask is no label map that was compressed: it had values between levels before.
    private static final double AGREEMENT = 0.5;

    private final Mask mask;
    private final Histogram histogram;
    private final Reading reading;
    private final List<Integer> named;

    private MaskReader(Mask mask, Histogram histogram, Reading reading, List<Integer> named) {
        this.mask = mask;
        this.histogram = histogram;
        this.reading = reading;
        this.named = named.stream().filter(value -> value <= mask.maximum()).toList();
    }

    /// @param histogram of the mask
    /// @param named     values that a table names; where levels are found, they are taken for levels
    public static ReadMask read(Mask mask, Histogram histogram, Reading reading, List<Integer> named) {
        if (mask.samples() != Mask.Samples.GREY) {
            return ReadMask.unchanged(mask, histogram, Levels.NONE, Reason.NOT_GREY);
        }
        return new MaskReader(mask, histogram, reading, named).read();
    }

    private ReadMask read() {
        boolean automatic = reading.method() == Method.AUTO;
        boolean exact = reading.method() == Method.EXACT && reading.tolerance().orElse(0) == 0;
        if (exact || automatic && reading.levels().isEmpty() && LevelEvidence.isPlain(mask, histogram)) {
            return ReadMask.unchanged(mask, histogram, allValues(), exact ? Reason.CHOSEN : Reason.CLEAN);
        }
        LevelEvidence evidence = LevelEvidence.of(mask, histogram);
        if (automatic && reading.levels().isEmpty() && !evidence.isDirty()) {
            return ReadMask.unchanged(mask, histogram, allValues(), Reason.CLEAN);
        }
        Levels levels = levels(evidence);
        if (levels.size() == 0 || automatic && reading.levels().isEmpty() && !evidence.isLabelMap(levels)) {
            return ReadMask.unchanged(mask, histogram, Levels.NONE, Reason.NO_LEVELS);
        }
        if (levels.values().containsAll(allValues().values()) && histogram.size() <= Levels.MOST) {
            return ReadMask.unchanged(mask, histogram, levels, Reason.CLEAN);
        }
        return read(levels);
    }

    /// All values of a mask that has few.
    private Levels allValues() {
        if (histogram.size() > Levels.MOST) {
            return Levels.NONE;
        }
        double pixels = (double) mask.width() * mask.height();
        return new Levels(IntStream.range(0, histogram.size())
                .mapToObj(entry -> new Levels.Level(histogram.value(entry), histogram.count(entry) / pixels, 1)).toList());
    }

    private Levels levels(LevelEvidence evidence) {
        List<Integer> given = reading.levels().stream().filter(level -> level <= mask.maximum()).toList();
        return given.isEmpty() ? evidence.levels().with(named, evidence.reach()) : evidence.measured(given);
    }

    private ReadMask read(Levels levels) {
        int[] values = levels.values().stream().mapToInt(Integer::intValue).toArray();
        return switch (reading.method()) {
            case EXACT -> within(levels, values, reading.tolerance().orElse(0));
            case NEAREST -> within(levels, values, reading.tolerance().orElse(Integer.MAX_VALUE));
            case EDGES -> edges(levels, values, Reason.CHOSEN);
            case MATCH -> match(levels, values, false);
            case AUTO -> mask.blocks().isPresent() ? match(levels, values, true)
                    : edges(levels, values, mask.lossy() ? Reason.LOSSY : Reason.BLURRED);
        };
    }

    private ReadMask within(Levels levels, int[] values, int tolerance) {
        NearestLevel nearest = new NearestLevel(values, mask.maximum());
        int[] painted = new int[mask.maximum() + 1];
        for (int value = 0; value < painted.length; value++) {
            painted[value] = nearest.distance(value) <= tolerance ? values[nearest.label(value)] : value;
        }
        return new LevelPainter(mask).byValue(painted).read(levels, reading.method(), Reason.CHOSEN, 1);
    }

    private ReadMask edges(Levels levels, int[] values, Reason reason) {
        int tolerance = reading.tolerance().orElse(clearDistance(values));
        byte[] labels = new EdgeReading(mask, values, tolerance).labels();
        return new LevelPainter(mask).byLabel(labels, values).read(levels, Method.EDGES, reason, 1);
    }

    /// How far from its level a value clearly belongs to it.
    private int clearDistance(int[] values) {
        int gap = IntStream.range(1, values.length).map(i -> values[i] - values[i - 1]).min().orElse(mask.maximum());
        return mask.lossy() ? Math.min(gap / 4, 12) : Math.min(gap / 4, 1);
    }

    /// @param checked whether another method is used where the labels do not agree with the file
    private ReadMask match(Levels levels, int[] values, boolean checked) {
        if (mask.blocks().isEmpty()) {
            return edges(levels, values, Reason.CHOSEN);
        }
        JpegBlocks blocks = mask.blocks().get();
        byte[] labels = new NearestLevel(values, mask.maximum()).labels(mask);
        double agreement = BlockMatch.improve(blocks, values, labels, mask.width(), mask.height()).agreement();
        if (checked && agreement < AGREEMENT) {
            return edges(levels, values, Reason.LOSSY);
        }
        return new LevelPainter(mask).byLabel(labels, values)
                .read(levels, Method.MATCH, checked ? Reason.COMPRESSED : Reason.CHOSEN, agreement);
    }
}
