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

/// What one mask, or several of the same kind, tell about the meaning of their values. Contains no pixels.
///
/// @param masks      how many
/// @param values     what each value of the kind has
/// @param contacts   how values meet that may say "not labeled"
/// @param components where the values may be numbers of objects
public record MaskEvidence(MaskKind kind, int masks, List<ValueEvidence> values, Contacts contacts, Components components) {
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
        MaskKind kind = new MaskKind(mask.samples(), mask.topLevel(), read.changed() == 0, OptionalInt.empty(),
                IntStream.range(0, histogram.size()).mapToObj(histogram::value).toList(), given.in(mask));
        int components = ObjectNumbers.mayBe(mask, kind.values()) ? ObjectNumbers.components(mask, histogram) : 0;
        if (histogram.size() > MAX_CATEGORIES && !ObjectNumbers.are(kind.values(), components)) {
            throw tooMany(mask, histogram.size());
        }
        return new MaskEvidence(kind, 1, values(histogram, new FrameValues(mask)), Contacts.of(mask, histogram),
                Components.of(kind, components));
    }

    private static MaskEvidence ofPeaks(Mask mask, Histogram histogram, int ground) {
        TwoPeaks peaks = TwoPeaks.of(histogram);
        FrameValues frame = new FrameValues(mask);
        double pixels = histogram.pixels();
        double bright = frame.share(value -> value >= peaks.threshold());
        MaskKind kind = new MaskKind(mask.samples(), mask.topLevel(), false, OptionalInt.of(peaks.threshold()),
                List.of(peaks.low(), peaks.high()), ground);
        return new MaskEvidence(kind, 1, List.of(ValueEvidence.of(peaks.lowPixels(), peaks.lowPixels() / pixels, 1 - bright),
                ValueEvidence.of(peaks.highPixels(), peaks.highPixels() / pixels, bright)), Contacts.NONE, Components.NONE);
    }

    private static List<ValueEvidence> values(Histogram histogram, FrameValues frame) {
        List<ValueEvidence> evidence = new ArrayList<>(histogram.size());
        double pixels = histogram.pixels();
        for (int entry = 0; entry < histogram.size(); entry++) {
            evidence.add(ValueEvidence.of(histogram.count(entry), histogram.count(entry) / pixels, frame.share(histogram.value(entry))));
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
        return components.masks() > 0 || !kind.exact() || kind.samples() == Samples.COLOR ? this
                : new MaskEvidence(kind, masks, values, contacts, Components.of(kind, found));
    }

    /// Of more masks of the same kind.
    public MaskEvidence plus(MaskEvidence other) {
        return new MaskEvidence(kind, masks + other.masks,
                IntStream.range(0, values.size()).mapToObj(value -> values.get(value).plus(other.values.get(value))).toList(),
                contacts.plus(other.contacts), components.plus(other.components));
    }

    boolean isUniform() {
        return kind.isUniform();
    }

    /// The values of colors, which a gray mask has as gray colors.
    MaskEvidence asColors() {
        return kind.samples() == Samples.COLOR ? this : new MaskEvidence(kind.asColors(), masks, values, Contacts.NONE, Components.NONE);
    }
}
