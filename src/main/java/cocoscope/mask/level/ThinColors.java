package cocoscope.mask.level;

import cocoscope.mask.Mask;
import java.util.ArrayList;
import java.util.List;

/// Colors of objects that are too small for a flat place, on a ground of one color: those of pixels that are further from it
/// than all their neighbors, one for each direction in which colors leave it.
final class ThinColors {
    /// Nearer to the ground a color may be its ringing.
    private static final int FAR = 40;
    private static final int MIN_PIXELS = 2;

    private final Mask mask;
    private final int ground;

    private ThinColors(Mask mask, int ground) {
        this.mask = mask;
        this.ground = ground;
    }

    static List<Integer> on(int ground, Mask mask) {
        return new ThinColors(mask, ground).colors();
    }

    private List<Integer> colors() {
        ColorClouds peaks = new ColorClouds();
        for (int y = 0; y < mask.height(); y++) {
            for (int x = 0; x < mask.width(); x++) {
                if (distance(x, y) > FAR && isPeak(x, y)) {
                    peaks.add(mask.valueAt(x, y));
                }
            }
        }
        List<Integer> found = new ArrayList<>();
        for (int color : peaks.means(MIN_PIXELS)) {
            if (Metric.COLOR.apart(color, ground) > FAR && found.stream()
                    .noneMatch(other -> isOnTheWay(color, other) || isOnTheWay(other, color))) {
                found.add(color);
            }
        }
        return found;
    }

    private int distance(int x, int y) {
        return Metric.COLOR.apart(mask.valueAt(x, y), ground);
    }

    private boolean isPeak(int x, int y) {
        int distance = distance(x, y);
        for (int ny = Math.max(0, y - 1); ny <= Math.min(mask.height() - 1, y + 1); ny++) {
            for (int nx = Math.max(0, x - 1); nx <= Math.min(mask.width() - 1, x + 1); nx++) {
                if (distance(nx, ny) > distance) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Whether a color is about a mixture of the ground and another one.
    private boolean isOnTheWay(int color, int other) {
        return Metric.COLOR.squaredFromLine(color, ground, other) <= ColorClouds.FAR * ColorClouds.FAR;
    }
}
