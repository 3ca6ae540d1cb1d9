package cocoscope.cli.report;

import cocoscope.coco.compare.AnnotationDifference;
import cocoscope.coco.compare.AnnotationDifference.Side;
import cocoscope.coco.compare.Comparison;
import cocoscope.coco.compare.ImageDifference;
import cocoscope.coco.compare.Tally;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Prints a comparison for people: the first differences, and a table of all categories.
public final class ComparisonReport {
    private static final int MAX_LINES = 20;

    private ComparisonReport() {}

    public static void print(PrintWriter out, Comparison comparison) {
        Stream.concat(comparison.images().stream().map(ComparisonReport::line),
                comparison.differences().stream().map(ComparisonReport::line))
                .limit(MAX_LINES).forEach(out::println);
        long more = (long) comparison.images().size() + comparison.differences().size() - MAX_LINES;
        if (more > 0) {
            out.println("... and " + more + " more; --json lists all.");
        }
        if (!comparison.isSame()) {
            out.println();
        }
        Tally total = comparison.total();
        if (total.same() + total.changed() == 0 && total.missing() + total.extra() > 0) {
            out.println("No matches: no annotation overlaps one of the other file by the minimum IoU.");
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("category", "same", "changed", "missing", "extra", "mean IoU"));
        comparison.categories().forEach((name, tally) -> rows.add(row(name, tally)));
        rows.add(row("all", total));
        int[] widths = new int[rows.getFirst().size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        rows.forEach(row -> out.println(line(row, widths)));
    }

    private static String line(ImageDifference image) {
        return switch (image.kind()) {
            case MISSING -> "missing  " + image.fileName() + ": the image";
            case EXTRA -> "extra    " + image.fileName() + ": the image";
            case OTHER_SIZE -> "changed  " + image.fileName() + ": the image has another size, so its annotations cannot be matched";
        };
    }

    private static String line(AnnotationDifference difference) {
        return switch (difference.kind()) {
            case MISSING -> "missing  " + difference.image() + ": " + side(difference.side()) + ", "
                    + Report.count(difference.lost(), "pixel");
            case EXTRA -> "extra    " + difference.image() + ": " + side(difference.side()) + ", "
                    + Report.count(difference.added(), "pixel");
            case CHANGED -> {
                Side second = difference.second().orElseThrow();
                yield "changed  " + difference.image() + ": " + side(difference.side()) + " is " + number(second)
                        + (difference.changesCategory() ? second.category() + " there" : "there")
                        + (difference.changesCrowd() ? second.crowd() ? ", a crowd" : ", no crowd" : "")
                        + ", IoU " + Report.fourPlaces(difference.iou()) + ", " + Report.count(difference.lost(), "pixel") + " lost, "
                        + difference.added() + " added";
            }
        };
    }

    private static String side(Side side) {
        return number(side) + side.category();
    }

    private static String number(Side side) {
        return side.id() == 0 ? "" : side.id() + " ";
    }

    private static List<String> row(String name, Tally tally) {
        return List.of(name, Long.toString(tally.same()), Long.toString(tally.changed()), Long.toString(tally.missing()),
                Long.toString(tally.extra()), tally.meanIou().isPresent() ? Report.fourPlaces(tally.meanIou().getAsDouble()) : "-");
    }

    /// The name to the left, numbers to the right.
    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder(row.getFirst() + " ".repeat(widths[0] - row.getFirst().length()));
        for (int i = 1; i < widths.length; i++) {
            line.append(" ".repeat(widths[i] - row.get(i).length() + 2)).append(row.get(i));
        }
        return line.toString();
    }
}
