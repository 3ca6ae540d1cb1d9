package cocoscope.mask.polygon.simplified;

import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.polygon.BorderLine;
import cocoscope.mask.polygon.BorderNet;
import cocoscope.mask.polygon.BorderNet.RingLine;
import cocoscope.mask.polygon.SharedLines;
import cocoscope.mask.raster.EdgeCrossings;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// The polygons of regions whose borders are simplified line by line, each at a cost of its own.
final class SimplifiedLines {
    /// The numbers of a triangle.
    private static final int MIN_COORDINATES = 6;

    private final BorderNet net;
    private final int[] areasOfComponents;
    private final double[][] weights;
    private final @Nullable VertexCost[] costs;
    private final int[][] vertices;
    /// The corners of each line that stay as they are.
    private final BitSet[] kept;

    SimplifiedLines(LabelMap labels, Regions regions, BorderNet net) {
        this.net = net;
        this.areasOfComponents = areas(labels, regions);
        this.weights = net.lines().stream().map(CornerWeights::of).toArray(double[][]::new);
        this.costs = new VertexCost[weights.length];
        this.vertices = new int[weights.length][];
        this.kept = new BitSet[weights.length];
        Arrays.setAll(kept, _ -> new BitSet());
    }

    /// The polygon of a region; without rings where nothing is left of it.
    ///
    /// A hole, or a component beside the largest one, that has fewer pixels than its vertices are worth is left out.
    Polygon polygon(int region, IntFunction<VertexCost> costOfLine) {
        List<Ring> rings = new ArrayList<>();
        int largest = largestComponent(region);
        for (int component : net.componentsOf(region)) {
            List<int[]> parts = parts(component, component == largest, costOfLine);
            Ring ring = parts.isEmpty() ? new Ring() : RingBridges.join(parts);
            if (2 * ring.size() >= MIN_COORDINATES) {
                rings.add(ring);
            }
        }
        return new Polygon(rings);
    }

    /// The rings of a component that are worth it, the outline first; none where the outline is not.
    private List<int[]> parts(int component, boolean largest, IntFunction<VertexCost> costOfLine) {
        List<int[]> parts = new ArrayList<>();
        for (List<RingLine> ring : net.ringsOf(component)) {
            boolean outline = parts.isEmpty();
            int[] vertices = assemble(ring, costOfLine);
            if (vertices.length >= MIN_COORDINATES && (largest && outline || !isWorthless(ring, outline, costOfLine))) {
                parts.add(vertices);
            } else if (outline) {
                return parts;
            }
        }
        return parts;
    }

    private static int[] areas(LabelMap labels, Regions regions) {
        int[] areas = new int[regions.components()];
        for (int run = 0; run < labels.size(); run++) {
            int component = regions.componentOfRun(run);
            if (component >= 0) {
                areas[component] += labels.end(run) - labels.start(run);
            }
        }
        return areas;
    }

    private int largestComponent(int region) {
        return Collections.max(net.componentsOf(region), Comparator.comparingInt(component -> areasOfComponents[component]));
    }

    /// Whether a ring between one region and the background has fewer pixels than its vertices and bridge are worth.
    private boolean isWorthless(List<RingLine> ring, boolean outline, IntFunction<VertexCost> costOfLine) {
        int line = ring.getFirst().line();
        BorderLine border = net.lines().get(line);
        if (!border.isClosed() || net.regionsOf(line).size() > 1) {
            return false;
        }
        VertexCost cost = costOfLine.apply(line);
        int saved = simplified(line, cost).length / 2 + (outline ? 0 : 2);
        int area = border.area();
        return kept[line].isEmpty() && area <= cost.price() * saved && area <= cost.reach() / EdgeCrossings.SCALE;
    }

    private int[] assemble(List<RingLine> ring, IntFunction<VertexCost> costOfLine) {
        int[] joined = {};
        for (RingLine part : ring) {
            int[] line = simplified(part.line(), costOfLine.apply(part.line()));
            int[] walked = part.reversed() ? SharedLines.reversed(line) : line;
            int more = net.lines().get(part.line()).isClosed() ? walked.length : walked.length - 2;
            int size = joined.length;
            joined = Arrays.copyOf(joined, size + more);
            System.arraycopy(walked, 0, joined, size, more);
        }
        return joined;
    }

    /// x and y of the vertices of a line in turn.
    private int[] simplified(int line, VertexCost cost) {
        if (!cost.equals(costs[line])) {
            vertices[line] = fit(line, cost).coordinates();
            costs[line] = cost;
        }
        return vertices[line];
    }

    private VertexFit fit(int line, VertexCost cost) {
        BorderLine border = net.lines().get(line);
        return new VertexFit(border, FewestCorners.choose(border, weights[line], kept[line], cost), kept[line], cost).improve();
    }

    /// Keeps the corners of a region that are near faults, as vertices that stay.
    ///
    /// @return the part of the corners that are kept so far
    double keep(int region, Faults.Near near) {
        int corners = 0;
        int all = 0;
        for (int line : linesOf(region)) {
            BorderLine border = net.lines().get(line);
            int before = kept[line].cardinality();
            for (int corner = 0; corner < border.size(); corner++) {
                if (near.has(border.x(corner) / (double) EdgeCrossings.SCALE, border.y(corner) / (double) EdgeCrossings.SCALE)) {
                    kept[line].set(corner);
                }
            }
            if (kept[line].cardinality() > before) {
                costs[line] = null;
            }
            corners += kept[line].cardinality();
            all += border.size();
        }
        return (double) corners / all;
    }

    /// Keeps no corner of a region any more.
    void release(int region) {
        for (int line : linesOf(region)) {
            kept[line].clear();
            costs[line] = null;
        }
    }

    private int[] linesOf(int region) {
        return net.componentsOf(region).stream().flatMap(component -> net.ringsOf(component).stream()).flatMap(List::stream)
                .mapToInt(RingLine::line).toArray();
    }

    /// The polygon of a region whose lines all have one cost, after spending pixels that may still change.
    Polygon spend(int region, VertexCost cost, double pixels) {
        double left = pixels;
        for (int component : net.componentsOf(region)) {
            for (List<RingLine> ring : net.ringsOf(component)) {
                int line = ring.getFirst().line();
                VertexFit fit = fit(line, cost);
                left = fit.spend(left);
                vertices[line] = fit.coordinates();
                costs[line] = cost;
            }
        }
        return polygon(region, _ -> cost);
    }
}
