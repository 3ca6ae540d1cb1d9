package cocoscope.coco.lint;

import static cocoscope.coco.lint.finding.FindingKind.SIDES_SWAPPED;

import cocoscope.coco.index.AnnotationList;
import cocoscope.coco.index.AnnotationList.SegmentationKind;
import cocoscope.coco.index.CocoIndex;
import cocoscope.coco.index.SegmentationDecoder;
import cocoscope.coco.lint.finding.CheckedEntry;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.FindingSink;
import cocoscope.coco.lint.finding.Scope;
import cocoscope.coco.tape.Edit;
import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.TextRanges;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds images whose width and height are swapped: as their annotations tell, which leave the image and would fit with the sides the other
/// way round, or as the picture tells. Both have to say so for a repair.
final class SidesCheck {
    private final Map<Long, Finding> otherSizes = new HashMap<>();
    /// How many run lengths of an image, by its id, have its sides swapped.
    private final Map<Long, Integer> swappedRuns = new HashMap<>();

    /// How the boxes of an image lie.
    private enum Fit { NO_BOX, IN_BOTH, SWAPPED_ONLY, OTHERWISE }

    /// An image has width and height of its picture the other way round.
    void add(long image, Finding otherSize) {
        otherSizes.put(image, otherSize);
    }

    /// Looks at the run lengths of an annotation.
    void look(CheckedEntry entry, ImageSize image) {
        JsonTokens tokens = entry.tokens();
        int segmentation = entry.member("segmentation");
        if (image.isKnown() && tokens.is(segmentation, JsonTokens.Kind.OBJECT)
                && SegmentationDecoder.size(tokens, tokens.member(segmentation, "size"))
                        .equals(new ImageSize(image.height(), image.width()))) {
            entry.wholeNumber("image_id").ifPresent(id -> swappedRuns.merge(id, 1, Integer::sum));
        }
    }

    /// All annotations are known.
    void finish(CocoIndex index, TextRanges ranges, FindingSink sink) throws IOException {
        JsonTokens tokens = new JsonTokens();
        for (int image = 0; image < index.images().listed(); image++) {
            Finding otherSize = otherSizes.get((long) image);
            Fit fit = fit(index, image);
            if (otherSize != null) {
                boolean decided = fit == Fit.SWAPPED_ONLY || index.count(image) == 0;
                ranges.read(index.images().extent(image).start(), index.images().extent(image).end(), tokens);
                sink.add(new Finding(otherSize.kind(), otherSize.scope(), otherSize.path(), otherSize.id(), otherSize.arguments(),
                        decided ? swapped(tokens) : List.of()));
            } else if (fit == Fit.SWAPPED_ONLY) {
                ranges.read(index.images().extent(image).start(), index.images().extent(image).end(), tokens);
                new CheckedEntry(sink, tokens, 0, "$.images", image, Scope.IMAGE).report(SIDES_SWAPPED, "", List.of(),
                        index.images().width(image) + " x " + index.images().height(image));
            }
        }
    }

    private static List<Edit> swapped(JsonTokens tokens) {
        int width = tokens.member(0, "width");
        int height = tokens.member(0, "height");
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit(tokens.start(width), tokens.end(width), tokens.source(height)));
        edits.add(new Edit(tokens.start(height), tokens.end(height), tokens.source(width)));
        return edits;
    }

    private Fit fit(CocoIndex index, int image) {
        ImageSize size = index.images().size(image);
        if (!size.isKnown() || size.width() == size.height()) {
            return Fit.OTHERWISE;
        }
        AnnotationList annotations = index.annotations();
        boolean stated = true;
        boolean swapped = true;
        // A box may reach beyond the border, but an object out there cannot be seen.
        boolean beyond = false;
        boolean none = true;
        int runs = 0;
        for (int annotation : index.annotationsOf(image)) {
            runs += annotations.form(annotation) == SegmentationKind.RUNS ? 1 : 0;
            if (annotations.form(annotation) == SegmentationKind.SEGMENT) {
                return Fit.OTHERWISE;
            }
            if (annotations.hasBox(annotation)) {
                none = false;
                stated &= fits(annotations, annotation, size.width(), size.height());
                swapped &= fits(annotations, annotation, size.height(), size.width());
                beyond |= annotations.x(annotation) + annotations.width(annotation) / 2 > size.width()
                        || annotations.y(annotation) + annotations.height(annotation) / 2 > size.height();
            }
        }
        if (runs != swappedRuns.getOrDefault(index.images().id(image), 0)) {
            return Fit.OTHERWISE;
        }
        stated &= runs == 0;
        beyond |= runs > 0;
        return none && runs == 0 ? Fit.NO_BOX : stated && swapped ? Fit.IN_BOTH : swapped && beyond ? Fit.SWAPPED_ONLY : Fit.OTHERWISE;
    }

    private static boolean fits(AnnotationList annotations, int annotation, int width, int height) {
        return annotations.x(annotation) >= -1 && annotations.y(annotation) >= -1
                && annotations.x(annotation) + annotations.width(annotation) <= width + 1
                && annotations.y(annotation) + annotations.height(annotation) <= height + 1;
    }
}
