package cocoscope.coco.tape;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// An open text of which values are read in any order.
public final class TextPieces implements Closeable {
    private final Optional<FileChannel> file;
    private final byte[] text;
    private final int mark;

    private TextPieces(Optional<FileChannel> file, byte[] text, int mark) {
        this.file = file;
        this.text = text;
        this.mark = mark;
    }

    static TextPieces of(byte[] text) {
        return new TextPieces(Optional.empty(), text, 0);
    }

    /// @param mark bytes of the byte order mark
    static TextPieces of(Path file, int mark) throws IOException {
        return new TextPieces(Optional.of(FileChannel.open(file)), new byte[0], mark);
    }

    /// Reads the value from `start` to `end`, exclusive, that stood there when the text was read first.
    ///
    /// @throws RefusedFileException when the file is another one by now
    public void read(long start, long end, JsonTokens tokens) throws RefusedFileException {
        try {
            byte[] piece = bytes(start, Math.toIntExact(end - start));
            new JsonScanner(new ByteArrayInputStream(piece), start, piece.length + JsonScanner.MARGIN + 1).read(tokens, 0);
        } catch (IOException _) {
            throw new RefusedFileException(Refusal.FILE_CHANGED, "$");
        }
    }

    private byte[] bytes(long start, int length) throws IOException {
        if (file.isEmpty()) {
            return Arrays.copyOfRange(text, (int) start, (int) start + length);
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.get().read(bytes, mark + start + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
