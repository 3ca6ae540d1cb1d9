package cocoscope.coco.evaluation;

import cocoscope.mask.runs.RunLengthEncoding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    private static final int MOST_DETECTIONS = 100;
    private static final double[][] SIZES = {{0, 1e10}, {0, 32 * 32}, {32 * 32, 96 * 96}, {96 * 96, 1e10}};

    private record Place(int category, int image) {}

    private Evaluation() {}

    public static AveragePrecision of(List<Truth> truths, List<Detection> detections) {
        Map<Place, List<Truth>> truthsOf = new TreeMap<>(PLACES);
        Map<Place, List<Detection>> detectionsOf = new TreeMap<>(PLACES);
        truths.forEach(truth -> truthsOf.computeIfAbsent(new Place(truth.category(), truth.image()), _ -> new ArrayList<>()).add(truth));
        detections.forEach(found -> detectionsOf.computeIfAbsent(new Place(found.category(), found.image()), _ -> new ArrayList<>())
                .add(found));
        List<ImageMatch> matches = new ArrayList<>();
        TreeMap<Place, Boolean> places = new TreeMap<>(PLACES);
        truthsOf.keySet().forEach(place -> places.put(place, true));
        detectionsOf.keySet().forEach(place -> places.put(place, true));
        for (Place place : places.keySet()) {
            List<Detection> best = detectionsOf.getOrDefault(place, List.of()).stream()
                    .sorted(Comparator.comparingDouble(Detection::score).reversed()).limit(MOST_DETECTIONS).toList();
            matches.add(ImageMatch.of(place.category(), truthsOf.getOrDefault(place, List.of()), best, SIZES));
        }
        return PrecisionRecall.average(matches, SIZES.length);
    }

    private static final Comparator<Place> PLACES = Comparator.comparingInt(Place::category).thenComparingInt(Place::image);
}
