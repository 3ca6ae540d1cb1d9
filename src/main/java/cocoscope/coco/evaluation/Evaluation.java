package cocoscope.coco.evaluation;

import cocoscope.mask.runs.RunLengthEncoding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The average precision of detections against a data set, matched and averaged as pycocotools' COCOeval does for
/// segmentations, with its caps of 100 detections a category and image and its habit of taking id 0 for unmatched.
///
/// Source: T.-Y. Lin and others, "Microsoft COCO: common objects in context", 2014, and the published evaluation code.
public final class Evaluation {
    /// What is to be found.
    ///
    /// @param area as the file states it: decides the size class
    public record Truth(long id, int image, int category, RunLengthEncoding runs, double area, boolean crowd) {}

    /// What was found, in the order of the file where scores are equal.
    public record Detection(int image, int category, RunLengthEncoding runs, double score) {}

    private static final int MAX_DETECTIONS = 100;
    private static final double[][] SIZES = {{0, 1e10}, {0, 32 * 32}, {32 * 32, 96 * 96}, {96 * 96, 1e10}};

    private final List<ImageMatch> matches = new ArrayList<>();

    public static AveragePrecision of(List<Truth> truths, List<Detection> detections) {
        Map<Integer, List<Truth>> truthsOf = truths.stream().collect(Collectors.groupingBy(Truth::image));
        Map<Integer, List<Detection>> detectionsOf = detections.stream().collect(Collectors.groupingBy(Detection::image));
        Evaluation evaluation = new Evaluation();
        Stream.concat(truthsOf.keySet().stream(), detectionsOf.keySet().stream()).distinct().sorted().forEach(image ->
                evaluation.add(image, truthsOf.getOrDefault(image, List.of()), detectionsOf.getOrDefault(image, List.of())));
        return evaluation.average();
    }

    /// Matches what was found in one image, of which nothing else is held.
    public void add(int image, List<Truth> truths, List<Detection> detections) {
        Map<Integer, List<Truth>> truthsOf = truths.stream().collect(Collectors.groupingBy(Truth::category));
        Map<Integer, List<Detection>> detectionsOf = detections.stream().collect(Collectors.groupingBy(Detection::category));
        Stream.concat(truthsOf.keySet().stream(), detectionsOf.keySet().stream()).distinct().sorted().forEach(category -> {
            List<Detection> best = detectionsOf.getOrDefault(category, List.of()).stream()
                    .sorted(Comparator.comparingDouble(Detection::score).reversed()).limit(MAX_DETECTIONS).toList();
            matches.add(ImageMatch.of(category, image, truthsOf.getOrDefault(category, List.of()), best, SIZES));
        });
    }

    /// Over all images so far.
    public AveragePrecision average() {
        return PrecisionRecall.average(matches.stream().sorted(Comparator.comparingInt(ImageMatch::image)).toList(), SIZES.length);
    }
}
