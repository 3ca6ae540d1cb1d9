package cocoscope.coco.lint.shape;

import cocoscope.coco.tape.ImageSize;
import java.util.Optional;

/// What the four numbers of a box are.
public enum BoxConvention {
    /// Left, top, width and height, as COCO has them.
    SIZE,
    /// Left, top, right and bottom.
    CORNERS,
    /// The center, width and height.
    CENTER,
    /// Parts of the image: left or center, top or center, width and height.
    RELATIVE;

    /// By which convention a stated box is that of a shape.
    public static Optional<BoxConvention> of(Statement box, Shape shape, ImageSize image) {
        double x = box.x();
        double y = box.y();
        double width = box.width();
        double height = box.height();
        if (!box.hasBox()) {
            return Optional.empty();
        }
        if (box.boxConfirms(shape)) {
            return Optional.of(SIZE);
        }
        if (shape.spans(x, y, width - x, height - y)) {
            return Optional.of(CORNERS);
        }
        if (shape.spans(x - width / 2, y - height / 2, width, height)) {
            return Optional.of(CENTER);
        }
        double across = image.width();
        double down = image.height();
        boolean relative = image.isKnown() && x <= 1 && y <= 1 && width <= 1 && height <= 1
                && (shape.spans(x * across, y * down, width * across, height * down)
                || shape.spans((x - width / 2) * across, (y - height / 2) * down, width * across, height * down));
        return relative ? Optional.of(RELATIVE) : Optional.empty();
    }
}
