package cocoscope.mask.level;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The levels or colors that the author of a mask drew with, ascending by value.
///
/// @param all at most [#MAX_LEVELS] with values of their own
public record Levels(List<Level> all) {
    /// The most levels that a mask can be read by.
    public static final int MAX_LEVELS = 64;

    public static final Levels NONE = new Levels(List.of());

    public Levels {
        all = all.stream().sorted(Comparator.comparingInt(Level::value)).toList();
        if (all.size() > MAX_LEVELS || all.stream().map(Level::value).distinct().count() < all.size()) {
            throw new IllegalArgumentException("These are no levels: " + all);
        }
    }

    /// @param pixels     that have the very value by which the file shows this level, which compression may have moved
    /// @param share      the part of the mask's pixels whose value is nearest to this level, 0..1
    /// @param confidence 1 in a clean mask; in a dirty one the part of those pixels that lie where the mask is flat, at about
    ///                   this level, 0..1: near 1 for large areas, near 0 for what is hardly more than edges
    public record Level(int value, long pixels, double share, double confidence) {}

    public int size() {
        return all.size();
    }

    public List<Integer> values() {
        return all.stream().map(Level::value).toList();
    }

    /// These levels as a person names them. A named value takes the place of a level that is at most `reach` away, because
    /// compression moves levels; colors between that and twice as far are no levels of their own. Named values that
    /// are `seen` are levels, too.
    Levels named(List<Integer> named, List<Integer> seen, int reach, Metric metric) {
        Map<Integer, Level> levels = new TreeMap<>();
        for (Level level : all) {
            int nearest = named.stream().min(Comparator.comparingInt(name -> metric.apart(name, level.value()))).orElse(level.value());
            int distance = metric.apart(nearest, level.value());
            if (distance <= reach || metric == Metric.GRAY || distance > 2 * reach) {
                int value = distance <= reach ? nearest : level.value();
                levels.putIfAbsent(value, new Level(value, level.pixels(), level.share(), level.confidence()));
            }
        }
        seen.forEach(name -> levels.putIfAbsent(name, new Level(name, 0, 0, 0)));
        return levels.size() > MAX_LEVELS ? this : new Levels(List.copyOf(levels.values()));
    }
}
