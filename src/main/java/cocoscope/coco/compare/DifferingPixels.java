package cocoscope.coco.compare;

import cocoscope.coco.UnreadableJsonException;
import cocoscope.coco.tape.ImageSize;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the two sides of one difference are not the same.
///
/// @param lost  pixels of the first side that the second does not have; empty where there is none
/// @param added pixels of the second side that the first does not have
public record DifferingPixels(AnnotationDifference difference, Optional<RunLengthEncoding> lost, Optional<RunLengthEncoding> added) {
    /// Reads the annotations of one image of both sides again.
    ///
    /// @param image       its name on the first side, or on the second where only that has it
    /// @param differences those of the image
    public static List<DifferingPixels> of(AnnotatedImages first, AnnotatedImages second, String image,
            List<AnnotationDifference> differences)
            throws UnreadableJsonException {
        ImageMatcher pairs = ImageMatcher.of(first.images(), second.images());
        int here = index(first, image);
        int there = here < 0 ? index(second, image) : pairs.counterpart(here);
        ImageSize size = size(first, here).isKnown() ? size(first, here) : size(second, there);
        List<ComparedAnnotation> mine = here < 0 ? List.of() : first.annotations(here, size);
        List<ComparedAnnotation> others = there < 0 ? List.of() : second.annotations(there,
                size(second, there).isKnown() ? size(second, there) : size);
        List<DifferingPixels> found = new ArrayList<>();
        for (AnnotationDifference difference : differences) {
            Optional<RunLengthEncoding> before = difference.first().flatMap(side -> runs(mine, side));
            Optional<RunLengthEncoding> after = difference.second().flatMap(side -> runs(others, side));
            found.add(new DifferingPixels(difference, without(before, after), without(after, before)));
        }
        return found;
    }

    private static int index(AnnotatedImages side, String image) {
        return side.images().stream().map(AnnotatedImages.Image::fileName).toList().indexOf(image);
    }

    private static ImageSize size(AnnotatedImages side, int image) {
        return image < 0 ? ImageSize.UNKNOWN : side.images().get(image).size();
    }

    private static Optional<RunLengthEncoding> runs(List<ComparedAnnotation> annotations, AnnotationDifference.Side side) {
        return annotations.stream().filter(annotation -> AnnotationDifference.Side.of(annotation).equals(side))
                .map(ComparedAnnotation::runs).findFirst();
    }

    private static Optional<RunLengthEncoding> without(Optional<RunLengthEncoding> some, Optional<RunLengthEncoding> others) {
        Optional<RunLengthEncoding> left = others.isPresent() ? some.map(runs -> runs.without(others.get())) : some;
        return left.filter(runs -> runs.area() > 0);
    }
}
