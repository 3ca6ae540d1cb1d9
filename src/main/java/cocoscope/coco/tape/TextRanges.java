package cocoscope.coco.tape;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/// An open text of which values are read in any order.
public final class TextRanges implements Closeable {
    private static final int BLOCK = 1 << 15;

    private final Optional<FileChannel> file;
    private final byte[] text;
    private final int mark;
    private final JsonScanner scanner = new JsonScanner();
    private byte[] block = {};
    private long blockStart;
    private int blockLength;

    private TextRanges(Optional<FileChannel> file, byte[] text, int mark) {
        this.file = file;
        this.text = text;
        this.mark = mark;
    }

    static TextRanges of(byte[] text) {
        return new TextRanges(Optional.empty(), text, 0);
    }

    /// @param mark bytes of the byte order mark
    static TextRanges of(Path file, int mark) throws IOException {
        return new TextRanges(Optional.of(FileChannel.open(file)), new byte[0], mark);
    }

    /// Reads the value from `start` to `end`, exclusive, that stood there when the text was read first.
    ///
    /// @throws RefusedFileException when the file is another one by now
    public void read(long start, long end, JsonTokens tokens) throws RefusedFileException {
        try {
            int length = Math.toIntExact(end - start);
            if (file.isPresent()) {
                require(start, length, file.get());
                scanner.reset(block, (int) (start - blockStart), length, start);
            } else {
                scanner.reset(text, (int) start, length, start);
            }
            scanner.read(tokens, 0);
        } catch (IOException _) {
            throw new RefusedFileException(Refusal.FILE_CHANGED, "$");
        }
    }

    /// Reads a block of the file, since the next value is often close.
    private void require(long start, int length, FileChannel channel) throws IOException {
        if (start >= blockStart && start + length <= blockStart + blockLength) {
            return;
        }
        int wanted = Math.max(length, BLOCK);
        block = block.length < wanted ? new byte[wanted] : block;
        blockStart = start;
        blockLength = 0;
        ByteBuffer bytes = ByteBuffer.wrap(block, 0, wanted);
        while (bytes.hasRemaining() && channel.read(bytes, mark + start + bytes.position()) >= 0) {
            blockLength = bytes.position();
        }
        if (blockLength < length) {
            throw new EOFException();
        }
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
