package cocoscope.mask.decision;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// The level that is no object, by evidence: where it lies, how much it covers, and in how many masks.
///
/// @param level that is no object; empty where every level is a class
/// @param cause what tells so
public record Background(OptionalInt level, Cause cause) {
    /// What tells that a level is no object, or that none is.
    public enum Cause {
        /// A person said so.
        GIVEN,
        /// 0 is no object by convention.
        ZERO,
        /// Of two levels the lower one.
        LOWER,
        /// It lies all around and covers most.
        AROUND,
        /// No level stands out, and there is no 0.
        NONE,
        /// What says "not labeled" lies between classes that cover all of the masks, and 0 is one of them.
        DENSE
    }

    /// A ground lies along nearly all of the frame and covers most of the mask.
    private static final double FRAME_OF_A_GROUND = 0.8;
    /// It takes more to tell that the brighter of two levels is the ground, or another one than 0.
    private static final double FRAME_OF_AN_ODD_GROUND = 0.9;
    private static final double SHARE_OF_A_GROUND = 0.5;
    private static final double FRAMES_OF_THE_NEXT = 2.5;
    private static final int SEVERAL = 3;
    /// Where there are void borders, 0 covers less than this of frame and mask when it is a class.
    private static final double ZERO_AS_A_CLASS = 0.55;

    /// @param ignored levels that say "not labeled", whether a person said so or it was found
    static Background of(PartEvidence evidence, Set<Integer> ignored) {
        List<Integer> levels = evidence.values();
        OptionalInt around = around(evidence, levels.contains(0) || levels.size() == 2 ? FRAME_OF_AN_ODD_GROUND : FRAME_OF_A_GROUND,
                ignored);
        if (levels.size() == 1) {
            return levels.getFirst() == 0 ? new Background(OptionalInt.of(0), Cause.ZERO) : new Background(OptionalInt.empty(), Cause.NONE);
        }
        if (around.isPresent() && around.getAsInt() != 0 && (!levels.contains(0) || evidence.frame(0) < 0.05 || levels.size() == 2)) {
            return new Background(around, Cause.AROUND);
        }
        if (levels.contains(0)) {
            boolean dense = levels.stream().anyMatch(ignored::contains) && levels.size() > 3
                    && (evidence.share(0) + evidence.frame(0)) / 2 < ZERO_AS_A_CLASS;
            return dense ? new Background(OptionalInt.empty(), Cause.DENSE) : new Background(OptionalInt.of(0), Cause.ZERO);
        }
        return levels.size() == 2 ? new Background(OptionalInt.of(levels.getFirst()), Cause.LOWER)
                : new Background(OptionalInt.empty(), Cause.NONE);
    }

    /// The level in nearly all masks that covers most of frame and mask; less is enough where masks without objects have nothing
    /// else, or where no other level comes near along the frame of several masks.
    private static OptionalInt around(PartEvidence evidence, double frame, Set<Integer> ignored) {
        return evidence.values().stream().filter(level -> !ignored.contains(level) && evidence.isInNearlyAll(level))
                .filter(level -> evidence.frame(level) >= frame && evidence.share(level) > SHARE_OF_A_GROUND
                        || frame < FRAME_OF_AN_ODD_GROUND && standsOut(evidence, level))
                .mapToInt(Integer::intValue).findFirst();
    }

    private static boolean standsOut(PartEvidence evidence, int level) {
        double next = evidence.values().stream().filter(other -> other != level).mapToDouble(evidence::frame).max().orElse(0);
        return evidence.frame(level) >= FRAMES_OF_THE_NEXT * next && (evidence.isAllOfEachUniform(level)
                || PartEvidence.count(evidence.masks()) >= SEVERAL && evidence.frame(level) >= SHARE_OF_A_GROUND);
    }
}
