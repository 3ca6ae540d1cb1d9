package cocoscope.app.browser;

import cocoscope.coco.edit.EntryRemoval;
import cocoscope.coco.index.CocoIndex;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.FindingKind;
import cocoscope.coco.lint.finding.LintSummary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// The findings of the linter: of each kind the first, and how many there are.
///
/// @param marked what they are about
/// @param removals the listed findings whose repair takes out an annotation
public record FoundProblems(LintSummary summary, List<Finding> findings, Map<FindingKind, Count> counts, MarkedEntries marked,
        Set<Finding> removals) {
    /// A file of a million annotations may have as many findings.
    private static final int MAX_PER_KIND = 1_000;

    public FoundProblems {
        findings = List.copyOf(findings);
        counts = Map.copyOf(counts);
        removals = Set.copyOf(removals);
    }

    /// How many findings of a kind there are.
    ///
    /// @param repairs  those that can be repaired
    /// @param removals of these, those whose repair takes out an annotation
    public record Count(int findings, int repairs, int removals) {
        Count plus(int repairable, int removing) {
            return new Count(findings + 1, repairs + repairable, removals + removing);
        }
    }

    /// How many findings of a kind there are; all 0 where there is none.
    public Count count(FindingKind kind) {
        return counts.getOrDefault(kind, new Count(0, 0, 0));
    }

    /// How many findings there are, listed or not.
    public long total() {
        return counts.values().stream().mapToLong(Count::findings).sum();
    }

    public long repairs() {
        return counts.values().stream().mapToLong(Count::repairs).sum();
    }

    /// Takes findings as they come.
    static final class Collector implements Consumer<Finding> {
        private final CocoIndex index;
        private final List<Finding> findings = new ArrayList<>();
        private final Map<FindingKind, Count> counts = new EnumMap<>(FindingKind.class);
        private final Set<Finding> removals = new HashSet<>();
        private final MarkedEntries marked = new MarkedEntries();

        Collector(CocoIndex index) {
            this.index = index;
        }

        @Override
        public void accept(Finding finding) {
            boolean removes = EntryRemoval.of(index, finding).isPresent();
            Count count = counts.getOrDefault(finding.kind(), new Count(0, 0, 0))
                    .plus(finding.repair().isEmpty() ? 0 : 1, removes ? 1 : 0);
            counts.put(finding.kind(), count);
            marked.add(index, finding);
            if (count.findings() <= MAX_PER_KIND) {
                findings.add(finding);
                if (removes) {
                    removals.add(finding);
                }
            }
        }

        FoundProblems finish(LintSummary summary) {
            return new FoundProblems(summary, findings, counts, marked, removals);
        }
    }
}
