package cocoscope.mask.decision;

import cocoscope.mask.level.Levels;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The levels that the author of some masks drew with.
///
/// @param colors whether values are colors
/// @param levels ascending
/// @param drawn  the level that each value stands for
/// @param ghosts values that are no levels; a mask that has some is read again
record DrawnLevels(boolean colors, List<Integer> levels, Map<Integer, Integer> drawn, Set<Integer> ghosts) {
    DrawnLevels {
        levels = List.copyOf(levels);
        drawn = Map.copyOf(drawn);
        ghosts = Set.copyOf(ghosts);
    }

    /// The levels that a mask with ghosts has to be read by: those of all masks, or, where these are more than a mask can be read by, those
    /// that its own values are or lie nearest to. None for a mask that is well read: one without ghosts, or of too many levels of its own.
    List<Integer> readingOf(MaskKind mask) {
        List<Integer> values = mask.values();
        if (values.stream().noneMatch(ghosts::contains)) {
            return List.of();
        }
        if (levels.size() <= Levels.MAX_LEVELS) {
            return levels;
        }
        List<Integer> own = values.stream().map(value -> ghosts.contains(value) ? nearest(value) : drawn.getOrDefault(value, value))
                .sorted().distinct().toList();
        return own.size() <= Levels.MAX_LEVELS ? own : List.of();
    }

    /// The lower one in the middle between two. Ghosts are values of gray masks.
    private int nearest(int ghost) {
        return levels.stream().min(Comparator.comparingInt(level -> Math.abs(level - ghost))).orElse(ghost);
    }
}
