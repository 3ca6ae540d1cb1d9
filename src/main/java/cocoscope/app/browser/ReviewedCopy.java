package cocoscope.app.browser;

import cocoscope.coco.edit.EditedFile;
import cocoscope.coco.edit.EntryRemoval;
import cocoscope.coco.lint.Linter;
import cocoscope.coco.lint.finding.LintSummary;
import cocoscope.coco.tape.Edit;
import cocoscope.files.AtomicFile;
import cocoscope.files.UnwritableFileException;
import cocoscope.message.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Writes an open file as a person wants it: the repairs of all findings that are included, and what was changed beyond them.
final class ReviewedCopy {
    private ReviewedCopy() {}

    /// @return what went wrong, or nothing
    static Optional<Message> write(BrowsedFile file, Review review, Path target) {
        BitSet removed = new BitSet();
        List<Edit> repairs = new ArrayList<>();
        LintSummary summary = Linter.lint(file.index(), BrowsedFile.imagesIn(file.places().chosen()), finding -> {
            OptionalInt removal = EntryRemoval.of(file.index(), finding);
            if (review.includes(file.index(), finding, removal.isPresent())) {
                removal.ifPresentOrElse(removed::set, () -> repairs.addAll(finding.repair()));
            }
        });
        if (!summary.readable()) {
            return Optional.of(changed(file));
        }
        try {
            EditedFile edited = new EditedFile(file.index(), removed, repairs, review.edits());
            AtomicFile.write(target, edited::writeTo);
            return Optional.empty();
        } catch (UnwritableFileException e) {
            return Optional.of(e.explanation());
        } catch (IOException _) {
            return Optional.of(changed(file));
        }
    }

    private static Message changed(BrowsedFile file) {
        return Message.about(file.index().file(), BrowserProblem.GONE.with());
    }
}
