package cocoscope.mask;

import cocoscope.geometry.Ring;
import java.util.List;

/// OpenCV's `findContours` of one binary mask: the same points, start points, directions and hierarchy.
///
/// Source of the algorithm: Suzuki and Abe, "Topological structural analysis of digitized binary images by border
/// following", 1985; the details as OpenCV has them.
///
/// @param rings     pixel-centre vertices, in any order of contours
/// @param hierarchy for each contour: next, previous, first child, parent; -1 for none
public record Contours(List<Ring> rings, List<int[]> hierarchy) {
    public enum Mode { EXTERNAL, CCOMP, LIST }

    public enum Approximation { NONE, SIMPLE }

    /// The contours of all pixels of `labels` whose label is not 0.
    public static Contours find(LabelMap labels, Mode mode, Approximation approximation) {
        throw new UnsupportedOperationException();
    }
}
