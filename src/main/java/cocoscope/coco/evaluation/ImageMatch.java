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
/// @param matched    by size class, threshold and detection: whether it found an object
/// @param ignored    by size class, threshold and detection: whether it counts neither for nor against
/// @param countable  by size class: the objects that count
record ImageMatch(int category, double[] scores, boolean[][][] matched, boolean[][][] ignored, int[] countable) {
    static final int THRESHOLDS = 10;

    static ImageMatch of(int category, List<Truth> truths, List<Detection> detections, double[][] sizes) {
        double[][] ious = ious(truths, detections);
        double[] scores = detections.stream().mapToDouble(Detection::score).toArray();
        boolean[][][] matched = new boolean[sizes.length][THRESHOLDS][scores.length];
        boolean[][][] ignored = new boolean[sizes.length][THRESHOLDS][scores.length];
        int[] countable = new int[sizes.length];
        for (int size = 0; size < sizes.length; size++) {
            double least = sizes[size][0];
            double most = sizes[size][1];
            boolean[] ignoredTruths = new boolean[truths.size()];
            for (int t = 0; t < ignoredTruths.length; t++) {
                Truth truth = truths.get(t);
                ignoredTruths[t] = truth.crowd() || truth.area() < least || truth.area() > most;
                countable[size] += ignoredTruths[t] ? 0 : 1;
            }
            int[] order = IntStream.range(0, ignoredTruths.length).boxed()
                    .sorted(Comparator.comparing(t -> ignoredTruths[t])).mapToInt(Integer::intValue).toArray();
            for (int threshold = 0; threshold < THRESHOLDS; threshold++) {
                match(truths, ious, order, ignoredTruths, threshold(threshold), matched[size][threshold], ignored[size][threshold]);
            }
            for (int d = 0; d < scores.length; d++) {
                long area = detections.get(d).runs().area();
                if (area < least || area > most) {
                    for (int threshold = 0; threshold < THRESHOLDS; threshold++) {
                        ignored[size][threshold][d] |= !matched[size][threshold][d];
                    }
                }
            }
        }
        return new ImageMatch(category, scores, matched, ignored, countable);
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
                              boolean[] matched, boolean[] ignored) {
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
                ignored[d] = ignoredTruths[match];
                matched[d] = truths.get(match).id() != 0;
            }
        }
    }
}
