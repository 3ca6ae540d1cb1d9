package cocoscope.mask.raster;

import cocoscope.geometry.Box;
import cocoscope.mask.runs.RunLengthEncoding;

/// How far the farthest wrong pixel of a written segmentation lies from the region that was meant.
///
/// Takes far longer than counting the wrong pixels ([Fidelity]), so that it is measured only where it is read.
public final class BoundaryDistance {
    private BoundaryDistance() {}

    /// The Hausdorff distance in pixels between two sets of pixels of one size; infinite when just one of them is empty.
    ///
    /// Source of the measure: D. Huttenlocher and others, "Comparing images using the Hausdorff distance", 1993.
    public static double between(RunLengthEncoding region, RunLengthEncoding written) {
        if (region.equals(written)) {
            return 0;
        }
        Box both = enclosing(region.box(), written.box());
        boolean[] meant = pixels(region, both);
        boolean[] seen = pixels(written, both);
        long toSeen = DistanceTransform.farthest(meant, seen, both.width(), both.height());
        long toMeant = DistanceTransform.farthest(seen, meant, both.width(), both.height());
        long square = Math.max(toSeen, toMeant);
        return square == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : Math.sqrt(square);
    }

    private static Box enclosing(Box a, Box b) {
        if (a.width() == 0) {
            return b;
        }
        if (b.width() == 0) {
            return a;
        }
        int left = Math.min(a.x(), b.x());
        int top = Math.min(a.y(), b.y());
        int right = Math.max(a.x() + a.width(), b.x() + b.width());
        int bottom = Math.max(a.y() + a.height(), b.y() + b.height());
        return new Box(left, top, right - left, bottom - top);
    }

    private static boolean[] pixels(RunLengthEncoding encoding, Box box) {
        boolean[] pixels = new boolean[Math.multiplyExact(box.width(), box.height())];
        int height = encoding.height();
        int[] counts = encoding.counts();
        int position = 0;
        for (int i = 0; i < counts.length; i++) {
            int end = position + counts[i];
            if (i % 2 == 1) {
                for (int pixel = position; pixel < end; pixel++) {
                    pixels[(pixel % height - box.y()) * box.width() + pixel / height - box.x()] = true;
                }
            }
            position = end;
        }
        return pixels;
    }
}
