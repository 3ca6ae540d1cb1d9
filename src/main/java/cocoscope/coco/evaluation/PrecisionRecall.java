package cocoscope.coco.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Precision at 101 recalls, averaged over categories and thresholds as COCOeval does.
final class PrecisionRecall {
    private static final int RECALLS = 101;

    private PrecisionRecall() {}

    static AveragePrecision average(List<ImageMatch> matches, int sizes) {
        Map<Integer, List<ImageMatch>> byCategory = new TreeMap<>();
        matches.forEach(match -> byCategory.computeIfAbsent(match.category(), _ -> new ArrayList<>()).add(match));
        double[][] sums = new double[sizes][ImageMatch.THRESHOLDS];
        int[] categories = new int[sizes];
        for (List<ImageMatch> category : byCategory.values()) {
            for (int size = 0; size < sizes; size++) {
                int countable = countable(category, size);
                if (countable == 0) {
                    continue;
                }
                categories[size]++;
                for (int threshold = 0; threshold < ImageMatch.THRESHOLDS; threshold++) {
                    sums[size][threshold] += meanPrecision(category, size, threshold, countable);
                }
            }
        }
        return new AveragePrecision(mean(sums[0], categories[0]), at(sums[0], 0, categories[0]), at(sums[0], 5, categories[0]),
                mean(sums[1], categories[1]), mean(sums[2], categories[2]), mean(sums[3], categories[3]));
    }

    private static int countable(List<ImageMatch> matches, int size) {
        int countable = 0;
        for (ImageMatch match : matches) {
            countable += match.countable()[size];
        }
        return countable;
    }

    private static double mean(double[] sums, int categories) {
        if (categories == 0) {
            return -1;
        }
        double sum = 0;
        for (double part : sums) {
            sum += part;
        }
        return sum / categories / sums.length;
    }

    private static double at(double[] sums, int threshold, int categories) {
        return categories == 0 ? -1 : sums[threshold] / categories;
    }

    private record Outcome(double score, boolean matched, boolean ignored) {}

    private static double meanPrecision(List<ImageMatch> matches, int size, int threshold, int countable) {
        List<Outcome> outcomes = new ArrayList<>();
        for (ImageMatch match : matches) {
            for (int d = 0; d < match.scores().length; d++) {
                outcomes.add(new Outcome(match.scores()[d], match.isMatched(size, threshold, d), match.isIgnored(size, threshold, d)));
            }
        }
        outcomes.sort(Comparator.comparingDouble(Outcome::score).reversed());
        double[] recall = new double[outcomes.size()];
        double[] precision = new double[outcomes.size()];
        int right = 0;
        int wrong = 0;
        for (int i = 0; i < recall.length; i++) {
            Outcome outcome = outcomes.get(i);
            right += outcome.matched() && !outcome.ignored() ? 1 : 0;
            wrong += !outcome.matched() && !outcome.ignored() ? 1 : 0;
            recall[i] = (double) right / countable;
            precision[i] = right / (right + wrong + Math.ulp(1.0));
        }
        for (int i = precision.length - 1; i > 0; i--) {
            precision[i - 1] = Math.max(precision[i - 1], precision[i]);
        }
        double sum = 0;
        int i = 0;
        for (int step = 0; step < RECALLS; step++) {
            double wanted = step == RECALLS - 1 ? 1 : step * 0.01;
            while (i < recall.length && recall[i] < wanted) {
                i++;
            }
            sum += i < recall.length ? precision[i] : 0;
        }
        return sum / RECALLS;
    }
}
