package cocoscope.mask.level;

import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;

/// What a reading made of a mask.
///
/// @param mask      with levels for values; the very mask that was read where nothing had to change
/// @param histogram of `mask`
/// @param levels    those that were found or given; none where the mask is read as it is
/// @param method    that was used, never [Reading.Method#AUTO]
/// @param reason    why it was this one
/// @param agreement how much of what is not flat the labels explain when they are compressed or enlarged again, 0..1;
///                  1 where nothing had to be explained
/// @param changed   pixels whose value is another one now
public record ReadMask(Mask mask, Histogram histogram, Levels levels, Reading.Method method, MethodReason reason,
                       double agreement, long changed) {
    /// Why a method was used.
    public enum MethodReason {
        /// A person asked for it.
        CHOSEN,
        /// A threshold or band looks at the values themselves.
        VALUES_WANTED,
        /// The mask has no values but levels.
        CLEAN,
        /// Palette indices are names, which lie between no others.
        INDICES,
        /// No levels stand out: a photo, for example.
        NO_LEVELS,
        /// The labels give the file's own coefficients when they are compressed again.
        COMPRESSED,
        /// The labels give the file's own values when they are enlarged again.
        ENLARGED,
        /// Values lie between levels along edges, as after a change of size.
        BLURRED,
        /// There are traces of compression, but the file does not tell how it was compressed.
        LOSSY
    }

    /// A mask for a rule that looks at the values themselves.
    public static ReadMask asItIs(Mask mask, Histogram histogram) {
        return unchanged(mask, histogram, Levels.NONE, MethodReason.VALUES_WANTED);
    }

    static ReadMask unchanged(Mask mask, Histogram histogram, Levels levels, MethodReason reason) {
        return new ReadMask(mask, histogram, levels, Reading.Method.EXACT, reason, 1, 0);
    }
}
