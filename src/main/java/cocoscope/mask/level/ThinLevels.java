package cocoscope.mask.level;

import cocoscope.mask.Histogram;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Gray levels of objects that are too small for a flat place, such as specks, cracks and blurred lines: values so far beyond
/// all flat levels that no edge between those explains them.
final class ThinLevels {
    /// Nearer to a flat level a value may be its ringing.
    private static final int FAR = 40;
    /// Compression overshoots an edge by less than this part of its height.
    private static final double OVERSHOOT = 0.5;
    private static final int WINDOW = 2;
    /// Compression cuts off what overshoots the end of the scale, so that a level next to it is the end.
    private static final int NEXT_TO_THE_END = 8;
    private static final int TOP = 255;

    private ThinLevels() {}

    /// @param flat levels that some place is flat at, at least one, in any order
    /// @return one level beyond the lowest of them, one beyond the highest, or none
    static List<Integer> beyond(Histogram histogram, List<Integer> flat) {
        int low = Collections.min(flat);
        int high = Collections.max(flat);
        double margin = Math.max(FAR, OVERSHOOT * (high - low));
        int min = histogram.value(0);
        int max = histogram.value(histogram.size() - 1);
        List<Integer> found = new ArrayList<>();
        if (low - min > margin) {
            int mode = mode(histogram, min, (min + low) / 2);
            found.add(min == 0 && mode <= NEXT_TO_THE_END ? 0 : mode);
        }
        if (max - high > margin) {
            int mode = mode(histogram, (max + high + 1) / 2, max);
            found.add(max == TOP && mode >= TOP - NEXT_TO_THE_END ? TOP : mode);
        }
        return found;
    }

    /// The value around which most pixels lie.
    private static int mode(Histogram histogram, int from, int to) {
        int mode = from;
        long most = 0;
        for (int entry = 0; entry < histogram.size(); entry++) {
            int value = histogram.value(entry);
            long pixels = value < from || value > to ? 0 : around(histogram, entry);
            if (pixels > most || pixels == most && value > to - WINDOW) {
                most = pixels;
                mode = value;
            }
        }
        return mode;
    }

    private static long around(Histogram histogram, int entry) {
        long pixels = 0;
        for (int other = entry; other >= 0 && histogram.value(entry) - histogram.value(other) <= WINDOW; other--) {
            pixels += histogram.count(other);
        }
        for (int other = entry + 1; other < histogram.size() && histogram.value(other) - histogram.value(entry) <= WINDOW; other++) {
            pixels += histogram.count(other);
        }
        return pixels;
    }
}
