package cocoscope.mask.polygon.exact;

import cocoscope.mask.polygon.CellPath;
import cocoscope.mask.polygon.Positions;
import org.jspecify.annotations.Nullable;

/// Finds a ring of few vertices along a closed [CellPath].
///
/// One lap from any vertex comes home with the fewest edges or one more, which depends on where it begins. The vertices of
/// a first lap are good places to begin: short rings try some of them, long ones take one.
final class RingSearch {
    /// The starts that are tried.
    private static final int STARTS = 4;
    /// Rings of more cells try one start.
    private static final int LONG = 300;
    /// Edges of a first lap that are enough for a long ring.
    private static final int ENOUGH = 12;
    /// What a square pixel of wrong area costs, in bytes.
    private static final int AREA_WEIGHT = 2;
    /// The same for a ring whose area is too wrong otherwise.
    private static final int MORE_AREA_WEIGHT = 100;
    /// The vertices that are added for the sake of the area.
    private static final int MORE_VERTICES = 2;

    /// The vertices of a first ring from which rings with a better area are looked for.
    private static final int AREA_STARTS = 8;

    /// Pixels up to which the area may be wrong by a twentieth, and not only by a hundredth.
    private static final int SMALL = 100;

    private final CellPath path;
    private final LinkLevels levels = new LinkLevels();
    private final LinkSearch search;
    private final EdgeOrigins origins;
    private final AreaFit fit;
    private @Nullable Links best;
    private long driftBefore;
    private long driftLimit;
    private int maxVertices;

    RingSearch(CellPath path) {
        this.path = path;
        this.search = new LinkSearch(path, levels);
        this.origins = new EdgeOrigins(path);
        this.fit = new AreaFit(path, origins);
    }

    /// How far the area of rings may be from that of so many pixels, as [CellPath#AREA] measures it.
    static long driftLimit(long pixels) {
        return CellPath.AREA * pixels / (pixels < SMALL ? 20 : 100);
    }

    /// The ring with the fewest vertices that was found; null if none was.
    ///
    /// @param start  a cell where a vertex is likely, or one where a vertex has to stand
    /// @param max   vertices
    /// @param before the drift of other rings of the component, which this one makes up for if it can
    /// @param limit  of the drift of all
    @Nullable Links find(int start, int max, long before, long limit) {
        best = null;
        maxVertices = max;
        driftBefore = before;
        driftLimit = limit;
        if (path.stops[start]) {
            startAtStop(start);
        } else {
            startAnywhere(start);
        }
        if (best != null) {
            best = fit.fitted(best, driftLimit);
        }
        Links fewest = best;
        for (int more = 0; fewest != null && more <= MORE_VERTICES && fewest.size() + more <= max && isFarFromArea(); more++) {
            tryForArea(fewest, start, fewest.size() + more);
        }
        return best;
    }

    /// Whether the area of the ring that was found is not nearly that of the pixels.
    boolean isFarFromArea() {
        return best != null && Math.abs(best.drift()) > driftLimit;
    }

    private void startAtStop(int start) {
        for (int rest = path.size > LONG ? 1 << Positions.MIDDLE : path.allowed[start]; rest != 0; rest &= rest - 1) {
            tryStart(start, Integer.numberOfTrailingZeros(rest), 0, fewest(), AREA_WEIGHT);
        }
    }

    private void startAnywhere(int start) {
        boolean isLong = path.size > LONG;
        search.run(start, path.allowed[start], start + path.size, Positions.ALL, 0, isLong ? ENOUGH : maxVertices);
        int last = search.farthest();
        int position = Integer.numberOfTrailingZeros(levels.set(levels.count, last));
        Links lap = Links.of(path, origins, levels, last, position, driftBefore, AREA_WEIGHT);
        for (int i = 1; i < lap.size() && (best == null || i <= (isLong ? 1 : STARTS)); i++) {
            int vertex = isLong ? lap.size() - i : i;
            tryStart(lap.cells()[vertex] % path.size, lap.positions()[vertex], 0, fewest(), AREA_WEIGHT);
        }
    }

    /// In the middle of a cell, which is a corner of the pixels, and at vertices of the ring that was found.
    private void tryForArea(Links found, int start, int size) {
        tryStart(found.cells()[0], found.positions()[0], size, size, MORE_AREA_WEIGHT);
        if (Positions.has(path.allowed[start], Positions.MIDDLE)) {
            tryStart(start, Positions.MIDDLE, size, size, MORE_AREA_WEIGHT);
        }
        for (int vertex = 1; vertex < Math.min(found.size(), AREA_STARTS) && isFarFromArea(); vertex++) {
            tryStart(found.cells()[vertex] % path.size, found.positions()[vertex], size, size, MORE_AREA_WEIGHT);
        }
    }

    private int fewest() {
        return best == null ? maxVertices : best.size();
    }

    private void tryStart(int start, int position, int min, int max, int areaWeight) {
        int end = start + path.size;
        if (search.run(start, 1 << position, end, 1 << position, min, max)) {
            Links found = Links.of(path, origins, levels, end, position, driftBefore, areaWeight);
            if (areaWeight == MORE_AREA_WEIGHT) {
                found = fit.fitted(found, driftLimit);
            }
            if (best == null || isBetter(found, best)) {
                best = found;
            }
        }
    }

    private boolean isBetter(Links one, Links other) {
        long area = Math.max(driftLimit, Math.abs(one.drift()));
        long otherArea = Math.max(driftLimit, Math.abs(other.drift()));
        if (area != otherArea) {
            return area < otherArea;
        }
        return one.size() != other.size() ? one.size() < other.size() : one.decimals() < other.decimals();
    }
}
