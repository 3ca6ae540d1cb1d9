package cocoscope.files;

import cocoscope.message.Message;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Bytes that are written once and read again later, in a file that is made when it is first needed and goes with the program.
///
/// For several threads at once.
public final class SpillFile implements AutoCloseable {
    private final Path folder;
    private final AtomicLong end = new AtomicLong();
    private @Nullable FileChannel channel;

    /// @param folder that there is room in
    private SpillFile(Path folder) {
        this.folder = folder;
    }

    /// In the folder of another file, or in the nearest one above that is there.
    public static SpillFile besides(Path file) {
        Path folder = WriteFailure.folderOf(file);
        while (folder.getParent() != null && !Files.isDirectory(folder)) {
            folder = folder.getParent();
        }
        return new SpillFile(folder);
    }

    /// Where bytes lie in the file.
    public record Extent(long start, int length) {}

    /// @throws UncheckedIOException with a sentence, when the folder cannot be written to or is full
    public Extent append(byte[] bytes) {
        long start = end.getAndAdd(bytes.length);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            FileChannel file = open();
            while (buffer.hasRemaining()) {
                file.write(buffer, start + buffer.position());
            }
        } catch (IOException e) {
            throw failed(WriteProblem.SPILL_NOT_WRITTEN, e);
        }
        return new Extent(start, bytes.length);
    }

    /// @throws UncheckedIOException with a sentence, when the disk fails
    public byte[] read(Extent extent) {
        ByteBuffer buffer = ByteBuffer.allocate(extent.length);
        try {
            FileChannel file = open();
            while (buffer.hasRemaining()) {
                if (file.read(buffer, extent.start + buffer.position()) < 0) {
                    throw new EOFException("the file has become shorter");
                }
            }
        } catch (IOException e) {
            throw failed(WriteProblem.SPILL_NOT_READ, e);
        }
        return buffer.array();
    }

    @Override
    public synchronized void close() {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException _) {
                // It goes with the program.
            }
        }
    }

    private synchronized FileChannel open() throws IOException {
        FileChannel open = channel;
        if (open == null) {
            // On most systems the file has no name from here on, so that nothing is left of it whatever ends the program.
            open = FileChannel.open(TemporaryFile.name(folder.resolve("spill")), StandardOpenOption.CREATE_NEW, StandardOpenOption.READ,
                    StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            channel = open;
        }
        return open;
    }

    private UncheckedIOException failed(WriteProblem problem, IOException e) {
        return new UncheckedIOException(Message.about(folder, problem.with(WriteFailure.reason(e))).toString(), e);
    }
}
