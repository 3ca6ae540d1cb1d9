package cocoscope.mask.decision;

import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.Mask.Samples;
import cocoscope.mask.level.ReadMask;
import cocoscope.mask.rule.RuleProblem;
import cocoscope.mask.rule.UnusableRuleException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// What one mask tells about the meaning of its values; holds no pixels.
///
/// @param samples   what a value is
/// @param top       the maximum level of the mask
/// @param exact     whether the values are those of the file
/// @param threshold between two levels that shade into each other, whose values are no levels
/// @param values    ascending; the two peaks where there is a threshold
/// @param contacts  how values meet that may say "not labeled"
/// @param components    connected components of equal value, where the values may be numbers of objects; else 0
/// @param ground    the value for the background that a person named; [Given#NONE] where the mask has none
public record MaskEvidence(Samples samples, int top, boolean exact, OptionalInt threshold, List<ValueEvidence> values, Contacts contacts,
                           int components, int ground) {
    static final int MAX_CATEGORIES = 64;

    public MaskEvidence {
        values = List.copyOf(values);
    }

    /// @throws UnusableRuleException for a mask of many values that are neither two levels nor numbers of objects
    public static MaskEvidence of(ReadMask read, Given given) throws UnusableRuleException {
        Mask mask = read.mask();
        Histogram histogram = read.histogram();
        boolean gray = mask.samples() == Samples.GRAY;
        boolean scattered = histogram.size() > MAX_CATEGORIES || mask.lossy() && read.changed() == 0 && histogram.size() > 2;
        if (gray && scattered && TwoPeaks.areAll(histogram)) {
            return ofPeaks(mask, histogram, given.in(mask));
        }
        List<ValueEvidence> values = values(histogram, new FrameValues(mask),
                IntStream.range(0, histogram.size()).map(histogram::value).toArray());
        int components = ObjectNumbers.mayBe(mask, values) ? ObjectNumbers.components(mask, histogram) : 0;
        if (histogram.size() > MAX_CATEGORIES && !ObjectNumbers.are(values, components)) {
            throw tooMany(mask, histogram.size());
        }
        return new MaskEvidence(mask.samples(), mask.topLevel(), read.changed() == 0, OptionalInt.empty(), values,
                Contacts.of(mask, histogram), components, given.in(mask));
    }

    private static MaskEvidence ofPeaks(Mask mask, Histogram histogram, int ground) {
        TwoPeaks peaks = TwoPeaks.of(histogram);
        FrameValues frame = new FrameValues(mask);
        double pixels = histogram.pixels();
        double bright = frame.share(value -> value >= peaks.threshold());
        return new MaskEvidence(mask.samples(), mask.topLevel(), false, OptionalInt.of(peaks.threshold()),
                List.of(new ValueEvidence(peaks.low(), peaks.lowPixels(), peaks.lowPixels() / pixels, 1 - bright),
                        new ValueEvidence(peaks.high(), peaks.highPixels(), peaks.highPixels() / pixels, bright)), Contacts.NONE, 0,
                        ground);
    }

    private static List<ValueEvidence> values(Histogram histogram, FrameValues frame, int[] values) {
        List<ValueEvidence> evidence = new ArrayList<>(values.length);
        double pixels = histogram.pixels();
        for (int entry = 0; entry < values.length; entry++) {
            evidence.add(new ValueEvidence(values[entry], histogram.count(entry), histogram.count(entry) / pixels,
                    frame.share(values[entry])));
        }
        return evidence;
    }

    private static UnusableRuleException tooMany(Mask mask, int values) {
        return new UnusableRuleException(mask.samples() == Samples.COLOR
                ? values > 0xFFFF ? RuleProblem.TOO_MANY_LABELS : RuleProblem.TOO_MANY_COLORS
                : mask.lossy() ? RuleProblem.TOO_MANY_LEVELS : RuleProblem.LOOKS_LIKE_IDS, values);
    }

    /// With the connected components that a conversion found, where nobody had counted them.
    public MaskEvidence withComponents(int found) {
        return components > 0 || !exact || samples == Samples.COLOR ? this
                : new MaskEvidence(samples, top, exact, threshold, values, contacts, found, ground);
    }

    boolean has(int value) {
        return values.stream().anyMatch(it -> it.value() == value);
    }

    boolean isUniform() {
        return values.size() == 1;
    }

    /// The values of colors, which a gray mask has as gray colors.
    MaskEvidence asColors() {
        return samples == Samples.COLOR ? this : new MaskEvidence(samples, top, exact, threshold,
                values.stream().map(value -> new ValueEvidence(color(value.value()), value.pixels(), value.share(), value.frame()))
                .toList(),
                Contacts.NONE, 0, ground == Given.NONE ? ground : color(ground));
    }

    /// The color of a level, as tables of colors take it.
    private int color(int level) {
        return level * 255 / top * 0x010101;
    }
}
