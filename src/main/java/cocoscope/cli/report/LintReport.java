package cocoscope.cli.report;

import cocoscope.coco.index.CocoTask;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.FindingKind;
import cocoscope.coco.lint.finding.FindingText;
import cocoscope.coco.lint.finding.LintSummary;
import cocoscope.coco.lint.finding.Severity;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// Prints findings for people: the first few of each kind, and how many more there are.
public final class LintReport {
    private static final int MAX_PER_KIND = 5;

    private final FindingText text = new FindingText(CommandWording.create());
    private final Map<FindingKind, Integer> counts = new EnumMap<>(FindingKind.class);
    private final PrintWriter out;
    private final PrintWriter err;
    private final Path file;
    private long repairs;

    public LintReport(PrintWriter out, PrintWriter err, Path file) {
        this.out = out;
        this.err = err;
        this.file = file;
    }

    public void add(Finding finding) {
        repairs += finding.repair().isEmpty() ? 0 : 1;
        if (finding.severity() == Severity.UNREADABLE) {
            err.println(file + ": " + (finding.path().equals("$") ? "" : "at " + finding.path() + ", ") + text.message(finding) + ".");
        } else if (counts.merge(finding.kind(), 1, Integer::sum) <= MAX_PER_KIND) {
            out.println(line(finding));
        }
    }

    private String line(Finding finding) {
        String id = finding.id().equals("null") ? "" : " (id " + finding.id() + ")";
        String repair = text.repair(finding);
        return finding.severity().name().toLowerCase(Locale.ROOT) + " " + finding.kind().code() + " at " + finding.path() + id + ": "
                + text.message(finding) + ". Breaks: " + text.breaks(finding) + "." + (repair.isEmpty() ? "" : " Repair: " + repair + ".");
    }

    public void finish(LintSummary summary) {
        counts.forEach((kind, count) -> {
            if (count > MAX_PER_KIND) {
                out.println("... and " + (count - MAX_PER_KIND) + " more of the kind " + kind.code() + "; --json lists all.");
            }
        });
        if (summary.readable()) {
            out.println("%s%s: %s, %s, %s: %s, %s; %d can be repaired.".formatted(file, summary.task().map(LintReport::named).orElse(""),
                    Report.count(summary.images(), "image"),
                    Report.count(summary.annotations(), "annotation"), Report.count(summary.categories(), "category"),
                    Report.count(summary.errors(), "error"), Report.count(summary.warnings(), "warning"), repairs));
        }
    }

    private static String named(CocoTask task) {
        return switch (task) {
            case DETECTION -> "";
            case PANOPTIC -> " (panoptic)";
            case RESULTS -> " (results)";
            case CAPTIONS -> " (captions)";
            case LVIS -> " (LVIS)";
        };
    }
}
