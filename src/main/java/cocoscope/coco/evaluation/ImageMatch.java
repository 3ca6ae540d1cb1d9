package cocoscope.coco.evaluation;

import cocoscope.coco.evaluation.Evaluation.Detection;
import cocoscope.coco.evaluation.Evaluation.Truth;
import cocoscope.geometry.Box;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Detections of one category in one image matched with what is there, for every size class and threshold.
///
/// @param category   whose objects these are
/// @param scores     of the detections, best first
/// @param matched    a bit a size class and threshold, by detection: whether it found an object
/// @param ignored    a bit a size class and threshold, by detection: whether it counts neither for nor against
/// @param countable  by size class: the objects that count
record ImageMatch(int category, int image, double[] scores, long[] matched, long[] ignored, int[] countable) {
    static final int THRESHOLDS = 10;

    boolean isMatched(int size, int threshold, int detection) {
        return (matched[detection] & bit(size, threshold)) != 0;
    }

    boolean isIgnored(int size, int threshold, int detection) {
        return (ignored[detection] & bit(size, threshold)) != 0;
    }

    private static long bit(int size, int threshold) {
        return 1L << (size * THRESHOLDS + threshold);
    }

    static ImageMatch of(int category, int image, List<Truth> truths, List<Detection> detections, double[][] sizes) {
        double[][] ious = ious(truths, detections);
        double[] scores = detections.stream().mapToDouble(Detection::score).toArray();
        long[] matched = new long[scores.length];
        long[] ignored = new long[scores.length];
        int[] countable = new int[sizes.length];
        for (int size = 0; size < sizes.length; size++) {
            double min = sizes[size][0];
            double max = sizes[size][1];
            boolean[] ignoredTruths = new boolean[truths.size()];
            for (int t = 0; t < ignoredTruths.length; t++) {
                Truth truth = truths.get(t);
                ignoredTruths[t] = truth.crowd() || truth.area() < min || truth.area() > max;
                countable[size] += ignoredTruths[t] ? 0 : 1;
            }
            int[] order = IntStream.range(0, ignoredTruths.length).boxed()
                    .sorted(Comparator.comparing(t -> ignoredTruths[t])).mapToInt(Integer::intValue).toArray();
            for (int threshold = 0; threshold < THRESHOLDS; threshold++) {
                match(truths, ious, order, ignoredTruths, threshold(threshold), bit(size, threshold), matched, ignored);
            }
            for (int d = 0; d < scores.length; d++) {
                long area = detections.get(d).runs().area();
                if (area < min || area > max) {
                    for (int threshold = 0; threshold < THRESHOLDS; threshold++) {
                        ignored[d] |= ~matched[d] & bit(size, threshold);
                    }
                }
            }
        }
        return new ImageMatch(category, image, scores, matched, ignored, countable);
    }

    private static double[][] ious(List<Truth> truths, List<Detection> detections) {
        List<Box> boxes = truths.stream().map(truth -> truth.runs().box()).toList();
        double[][] ious = new double[detections.size()][truths.size()];
        for (int d = 0; d < ious.length; d++) {
            RunLengthEncoding found = detections.get(d).runs();
            Box box = found.box();
            for (int t = 0; t < truths.size(); t++) {
                if (box.overlaps(boxes.get(t))) {
                    ious[d][t] = found.iou(truths.get(t).runs(), truths.get(t).crowd());
                }
            }
        }
        return ious;
    }

    /// 0.50 to 0.95 in equal steps, rounded as the published code rounds them.
    private static double threshold(int step) {
        return step == THRESHOLDS - 1 ? 0.95 : 0.5 + step * ((0.95 - 0.5) / (THRESHOLDS - 1));
    }

    /// Each detection, best first, takes the free object that it overlaps most; objects that do not count come last.
    private static void match(List<Truth> truths, double[][] ious, int[] order, boolean[] ignoredTruths, double threshold,
                              long bit, long[] matched, long[] ignored) {
        boolean[] taken = new boolean[truths.size()];
        for (int d = 0; d < ious.length; d++) {
            double best = Math.min(threshold, 1 - 1e-10);
            int match = -1;
            for (int t : order) {
                if (taken[t] && !truths.get(t).crowd()) {
                    continue;
                }
                if (match >= 0 && !ignoredTruths[match] && ignoredTruths[t]) {
                    break;
                }
                if (ious[d][t] >= best) {
                    best = ious[d][t];
                    match = t;
                }
            }
            if (match >= 0) {
                taken[match] = true;
                ignored[d] |= ignoredTruths[match] ? bit : 0;
                matched[d] |= truths.get(match).id() != 0 ? bit : 0;
            }
        }
    }
}
