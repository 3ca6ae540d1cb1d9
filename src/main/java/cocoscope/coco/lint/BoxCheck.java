package cocoscope.coco.lint;

import static cocoscope.coco.lint.FindingKind.BOX_CENTRE;
import static cocoscope.coco.lint.FindingKind.BOX_CORNERS;
import static cocoscope.coco.lint.FindingKind.BOX_DIFFERS;
import static cocoscope.coco.lint.FindingKind.BOX_MISSING;
import static cocoscope.coco.lint.FindingKind.BOX_NEGATIVE;
import static cocoscope.coco.lint.FindingKind.BOX_NESTED;
import static cocoscope.coco.lint.FindingKind.BOX_RELATIVE;
import static cocoscope.coco.lint.FindingKind.BOX_SHAPE;
import static cocoscope.coco.lint.FindingKind.NOT_FINITE;
import static cocoscope.coco.lint.StatedBox.near;

import cocoscope.coco.tape.Edit;
import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.Quotes;
import cocoscope.coco.tape.JsonTokens;
import java.util.List;
import java.util.Optional;

/// Checks the box of one annotation against the extents of what it covers, or of the pixels that COCO's rasteriser sets, and recognises boxes that other formats write.
final class BoxCheck {
    private static final String BOX = "bbox";

    private final CheckedEntry entry;
    private final Optional<Shape> shape;
    private final ImageSize image;

    private BoxCheck(CheckedEntry entry, Optional<Shape> shape, ImageSize image) {
        this.entry = entry;
        this.shape = shape;
        this.image = image;
    }

    static void check(CheckedEntry entry, Optional<Shape> shape, ImageSize image) {
        new BoxCheck(entry, shape, image).check();
    }

    private void check() {
        JsonTokens tape = entry.tape();
        int at = entry.member(BOX);
        if (!tape.isThere(at)) {
            report(BOX_MISSING);
            return;
        }
        boolean nested = tape.is(at, JsonTokens.Kind.ARRAY) && tape.count(at) == 1 && tape.is(at + 1, JsonTokens.Kind.ARRAY);
        int array = nested ? at + 1 : at;
        if (!tape.is(array, JsonTokens.Kind.ARRAY) || tape.count(array) != 4 || !isNumbers(tape, array)) {
            report(BOX_SHAPE);
            return;
        }
        StatedBox box = StatedBox.of(entry);
        Optional<FindingKind> wrong = wrong(box);
        if (nested) {
            // A box that is wrong as well is written anew, brackets and all.
            entry.report(BOX_NESTED, BOX, wrong.isPresent() ? List.of()
                    : List.of(Edit.removal(tape.start(at), tape.start(array)), Edit.removal(tape.end(array), tape.end(at))));
        }
        wrong.ifPresent(this::report);
    }

    private static boolean isNumbers(JsonTokens tape, int array) {
        for (int at = array + 1; at < tape.after(array); at = tape.after(at)) {
            if (!tape.isNumber(at)) {
                return false;
            }
        }
        return true;
    }

    private Optional<FindingKind> wrong(StatedBox box) {
        if (!box.known()) {
            return Optional.of(NOT_FINITE);
        }
        if (box.width() < 0 || box.height() < 0) {
            return Optional.of(BOX_NEGATIVE);
        }
        return shape.filter(covered -> !isOf(covered, box.x(), box.y(), box.width(), box.height()))
                .filter(covered -> covered.raster().filter(box::fits).isEmpty())
                .map(covered -> convention(covered, box));
    }

    private FindingKind convention(Shape shape, StatedBox box) {
        double x = box.x();
        double y = box.y();
        double width = box.width();
        double height = box.height();
        if (isOf(shape, x, y, width - x, height - y)) {
            return BOX_CORNERS;
        }
        if (isOf(shape, x - width / 2, y - height / 2, width, height)) {
            return BOX_CENTRE;
        }
        double across = image.width();
        double down = image.height();
        boolean relative = image.isKnown() && x <= 1 && y <= 1 && width <= 1 && height <= 1
                && (isOf(shape, x * across, y * down, width * across, height * down)
                || isOf(shape, (x - width / 2) * across, (y - height / 2) * down, width * across, height * down));
        return relative ? BOX_RELATIVE : BOX_DIFFERS;
    }

    /// Whether these are the extents of a shape, or of its part within the image.
    private boolean isOf(Shape shape, double x, double y, double width, double height) {
        return near(x, shape.left()) && near(y, shape.top()) && near(x + width, shape.right()) && near(y + height, shape.bottom())
                || image.isKnown() && near(x, Math.max(0, shape.left())) && near(y, Math.max(0, shape.top()))
                && near(x + width, Math.min(image.width(), shape.right())) && near(y + height, Math.min(image.height(), shape.bottom()));
    }

    private void report(FindingKind kind) {
        JsonTokens tape = entry.tape();
        int at = entry.member(BOX);
        String box = shape.map(BoxCheck::text).orElse("");
        entry.report(kind, BOX, box.isEmpty() ? List.of() : entry.assignment(BOX, box),
                tape.is(at, JsonTokens.Kind.ARRAY) ? numbers(tape, at) : tape.literal(at), box);
    }

    private static String numbers(JsonTokens tape, int array) {
        StringBuilder numbers = new StringBuilder("[");
        int count = 0;
        for (int at = array + 1; at < tape.after(array) && count < 5; at = tape.after(at), count++) {
            numbers.append(count > 0 ? ", " : "").append(tape.literal(at));
        }
        return numbers.append(']').toString();
    }

    private static String text(Shape shape) {
        return "[" + Quotes.number(shape.left()) + ", " + Quotes.number(shape.top()) + ", " + Quotes.number(shape.right() - shape.left()) + ", "
                + Quotes.number(shape.bottom() - shape.top()) + "]";
    }
}
