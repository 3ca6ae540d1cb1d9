package cocoscope.coco.lint;

import cocoscope.coco.index.Place;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.Scope;
import cocoscope.coco.lint.finding.Severity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/// Keeps which entries have errors.
final class ErrorCollector implements Consumer<Finding> {
    private static final int MAX_KEPT = 10_000;

    private final List<Finding> errors = new ArrayList<>();
    private final BitSet annotations = new BitSet();

    @Override
    public void accept(Finding finding) {
        if (finding.severity() == Severity.ERROR) {
            if (errors.size() < MAX_KEPT) {
                errors.add(finding);
            }
            if (finding.scope() == Scope.ANNOTATION) {
                Place.of(finding.path()).ifPresent(place -> annotations.set(place.entry()));
            }
        }
    }

    /// The first errors.
    List<Finding> errors() {
        return errors;
    }

    /// The entries of annotations that have errors, by their indices in the file.
    BitSet annotations() {
        return annotations;
    }
}
