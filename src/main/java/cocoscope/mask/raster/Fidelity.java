package cocoscope.mask.raster;

import cocoscope.geometry.Box;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.List;

/// How the pixels that a reader makes of a written segmentation differ from the region that was meant.
///
/// @param area     pixels of the region
/// @param lost     pixels of the region that the reader does not see
/// @param added    pixels that the reader sees and the region does not have
/// @param distance the Hausdorff distance in pixels between the two sets of pixels: how far the farthest wrong pixel
///                 lies from the other set; infinite when the reader sees nothing
public record Fidelity(long area, long lost, long added, double distance) {
    /// The fidelity of nothing, to add others to.
    public static final Fidelity NONE = new Fidelity(0, 0, 0, 0);

    /// Source of the measure: D. Huttenlocher and others, "Comparing images using the Hausdorff distance", 1993.
    public static Fidelity of(RunLengthEncoding region, RunLengthEncoding written) {
        if (region.height() != written.height() || region.width() != written.width()) {
            throw new IllegalArgumentException("A region and what is written of it are of one size");
        }
        long area = region.area();
        if (region.equals(written)) {
            return exact(area);
        }
        long common = RunLengthEncoding.intersection(List.of(region, written)).area();
        long lost = area - common;
        long added = written.area() - common;
        return new Fidelity(area, lost, added, hausdorff(region, written));
    }

    /// The fidelity of a segmentation that a reader turns into the very pixels of the region.
    public static Fidelity exact(long area) {
        return new Fidelity(area, 0, 0, 0);
    }

    /// The share of pixels that both have among those that either has; 1 for two empty sets.
    public double iou() {
        long either = area + added;
        return either == 0 ? 1 : (double) (area - lost) / either;
    }

    public boolean isExact() {
        return lost == 0 && added == 0;
    }

    /// Both together: counts add up, and the distance is the greater one.
    public Fidelity plus(Fidelity other) {
        return new Fidelity(area + other.area, lost + other.lost, added + other.added, Math.max(distance, other.distance));
    }

    private static double hausdorff(RunLengthEncoding region, RunLengthEncoding written) {
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
