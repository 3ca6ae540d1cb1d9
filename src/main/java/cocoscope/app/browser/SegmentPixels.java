package cocoscope.app.browser;

import cocoscope.mask.Mask;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The pixels of every segment in a panoptic PNG, whose colors are ids: R + 256 G + 65536 B.
final class SegmentPixels {
    private final int pixels;
    private int[] counts = new int[16];
    private int size;
    private int end;

    private SegmentPixels(int pixels) {
        this.pixels = pixels;
    }

    /// By id; in one pass down the columns.
    static Map<Integer, RunLengthEncoding> of(Mask mask) {
        int height = mask.height();
        int pixels = height * mask.width();
        Map<Integer, SegmentPixels> found = new HashMap<>();
        int from = 0;
        int value = mask.valueAt(0, 0);
        for (int at = 1; at <= pixels; at++) {
            int next = at == pixels ? value + 1 : mask.valueAt(at / height, at % height);
            if (next != value) {
                found.computeIfAbsent(value, _ -> new SegmentPixels(pixels)).add(from, at);
                from = at;
                value = next;
            }
        }
        Map<Integer, RunLengthEncoding> runs = new HashMap<>();
        found.forEach((color, segment) -> runs.put(id(mask, color), segment.runs(height, mask.width())));
        return runs;
    }

    /// Gray PNGs hold small ids as they are.
    private static int id(Mask mask, int value) {
        return mask.samples() == Mask.Samples.COLOR ? value >> 16 & 0xFF | value & 0xFF00 | (value & 0xFF) << 16 : value;
    }

    private void add(int from, int to) {
        if (size + 3 > counts.length) {
            counts = Arrays.copyOf(counts, 2 * counts.length);
        }
        counts[size++] = from - end;
        counts[size++] = to - from;
        end = to;
    }

    private RunLengthEncoding runs(int height, int width) {
        counts[size++] = pixels - end;
        return RunLengthEncoding.of(height, width, Arrays.copyOf(counts, size));
    }
}
