package cocoscope.coco.compare;

import cocoscope.coco.UnreadableJsonException;
import cocoscope.coco.compare.AnnotatedImages.Image;
import cocoscope.coco.tape.ImageSize;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// How the annotations of two sides differ: those of two COCO files, or of a file and its masks.
///
/// @param images      images without a counterpart, in the order of the first side, then of the second
/// @param differences in the order of the images
/// @param categories  by name; a pair counts for the category that it has on the first side
public record Comparison(List<ImageDifference> images, List<AnnotationDifference> differences, SortedMap<String, Tally> categories) {
    /// The IoU from which two annotations are taken for one, as in evaluations of detectors.
    public static final double DEFAULT_MIN_IOU = 0.5;

    public Comparison {
        images = List.copyOf(images);
        differences = List.copyOf(differences);
        categories = Collections.unmodifiableSortedMap(new TreeMap<>(categories));
    }

    /// Compares image by image, so that of large files only one image is in memory.
    ///
    /// @param minIou of two annotations that are taken for one, above 0 to 1
    /// @throws UnreadableJsonException when an annotation of a side tells no pixels
    public static Comparison of(AnnotatedImages first, AnnotatedImages second, double minIou) throws UnreadableJsonException {
        List<Image> mine = first.images();
        List<Image> others = second.images();
        List<ImageDifference> images = new ArrayList<>();
        Tallies tallies = new Tallies();
        ImageMatcher pairs = ImageMatcher.of(mine, others);
        for (int image = 0; image < mine.size(); image++) {
            Image here = mine.get(image);
            int counterpart = pairs.counterpart(image);
            if (counterpart == ImageMatcher.NONE) {
                images.add(new ImageDifference(ImageDifference.Kind.MISSING, here.fileName()));
                new AnnotationMatcher(here.fileName(), first.annotations(image, here.size()), List.of()).match(minIou, tallies);
                continue;
            }
            Image there = others.get(counterpart);
            ImageSize size = here.size().isKnown() ? here.size() : there.size();
            ImageSize otherSize = there.size().isKnown() ? there.size() : size;
            List<ComparedAnnotation> annotations = first.annotations(image, size);
            List<ComparedAnnotation> counterparts = second.annotations(counterpart, otherSize);
            if (size.equals(otherSize)) {
                new AnnotationMatcher(here.fileName(), annotations, counterparts).match(minIou, tallies);
            } else {
                images.add(new ImageDifference(ImageDifference.Kind.OTHER_SIZE, here.fileName()));
                new AnnotationMatcher(here.fileName(), annotations, List.of()).match(minIou, tallies);
                new AnnotationMatcher(here.fileName(), List.of(), counterparts).match(minIou, tallies);
            }
        }
        for (int image : pairs.extra()) {
            Image there = others.get(image);
            images.add(new ImageDifference(ImageDifference.Kind.EXTRA, there.fileName()));
            new AnnotationMatcher(there.fileName(), List.of(), second.annotations(image, there.size())).match(minIou, tallies);
        }
        return new Comparison(images, tallies.differences(), tallies.categories());
    }

    public boolean isSame() {
        return images.isEmpty() && differences.isEmpty();
    }

    /// All categories together.
    public Tally total() {
        return categories.values().stream().reduce(Tally.NONE, Tally::plus);
    }
}
