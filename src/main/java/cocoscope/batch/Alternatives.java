package cocoscope.batch;

import cocoscope.batch.Batch.Outcome;
import cocoscope.batch.annotation.UnnumberedAnnotation;
import cocoscope.mask.runs.RunLengthEncoding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Two masks of one image that show the same objects, such as those of two annotators: converted together, every object is there twice.
///
/// @param image its file name
/// @param iou   of all that the two have of one category
public record Alternatives(String image, Path one, Path other, double iou) {
    /// Masks that agree less show different objects that happen to overlap.
    private static final double MIN_IOU = 0.5;

    private record Shown(Path mask, String category, RunLengthEncoding pixels) {}

    public static List<Alternatives> of(List<Outcome> outcomes) {
        int[] converted = IntStream.range(0, outcomes.size()).filter(index -> outcomes.get(index) instanceof Outcome.Converted).toArray();
        IntFunction<Outcome.Converted> masks = index -> (Outcome.Converted) outcomes.get(converted[index]);
        ImageOrder images = ImageOrder.of(converted.length, index -> masks.apply(index).mask().fileName());
        List<Alternatives> found = new ArrayList<>();
        IntStream.range(0, images.images()).filter(image -> images.count(image) > 1).boxed()
                .sorted(Comparator.comparing(image -> images.masks()[images.starts()[image]]))
                .forEach(image -> compare(images.masksOf(image, masks), found));
        return found;
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
