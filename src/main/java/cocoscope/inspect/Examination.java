package cocoscope.inspect;

import cocoscope.decode.FileFacts;
import cocoscope.mask.FlatLevels;
import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.Mask.Samples;
import java.util.List;

/// What the pixels of a mask tell about it.
final class Examination {
    private final FileFacts facts;
    private final Mask mask;
    private final Histogram histogram;
    private final List<LevelShare> levels;
    private final double covered;

    Examination(FileFacts facts, Mask mask) {
        this.facts = facts;
        this.mask = mask;
        histogram = Histogram.of(mask);
        double pixels = (double) mask.width() * mask.height();
        levels = FlatLevels.of(mask, histogram).stream()
                .map(level -> new LevelShare(level, histogram.countOf(level), histogram.countOf(level) / pixels)).toList();
        covered = levels.stream().mapToLong(LevelShare::pixels).sum() / pixels;
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

    /// The share of the pixels that have exactly the value of a level, 0..1.
    double covered() {
        return covered;
    }

    /// The values that occur, without those that compression and soft edges may have made.
    int[] values() {
        return levels.stream().mapToInt(LevelShare::value).toArray();
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
