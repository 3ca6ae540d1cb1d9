package cocoscope.app.browser;

import cocoscope.coco.index.CocoIndex;
import cocoscope.coco.lint.finding.FindingKind;
import java.util.Arrays;
import java.util.Optional;

/// An open file as it is after what a person decided, and how much of it agrees with another file: all that filters and orders ask for.
///
/// @param ious of the annotations with what the file is compared with; empty where it is compared with nothing
public record ReviewedFile(BrowsedFile file, Review review, Optional<ComparedIous> ious) {
    /// The category of an annotation, by its index.
    public int category(int annotation) {
        return review.category(file.index(), annotation);
    }

    /// The IoU of an annotation with its counterpart, 0 where it has none; NaN where nothing is compared.
    public double iou(int annotation) {
        return ious.map(it -> it.of(annotation)).orElse(Double.NaN);
    }

    /// Whether a finding is about an annotation that is neither right as it is nor deleted.
    public boolean isProblem(int annotation, Optional<FindingKind> kind) {
        MarkedEntries marked = file.problems().marked();
        return (kind.isEmpty() ? marked.hasAnnotation(annotation) : marked.hasAnnotation(annotation, kind.get()))
                && !review.accepted().contains(annotation) && !review.edits().deleted().contains(annotation);
    }

    public boolean isProblem(int annotation) {
        return isProblem(annotation, Optional.empty());
    }

    /// Whether a finding is about an image itself, or about one of its annotations.
    public boolean isProblemOfImage(int image) {
        return file.problems().marked().hasImage(image) || problems(image) > 0;
    }

    /// How many annotations of an image have a problem.
    public int problems(int image) {
        return (int) Arrays.stream(file.index().annotationsOf(image)).filter(this::isProblem).count();
    }

    /// The sum of the areas of an image's annotations.
    double area(int image) {
        CocoIndex index = file.index();
        return Arrays.stream(index.annotationsOf(image)).mapToDouble(index.annotations()::area).filter(area -> !Double.isNaN(area)).sum();
    }

    /// The lowest IoU of an image's annotations; NaN where there is none.
    public double lowestIou(int image) {
        return ious.isEmpty() ? Double.NaN
                : Arrays.stream(file.index().annotationsOf(image)).mapToDouble(this::iou).min().orElse(Double.NaN);
    }
}
