package cocoscope.app.browser;

import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.FindingKind;

/// A row of the list of problems.
public sealed interface ProblemRow {
    /// All findings of one kind.
    ///
    /// @param example  the first of them
    /// @param included how many of their repairs are written
    record Group(FindingKind kind, FoundProblems.Count count, Finding example, int included, boolean expanded) implements ProblemRow {}

    /// One finding.
    ///
    /// @param included whether its repair is written
    /// @param accepted whether it is about an annotation that is right as it is
    record Single(Finding finding, boolean included, boolean accepted) implements ProblemRow {}

    /// The findings of a kind that are not listed.
    record More(FindingKind kind, int findings) implements ProblemRow {}
}
