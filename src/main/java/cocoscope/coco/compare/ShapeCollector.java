package cocoscope.coco.compare;

import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.FindingKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Keeps the first findings about rings that programs do not see alike.
final class ShapeCollector implements Consumer<Finding> {
    private static final int MAX_KEPT = 10_000;
    private static final Set<FindingKind> KINDS = EnumSet.of(FindingKind.RING_NEEDLE, FindingKind.RING_SLIVER,
            FindingKind.RING_CROSSING);

    private final List<Finding> findings = new ArrayList<>();

    /// Forgets what was found, as a file may be looked through a second time.
    ShapeCollector begin() {
        findings.clear();
        return this;
    }

    @Override
    public void accept(Finding finding) {
        if (KINDS.contains(finding.kind()) && findings.size() < MAX_KEPT) {
            findings.add(finding);
        }
    }

    List<Finding> findings() {
        return findings;
    }
}
