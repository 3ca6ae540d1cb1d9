package cocoscope.mask.raster;

import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.runs.RunLengthEncoding;

/// COCO's polygon rasterizer: what pycocotools, Detectron2 and COCOeval make of a polygon, to the bit.
///
/// Source of the semantics: `rleFrPoly` of pycocotools' maskApi.
public final class PolygonRaster {
    private PolygonRaster() {}

    public static RunLengthEncoding rasterize(Ring ring, int height, int width) {
        int[] turns = turns(ring, height, width);
        int[] counts = new int[turns.length + 1];
        int last = 0;
        for (int i = 0; i < turns.length; i++) {
            counts[i] = turns[i] - last;
            last = turns[i];
        }
        counts[turns.length] = Math.multiplyExact(height, width) - last;
        return RunLengthEncoding.of(height, width, counts);
    }

    /// The union of the rings.
    public static RunLengthEncoding rasterize(Polygon polygon, int height, int width) {
        if (polygon.rings().isEmpty()) {
            return RunLengthEncoding.of(height, width, Math.multiplyExact(height, width));
        }
        return RunLengthEncoding.union(polygon.rings().stream().map(ring -> rasterize(ring, height, width)).toList());
    }

    /// The pixels, counted down the columns, where background and foreground take turns.
    private static int[] turns(Ring ring, int height, int width) {
        EdgeCrossings crossings = new EdgeCrossings(height, width);
        int vertices = ring.size();
        for (int vertex = 0; vertex < vertices; vertex++) {
            int next = vertex + 1 == vertices ? 0 : vertex + 1;
            crossings.add(EdgeCrossings.fifths(ring.x(vertex)), EdgeCrossings.fifths(ring.y(vertex)),
                    EdgeCrossings.fifths(ring.x(next)), EdgeCrossings.fifths(ring.y(next)));
        }
        return crossings.turns();
    }
}
