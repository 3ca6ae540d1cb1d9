package cocoscope.diagnosis;

import cocoscope.decode.FileFacts;
import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.Mask.Samples;
import cocoscope.mask.decision.Decision;
import cocoscope.mask.decision.Given;
import cocoscope.mask.decision.MaskEvidence;
import cocoscope.mask.decision.Part;
import cocoscope.mask.level.LevelEvidence;
import cocoscope.mask.level.ReadMask;
import cocoscope.mask.palette.KnownPalette;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.UnusableRuleException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What the pixels of a mask tell about it.
final class Examination {
    private final FileFacts facts;
    private final Mask mask;
    private final Histogram histogram;
    private final List<LevelShare> levels;
    private final double covered;
    private final boolean labelMap;
    private final Optional<KnownPalette> palette;

    Examination(FileFacts facts, Mask mask) {
        this.facts = facts;
        this.mask = mask;
        histogram = Histogram.of(mask);
        double pixels = (double) mask.width() * mask.height();
        LevelEvidence evidence = LevelEvidence.of(mask, histogram);
        levels = evidence.drawn().stream()
                .map(level -> new LevelShare(level.value(), level.pixels(), level.pixels() / pixels, level.confidence())).toList();
        covered = levels.stream().mapToLong(LevelShare::pixels).sum() / pixels;
        labelMap = !levels.isEmpty() && (evidence.isFlat() || !mask.lossy() && evidence.isDirty());
        palette = mask.samples() == Samples.COLOR ? KnownPalette.of(values()) : Optional.empty();
    }

    FileFacts facts() {
        return facts;
    }

    Mask mask() {
        return mask;
    }

    Histogram histogram() {
        return histogram;
    }

    List<LevelShare> levels() {
        return levels;
    }

    /// Whether levels stand out, and enough of the mask is flat for a label map.
    boolean isLabelMap() {
        return labelMap;
    }

    /// The data set whose colors these are.
    Optional<KnownPalette> palette() {
        return palette;
    }

    /// The values that occur, without those that compression and soft edges may have made.
    int[] values() {
        return levels.stream().mapToInt(LevelShare::value).toArray();
    }

    /// What is decided on the mask alone; nothing where its values are not those that were drawn, or mean nothing.
    Optional<Part> decided() {
        if (!isClean()) {
            return Optional.empty();
        }
        try {
            Given nothing = new Given(OptionalInt.empty(), Set.of(), LabelRule.OBJECT);
            return Optional.of(Decision.of(List.of(MaskEvidence.of(ReadMask.asItIs(mask, histogram), nothing)), nothing).parts()
                    .getFirst());
        } catch (UnusableRuleException _) {
            return Optional.empty();
        }
    }

    boolean isClean() {
        return levels.size() == histogram.size();
    }

    Diagnosis diagnosis(Verdict verdict) {
        boolean photo = verdict instanceof Verdict.Photo;
        return new Diagnosis(facts, histogram.size(), mask.samples() == Samples.COLOR, photo ? List.of() : levels,
                photo ? 0 : 1 - covered, verdict, Advisor.advice(this, verdict));
    }
}
