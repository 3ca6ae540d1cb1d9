package cocoscope.coco.merge;

import cocoscope.coco.tape.CocoParser;
import cocoscope.coco.tape.Edit;
import cocoscope.coco.tape.EditedCopy;
import cocoscope.coco.tape.SourceText;
import cocoscope.coco.tape.JsonTokens;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonToken;

/// Writes one list with the entries of several files, each on lines of its own.
final class ListWriter {
    private final OutputStream out;
    private final EntryEdits edits;
    private final JsonTokens tape = new JsonTokens();
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
        try (EditedCopy copy = new EditedCopy(text.open(start), out)) {
            CocoParser.<RuntimeException>readAgain(text, start, json -> {
                json.nextToken();
                for (long index = 0; json.nextToken() != JsonToken.END_ARRAY; index++) {
                    tape.read(json);
                    Optional<List<Edit>> entry = edits.of(file, index, tape);
                    if (entry.isPresent()) {
                        append(copy, entry.get());
                    }
                }
            });
        }
    }

    private void append(EditedCopy copy, List<Edit> changes) throws IOException {
        write(entries++ == 0 ? "[\n    " : ",\n    ");
        copy.skipTo(tape.start(0));
        for (Edit edit : changes) {
            copy.edit(edit);
        }
        copy.copyTo(tape.end(0));
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
