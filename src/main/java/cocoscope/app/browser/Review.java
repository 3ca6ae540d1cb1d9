package cocoscope.app.browser;

import cocoscope.coco.edit.AnnotationEdits;
import cocoscope.coco.index.CocoIndex;
import cocoscope.coco.index.Subject;
import cocoscope.coco.lint.finding.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a person decided about a file: the repairs to be written, what is changed beyond them, and what is right as it is.
///
/// @param accepted annotations whose findings are no problems, by their indices
public record Review(RepairChoice repairs, AnnotationEdits edits, Set<Integer> accepted) {
    public static final Review NONE = new Review(RepairChoice.DEFAULT, AnnotationEdits.NONE, Set.of());

    public Review {
        accepted = Set.copyOf(accepted);
    }

    public Review withRepairs(RepairChoice changed) {
        return new Review(changed, edits, accepted);
    }

    public Review withEdits(AnnotationEdits changed) {
        return new Review(repairs, changed, accepted);
    }

    /// Takes annotations as they are, or takes that back.
    public Review withAccepted(List<Integer> annotations, boolean right) {
        Set<Integer> changed = new HashSet<>(accepted);
        if (right) {
            changed.addAll(annotations);
        } else {
            annotations.forEach(changed::remove);
        }
        return new Review(repairs, edits, changed);
    }

    /// The category of an annotation: the one that it was given, or that of the file.
    public int category(CocoIndex index, int annotation) {
        return edits.category(annotation).orElseGet(() -> index.annotations().category(annotation));
    }

    /// Whether a finding is about an annotation that is right as it is.
    public boolean accepts(CocoIndex index, Finding finding) {
        return !accepted.isEmpty() && index.subject(finding.path()).orElse(null) instanceof Subject.OfAnnotation(int annotation)
                && accepted.contains(annotation);
    }

    /// Whether the repair of a finding is written.
    ///
    /// @param removes whether it takes out an annotation
    public boolean includes(CocoIndex index, Finding finding, boolean removes) {
        return repairs.includes(finding, removes) && !accepts(index, finding);
    }

    /// How many repairs are written.
    public int count(BrowsedFile file) {
        FoundProblems found = file.problems();
        return repairs.count(found) - (accepted.isEmpty() ? 0 : (int) found.findings().stream().filter(finding ->
                repairs.includes(finding, found.removals().contains(finding)) && accepts(file.index(), finding)).count());
    }
}
