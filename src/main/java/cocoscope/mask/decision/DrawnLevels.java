package cocoscope.mask.decision;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The levels that the author of some masks drew with.
///
/// @param colors whether values are colors
/// @param levels ascending
/// @param drawn  the level that each value stands for
/// @param ghosts values that are no levels; a mask that has some is read by the levels of all
record DrawnLevels(boolean colors, List<Integer> levels, Map<Integer, Integer> drawn, Set<Integer> ghosts) {
    DrawnLevels {
        levels = List.copyOf(levels);
        drawn = Map.copyOf(drawn);
        ghosts = Set.copyOf(ghosts);
    }
}
