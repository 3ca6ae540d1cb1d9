package cocoscope.diagnosis;

import cocoscope.decode.jpeg.JpegFacts;
import cocoscope.mask.Mask.Samples;
import cocoscope.mask.decision.CategoryNumbers;
import cocoscope.mask.decision.ColorNumbers;
import java.util.stream.IntStream;

/// Finds the verdict on a mask.
final class VerdictRules {
    /// A label map has no more gray levels or colors than this without being numbers of objects, or a photo.
    private static final int MAX_LEVELS = 64;
    private static final int MAX_LABELS = 0xFFFF;
    /// The largest number that is still a class index and no gray level.
    private static final int MAX_INDEX = 40;
    /// The color #010101.
    private static final int FIRST_GRAY = 0x010101;

    private final Examination examination;

    private VerdictRules(Examination examination) {
        this.examination = examination;
    }

    static Verdict verdict(Examination examination) {
        return new VerdictRules(examination).verdict();
    }

    private Verdict verdict() {
        int values = examination.histogram().size();
        boolean colors = examination.mask().samples() == Samples.COLOR;
        if (values == 1 || examination.levels().size() == 1 && !isIndex()) {
            return new Verdict.OneValue(examination.levels().getFirst().value());
        }
        if (values > MAX_LEVELS && !examination.isLabelMap() && !isIndex()) {
            return new Verdict.Photo(values, colors);
        }
        if (values > MAX_LABELS) {
            return new Verdict.TooMany(values);
        }
        return switch (examination.mask().samples()) {
            case INDEX -> new Verdict.Palette(values);
            case GRAY -> gray();
            case COLOR -> color();
        };
    }

    private Verdict gray() {
        int[] levels = examination.values();
        if (isIndex()) {
            int max = IntStream.of(levels).max().orElse(examination.histogram().value(examination.histogram().size() - 1));
            double step = examination.facts().jpeg().map(JpegFacts::step).orElse(0.0);
            return new Verdict.Index(max, step > 1);
        }
        if (levels.length == 2) {
            return new Verdict.Binary();
        }
        if (levels.length == 3 && levels[0] == 0 && levels[1] > MAX_INDEX && levels[2] == 255) {
            return new Verdict.Trimap(levels[1]);
        }
        if (!examination.mask().lossy()) {
            int factor = CategoryNumbers.factor(examination.mask().samples(), examination.mask().bits(), levels);
            if (factor > 1) {
                return new Verdict.NumberedCategories(factor, CategoryNumbers.categories(levels, factor));
            }
            if (levels.length > MAX_LEVELS || examination.isClean() && NumberingEvidence.isOneComponentPerValue(examination)) {
                int count = (int) IntStream.of(levels).filter(level -> level != 0).count();
                return new Verdict.Instances(count, count >= NumberingEvidence.CERTAINLY_OBJECTS);
            }
        }
        return new Verdict.Levels(levels.length);
    }

    /// Whether the values are small numbers in a file that was made for gray levels.
    private boolean isIndex() {
        int values = examination.histogram().size();
        return examination.mask().lossy() && examination.mask().samples() == Samples.GRAY
                && examination.histogram().value(values - 1) <= MAX_INDEX;
    }

    private Verdict color() {
        int[] colors = examination.values();
        if (colors.length == 2 && IntStream.of(colors).allMatch(color -> color % FIRST_GRAY == 0)) {
            return new Verdict.Binary();
        }
        if (examination.isClean() && examination.palette().isEmpty()) {
            int categories = ColorNumbers.categoriesInRed(colors);
            if (categories > 0) {
                return new Verdict.CategoryAndInstance(categories);
            }
            if (ColorNumbers.areIds(colors)) {
                return new Verdict.PanopticIds(colors.length);
            }
        }
        return new Verdict.Colors(colors.length);
    }
}
