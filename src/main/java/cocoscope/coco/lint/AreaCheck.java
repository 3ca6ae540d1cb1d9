package cocoscope.coco.lint;

import static cocoscope.coco.lint.FindingKind.AREA_DIFFERS;
import static cocoscope.coco.lint.FindingKind.AREA_MISSING;
import static cocoscope.coco.lint.FindingKind.AREA_OF_BOX;
import static cocoscope.coco.lint.FindingKind.AREA_TYPE;
import static cocoscope.coco.lint.FindingKind.NOT_FINITE;

import cocoscope.coco.tape.Quotes;
import cocoscope.coco.tape.JsonTokens;
import java.util.List;
import java.util.Optional;

/// Checks the area of one annotation against what it covers, by any of the conventions that programs have.
final class AreaCheck {
    private static final String AREA = "area";
    private static final double SHARE = 0.01;

    private AreaCheck() {}

    static void check(CheckedEntry entry, Optional<Shape> shape) {
        JsonTokens tape = entry.tape();
        int at = entry.member(AREA);
        if (!tape.isThere(at)) {
            report(entry, AREA_MISSING, shape);
        } else if (!tape.isNumber(at)) {
            report(entry, AREA_TYPE, shape);
        } else if (!Double.isFinite(tape.number(at))) {
            report(entry, NOT_FINITE, shape);
        } else if (tape.number(at) < 0) {
            report(entry, AREA_DIFFERS, shape);
        } else if (shape.isPresent()) {
            compare(entry, tape.number(at), shape.get());
        }
    }

    private static void compare(CheckedEntry entry, double area, Shape shape) {
        AreaConvention convention = convention(entry, area, shape);
        entry.report().count(convention);
        switch (convention) {
            case OUTLINE, PIXELS, PIXELS_AND_BORDER -> { }
            case BOX -> report(entry, AREA_OF_BOX, Optional.of(shape));
            case OTHER -> report(entry, AREA_DIFFERS, Optional.of(shape));
        }
    }

    private static AreaConvention convention(CheckedEntry entry, double area, Shape shape) {
        if (agree(area, shape.outline(), 1)) {
            return AreaConvention.OUTLINE;
        }
        if (agree(area, shape.pixels(), 1)) {
            return AreaConvention.PIXELS;
        }
        double box = StatedBox.of(entry).area().orElse(-1);
        if (agree(area, box, 1) || agree(area, (shape.right() - shape.left()) * (shape.bottom() - shape.top()), 1)) {
            return AreaConvention.BOX;
        }
        boolean drawn = shape.isOfRings() && agree(area, shape.outline() + shape.border() / 2, 2 + shape.border() / 4);
        return drawn ? AreaConvention.PIXELS_AND_BORDER : AreaConvention.OTHER;
    }

    private static boolean agree(double area, double other, double pixels) {
        return Math.abs(area - other) <= Math.max(pixels, SHARE * other);
    }

    private static void report(CheckedEntry entry, FindingKind kind, Optional<Shape> shape) {
        String area = shape.map(covered -> Quotes.number(covered.pixels())).orElse("");
        entry.report(kind, AREA, area.isEmpty() ? List.of() : entry.assignment(AREA, area), entry.tape().literal(entry.member(AREA)), area);
    }
}
