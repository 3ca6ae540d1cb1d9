package cocoscope.coco.lint;

import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.FindingSink;
import cocoscope.coco.lint.finding.LintSummary;
import cocoscope.coco.tape.Edit;
import cocoscope.coco.tape.EditedCopy;
import cocoscope.coco.tape.RefusedFileException;
import cocoscope.coco.tape.SourceText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A COCO file that was looked through, with the repairs of its findings, which touch no byte but theirs.
public final class RepairedFile {
    private final Optional<SourceText> text;
    private final LintSummary summary;
    private final List<Edit> edits;

    private RepairedFile(Optional<SourceText> text, LintSummary summary, List<Edit> edits) {
        this.text = text;
        this.summary = summary;
        this.edits = edits;
    }

    /// @param findings takes the findings, as [Linter#lint] tells them
    public static RepairedFile of(Path file, ImageFolder folder, Consumer<Finding> findings) {
        List<Edit> edits = new ArrayList<>();
        FindingSink sink = new FindingSink(_ -> finding -> {
            edits.addAll(finding.repair());
            findings.accept(finding);
        });
        try {
            SourceText text = SourceText.of(file);
            LintSummary summary = Linter.lint(text, folder, sink).summary();
            edits.sort(Comparator.comparingLong(Edit::start));
            return new RepairedFile(Optional.of(text), summary, edits);
        } catch (RefusedFileException e) {
            return new RepairedFile(Optional.empty(), Linter.refuse(e, sink, findings), List.of());
        }
    }

    public LintSummary summary() {
        return summary;
    }

    /// Writes the file with all repairs; UTF-16 becomes UTF-8.
    ///
    /// @throws IOException also when the file is another one by now
    public void writeTo(OutputStream out) throws IOException {
        SourceText source = text.orElseThrow();
        out.write(source.mark());
        try (EditedCopy copy = new EditedCopy(source, 0, out)) {
            for (Edit edit : edits) {
                copy.edit(edit);
            }
            copy.finish();
        }
    }
}
