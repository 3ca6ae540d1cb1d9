package cocoscope.batch;

import cocoscope.batch.Batch.Outcome;
import cocoscope.batch.annotation.UnnumberedAnnotation;
import cocoscope.mask.runs.RunLengthEncoding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Two masks of one image that show the same objects, such as those of two annotators: converted together, every object is there twice.
///
/// @param image its file name
/// @param iou   of all that the two have of one category
public record Alternatives(String image, Path one, Path other, double iou) {
    /// Masks that agree less show different objects that happen to overlap.
    private static final double MIN_IOU = 0.5;

    private record Shown(Path mask, String category, RunLengthEncoding pixels) {}

    public static List<Alternatives> of(List<Outcome> outcomes) {
        Map<String, List<Outcome.Converted>> byImage = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Converted converted) {
                byImage.merge(converted.mask().fileName(), List.of(converted), Alternatives::joined);
            }
        }
        List<Alternatives> found = new ArrayList<>();
        byImage.values().stream().filter(masks -> masks.size() > 1).forEach(masks -> compare(masks, found));
        return found;
    }

    private static List<Outcome.Converted> joined(List<Outcome.Converted> some, List<Outcome.Converted> others) {
        List<Outcome.Converted> all = some.size() > 1 ? some : new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    /// @param masks of one image
    private static void compare(List<Outcome.Converted> masks, List<Alternatives> found) {
        List<Shown> shown = new ArrayList<>();
        for (Outcome.Converted converted : masks) {
            converted.mask().annotations().stream().collect(Collectors.groupingBy(UnnumberedAnnotation::category,
                    Collectors.mapping(UnnumberedAnnotation::region, Collectors.toList()))).forEach((category, regions) ->
                    shown.add(new Shown(converted.input().mask(), category, RunLengthEncoding.union(regions))));
        }
        for (int i = 0; i < shown.size(); i++) {
            for (int j = i + 1; j < shown.size(); j++) {
                compare(masks.getFirst().mask().fileName(), shown.get(i), shown.get(j), found);
            }
        }
    }

    private static void compare(String image, Shown one, Shown other, List<Alternatives> found) {
        if (one.mask().equals(other.mask()) || !one.category().equals(other.category()) || !one.pixels().box()
                .overlaps(other.pixels().box())
                || one.pixels().height() != other.pixels().height() || one.pixels().width() != other.pixels().width()) {
            return;
        }
        double common = one.pixels().common(other.pixels());
        double iou = common / (one.pixels().area() + other.pixels().area() - common);
        if (iou >= MIN_IOU) {
            found.add(new Alternatives(image, one.mask(), other.mask(), iou));
        }
    }
}
