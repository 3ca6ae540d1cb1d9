package cocoscope.diagnosis;

import cocoscope.decode.FileFacts;
import cocoscope.diagnosis.Advice.Kind;
import cocoscope.geometry.Orientation;
import cocoscope.mask.Mask;
import cocoscope.mask.decision.Background;
import cocoscope.mask.decision.Doubt;
import cocoscope.mask.decision.Part;
import cocoscope.recipe.EnumNames;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Finds what helps with a file.
final class Advisor {
    private static final int SMALL = 16;

    private final List<Advice> advice = new ArrayList<>();

    private Advisor() {}

    static List<Advice> advice(Examination examination, Verdict verdict) {
        Advisor advisor = new Advisor();
        advisor.onVerdict(examination, verdict);
        advisor.onFile(examination.facts());
        return advisor.advice;
    }

    /// What the headers alone suggest.
    static List<Advice> advice(FileFacts facts) {
        Advisor advisor = new Advisor();
        advisor.onFile(facts);
        return advisor.advice;
    }

    private void onVerdict(Examination examination, Verdict verdict) {
        switch (verdict) {
            case Verdict.OneValue _ -> {
                if (examination.facts().channels() > 1) {
                    add(Kind.ONE_VALUE);
                }
            }
            case Verdict.Binary _ -> onBinary(examination);
            case Verdict.Trimap(int unknown) -> add(Kind.TRIMAP, unknown);
            case Verdict.Levels _ -> onLevels(examination);
            case Verdict.Index(_, boolean beyondRepair) -> {
                if (beyondRepair) {
                    add(Kind.ORIGINAL);
                } else {
                    onBinary(examination);
                }
            }
            case Verdict.Palette _ -> {
                onLevels(examination);
                if (examination.isClean() && NumberingEvidence.isOneComponentPerValue(examination)) {
                    add(Kind.INSTANCES, 0);
                }
            }
            case Verdict.Instances(_, boolean certain) -> add(certain ? Kind.INSTANCES : Kind.PERHAPS_INSTANCES, 1);
            case Verdict.NumberedCategories(int factor, _) -> add(Kind.NUMBERED, factor);
            case Verdict.PanopticIds _, Verdict.TooMany _ -> add(Kind.PANOPTIC);
            case Verdict.CategoryAndInstance _ -> add(Kind.CATEGORY_AND_INSTANCE);
            case Verdict.Bitmask _ -> add(Kind.BITMASK);
            case Verdict.AlphaOnly _ -> add(Kind.ALPHA);
            case Verdict.Photo _ -> add(Kind.PHOTO);
            case Verdict.Colors _ -> {
                examination.palette().ifPresent(palette -> add(Kind.PALETTE, EnumNames.of(palette)));
                onLevels(examination);
            }
            case Verdict.Unreadable _ -> { }
        }
    }

    private void onBinary(Examination examination) {
        List<LevelShare> levels = examination.levels();
        if (levels.size() == 2 && levels.getLast().value() < SMALL && examination.mask().bits() == 8) {
            add(Kind.SMALL_VALUES, levels.getLast().value());
        }
        if (levels.size() == 2 && hasBrightBorder(examination.mask(), levels.getLast().value())) {
            add(Kind.INVERTED);
        }
    }

    /// What a conversion of the mask alone does by itself, or asks.
    private void onLevels(Examination examination) {
        examination.decided().ifPresent(part -> {
            if (part.background().cause() == Background.Cause.AROUND) {
                part.background().level().ifPresent(level -> add(Kind.BACKGROUND, level, part));
            }
            part.unlabeled().ifPresent(level -> add(Kind.IGNORED, level, part));
            if (part.doubts().contains(Doubt.MAY_BE_UNLABELED)) {
                add(Kind.IGNORED, part.levels().getLast(), part);
            }
        });
    }

    private void add(Kind kind, int level, Part part) {
        advice.add(new Advice(kind, DiagnosisText.name(level, part.colors()), OptionalInt.of(level)));
    }

    private void onFile(FileFacts facts) {
        if (facts.pages() > 1) {
            add(Kind.PAGES);
        }
        if (facts.orientation() != Orientation.UPRIGHT) {
            add(Kind.ORIENTATION);
        }
    }

    /// Whether the brighter level lies all around, as a background does.
    private static boolean hasBrightBorder(Mask mask, int bright) {
        int right = mask.width() - 1;
        int bottom = mask.height() - 1;
        return IntStream.rangeClosed(0, right).allMatch(x -> mask.valueAt(x, 0) == bright && mask.valueAt(x, bottom) == bright)
                && IntStream.rangeClosed(0, bottom).allMatch(y -> mask.valueAt(0, y) == bright && mask.valueAt(right, y) == bright);
    }

    private void add(Kind kind) {
        add(kind, "");
    }

    private void add(Kind kind, Object fact) {
        advice.add(new Advice(kind, fact));
    }
}
