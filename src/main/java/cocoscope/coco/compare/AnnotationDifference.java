package cocoscope.coco.compare;

import cocoscope.geometry.Box;
import java.util.Optional;

/// An annotation that is on one side only, or on both but not the same.
///
/// @param image  file name on the side that has it, on the first one where both do
/// @param first  empty when the annotation is extra
/// @param second empty when it is missing
/// @param iou    of both, 0..1; 0 where there is one
/// @param lost   pixels of the first that the second does not have
/// @param added  pixels of the second that the first does not have
public record AnnotationDifference(Kind kind, String image, Optional<Side> first, Optional<Side> second, double iou, long lost,
        long added) {
    public enum Kind {
        /// Other pixels, another category, or no longer a crowd or object.
        CHANGED,
        /// On the first side only.
        MISSING,
        /// On the second side only.
        EXTRA
    }

    /// The annotation on one side.
    ///
    /// @param entry its index in the file; [ComparedAnnotation#NO_ENTRY] for what is in no file
    /// @param id    as its file has it; 0 without one
    /// @param box   of its pixels
    public record Side(int entry, long id, String category, boolean crowd, Box box) {
        static Side of(ComparedAnnotation annotation) {
            return new Side(annotation.entry(), annotation.id(), annotation.category(), annotation.crowd(), annotation.runs().box());
        }
    }

    static AnnotationDifference missing(String image, ComparedAnnotation annotation) {
        return new AnnotationDifference(Kind.MISSING, image, Optional.of(Side.of(annotation)), Optional.empty(), 0,
                annotation.runs().area(), 0);
    }

    static AnnotationDifference extra(String image, ComparedAnnotation annotation) {
        return new AnnotationDifference(Kind.EXTRA, image, Optional.empty(), Optional.of(Side.of(annotation)), 0, 0,
                annotation.runs().area());
    }

    /// The one side that there is, or the first.
    public Side side() {
        return first.or(() -> second).orElseThrow();
    }

    public boolean changesCategory() {
        return kind == Kind.CHANGED && !first.orElseThrow().category().equals(second.orElseThrow().category());
    }

    public boolean changesCrowd() {
        return kind == Kind.CHANGED && first.orElseThrow().crowd() != second.orElseThrow().crowd();
    }
}
