package cocoscope.app.browser;

import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.FindingKind;
import cocoscope.coco.lint.finding.LintSummary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The findings of the linter: of each kind the first, and how many there are.
///
/// @param repairs findings that can be repaired
public record FoundProblems(LintSummary summary, List<Finding> findings, Map<FindingKind, Integer> counts, long repairs) {
    /// A file of a million annotations may have as many findings.
    private static final int MOST_OF_A_KIND = 1_000;

    public FoundProblems {
        findings = List.copyOf(findings);
        counts = Map.copyOf(counts);
    }

    /// The findings that are counted, but not listed.
    public long unlisted() {
        return counts.values().stream().mapToLong(Integer::longValue).sum() - findings.size();
    }

    /// Takes findings as they come.
    static final class Collector {
        private final List<Finding> findings = new ArrayList<>();
        private final Map<FindingKind, Integer> counts = new EnumMap<>(FindingKind.class);
        private long repairs;

        void add(Finding finding) {
            repairs += finding.repair().isEmpty() ? 0 : 1;
            if (counts.merge(finding.kind(), 1, Integer::sum) <= MOST_OF_A_KIND) {
                findings.add(finding);
            }
        }

        FoundProblems finish(LintSummary summary) {
            return new FoundProblems(summary, findings, counts, repairs);
        }
    }
}
