package cocoscope.coco.lint.shape;

import cocoscope.coco.tape.ImageSize;
import cocoscope.geometry.Box;
import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.raster.PolygonRaster;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a segmentation covers, once it is repaired: rings or runs, their extent and their area.
public final class Shape {
    /// To a pixel, which is the difference between counting the last column and measuring to it.
    private static final double PIXEL = 1.0001;
    private static final double DIAGONAL = 1.4143;

    private static final double EXACT = 0.011;
    private static final double NEARLY = 0.11;

    private final List<double[]> rings;
    private final List<Integer> holes;
    private final boolean ofRings;
    private final ImageSize size;
    private double left = Double.POSITIVE_INFINITY;
    private double top = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double bottom = Double.NEGATIVE_INFINITY;
    private double outline;
    private double holesInOutline;
    private double border;
    private double steps;
    private @Nullable RunLengthEncoding raster;
    private @Nullable RunLengthEncoding runs;

    private Shape(List<double[]> rings, boolean ofRings, ImageSize size) {
        this.rings = rings;
        this.ofRings = ofRings;
        this.size = size;
        holes = HoleRings.of(rings);
    }

    /// @param rings x and y in turn, each of three vertices or more
    static Shape of(List<double[]> rings, ImageSize size) {
        Shape shape = new Shape(rings, true, size);
        for (int ring = 0; ring < rings.size(); ring++) {
            shape.add(rings.get(ring), shape.holes.contains(ring));
        }
        return shape;
    }

    static Shape of(RunLengthEncoding runs) {
        Shape shape = new Shape(List.of(), false, ImageSize.UNKNOWN);
        shape.runs = runs;
        Box box = runs.box();
        shape.outline = runs.area();
        shape.left = box.x();
        shape.top = box.y();
        shape.right = box.x() + box.width();
        shape.bottom = box.y() + box.height();
        return shape;
    }

    private void add(double[] ring, boolean hole) {
        double twice = 0;
        double x = ring[ring.length - 2];
        double y = ring[ring.length - 1];
        for (int i = 0; i < ring.length; i += 2) {
            twice += x * ring[i + 1] - ring[i] * y;
            border += Math.sqrt((ring[i] - x) * (ring[i] - x) + (ring[i + 1] - y) * (ring[i + 1] - y));
            steps += Math.max(Math.abs(ring[i] - x), Math.abs(ring[i + 1] - y));
            x = ring[i];
            y = ring[i + 1];
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }
        outline += Math.abs(twice) / 2;
        holesInOutline += hole ? Math.abs(twice) / 2 : 0;
    }

    static boolean near(double a, double b) {
        return Math.abs(a - b) <= PIXEL;
    }

    /// Whether a corner that moved by a pixel makes this extent of the rings.
    boolean nearlySpans(double x, double y, double width, double height) {
        return ofRings && Math.abs(x - left) <= DIAGONAL && Math.abs(y - top) <= DIAGONAL && Math.abs(x + width - right) <= DIAGONAL
                && Math.abs(y + height - bottom) <= DIAGONAL;
    }

    /// Whether this is the extent of the shape, or of its part within the image, to a pixel.
    public boolean spans(double x, double y, double width, double height) {
        return near(x, left) && near(y, top) && near(x + width, right) && near(y + height, bottom)
                || size.isKnown() && near(x, Math.max(0, left)) && near(y, Math.max(0, top))
                && near(x + width, Math.min(size.width(), right)) && near(y + height, Math.min(size.height(), bottom));
    }

    /// Whether a box is just that of the rings with x and y swapped, and only nearly that of the rings.
    boolean isMirrored(Statement box) {
        return ofRings && box.hasBox() && isNear(box, top, left, bottom - top, right - left, EXACT)
                && !isNear(box, left, top, right - left, bottom - top, NEARLY);
    }

    private static boolean isNear(Statement box, double x, double y, double width, double height, double error) {
        return Math.abs(box.x() - x) <= error && Math.abs(box.y() - y) <= error && Math.abs(box.width() - width) <= error
                && Math.abs(box.height() - height) <= error;
    }

    /// Whether it is of run lengths that rather go along rows, or are of an image with other sides.
    boolean maybeGoesAlongRows() {
        return runs != null && RowMajorRuns.areLikely(runs);
    }

    public boolean isOfRings() {
        return ofRings;
    }

    /// x and y in turn; none of runs.
    List<double[]> rings() {
        return rings;
    }

    /// The rings that lie in another one, by their indices.
    List<Integer> holes() {
        return holes;
    }

    public double left() {
        return left;
    }

    public double top() {
        return top;
    }

    public double right() {
        return right;
    }

    public double bottom() {
        return bottom;
    }

    /// The area within the rings, each counted on its own, or the pixels of the runs.
    double outline() {
        return outline;
    }

    /// The area within the rings with their holes filled.
    double filledOutline() {
        return outline - holesInOutline;
    }

    /// The area within the rings, holes taken off.
    double outlineWithoutHoles() {
        return outline - 2 * holesInOutline;
    }

    public boolean hasHoles() {
        return !holes.isEmpty();
    }

    /// The area within the rings, of which readers count each on its own, as a short number; or the pixels of the runs.
    public double area() {
        return Math.rint(filledOutline() * 1e4) / 1e4;
    }

    /// The pixels of a drawn polygon whose corners are pixels and whose sides go along rows, columns and diagonals, as contours do.
    ///
    /// Source: G. Pick, "Geometrisches zur Zahlenlehre", 1899.
    double drawnPixels() {
        return outline + steps / 2 + rings.size();
    }

    /// The length of all rings together.
    double border() {
        return border;
    }

    /// Whether it may be in parts of the image.
    boolean isWithinOne() {
        return left >= 0 && top >= 0 && right <= 1 && bottom <= 1;
    }

    /// Whether some vertex lies more than a pixel outside of the image.
    public boolean leaves(ImageSize image) {
        return image.isKnown() && (left < -1 || top < -1 || right > image.width() + 1.0 || bottom > image.height() + 1.0);
    }

    /// Whether it is so small or thin that it may have no pixel at all.
    boolean isTiny() {
        return ofRings ? outline < 2 || right - left < 2 || bottom - top < 2 : outline == 0;
    }

    public boolean isEmpty() {
        return isTiny() && pixels() == 0;
    }

    /// The pixels that COCO's rasterizer sets; the area of the outline where the size of the image is not known.
    public double pixels() {
        return raster().map(runs -> (double) runs.area()).orElse(outline);
    }

    /// What COCO's rasterizer makes of the rings; empty for runs, and where the size of the image is not known.
    Optional<RunLengthEncoding> raster() {
        if (raster == null && ofRings && size.isKnown()) {
            raster = PolygonRaster.rasterize(new Polygon(rings.stream().map(Ring::new).toList()), size.height(), size.width());
        }
        return Optional.ofNullable(raster);
    }
}
