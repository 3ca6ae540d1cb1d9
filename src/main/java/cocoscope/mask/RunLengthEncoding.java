package cocoscope.mask;

import cocoscope.geometry.Box;
import java.util.List;

/// COCO's run lengths of a binary mask: column by column, background first, always adding up to height * width.
///
/// Source of the semantics: pycocotools' maskApi.
public final class RunLengthEncoding {
    private final int height;
    private final int width;
    private final int[] counts;

    private RunLengthEncoding(int height, int width, int[] counts) {
        this.height = height;
        this.width = width;
        this.counts = counts;
    }

    /// Run lengths as read from a file; zero runs are folded away.
    ///
    /// @throws IllegalArgumentException when a count is negative or the sum is not height * width
    public static RunLengthEncoding of(int height, int width, int... counts) {
        throw new UnsupportedOperationException();
    }

    /// Reads COCO's compressed string.
    ///
    /// @throws IllegalArgumentException when the string is not of the alphabet, ends early, or does not fill the mask
    public static RunLengthEncoding parse(int height, int width, String compressed) {
        throw new UnsupportedOperationException();
    }

    /// The encoding of every region, in one sweep over the runs; index = region.
    public static List<RunLengthEncoding> ofRegions(LabelMap labels, Regions regions) {
        throw new UnsupportedOperationException();
    }

    public int height() {
        return height;
    }

    public int width() {
        return width;
    }

    /// A copy of the counts.
    public int[] counts() {
        return counts.clone();
    }

    /// COCO's compressed string.
    public String compressed() {
        throw new UnsupportedOperationException();
    }

    /// Foreground pixels.
    public long area() {
        throw new UnsupportedOperationException();
    }

    public Box box() {
        throw new UnsupportedOperationException();
    }

    /// 1 for foreground, row by row: `pixels[y * width + x]`.
    public byte[] pixels() {
        throw new UnsupportedOperationException();
    }

    public static RunLengthEncoding union(List<RunLengthEncoding> encodings) {
        throw new UnsupportedOperationException();
    }

    public static RunLengthEncoding intersection(List<RunLengthEncoding> encodings) {
        throw new UnsupportedOperationException();
    }

    /// Intersection over union; over the area of `this` when `other` is a crowd; -1 for different sizes.
    public double iou(RunLengthEncoding other, boolean crowd) {
        throw new UnsupportedOperationException();
    }
}
