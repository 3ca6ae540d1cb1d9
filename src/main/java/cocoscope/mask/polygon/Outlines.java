package cocoscope.mask.polygon;

import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import java.util.Arrays;

/// The rings of every piece along pixel edges, by their corners: the outline first, then the holes, in raster order of
/// their top left corners.
///
/// A ring starts at its top left corner and goes down its left side. Its corners 2i - 1 and 2i are the ends of a
/// horizontal edge (0 and the last one too), the others of vertical edges.
final class Outlines {
    private final int[] ringsOfPiece;
    private final int[] rings;
    private final int[] corners;
    private int[] xs = new int[64];
    private int[] ys = new int[64];
    private int size;

    /// Walks every loop once.
    Outlines(LabelMap labels, Regions regions, SideLinks links) {
        ringsOfPiece = new int[regions.pieces() + 1];
        int[] rowOfRun = rowOfRun(labels);
        int[] pieces = new int[16];
        int[] starts = new int[17];
        int count = 0;
        boolean[] walked = new boolean[labels.size()];
        for (int run = 0; run < walked.length; run++) {
            int piece = regions.pieceOfRun(run);
            if (piece >= 0 && !walked[run]) {
                if (count == pieces.length) {
                    pieces = Arrays.copyOf(pieces, Math.multiplyExact(count, 2));
                    starts = Arrays.copyOf(starts, pieces.length + 1);
                }
                walk(2 * run, links, rowOfRun, walked);
                pieces[count++] = piece;
                starts[count] = size;
                ringsOfPiece[piece + 1]++;
            }
        }
        Arrays.parallelPrefix(ringsOfPiece, Integer::sum);
        corners = starts;
        rings = new int[count];
        int[] filled = ringsOfPiece.clone();
        for (int ring = 0; ring < count; ring++) {
            rings[filled[pieces[ring]]++] = ring;
        }
    }

    /// The row of each run: known to the label map only the other way round.
    private static int[] rowOfRun(LabelMap labels) {
        int[] rows = new int[labels.size()];
        for (int y = 0; y < labels.height(); y++) {
            Arrays.fill(rows, labels.rows[y], labels.rows[y + 1], y);
        }
        return rows;
    }

    private void walk(int first, SideLinks links, int[] rowOfRun, boolean[] walked) {
        append(links.columns[first], rowOfRun[first >> 1]);
        int side = first;
        while (true) {
            boolean right = SideLinks.isRight(side);
            if (!right) {
                walked[side >> 1] = true;
            }
            int column = links.columns[side];
            int line = rowOfRun[side >> 1] + (right ? 0 : 1);
            side = links.next[side];
            if (side == first) {
                append(column, line);
                return;
            }
            if (links.columns[side] != column) {
                append(column, line);
                append(links.columns[side], line);
            }
        }
    }

    private void append(int x, int y) {
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, Math.multiplyExact(size, 2));
            ys = Arrays.copyOf(ys, xs.length);
        }
        xs[size] = x;
        ys[size++] = y;
    }

    /// The number of rings of a piece: its outline and its holes.
    int rings(int piece) {
        return ringsOfPiece[piece + 1] - ringsOfPiece[piece];
    }

    /// The first corner of a ring of a piece; those up to [#end] follow.
    int start(int piece, int ring) {
        return corners[rings[ringsOfPiece[piece] + ring]];
    }

    /// The corner after the last one of a ring of a piece.
    int end(int piece, int ring) {
        return corners[rings[ringsOfPiece[piece] + ring] + 1];
    }

    /// x and y of the corners of a ring of a piece in turn.
    int[] corners(int piece, int ring) {
        int start = start(piece, ring);
        int[] corners = new int[2 * (end(piece, ring) - start)];
        for (int i = 0; i < corners.length; i += 2) {
            corners[i] = xs[start + i / 2];
            corners[i + 1] = ys[start + i / 2];
        }
        return corners;
    }

    int x(int corner) {
        return xs[corner];
    }

    int y(int corner) {
        return ys[corner];
    }
}
