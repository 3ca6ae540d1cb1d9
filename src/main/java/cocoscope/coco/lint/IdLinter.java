package cocoscope.coco.lint;

import cocoscope.coco.index.CocoIndex;
import cocoscope.coco.lint.finding.CheckedEntry;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.FindingKind;
import cocoscope.coco.lint.finding.FindingSink;
import cocoscope.coco.lint.finding.Scope;
import cocoscope.coco.tape.EntryReader;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.RefusedFileException;
import cocoscope.coco.tape.SourceText;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// Whether the ids of a data set and what refers to them are certain: the part of [Linter] that does not look at shapes, with the same
/// findings, while the index is made.
public final class IdLinter implements EntryReader.Visitor {
    private static final Set<FindingKind> UNCERTAIN = Set.of(FindingKind.ID_MISSING, FindingKind.ID_TYPE, FindingKind.ID_RANGE,
            FindingKind.REFERENCE_MISSING, FindingKind.REFERENCE_TYPE);

    private final IdentityCheck images = IdentityCheck.ofImages();
    private final IdentityCheck categories = IdentityCheck.ofCategories();
    private final IdentityCheck annotations = IdentityCheck.ofAnnotations(() -> Long.MAX_VALUE);
    private final FindingSink sink = FindingSink.to(this::take);
    private Optional<Finding> uncertain = Optional.empty();

    private IdLinter() {}

    /// An open file.
    ///
    /// @param uncertain the first entry whose id or reference is none
    public record Checked(CocoIndex index, Optional<Finding> uncertain) {}

    /// Reads a file once.
    ///
    /// @throws RefusedFileException when it cannot be read as COCO
    public static Checked open(Path file) throws RefusedFileException {
        IdLinter linter = new IdLinter();
        CocoIndex index = CocoIndex.read(SourceText.of(file), _ -> linter);
        return new Checked(index, linter.uncertain);
    }

    private void take(Finding finding) {
        if (uncertain.isEmpty() && UNCERTAIN.contains(finding.kind())) {
            uncertain = Optional.of(finding);
        }
    }

    @Override
    public void entry(String list, long index, JsonTokens tokens) {
        CheckedEntry entry = new CheckedEntry(sink, tokens, 0, "$." + list, index, Scope.ANNOTATION);
        switch (list) {
            case "images" -> images.check(entry);
            case "categories" -> categories.check(entry);
            case "annotations" -> {
                annotations.check(entry);
                ReferenceCheck.checkNumbers(entry);
            }
            default -> { }
        }
    }
}
