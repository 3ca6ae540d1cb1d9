package cocoscope.mask.decision;

import cocoscope.mask.palette.KnownPalette;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a decision may have got wrong, because the masks do not tell.
public enum Doubt {
    /// Each value is one connected component, so that values may be numbers of objects as well as classes.
    OBJECT_NUMBERS,
    /// Values are taken for numbers of objects, because they count up in the masks.
    CLASSES,
    /// 0 is taken for the background but covers little, so that it may be a class.
    ZERO_MAY_BE_A_CLASS,
    /// The maximum value often says "not labeled", but nothing shows that it does here.
    MAY_BE_UNLABELED,
    /// The level between two others may say that a pixel is neither.
    MAY_BE_A_TRIMAP,
    /// Of two levels neither lies all around, and there is no 0.
    GROUND_MAY_BE_A_CLASS,
    /// Levels were found in masks that were compressed or scaled, so that one between two others may be an edge, and a color a little off.
    FOUND_LEVELS,
    /// Values may be category * 1000 + instance.
    CLASS1000,
    /// Values may be category * 256 + instance.
    CLASS256,
    /// Colors may be ids R + 256 G + 65536 B.
    PANOPTIC,
    /// Colors may be a category in red and an instance in green.
    RED_GREEN;

    private static final double LITTLE = 0.25;
    private static final int SMALL_NUMBER = 64;
    private static final int BRIGHTEST = 255;

    /// @param ignored whether some value is left out
    static Set<Doubt> about(PartEvidence evidence, Background background, Part.Meaning meaning, boolean ignored) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (background.cause() == Background.Cause.LOWER) {
            doubts.add(GROUND_MAY_BE_A_CLASS);
        }
        if (meaning == Part.Meaning.OBJECTS) {
            doubts.add(CLASSES);
        }
        if (meaning == Part.Meaning.CATEGORIES) {
            if (!evidence.isExact()) {
                doubts.add(FOUND_LEVELS);
            }
            doubts.addAll(evidence.colors() ? aboutColors(evidence) : aboutNumbers(evidence));
            if (background.cause() == Background.Cause.ZERO && (evidence.share(0) + evidence.frame(0)) / 2 < LITTLE) {
                doubts.add(ZERO_MAY_BE_A_CLASS);
            }
            if (!evidence.colors() && !ignored) {
                doubts.addAll(aboutBrightest(evidence));
            }
        }
        return doubts;
    }

    private static Set<Doubt> aboutColors(PartEvidence evidence) {
        int[] colors = evidence.values().stream().mapToInt(Integer::intValue).toArray();
        if (!evidence.isExact() || KnownPalette.of(colors).isPresent()) {
            return Set.of();
        }
        return ColorNumbers.categoriesInRed(colors) > 0 ? Set.of(RED_GREEN) : ColorNumbers.areIds(colors) ? Set.of(PANOPTIC) : Set.of();
    }

    private static Set<Doubt> aboutNumbers(PartEvidence evidence) {
        int factor = evidence.isExact() ? CategoryNumbers.factor(evidence.masks().getFirst().kind().samples(), evidence.bits(),
                evidence.values().stream().mapToInt(Integer::intValue).toArray()) : 1;
        return factor == 1000 ? Set.of(CLASS1000) : factor == 256 ? Set.of(CLASS256) : evidence.mayBeObjects() ? Set.of(OBJECT_NUMBERS)
                : Set.of();
    }

    /// 255 beside small numbers, which cover more, or at the end of three levels.
    private static Set<Doubt> aboutBrightest(PartEvidence evidence) {
        List<Integer> levels = evidence.values();
        if (levels.size() < 3 || levels.getLast() != BRIGHTEST) {
            return Set.of();
        }
        double others = levels.stream().filter(level -> level != 0 && level != BRIGHTEST).mapToDouble(evidence::share).sum();
        if (levels.get(levels.size() - 2) < SMALL_NUMBER) {
            return evidence.share(BRIGHTEST) < others ? Set.of(MAY_BE_UNLABELED) : Set.of();
        }
        return levels.size() == 3 && levels.getFirst() == 0 ? Set.of(MAY_BE_A_TRIMAP) : Set.of();
    }
}
