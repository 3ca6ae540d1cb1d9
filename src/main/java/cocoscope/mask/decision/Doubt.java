package cocoscope.mask.decision;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a decision may have got wrong, because the masks do not tell.
public enum Doubt {
    /// Each value is one connected component, so that values may be numbers of objects as well as classes.
    OBJECT_NUMBERS,
    /// 0 is taken for the background but covers little, so that it may be a class.
    ZERO_MAY_BE_A_CLASS,
    /// The greatest value often says "not labeled", but nothing shows that it does here.
    MAY_BE_UNLABELED,
    /// The level between two others may say that a pixel is neither.
    MAY_BE_A_TRIMAP;

    private static final double LITTLE = 0.25;
    private static final int SMALL_NUMBER = 64;
    private static final int BRIGHTEST = 255;

    static Set<Doubt> about(PartEvidence evidence, Background background, Part.Meaning meaning, boolean unlabeled) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (meaning != Part.Meaning.CATEGORIES) {
            return doubts;
        }
        List<Integer> levels = evidence.values();
        if (evidence.mayBeObjects()) {
            doubts.add(OBJECT_NUMBERS);
        }
        if (background.cause() == Background.Cause.ZERO && (evidence.share(0) + evidence.frame(0)) / 2 < LITTLE) {
            doubts.add(ZERO_MAY_BE_A_CLASS);
        }
        if (!evidence.colors() && !unlabeled && levels.contains(BRIGHTEST) && levels.getLast() == BRIGHTEST && levels.size() > 2) {
            boolean small = levels.get(levels.size() - 2) < SMALL_NUMBER;
            if (small) {
                doubts.add(MAY_BE_UNLABELED);
            } else if (levels.size() == 3 && levels.getFirst() == 0) {
                doubts.add(MAY_BE_A_TRIMAP);
            }
        }
        return doubts;
    }
}
