package cocoscope.mask.polygon.exact;

import cocoscope.geometry.Polygon;
import cocoscope.mask.polygon.BorderNet;
import cocoscope.mask.polygon.BorderNet.RingLine;
import cocoscope.mask.polygon.CellPath;
import cocoscope.mask.polygon.ComponentRings;
import cocoscope.mask.polygon.Junctions;
import cocoscope.mask.polygon.Loop;
import cocoscope.mask.polygon.Outlines;
import cocoscope.mask.polygon.SharedLines;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Exact polygons of which neighbors have the same vertices along their common border: a partition of the plane, without gap
/// and overlap, in every program that fills by pixel centers.
///
/// Borders are cut where more than two regions meet, where a border reaches the side of the image, and where bridges end.
/// Each line between is searched once for both sides. Where pixels of a region touch with their corners only, its ring
/// touches itself.
public final class SharedPolygons {
    /// Lines that are worth a thread.
    private static final int SHARE = 500;

    private final Outlines outlines;
    private final BorderNet net;
    private final int[][] lines;

    private SharedPolygons(LabelMap labels, Regions regions) {
        outlines = Outlines.bridged(labels, regions);
        net = BorderNet.shared(labels, regions, outlines, new Junctions(labels, regions, outlines.bridgeEnds()));
        lines = new int[net.lines().size()][];
        int shares = Math.clamp(lines.length / SHARE, 1, 4 * Runtime.getRuntime().availableProcessors());
        IntStream.range(0, shares).parallel().forEach(share -> {
            LineSearch search = new LineSearch(labels.width(), labels.height());
            for (int line = share; line < lines.length; line += shares) {
                lines[line] = search.vertices(net.lines().get(line));
            }
        });
    }

    /// The polygon of every region; index = region, one ring per component in raster order.
    public static List<Polygon> trace(LabelMap labels, Regions regions) {
        SharedPolygons polygons = new SharedPolygons(labels, regions);
        return ComponentRings.polygons(regions, polygons.outlines, () -> polygons::loop);
    }

    /// The lines of a ring, end to end; a hole begins where its bridge does.
    private Loop loop(int component, int ring) {
        List<RingLine> parts = net.ringsOf(component).get(ring);
        int[] vertices = new int[0];
        long[] anchors = new long[0];
        for (RingLine part : parts) {
            int[] line = part.reversed() ? SharedLines.reversed(lines[part.line()]) : lines[part.line()];
            int first = anchors.length;
            int more = net.lines().get(part.line()).isClosed() ? line.length : line.length - 2;
            vertices = Arrays.copyOf(vertices, vertices.length + more);
            System.arraycopy(line, 0, vertices, 2 * first, more);
            anchors = Arrays.copyOf(anchors, vertices.length / 2);
            Arrays.fill(anchors, first, anchors.length, Loop.NONE);
            anchors[first] = Loop.anchor(line[0] / CellPath.PIXEL, line[1] / CellPath.PIXEL);
        }
        return turned(vertices, anchors, ring == 0 ? 0 : bridged(component, ring, anchors));
    }

    private int bridged(int component, int ring, long[] anchors) {
        int corner = outlines.end(component, ring) - 1;
        long anchor = Loop.anchor(outlines.x(corner), outlines.y(corner));
        int vertex = 0;
        while (anchors[vertex] != anchor) {
            vertex++;
        }
        return vertex;
    }

    private static Loop turned(int[] vertices, long[] anchors, int first) {
        int size = anchors.length;
        int[] xs = new int[size];
        int[] ys = new int[size];
        long[] turned = new long[size];
        for (int vertex = 0; vertex < size; vertex++) {
            int from = (first + vertex) % size;
            xs[vertex] = vertices[2 * from];
            ys[vertex] = vertices[2 * from + 1];
            turned[vertex] = anchors[from];
        }
        return new Loop(xs, ys, turned);
    }
}
