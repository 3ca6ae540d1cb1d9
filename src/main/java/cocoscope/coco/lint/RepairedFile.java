package cocoscope.coco.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A COCO file that was looked through, with the repairs of its findings, which touch no byte but theirs.
public final class RepairedFile {
    private static final int BUFFER = 1 << 16;

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
        Report report = new Report(finding -> {
            edits.addAll(finding.repair());
            findings.accept(finding);
        });
        try {
            SourceText text = SourceText.of(file);
            LintSummary summary = Linter.lint(text, folder, report);
            edits.sort(Comparator.comparingLong(Edit::start));
            return new RepairedFile(Optional.of(text), summary, edits);
        } catch (RefusedFileException e) {
            report.add(e.finding());
            return new RepairedFile(Optional.empty(), report.summary(), List.of());
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
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = source.open()) {
            long at = 0;
            for (Edit edit : edits) {
                if (edit.start() < at) {
                    throw new IllegalStateException("Two repairs change byte " + edit.start());
                }
                copy(in, out, edit.start() - at, buffer);
                out.write(edit.text().getBytes(StandardCharsets.UTF_8));
                in.skipNBytes(edit.end() - edit.start());
                at = edit.end();
            }
            in.transferTo(out);
        }
    }

    private static void copy(InputStream in, OutputStream out, long bytes, byte[] buffer) throws IOException {
        for (long left = bytes; left > 0; ) {
            int count = in.readNBytes(buffer, 0, (int) Math.min(left, buffer.length));
            out.write(buffer, 0, count);
            left -= count;
            if (count == 0) {
                throw new IOException("The file has become shorter");
            }
        }
    }
}
