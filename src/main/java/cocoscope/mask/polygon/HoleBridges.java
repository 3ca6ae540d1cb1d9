package cocoscope.mask.polygon;

import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;

/// Joins the holes of every piece to its outline, so that one loop is left of each piece.
///
/// The bridge of a hole runs along the top of the run to the left of the hole's top left corner, and so through pixels
/// of the piece or along its border. It is walked once each way: in an even-odd filling it is not there.
final class HoleBridges {
    private HoleBridges() {}

    static void join(LabelMap labels, Regions regions, SideLinks links) {
        boolean[] outlined = new boolean[regions.pieces()];
        boolean[] walked = new boolean[labels.size()];
        for (int run = 0; run < walked.length; run++) {
            int piece = regions.pieceOfRun(run);
            if (piece >= 0 && !walked[run]) {
                int left = 2 * run;
                walk(left, links, walked);
                if (outlined[piece]) {
                    // Walked already, since the left side of that run comes before the hole's first in raster order.
                    int right = links.previous[left];
                    links.join(right, links.previous[right - 1]);
                }
                outlined[piece] = true;
            }
        }
    }

    private static void walk(int first, SideLinks links, boolean[] walked) {
        int side = first;
        do {
            walked[side >> 1] |= !SideLinks.isRight(side);
            side = links.next[side];
        } while (side != first);
    }
}
