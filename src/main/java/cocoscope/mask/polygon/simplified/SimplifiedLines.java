package cocoscope.mask.polygon.simplified;

import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.polygon.BorderLine;
import cocoscope.mask.polygon.BorderNet;
import cocoscope.mask.polygon.BorderNet.Part;
import cocoscope.mask.polygon.SharedLines;
import cocoscope.mask.raster.EdgeCrossings;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// The polygons of regions whose borders are simplified line by line, each at a bargain of its own.
final class SimplifiedLines {
    /// The numbers of a triangle.
    private static final int LEAST = 6;

    private final BorderNet net;
    private final int[] areasOfPieces;
    private final double[][] weights;
    private final @Nullable VertexCost[] bargains;
    private final int[][] vertices;

    SimplifiedLines(LabelMap labels, Regions regions, BorderNet net) {
        this.net = net;
        this.areasOfPieces = areas(labels, regions);
        this.weights = net.lines().stream().map(CornerWeights::of).toArray(double[][]::new);
        this.bargains = new VertexCost[weights.length];
        this.vertices = new int[weights.length][];
    }

    /// The polygon of a region; without rings where nothing is left of it.
    ///
    /// A hole, or a piece beside the largest one, that has fewer pixels than its vertices are worth is left out.
    Polygon polygon(int region, IntFunction<VertexCost> bargainOfLine) {
        List<Ring> rings = new ArrayList<>();
        int largest = largestPiece(region);
        for (int piece : net.piecesOf(region)) {
            List<int[]> parts = parts(piece, piece == largest, bargainOfLine);
            Ring ring = parts.isEmpty() ? new Ring() : RingBridges.join(parts);
            if (2 * ring.size() >= LEAST) {
                rings.add(ring);
            }
        }
        return new Polygon(rings);
    }

    /// The rings of a piece that are worth it, the outline first; none where the outline is not.
    private List<int[]> parts(int piece, boolean largest, IntFunction<VertexCost> bargainOfLine) {
        List<int[]> parts = new ArrayList<>();
        for (List<Part> ring : net.ringsOf(piece)) {
            boolean outline = parts.isEmpty();
            int[] vertices = assemble(ring, bargainOfLine);
            if (vertices.length >= LEAST && (largest && outline || !isWorthless(ring, outline, bargainOfLine))) {
                parts.add(vertices);
            } else if (outline) {
                return parts;
            }
        }
        return parts;
    }

    private static int[] areas(LabelMap labels, Regions regions) {
        int[] areas = new int[regions.pieces()];
        for (int run = 0; run < labels.size(); run++) {
            int piece = regions.pieceOfRun(run);
            if (piece >= 0) {
                areas[piece] += labels.end(run) - labels.start(run);
            }
        }
        return areas;
    }

    private int largestPiece(int region) {
        return Collections.max(net.piecesOf(region), Comparator.comparingInt(piece -> areasOfPieces[piece]));
    }

    /// Whether a ring between one region and the background has fewer pixels than its vertices and bridge are worth.
    private boolean isWorthless(List<Part> ring, boolean outline, IntFunction<VertexCost> bargainOfLine) {
        int line = ring.getFirst().line();
        BorderLine border = net.lines().get(line);
        if (!border.isClosed() || net.regionsOf(line).size() > 1) {
            return false;
        }
        VertexCost bargain = bargainOfLine.apply(line);
        int saved = simplified(line, bargain).length / 2 + (outline ? 0 : 2);
        int area = border.area();
        return area <= bargain.price() * saved && area <= bargain.reach() / EdgeCrossings.SCALE;
    }

    private int[] assemble(List<Part> ring, IntFunction<VertexCost> bargainOfLine) {
        int[] joined = {};
        for (Part part : ring) {
            int[] line = simplified(part.line(), bargainOfLine.apply(part.line()));
            int[] walked = part.reversed() ? SharedLines.reversed(line) : line;
            int more = net.lines().get(part.line()).isClosed() ? walked.length : walked.length - 2;
            int size = joined.length;
            joined = Arrays.copyOf(joined, size + more);
            System.arraycopy(walked, 0, joined, size, more);
        }
        return joined;
    }

    /// x and y of the vertices of a line in turn.
    private int[] simplified(int line, VertexCost bargain) {
        if (!bargain.equals(bargains[line])) {
            vertices[line] = fit(line, bargain).coordinates();
            bargains[line] = bargain;
        }
        return vertices[line];
    }

    private VertexFit fit(int line, VertexCost bargain) {
        BorderLine border = net.lines().get(line);
        return new VertexFit(border, FewestCorners.choose(border, weights[line], bargain), bargain).improve();
    }

    /// The polygon of a region whose lines all have one bargain, after spending pixels that may still change.
    Polygon spend(int region, VertexCost bargain, double pixels) {
        double left = pixels;
        for (int piece : net.piecesOf(region)) {
            for (List<Part> ring : net.ringsOf(piece)) {
                int line = ring.getFirst().line();
                VertexFit fit = fit(line, bargain);
                left = fit.spend(left);
                vertices[line] = fit.coordinates();
                bargains[line] = bargain;
            }
        }
        return polygon(region, _ -> bargain);
    }
}
