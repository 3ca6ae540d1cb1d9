package cocoscope.mask.level;

import java.util.List;
import java.util.OptionalInt;

/// How the values of a mask become the levels that its author drew with, before a table or the automatic rule sees them.
///
/// @param levels    ascending, colors as 0xRRGGBB; empty to find them
/// @param tolerance how far a value may be from a level to be taken for it, for colors in the channel that differs most;
///                  empty for the method's own: 0 for [Method#EXACT], any distance for [Method#NEAREST]
public record Reading(Method method, List<Integer> levels, OptionalInt tolerance) {
    public static final Reading AUTO = new Reading(Method.AUTO, List.of(), OptionalInt.empty());
    public static final Reading EXACT = new Reading(Method.EXACT, List.of(), OptionalInt.empty());

    public Reading {
        levels = levels.stream().sorted().distinct().toList();
        if (levels.size() > Levels.MAX_LEVELS || levels.stream().anyMatch(level -> level < 0 || level > 0xFFFFFF)) {
            throw new IllegalArgumentException("A mask is read by at most " + Levels.MAX_LEVELS + " levels or colors, not by " + levels);
        }
        if (tolerance.isPresent() && tolerance.getAsInt() < 0) {
            throw new IllegalArgumentException("A tolerance cannot be " + tolerance.getAsInt());
        }
    }

    public enum Method {
        /// Values as stored.
        EXACT,
        /// Each value becomes the nearest level.
        NEAREST,
        /// Along edges, only the levels of the flat areas that meet there.
        EDGES,
        /// The labels that reproduce the file when compressed or enlarged again.
        MATCH,
        /// Whichever method fits the mask.
        AUTO
    }

    public Reading withMethod(Method method) {
        return new Reading(method, levels, tolerance);
    }

    public Reading withLevels(List<Integer> levels) {
        return new Reading(method, levels, tolerance);
    }

    public Reading withTolerance(OptionalInt tolerance) {
        return new Reading(method, levels, tolerance);
    }
}
