package cocoscope.geometry;

import java.util.List;

/// Rings as COCO means them: even-odd inside one ring, union over the rings.
///
/// A hole therefore survives only inside one ring, reached through a bridge of zero width; a second ring never cuts.
public record Polygon(List<Ring> rings) {
    public Polygon {
        rings = List.copyOf(rings);
    }

    /// The same polygon, `x` pixels to the right and `y` down.
    public Polygon moved(double x, double y) {
        return new Polygon(rings.stream().map(ring -> ring.moved(x, y)).toList());
    }

    /// The number of vertices of all rings together, bridges included.
    public int vertices() {
        int vertices = 0;
        for (Ring ring : rings) {
            vertices += ring.size();
        }
        return vertices;
    }
}
