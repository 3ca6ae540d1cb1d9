package cocoscope.mask.polygon.exact;

import cocoscope.mask.polygon.BorderLine;
import cocoscope.mask.polygon.CellPath;
import cocoscope.mask.polygon.Positions;
import cocoscope.mask.raster.EdgeCrossings;
import java.util.Arrays;

/// Finds the few vertices of a line between regions that separates the pixel centers on its two sides.
///
/// The ends of a line, where others begin, stay on their corners of the pixel grid, and what runs along a side of the image
/// stays there.
final class LineSearch {
    private static final int MIDDLE = 1 << Positions.MIDDLE;
    private static final int AREA_WEIGHT = 2;

    private final CellPath path;
    private final LinkLevels levels = new LinkLevels();
    private final LinkSearch search;
    private final EdgeOrigins origins;
    private final RingSearch rings;

    LineSearch(int width, int height) {
        path = new CellPath(width, height);
        search = new LinkSearch(path, levels);
        origins = new EdgeOrigins(path);
        rings = new RingSearch(path);
    }

    /// x and y of the vertices in turn, in tenths of a pixel; those of an open line with both ends.
    int[] vertices(BorderLine line) {
        path.clear();
        for (int corner = 0; corner < (line.isClosed() ? line.size() : line.size() - 1); corner++) {
            int next = (corner + 1) % line.size();
            boolean end = corner == 0 && !line.isClosed();
            path.add(x(line, corner), y(line, corner), x(line, next), y(line, next), end ? MIDDLE : Positions.ALL, end);
        }
        return line.isClosed() ? closed(line) : open(line);
    }

    private int[] closed(BorderLine line) {
        path.close();
        Links found = rings.find(0, line.size() - 2, 0, RingSearch.driftLimit(path.area()));
        return found == null || rings.isFarFromArea() ? corners(line) : vertices(found, 0);
    }

    private int[] open(BorderLine line) {
        int last = line.size() - 1;
        path.end(x(line, last), y(line, last), MIDDLE);
        int end = path.size - 1;
        if (line.isAtSide() || line.size() <= 2 || !search.run(0, MIDDLE, end, MIDDLE, 0, line.size() - 2)) {
            return corners(line);
        }
        int[] vertices = vertices(Links.of(path, origins, levels, end, Positions.MIDDLE, 0, AREA_WEIGHT), 1);
        vertices[vertices.length - 2] = path.xs[end];
        vertices[vertices.length - 1] = path.ys[end];
        return vertices;
    }

    /// @param more vertices to leave room for
    private int[] vertices(Links links, int more) {
        int[] vertices = new int[2 * (links.size() + more)];
        for (int vertex = 0; vertex < links.size(); vertex++) {
            int cell = links.cells()[vertex];
            vertices[2 * vertex] = path.xs[cell] + Positions.x(links.positions()[vertex]);
            vertices[2 * vertex + 1] = path.ys[cell] + Positions.y(links.positions()[vertex]);
        }
        return vertices;
    }

    private static int[] corners(BorderLine line) {
        return Arrays.stream(line.corners()).map(fifths -> fifths * CellPath.PIXEL / EdgeCrossings.SCALE).toArray();
    }

    private static int x(BorderLine line, int corner) {
        return line.x(corner) / EdgeCrossings.SCALE;
    }

    private static int y(BorderLine line, int corner) {
        return line.y(corner) / EdgeCrossings.SCALE;
    }
}
