package cocoscope.coco.lint;

import static cocoscope.coco.lint.finding.FindingKind.ANNOTATION_SIMILAR;

import cocoscope.coco.index.AnnotationList;
import cocoscope.coco.index.CocoIndex;
import cocoscope.coco.index.SegmentationRaster;
import cocoscope.coco.lint.finding.CheckedEntry;
import cocoscope.coco.lint.finding.FindingSink;
import cocoscope.coco.lint.finding.Scope;
import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.TextRanges;
import cocoscope.mask.runs.RunLengthEncoding;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds annotations that are nearly there twice: two objects of one image and category that cover almost the same pixels.
final class SimilarCheck {
    private static final double MIN_IOU = 0.95;

    private final CocoIndex index;
    private final TextRanges ranges;
    private final FindingSink sink;
    private final JsonTokens tokens = new JsonTokens();

    SimilarCheck(CocoIndex index, TextRanges ranges, FindingSink sink) {
        this.index = index;
        this.ranges = ranges;
        this.sink = sink;
    }

    /// @param told annotations that are known to be there twice
    void check(BitSet told) throws IOException {
        AnnotationList annotations = index.annotations();
        for (int image = 0; image < index.images().size(); image++) {
            Integer[] byLeft = Arrays.stream(index.annotationsOf(image))
                    .filter(annotation -> annotations.hasBox(annotation) && !annotations.isCrowd(annotation) && !told.get(annotation))
                            .boxed()
                    .sorted(Comparator.comparingDouble(annotations::x)).toArray(Integer[]::new);
            for (int i = 0; i < byLeft.length; i++) {
                float margin = annotations.width(byLeft[i]) * (float) (1 - MIN_IOU);
                for (int j = i + 1; j < byLeft.length && annotations.x(byLeft[j]) <= annotations.x(byLeft[i]) + margin; j++) {
                    compare(image, Math.min(byLeft[i], byLeft[j]), Math.max(byLeft[i], byLeft[j]));
                }
            }
        }
    }

    private void compare(int image, int first, int second) throws IOException {
        if (index.annotations().category(first) != index.annotations().category(second) || boxIou(first, second) < MIN_IOU) {
            return;
        }
        Optional<RunLengthEncoding> one = pixels(image, first);
        Optional<RunLengthEncoding> other = pixels(image, second);
        boolean comparable = one.isPresent() && other.isPresent() && one.get().area() > 0;
        double iou = comparable ? one.get().iou(other.get(), false) : 0;
        if (iou >= MIN_IOU) {
            new CheckedEntry(sink, tokens, 0, "$.annotations", second, Scope.ANNOTATION)
                    .report(ANNOTATION_SIMILAR, "", List.of(), index.path(first), String.format(Locale.ROOT, "%.2f", iou));
        }
    }

    private double boxIou(int first, int second) {
        AnnotationList boxes = index.annotations();
        double across = Math.min(boxes.x(first) + boxes.width(first), boxes.x(second) + boxes.width(second)) - Math.max(boxes.x(first),
                boxes.x(second));
        double down = Math.min(boxes.y(first) + boxes.height(first), boxes.y(second) + boxes.height(second)) - Math.max(boxes.y(first),
                boxes.y(second));
        double common = Math.max(0, across) * Math.max(0, down);
        double all = boxes.width(first) * boxes.height(first) + boxes.width(second) * boxes.height(second) - common;
        return all > 0 ? common / all : 0;
    }

    /// The entry is on the tokens afterwards.
    private Optional<RunLengthEncoding> pixels(int image, int annotation) throws IOException {
        ranges.read(index.annotations().extent(annotation).start(), index.annotations().extent(annotation).end(), tokens);
        ImageSize size = index.images().size(image);
        return SegmentationRaster.ofAnnotation(tokens, 0, size);
    }
}
