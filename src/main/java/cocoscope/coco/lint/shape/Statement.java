package cocoscope.coco.lint.shape;

import cocoscope.coco.lint.finding.AreaConvention;
import cocoscope.coco.lint.finding.CheckedEntry;
import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.LenientJson;
import cocoscope.geometry.Box;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.OptionalDouble;

/// What an annotation states of its box and area: two witnesses of what it covers.
///
/// @param hasBox whether the box is four finite numbers
/// @param area   a finite number, if it is one
public record Statement(boolean hasBox, double x, double y, double width, double height, OptionalDouble area) {
    private static final double SHARE = 0.01;
    /// In pixels.
    private static final double MOVED_BORDER = 0.3;

    public static Statement of(CheckedEntry entry) {
        JsonTokens tokens = entry.tokens();
        int at = entry.member("bbox");
        if (tokens.is(at, JsonTokens.Kind.ARRAY) && tokens.count(at) == 1 && tokens.is(at + 1, JsonTokens.Kind.ARRAY)) {
            at++;
        }
        double[] box = new double[4];
        LenientJson.box(tokens, at, box);
        double area = LenientJson.number(tokens, entry.member("area"));
        return new Statement(!Double.isNaN(box[0]), box[0], box[1], box[2], box[3],
                Double.isNaN(area) ? OptionalDouble.empty() : OptionalDouble.of(area));
    }

    public Statement withArea(double meant) {
        return new Statement(hasBox, x, y, width, height, OptionalDouble.of(meant));
    }

    /// Whether the box is that of run lengths, to a pixel.
    boolean fits(RunLengthEncoding runs) {
        Box box = runs.box();
        return hasBox && Shape.near(x, box.x()) && Shape.near(y, box.y()) && Shape.near(width, box.width())
                && Shape.near(height, box.height());
    }

    /// The same in pixels, where box and area are in parts of the image.
    Statement scaled(ImageSize image) {
        boolean small = hasBox && Math.max(Math.max(x, y), Math.max(width, height)) <= 1;
        double across = image.width();
        double down = image.height();
        OptionalDouble pixels = area.isPresent() && area.getAsDouble() <= 1 ? OptionalDouble.of(area.getAsDouble() * across * down) : area;
        return small ? new Statement(true, x * across, y * down, width * across, height * down, pixels)
                : new Statement(hasBox, x, y, width, height, pixels);
    }

    /// Whether there is a box and it is that of a shape.
    public boolean boxConfirms(Shape shape) {
        return hasBox && (shape.spans(x, y, width, height) || shape.raster().filter(this::fits).isPresent());
    }

    /// Whether there is an area and it is that of a shape, by one of the conventions that count pixels.
    public boolean areaConfirms(Shape shape) {
        return area.isPresent() && isOfPixels(convention(shape, 0));
    }

    private static boolean isOfPixels(AreaConvention convention) {
        return switch (convention) {
            case OUTLINE, PIXELS, PIXELS_AND_BORDER -> true;
            case BOX, OTHER -> false;
        };
    }

    /// Whether there is another box; that of a mask may reach a little farther than the polygon that was simplified of it.
    public boolean boxDenies(Shape shape) {
        return hasBox && !boxConfirms(shape) && !(shape.nearlySpans(x, y, width, height) && !areaDenies(shape));
    }

    public boolean areaDenies(Shape shape) {
        return area.isPresent() && !isOfPixels(convention(shape));
    }

    /// By which convention the stated area is that of a shape. Of a simplified polygon the area is still that of the mask, and its border
    /// has moved a little.
    public AreaConvention convention(Shape shape) {
        return convention(shape, MOVED_BORDER);
    }

    private AreaConvention convention(Shape shape, double slack) {
        double stated = area.orElseThrow();
        if (agree(stated, shape.outline(), 1) || shape.hasHoles() && (agree(stated, shape.filledOutline(), 1)
                || agree(stated, shape.outlineWithoutHoles(), 1))) {
            return AreaConvention.OUTLINE;
        }
        if (agree(stated, shape.pixels(), shape.isOfRings() ? Math.max(1, slack * shape.border()) : 1)) {
            return AreaConvention.PIXELS;
        }
        if (shape.isOfRings() && agree(stated, shape.drawnPixels(), 1)) {
            return AreaConvention.PIXELS_AND_BORDER;
        }
        boolean ofBox = hasBox && width >= 0 && height >= 0 && agree(stated, width * height, 1);
        if (ofBox || agree(stated, (shape.right() - shape.left()) * (shape.bottom() - shape.top()), 1)) {
            return AreaConvention.BOX;
        }
        boolean drawn = shape.isOfRings() && agree(stated, shape.outline() + shape.border() / 2, 2 + shape.border() / 4);
        return drawn ? AreaConvention.PIXELS_AND_BORDER : AreaConvention.OTHER;
    }

    private static boolean agree(double area, double other, double pixels) {
        return Math.abs(area - other) <= Math.max(pixels, SHARE * other);
    }
}
