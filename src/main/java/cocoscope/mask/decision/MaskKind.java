package cocoscope.mask.decision;

import cocoscope.mask.Mask.Samples;
import java.util.List;
import java.util.OptionalInt;

/// The properties of a mask that a decision depends on. Masks of the same kind are treated alike, and most folders have few kinds.
///
/// @param samples   what a value stands for
/// @param top       the maximum level of the mask
/// @param exact     whether the values are unchanged from the file
/// @param threshold between two levels that shade into each other, whose values are no levels
/// @param values    ascending; the two peaks where there is a threshold
/// @param ground    the value of the background that was given; [Given#NONE] if the mask does not have it
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
