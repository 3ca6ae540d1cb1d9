package cocoscope.mask.decision;

import cocoscope.mask.Mask;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/// The values along the frame of a mask.
final class FrameValues {
    private final Map<Integer, Integer> counts = new HashMap<>();
    private int pixels;

    FrameValues(Mask mask) {
        int right = mask.width() - 1;
        int bottom = mask.height() - 1;
        for (int x = 0; x <= right; x++) {
            count(mask.valueAt(x, 0));
            count(mask.valueAt(x, bottom));
        }
        for (int y = 1; y < bottom; y++) {
            count(mask.valueAt(0, y));
            count(mask.valueAt(right, y));
        }
    }

    private void count(int value) {
        counts.merge(value, 1, Integer::sum);
        pixels++;
    }

    double share(int value) {
        return counts.getOrDefault(value, 0) / (double) pixels;
    }

    double share(IntPredicate values) {
        return counts.entrySet().stream().filter(entry -> values.test(entry.getKey())).mapToInt(Map.Entry::getValue)
                .sum() / (double) pixels;
    }
}
