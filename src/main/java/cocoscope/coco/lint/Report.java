package cocoscope.coco.lint;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/// Passes findings on and counts them.
final class Report {
    private final Consumer<Finding> findings;
    private final Map<AreaConvention, Long> areas = new EnumMap<>(AreaConvention.class);
    private long errors;
    private long warnings;

    Report(Consumer<Finding> findings) {
        this.findings = findings;
    }

    void add(Finding finding) {
        switch (finding.severity()) {
            case UNREADABLE, ERROR -> errors++;
            case WARNING -> warnings++;
        }
        findings.accept(finding);
    }

    void count(AreaConvention convention) {
        areas.merge(convention, 1L, Long::sum);
    }

    /// What was found, in a file that cannot be read.
    LintSummary summary() {
        return new LintSummary(false, 0, 0, 0, errors, warnings, areas);
    }

    /// What was found in a file of these contents.
    LintSummary summary(Contents contents) {
        return new LintSummary(true, contents.images().size(), contents.annotations(), contents.categories().size(), errors, warnings, areas);
    }
}
