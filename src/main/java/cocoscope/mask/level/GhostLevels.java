package cocoscope.mask.level;

import cocoscope.mask.Histogram;
import cocoscope.mask.level.Levels.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Levels that nobody drew: a few units from a more frequent one, where all others are far away. Editors, soft brushes and
/// compression leave them.
final class GhostLevels {
    /// A ghost is at most so far from the next level of its group.
    private static final int NEAR = 15;
    /// Other groups are at least so far away.
    private static final int FAR = 60;
    /// A group of ghosts is no wider than this, as a scale of levels would be.
    private static final int WIDEST = 2 * NEAR;
    /// Soft brushes end in plateaus this close to each other.
    private static final int NEXT = 3;
    private static final double COMPACT = 0.5;
    /// So many compact levels beside each other, from 0 or 1 on, are class indices.
    private static final int INDICES = 3;
    /// Values go on beyond a soft rim, by at least this part of its last level.
    private static final double RIM = 0.1;

    private final Histogram histogram;
    private final Metric metric;
    private final boolean lossy;

    private GhostLevels(Histogram histogram, Metric metric, boolean lossy) {
        this.histogram = histogram;
        this.metric = metric;
        this.lossy = lossy;
    }

    /// The values of the levels that were drawn.
    ///
    /// @param histogram of a dirty mask
    static List<Integer> removed(Levels levels, Histogram histogram, Metric metric, boolean lossy) {
        return new GhostLevels(histogram, metric, lossy).drawn(levels.all());
    }

    private List<Integer> drawn(List<Level> levels) {
        List<List<Level>> groups = groups(levels);
        List<Integer> drawn = new ArrayList<>();
        for (List<Level> group : groups) {
            boolean apart = groups.stream().filter(other -> other != group).allMatch(other -> distance(group, other) >= FAR);
            boolean merged = groups.size() > 1 && apart && width(group) <= WIDEST && !areIndices(group);
            group.stream().filter(level -> !merged || isDrawn(level, group)).forEach(level -> drawn.add(level.value()));
        }
        return drawn;
    }

    /// Levels that are near each other, or joined by others between them.
    private List<List<Level>> groups(List<Level> levels) {
        List<List<Level>> groups = new ArrayList<>();
        for (Level level : levels) {
            List<List<Level>> near = groups.stream().filter(group -> distance(group, List.of(level)) <= NEAR).toList();
            List<Level> joined = new ArrayList<>(List.of(level));
            near.forEach(joined::addAll);
            groups.removeAll(near);
            groups.add(joined);
        }
        return groups;
    }

    private int distance(List<Level> one, List<Level> other) {
        return one.stream().flatMapToInt(level -> other.stream().mapToInt(next -> metric.apart(level.value(), next.value()))).min()
                .orElse(0);
    }

    private int width(List<Level> group) {
        return group.stream().flatMapToInt(one -> group.stream().mapToInt(other -> metric.apart(one.value(), other.value()))).max()
                .orElse(0);
    }

    private boolean areIndices(List<Level> group) {
        int min = group.stream().mapToInt(Level::value).min().orElse(0);
        return min <= 1 && group.stream().filter(level -> level.confidence() >= COMPACT).count() >= INDICES && !isRim(group);
    }

    /// Whether values go on where the levels of a group end.
    private boolean isRim(List<Level> group) {
        int last = group.stream().mapToInt(Level::value).max().orElse(0);
        return histogram.countOf(last + 1) > RIM * histogram.countOf(last);
    }

    /// The dominant level of a group; of a file that was not compressed also compact ones.
    private boolean isDrawn(Level level, List<Level> group) {
        Level dominant = group.stream().max(Comparator.comparingDouble(one -> one.share() * one.confidence())).orElse(level);
        return level == dominant
                || !lossy && level.confidence() >= COMPACT && metric.apart(level.value(), dominant.value()) > NEXT;
    }
}
