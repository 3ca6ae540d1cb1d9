package cocoscope.batch;

import cocoscope.batch.Batch.Outcome;
import cocoscope.mask.runs.RunLengthEncoding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Two masks of one image that show the same objects, such as those of two annotators: converted together, every object is there twice.
///
/// @param image its file name
/// @param iou   of all that the two have of one category
public record Alternatives(String image, Path one, Path other, double iou) {
    /// Masks that agree less show different objects that happen to overlap.
    private static final double LEAST_IOU = 0.5;

    private record Shown(Path mask, String category, RunLengthEncoding pixels) {}

    public static List<Alternatives> of(List<Outcome> outcomes) {
        Map<String, List<Shown>> byImage = new LinkedHashMap<>();
        Map<String, Long> masks = outcomes.stream().flatMap(outcome -> outcome instanceof Outcome.Converted converted
                ? Stream.of(converted.mask()) : Stream.empty())
                .collect(Collectors.groupingBy(ConvertedMask::fileName, Collectors.counting()));
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Converted converted && masks.getOrDefault(converted.mask().fileName(), 0L) > 1) {
                converted.mask().annotations().stream().collect(Collectors.groupingBy(UnnumberedAnnotation::category,
                        Collectors.mapping(UnnumberedAnnotation::region, Collectors.toList()))).forEach((category, regions) ->
                        byImage.computeIfAbsent(converted.mask().fileName(), _ -> new ArrayList<>())
                                .add(new Shown(converted.input().mask(), category, RunLengthEncoding.union(regions))));
            }
        }
        List<Alternatives> found = new ArrayList<>();
        byImage.forEach((image, shown) -> {
            for (int i = 0; i < shown.size(); i++) {
                for (int j = i + 1; j < shown.size(); j++) {
                    compare(image, shown.get(i), shown.get(j), found);
                }
            }
        });
        return found;
    }

    private static void compare(String image, Shown one, Shown other, List<Alternatives> found) {
        if (one.mask().equals(other.mask()) || !one.category().equals(other.category()) || !one.pixels().box()
                .overlaps(other.pixels().box())
                || one.pixels().height() != other.pixels().height() || one.pixels().width() != other.pixels().width()) {
            return;
        }
        double common = one.pixels().common(other.pixels());
        double iou = common / (one.pixels().area() + other.pixels().area() - common);
        if (iou >= LEAST_IOU) {
            found.add(new Alternatives(image, one.mask(), other.mask(), iou));
        }
    }
}
