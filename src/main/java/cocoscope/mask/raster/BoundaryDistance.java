package cocoscope.mask.raster;

import cocoscope.geometry.Box;
import cocoscope.mask.runs.RunLengthEncoding;

/// How far the farthest wrong pixel of a written segmentation lies from the region that was meant.
///
/// Takes far longer than counting the wrong pixels ([Fidelity]), so that it is measured only where it is read.
public final class BoundaryDistance {
    /// Pixels up to which it pays to look around each pixel that differs.
    private static final double NEAR = 10;

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

    /// Whether that distance is no more than a few pixels: looks around the pixels that differ only, so that it takes little time where
    /// these
    /// are few.
    public static boolean isWithin(double pixels, RunLengthEncoding region, RunLengthEncoding written) {
        if (pixels > NEAR) {
            return between(region, written) <= pixels;
        }
        Box both = enclosing(region.box(), written.box());
        boolean[] meant = pixels(region, both);
        boolean[] seen = pixels(written, both);
        for (int pixel = 0; pixel < meant.length; pixel++) {
            if (isBeyond(pixels, meant, seen, pixel, both.width())) {
                return false;
            }
        }
        return true;
    }

    /// The wrong pixels that are farther away than so many pixels; none of them where that is more than a few.
    public static void forEachBeyond(double pixels, RunLengthEncoding region, RunLengthEncoding written, PixelConsumer far) {
        if (pixels > NEAR) {
            return;
        }
        Box both = enclosing(region.box(), written.box());
        boolean[] meant = pixels(region, both);
        boolean[] seen = pixels(written, both);
        for (int pixel = 0; pixel < meant.length; pixel++) {
            if (isBeyond(pixels, meant, seen, pixel, both.width())) {
                far.accept(both.x() + pixel % both.width(), both.y() + pixel / both.width());
            }
        }
    }

    /// Takes pixels by their columns and rows.
    @FunctionalInterface
    public interface PixelConsumer {
        void accept(int x, int y);
    }

    private static boolean isBeyond(double pixels, boolean[] meant, boolean[] seen, int pixel, int width) {
        return meant[pixel] != seen[pixel] && !isNear(meant[pixel] ? seen : meant, pixel, width, pixels);
    }

    private static boolean isNear(boolean[] set, int pixel, int width, double reach) {
        int column = pixel % width;
        int far = (int) reach;
        for (int down = -far; down <= far; down++) {
            int across = (int) Math.sqrt(reach * reach - down * down);
            int row = pixel - column + down * width;
            if (row >= 0 && row < set.length) {
                for (int x = Math.max(0, column - across); x <= Math.min(width - 1, column + across); x++) {
                    if (set[row + x]) {
                        return true;
                    }
                }
            }
        }
        return false;
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
                int x = position / height - box.x();
                int y = position % height - box.y();
                for (int pixel = position; pixel < end; pixel++) {
                    pixels[y * box.width() + x] = true;
                    y++;
                    if (y == height - box.y()) {
                        y = -box.y();
                        x++;
                    }
                }
            }
            position = end;
        }
        return pixels;
    }
}
