package cocoscope.coco.tape;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Copies a text from its beginning on, but for what is left out or replaced.
public final class EditedCopy implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private long at;

    /// Opens a text; `out` is not closed with the copy.
    ///
    /// @param start the first byte that may be copied
    /// @throws IOException also when the file is another one by now
    public EditedCopy(SourceText text, long start, OutputStream out) throws IOException {
        in = text.open(start);
        this.out = out;
        at = start;
    }

    /// Copies up to an edit and replaces what it replaces. Edits are told in their order.
    public void edit(Edit edit) throws IOException {
        copyTo(edit.start());
        out.write(edit.text().getBytes(StandardCharsets.UTF_8));
        skipTo(edit.end());
    }

    /// Copies up to the byte `end`, exclusive.
    public void copyTo(long end) throws IOException {
        if (end < at) {
            throw new IllegalStateException("Two edits change byte " + end);
        }
        while (at < end) {
            int count = in.readNBytes(buffer, 0, (int) Math.min(end - at, buffer.length));
            out.write(buffer, 0, count);
            at += count;
            if (count == 0) {
                throw new IOException("The file has become shorter");
            }
        }
    }

    /// Leaves out what comes before the byte `start`.
    public void skipTo(long start) throws IOException {
        in.skipNBytes(start - at);
        at = start;
    }

    /// Copies all that is left.
    public void finish() throws IOException {
        in.transferTo(out);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
