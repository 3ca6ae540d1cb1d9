package cocoscope.app.canvas;

import cocoscope.app.preview.RegionAt;
import cocoscope.convert.Conversion;
import cocoscope.geometry.Ring;
import cocoscope.mask.raster.Outliers;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The vertices of the polygons that are written, and which of them lie outside of their object.
public final class PolygonVertices {
    public static final PolygonVertices NONE = new PolygonVertices();

    private final List<Ring> rings = new ArrayList<>();
    private final List<Integer> regions = new ArrayList<>();
    private final List<BitSet> outside = new ArrayList<>();
    private int size;
    private int outsiders;

    private PolygonVertices() {}

    /// None of regions that are written as run lengths, and none of drafts.
    public static PolygonVertices of(Conversion conversion) {
        PolygonVertices vertices = new PolygonVertices();
        for (int region = 0; region < conversion.polygons().size(); region++) {
            if (!conversion.isWrittenAsRuns(region)) {
                for (Ring ring : conversion.polygons().get(region).rings()) {
                    vertices.add(ring, region, conversion);
                }
            }
        }
        return vertices;
    }

    private void add(Ring ring, int region, Conversion conversion) {
        BitSet found = new BitSet();
        for (int vertex = 0; vertex < ring.size(); vertex++) {
            found.set(vertex, Outliers.isOutside(ring.x(vertex), ring.y(vertex), (x, y) -> RegionAt.pixel(conversion, x, y) == region));
        }
        rings.add(ring);
        regions.add(region);
        outside.add(found);
        size += ring.size();
        outsiders += found.cardinality();
    }

    public int rings() {
        return rings.size();
    }

    public Ring ring(int ring) {
        return rings.get(ring);
    }

    /// The region that a ring belongs to.
    public int region(int ring) {
        return regions.get(ring);
    }

    /// Whether a vertex is farther than half a pixel from all pixels of its region.
    public boolean isOutside(int ring, int vertex) {
        return outside.get(ring).get(vertex);
    }

    /// The number of vertices.
    public int size() {
        return size;
    }

    /// The number of vertices outside of their objects.
    public int outsiders() {
        return outsiders;
    }
}
