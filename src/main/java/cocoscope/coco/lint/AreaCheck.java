package cocoscope.coco.lint;

import static cocoscope.coco.lint.finding.FindingKind.AREA_DIFFERS;
import static cocoscope.coco.lint.finding.FindingKind.AREA_MISSING;
import static cocoscope.coco.lint.finding.FindingKind.AREA_OF_BOX;
import static cocoscope.coco.lint.finding.FindingKind.AREA_TYPE;
import static cocoscope.coco.lint.finding.FindingKind.AREA_ZERO;
import static cocoscope.coco.lint.finding.FindingKind.NOT_FINITE;

import cocoscope.coco.lint.finding.AreaConvention;
import cocoscope.coco.lint.finding.CheckedEntry;
import cocoscope.coco.lint.finding.FindingKind;
import cocoscope.coco.lint.shape.Shape;
import cocoscope.coco.lint.shape.Statement;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.Quotes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Checks the area of one annotation against what it covers, by any of the conventions that programs have. It is written anew only where
/// the box agrees with what the segmentation covers, by the convention that most polygons before it have.
final class AreaCheck {
    private static final String AREA = "area";
    private static final Pattern NUMBER = Pattern.compile("(0|[1-9]\\d{0,15})(\\.\\d{1,17})?");

    /// An area that is given with two decimals.
    private static final double EXACT = 0.006;

    private long outlines;
    private long pixels;

    /// @param decided whether the box agrees with the shape
    void check(CheckedEntry entry, Statement stated, Optional<Shape> shape, boolean decided) {
        JsonTokens tokens = entry.tokens();
        int at = entry.member(AREA);
        if (!tokens.isThere(at)) {
            report(entry, AREA_MISSING, shape, decided);
        } else if (isText(entry, at, shape)) {
            entry.report(AREA_TYPE, AREA, entry.replacement(at, tokens.text(at)), tokens.literal(at), tokens.text(at));
        } else if (!tokens.isNumber(at)) {
            report(entry, AREA_TYPE, shape, decided);
        } else if (stated.area().isEmpty()) {
            report(entry, NOT_FINITE, shape, decided);
        } else if (stated.area().getAsDouble() < 0) {
            report(entry, AREA_DIFFERS, shape, decided);
        } else if (shape.isPresent()) {
            compare(entry, stated, shape.get(), decided);
        } else if (stated.area().getAsDouble() == 0) {
            report(entry, AREA_ZERO, shape, false);
        }
    }

    /// Whether the right area is written as text.
    private static boolean isText(CheckedEntry entry, int at, Optional<Shape> shape) {
        JsonTokens tokens = entry.tokens();
        if (!tokens.is(at, JsonTokens.Kind.TEXT) || !NUMBER.matcher(tokens.text(at)).matches()) {
            return false;
        }
        Statement meant = Statement.of(entry).withArea(Double.parseDouble(tokens.text(at)));
        return shape.filter(meant::areaConfirms).isPresent();
    }

    private void compare(CheckedEntry entry, Statement stated, Shape shape, boolean decided) {
        AreaConvention convention = stated.convention(shape);
        entry.sink().count(convention);
        outlines += shape.isOfRings() && Math.abs(stated.area().orElseThrow() - shape.area()) <= EXACT ? 1 : 0;
        pixels += convention == AreaConvention.PIXELS ? 1 : 0;
        switch (convention) {
            case OUTLINE, PIXELS, PIXELS_AND_BORDER -> { }
            case BOX -> report(entry, AREA_OF_BOX, Optional.of(shape), decided && !shape.hasHoles());
            case OTHER -> report(entry, AREA_DIFFERS, Optional.of(shape), decided && !shape.hasHoles());
        }
    }

    private void report(CheckedEntry entry, FindingKind kind, Optional<Shape> shape, boolean decided) {
        int at = entry.member(AREA);
        String before = entry.tokens().isNumber(at) ? entry.tokens().source(at) : "";
        String area = shape.filter(_ -> decided).map(covered ->
                Quotes.number(pixels > outlines ? covered.pixels() : covered.area(), before)).orElse("");
        entry.report(kind, AREA, area.isEmpty() ? List.of() : entry.assignment(AREA, area), entry.tokens().literal(entry.member(AREA)),
                area);
    }
}
