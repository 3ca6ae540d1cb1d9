package cocoscope.coco.lint;

import cocoscope.coco.tape.ImageSize;
import cocoscope.geometry.Box;
import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.raster.PolygonRaster;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.List;
import java.util.Optional;

/// What a segmentation covers, once it is repaired: rings or runs, their extent and their area.
final class Shape {
    private final List<double[]> rings;
    private final boolean ofRings;
    private final ImageSize size;
    private double left = Double.POSITIVE_INFINITY;
    private double top = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double bottom = Double.NEGATIVE_INFINITY;
    private double outline;
    private double border;

    private Shape(List<double[]> rings, boolean ofRings, ImageSize size) {
        this.rings = rings;
        this.ofRings = ofRings;
        this.size = size;
    }

    /// @param rings x and y in turn, each of three vertices or more
    static Shape of(List<double[]> rings, ImageSize size) {
        Shape shape = new Shape(rings, true, size);
        rings.forEach(shape::add);
        return shape;
    }

    static Shape of(RunLengthEncoding runs) {
        Shape shape = new Shape(List.of(), false, ImageSize.UNKNOWN);
        Box box = runs.box();
        shape.outline = runs.area();
        shape.left = box.x();
        shape.top = box.y();
        shape.right = box.x() + box.width();
        shape.bottom = box.y() + box.height();
        return shape;
    }

    private void add(double[] ring) {
        double twice = 0;
        double x = ring[ring.length - 2];
        double y = ring[ring.length - 1];
        for (int i = 0; i < ring.length; i += 2) {
            twice += x * ring[i + 1] - ring[i] * y;
            border += Math.sqrt((ring[i] - x) * (ring[i] - x) + (ring[i + 1] - y) * (ring[i + 1] - y));
            x = ring[i];
            y = ring[i + 1];
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }
        outline += Math.abs(twice) / 2;
    }

    boolean isOfRings() {
        return ofRings;
    }

    double left() {
        return left;
    }

    double top() {
        return top;
    }

    double right() {
        return right;
    }

    double bottom() {
        return bottom;
    }

    /// The area within the rings, each counted on its own, or the pixels of the runs.
    double outline() {
        return outline;
    }

    /// The length of all rings together.
    double border() {
        return border;
    }

    /// Whether some vertex lies more than a pixel outside of the image.
    boolean leaves(ImageSize image) {
        return image.isKnown() && (left < -1 || top < -1 || right > image.width() + 1.0 || bottom > image.height() + 1.0);
    }

    /// Whether it is so small or thin that it may have no pixel at all.
    boolean isTiny() {
        return ofRings ? outline < 2 || right - left < 2 || bottom - top < 2 : outline == 0;
    }

    /// The pixels that COCO's rasteriser sets; the area of the outline where the size of the image is not known.
    double pixels() {
        return raster().map(runs -> (double) runs.area()).orElse(outline);
    }

    /// What COCO's rasteriser makes of the rings; empty for runs, and where the size of the image is not known.
    Optional<RunLengthEncoding> raster() {
        return ofRings && size.isKnown()
                ? Optional.of(PolygonRaster.rasterise(new Polygon(rings.stream().map(Ring::new).toList()), size.height(), size.width()))
                : Optional.empty();
    }
}
