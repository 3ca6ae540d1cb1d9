package cocoscope.coco.lint;

import static cocoscope.coco.lint.finding.FindingKind.BOX_CENTER;
import static cocoscope.coco.lint.finding.FindingKind.BOX_CORNERS;
import static cocoscope.coco.lint.finding.FindingKind.BOX_DIFFERS;
import static cocoscope.coco.lint.finding.FindingKind.BOX_EMPTY;
import static cocoscope.coco.lint.finding.FindingKind.BOX_MISSING;
import static cocoscope.coco.lint.finding.FindingKind.BOX_NEGATIVE;
import static cocoscope.coco.lint.finding.FindingKind.BOX_NESTED;
import static cocoscope.coco.lint.finding.FindingKind.BOX_OUTSIDE;
import static cocoscope.coco.lint.finding.FindingKind.BOX_RELATIVE;
import static cocoscope.coco.lint.finding.FindingKind.BOX_SHAPE;
import static cocoscope.coco.lint.finding.FindingKind.NOT_FINITE;

import cocoscope.coco.lint.finding.CheckedEntry;
import cocoscope.coco.lint.finding.FindingKind;
import cocoscope.coco.lint.shape.BoxConvention;
import cocoscope.coco.lint.shape.Shape;
import cocoscope.coco.lint.shape.Statement;
import cocoscope.coco.tape.Edit;
import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.Quotes;
import java.util.List;
import java.util.Optional;

/// Checks the box of one annotation against the extents of what it covers, or of the pixels that COCO's rasterizer sets, and recognizes
/// boxes that other formats write. One that is none of these is written anew only where the area agrees with the segmentation.
final class BoxCheck {
    private static final String BOX = "bbox";

    private final CheckedEntry entry;
    private final JsonTokens tokens;
    private final Statement box;
    private final Optional<Shape> shape;
    private final ImageSize image;

    private BoxCheck(CheckedEntry entry, Statement stated, Optional<Shape> shape, ImageSize image) {
        this.entry = entry;
        this.tokens = entry.tokens();
        this.box = stated;
        this.shape = shape;
        this.image = image;
    }

    /// @return whether the box agrees with the shape, maybe after its repair
    static boolean check(CheckedEntry entry, Statement stated, Optional<Shape> shape, ImageSize image) {
        return new BoxCheck(entry, stated, shape, image).check();
    }

    private boolean check() {
        int at = entry.member(BOX);
        boolean undenied = shape.filter(covered -> !box.areaDenies(covered)).isPresent();
        if (!tokens.isThere(at)) {
            report(BOX_MISSING, undenied);
            return undenied;
        }
        boolean nested = tokens.is(at, JsonTokens.Kind.ARRAY) && tokens.count(at) == 1 && tokens.is(at + 1, JsonTokens.Kind.ARRAY);
        int array = nested ? at + 1 : at;
        if (!tokens.is(array, JsonTokens.Kind.ARRAY) || tokens.count(array) != 4 || !isNumbers(array)) {
            report(BOX_SHAPE, undenied);
            return undenied;
        }
        Optional<FindingKind> wrong = wrong();
        if (nested) {
            // A box that is wrong as well is written anew, brackets and all.
            entry.report(BOX_NESTED, BOX, wrong.isPresent() ? List.of()
                    : List.of(Edit.removal(tokens.start(at), tokens.start(array)), Edit.removal(tokens.end(array), tokens.end(at))));
        }
        if (wrong.isEmpty()) {
            checkPlace();
            return true;
        }
        boolean decided = switch (wrong.get()) {
            case BOX_DIFFERS -> shape.filter(box::areaConfirms).isPresent();
            case BOX_NEGATIVE, NOT_FINITE -> undenied;
            default -> true;
        };
        report(wrong.get(), decided);
        return decided;
    }

    private boolean isNumbers(int array) {
        for (int at = array + 1; at < tokens.after(array); at = tokens.after(at)) {
            if (!tokens.isNumber(at)) {
                return false;
            }
        }
        return true;
    }

    private Optional<FindingKind> wrong() {
        if (!box.hasBox()) {
            return Optional.of(NOT_FINITE);
        }
        if (box.width() < 0 || box.height() < 0) {
            return Optional.of(BOX_NEGATIVE);
        }
        return shape.filter(box::boxDenies).map(this::convention);
    }

    private FindingKind convention(Shape covered) {
        return switch (BoxConvention.of(box, covered, image).orElse(BoxConvention.SIZE)) {
            case SIZE -> BOX_DIFFERS;
            case CORNERS -> BOX_CORNERS;
            case CENTER -> BOX_CENTER;
            case RELATIVE -> BOX_RELATIVE;
        };
    }

    private void checkPlace() {
        boolean empty = box.width() == 0 || box.height() == 0;
        boolean outside = image.isKnown() && (box.x() < -1 || box.y() < -1 || box.x() + box.width() > image.width() + 1.0
                || box.y() + box.height() > image.height() + 1.0);
        if (empty && shape.filter(Shape::isEmpty).isEmpty()) {
            report(BOX_EMPTY, false);
        }
        if (outside && shape.filter(covered -> covered.leaves(image)).isEmpty()) {
            entry.report(BOX_OUTSIDE, BOX, List.of(), numbers(entry.member(BOX)), image.width() + " x " + image.height());
        }
    }

    /// @param decided whether the segmentation is known to be right
    private void report(FindingKind kind, boolean decided) {
        int at = entry.member(BOX);
        String text = shape.filter(_ -> decided).map(covered -> text(covered, isOfPixels(kind) ? at : JsonTokens.NONE)).orElse("");
        entry.report(kind, BOX, text.isEmpty() ? List.of() : entry.assignment(BOX, text),
                tokens.is(at, JsonTokens.Kind.ARRAY) ? numbers(at) : tokens.literal(at), text);
    }

    private String numbers(int array) {
        StringBuilder numbers = new StringBuilder("[");
        int count = 0;
        for (int at = array + 1; at < tokens.after(array) && count < 5; at = tokens.after(at), count++) {
            numbers.append(count > 0 ? ", " : "").append(tokens.literal(at));
        }
        return numbers.append(']').toString();
    }

    /// Whether each number of a wrong box has the meaning of a right one, so that its decimals are kept.
    private static boolean isOfPixels(FindingKind kind) {
        return kind != BOX_CENTER && kind != BOX_RELATIVE;
    }

    private String text(Shape covered, int at) {
        boolean numbers = at != JsonTokens.NONE && tokens.is(at, JsonTokens.Kind.ARRAY) && tokens.count(at) == 4 && isNumbers(at);
        return "[" + number(covered.left(), numbers ? at + 1 : JsonTokens.NONE) + ", "
                + number(covered.top(), numbers ? at + 2 : JsonTokens.NONE) + ", "
                + number(covered.right() - covered.left(), numbers ? at + 3 : JsonTokens.NONE) + ", "
                + number(covered.bottom() - covered.top(), numbers ? at + 4 : JsonTokens.NONE) + "]";
    }

    /// Without the digits that a difference of decimals leaves, but with no fewer than the number in its place has.
    private String number(double side, int at) {
        double rounded = Math.rint(side * 1e6) / 1e6;
        String number = Quotes.number(rounded);
        String kept = at == JsonTokens.NONE ? number : Quotes.number(rounded, tokens.source(at));
        return kept.length() > number.length() ? kept : number;
    }
}
