package cocoscope.mask.level;

import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;

/// The result of reading a mask.
///
/// @param mask      with levels as values; the same object as the input if no pixel changed
/// @param histogram of `mask`
/// @param levels    detected or given; none if the mask is read as stored
/// @param method    that was used, never [Reading.Method#AUTO]
/// @param reason    why this method was used
/// @param agreement how much of what is not flat the labels explain when they are compressed or enlarged again, 0..1;
///                  1 where nothing had to be explained
/// @param changed   number of pixels whose value changed
public record ReadMask(Mask mask, Histogram histogram, Levels levels, Reading.Method method, MethodReason reason,
                       double agreement, long changed) {
    /// Why a method was used.
    public enum MethodReason {
        /// It was requested.
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
