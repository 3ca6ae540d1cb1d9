package cocoscope.mask.decision;

import cocoscope.mask.Mask.Samples;
import java.util.List;
import java.util.OptionalInt;

/// What of a mask a decision chooses by. Masks of one kind are all made the same of, and most folders have few kinds.
///
/// @param samples   what a value is
/// @param top       the maximum level of the mask
/// @param exact     whether the values are those of the file
/// @param threshold between two levels that shade into each other, whose values are no levels
/// @param values    ascending; the two peaks where there is a threshold
/// @param ground    the value for the background that a person named; [Given#NONE] where the mask has none
public record MaskKind(Samples samples, int top, boolean exact, OptionalInt threshold, List<Integer> values, int ground) {
    public MaskKind {
        values = List.copyOf(values);
    }

    boolean isUniform() {
        return values.size() == 1;
    }

    /// Bits of the deepest value.
    int bits() {
        return Integer.SIZE - Integer.numberOfLeadingZeros(top);
    }

    /// The values of colors, which a gray mask has as gray colors.
    MaskKind asColors() {
        return samples == Samples.COLOR ? this : new MaskKind(samples, top, exact, threshold, values.stream().map(this::color).toList(),
                ground == Given.NONE ? ground : color(ground));
    }

    /// The color of a level, as tables of colors take it.
    private int color(int level) {
        return level * 255 / top * 0x010101;
    }
}
