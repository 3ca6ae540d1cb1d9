package cocoscope.coco.merge;

import cocoscope.coco.tape.Edit;
import cocoscope.coco.tape.EditedCopy;
import cocoscope.coco.tape.EntryReader;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.SourceText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Writes one list with the entries of several files, each on lines of its own.
final class ListWriter {
    private final OutputStream out;
    private final EntryEdits edits;
    private long entries;

    ListWriter(OutputStream out, EntryEdits edits) {
        this.out = out;
        this.edits = edits;
    }

    /// Appends the entries of a file.
    ///
    /// @param start of the list in the text
    /// @param file  index of the file
    void append(SourceText text, long start, int file) throws IOException {
        try (EditedCopy copy = new EditedCopy(text, start, out)) {
            EntryReader.readList(text, start, (index, entry) -> {
                Optional<List<Edit>> changes = edits.of(file, index, entry);
                if (changes.isPresent()) {
                    append(copy, entry, changes.get());
                }
            });
        }
    }

    private void append(EditedCopy copy, JsonTokens entry, List<Edit> changes) throws IOException {
        write(entries++ == 0 ? "[\n    " : ",\n    ");
        copy.skipTo(entry.start(0));
        for (Edit edit : changes) {
            copy.edit(edit);
        }
        copy.copyTo(entry.end(0));
    }

    /// Ends the list.
    ///
    /// @return how many entries it has
    long finish() throws IOException {
        write(entries == 0 ? "[]" : "\n  ]");
        return entries;
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
