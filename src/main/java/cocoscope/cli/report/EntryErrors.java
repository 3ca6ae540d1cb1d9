package cocoscope.cli.report;

import cocoscope.coco.lint.finding.FileErrors;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.FindingKind;
import cocoscope.coco.lint.finding.FindingText;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;

/// Prints the entries of a file that have errors, the first few of each kind, in the words of the linter.
public final class EntryErrors {
    private static final int MAX_PER_KIND = 5;

    private EntryErrors() {}

    public static void print(PrintWriter err, FileErrors errors) {
        FindingText text = new FindingText(CommandWording.create());
        Map<FindingKind, Integer> counts = new EnumMap<>(FindingKind.class);
        for (Finding error : errors.findings()) {
            if (counts.merge(error.kind(), 1, Integer::sum) <= MAX_PER_KIND) {
                err.println(errors.file() + ": at " + error.path() + ", " + text.message(error) + " (" + error.kind().code() + ").");
            }
        }
        counts.forEach((kind, count) -> {
            if (count > MAX_PER_KIND) {
                err.println("... and " + (count - MAX_PER_KIND) + " more of the kind " + kind.code() + "; cocoscope lint lists all.");
            }
        });
    }
}
