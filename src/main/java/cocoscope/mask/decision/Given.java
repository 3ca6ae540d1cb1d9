package cocoscope.mask.decision;

import cocoscope.mask.Mask;
import cocoscope.mask.Mask.Samples;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/// What a person said, where the rest is left to be decided.
///
/// @param background value or color 0xRRGGBB that is no object; empty to find it, [#NONE] for none
/// @param ignored    values that say "not labeled"
/// @param category   of the object in masks of two levels; [cocoscope.mask.rule.LabelRule#OBJECT] where nobody named it
public record Given(OptionalInt background, Set<Integer> ignored, String category) {
    /// No value of a mask.
    public static final int NONE = -1;
    /// The color #010101.
    private static final int FIRST_GRAY = 0x010101;

    public Given {
        ignored = Set.copyOf(ignored);
    }

    /// The background as a value of a mask: a number is one of every mask; a color is one of its palette, or a gray level.
    int in(Mask mask) {
        int named = background.orElse(NONE);
        if (named < FIRST_GRAY || mask.isWide()) {
            return named;
        }
        if (mask.samples() == Samples.GRAY) {
            return named % FIRST_GRAY == 0 ? named / FIRST_GRAY * mask.maximum() / 255 : NONE;
        }
        int[] palette = mask.palette().orElseThrow();
        return IntStream.range(0, palette.length).filter(index -> palette[index] == named).findFirst().orElse(NONE);
    }
}
