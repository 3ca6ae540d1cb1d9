package cocoscope.decode.samples;

import cocoscope.decode.samples.UnreadableImageException.Kind;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The bytes of an image file, read once, with the numbers in them and what is wrong with them.
///
/// A number that lies beyond the end of the file is the trouble "the file ends early", never an index out of bounds.
public final class ImageBytes {
    /// The most pixels of an image, where nobody says otherwise.
    public static final long MAX_PIXELS = 1L << 28;

    private final Path file;
    private final byte[] bytes;
    private final DecodeLimits limits;

    public ImageBytes(Path file, byte[] bytes) {
        this(file, bytes, DecodeLimits.DEFAULT);
    }

    private ImageBytes(Path file, byte[] bytes, DecodeLimits limits) {
        this.file = file;
        this.bytes = bytes;
        this.limits = limits;
    }

    /// The bytes of a file that somebody else has read.
    ///
    /// @throws UnreadableImageException when there are none
    public static ImageBytes of(Path file, byte[] bytes) throws UnreadableImageException {
        if (bytes.length == 0) {
            throw new UnreadableImageException(file, Kind.EMPTY, ImageProblem.EMPTY.with());
        }
        return new ImageBytes(file, bytes);
    }

    /// The same bytes, of which an image is read within other limits.
    public ImageBytes within(DecodeLimits limits) {
        return new ImageBytes(file, bytes, limits);
    }

    public DecodeLimits limits() {
        return limits;
    }

    /// Reads a regular file that is not empty. Pipes and devices are never opened: reading them may never end.
    public static ImageBytes read(Path file) throws UnreadableImageException {
        return readFirst(file, Integer.MAX_VALUE);
    }

    /// As [#read], but at most the first `limit` bytes.
    public static ImageBytes readFirst(Path file, int limit) throws UnreadableImageException {
        if (Files.isDirectory(file)) {
            throw new UnreadableImageException(file, Kind.NOT_A_FILE, ImageProblem.FOLDER.with());
        }
        if (!Files.exists(file)) {
            throw new UnreadableImageException(file, Kind.UNREADABLE, ImageProblem.NO_FILE.with());
        }
        if (!Files.isRegularFile(file)) {
            throw new UnreadableImageException(file, Kind.NOT_A_FILE, ImageProblem.DEVICE.with());
        }
        try (var stream = Files.newInputStream(file)) {
            // Files that a system makes while they are read have no size, and some of them no end.
            long size = Files.size(file);
            if (size == 0) {
                throw new UnreadableImageException(file, Kind.EMPTY, ImageProblem.EMPTY.with());
            }
            if (Math.min(size, limit) > PixelMemory.largestFile()) {
                throw new UnreadableImageException(file, Kind.TOO_LARGE, ImageProblem.FILE_TOO_LARGE.with());
            }
            byte[] bytes = stream.readNBytes((int) Math.min(size, limit));
            if (bytes.length < Math.min(size, limit) || size <= limit && stream.read() >= 0) {
                throw new UnreadableImageException(file, Kind.UNREADABLE, ImageProblem.CHANGED.with());
            }
            return new ImageBytes(file, bytes);
        } catch (AccessDeniedException _) {
            throw new UnreadableImageException(file, Kind.UNREADABLE, ImageProblem.NO_PERMISSION.with());
        } catch (IOException _) {
            throw new UnreadableImageException(file, Kind.UNREADABLE, ImageProblem.READ_ERROR.with());
        } catch (OutOfMemoryError _) {
            throw new UnreadableImageException(file, Kind.TOO_LARGE, ImageProblem.FILE_TOO_LARGE.with());
        }
    }

    /// The array itself: for decoders, which do not change it.
    public byte[] array() {
        return bytes;
    }

    public int length() {
        return bytes.length;
    }

    public int byteAt(long offset) throws UnreadableImageException {
        require(offset, 1);
        return bytes[(int) offset] & 0xFF;
    }

    /// An unsigned 16-bit number.
    public int shortAt(long offset, ByteOrder order) throws UnreadableImageException {
        int first = byteAt(offset);
        int second = byteAt(offset + 1);
        return order == ByteOrder.BIG_ENDIAN ? first << 8 | second : second << 8 | first;
    }

    /// An unsigned 32-bit number.
    public long intAt(long offset, ByteOrder order) throws UnreadableImageException {
        long first = shortAt(offset, order);
        long second = shortAt(offset + 2, order);
        return order == ByteOrder.BIG_ENDIAN ? first << 16 | second : second << 16 | first;
    }

    /// A 64-bit number; those beyond 2^63 come out negative.
    public long longAt(long offset, ByteOrder order) throws UnreadableImageException {
        long first = intAt(offset, order);
        long second = intAt(offset + 4, order);
        return order == ByteOrder.BIG_ENDIAN ? first << 32 | second : second << 32 | first;
    }

    /// Whether the characters of `text`, a byte each, stand at `offset`.
    public boolean hasText(long offset, String text) {
        if (offset < 0 || offset > bytes.length - text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if ((bytes[(int) offset + i] & 0xFF) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Bytes inside the file as a file of their own, under the same name.
    public ImageBytes part(byte[] inside) {
        return new ImageBytes(file, inside, limits);
    }

    /// Four letters as a 32-bit number, as PNG and WebP name their chunks.
    public static int name(String letters) {
        return letters.charAt(0) << 24 | letters.charAt(1) << 16 | letters.charAt(2) << 8 | letters.charAt(3);
    }

    /// Requires the bytes `offset` to `offset + count` to be there.
    public void require(long offset, long count) throws UnreadableImageException {
        if (offset < 0 || count < 0 || offset > bytes.length - count) {
            throw truncated();
        }
    }

    /// As [#requireSize(long, long, int)], for a format that is decoded fast.
    public void requireSize(long width, long height) throws UnreadableImageException {
        requireSize(width, height, 1);
    }

    /// Requires a size that can be held: neither zero, nor above the limit of this file, nor above the memory that there is.
    ///
    /// @param slowness the limit of a format that is decoded slowly is the part `1 / slowness` of that
    public void requireSize(long width, long height, int slowness) throws UnreadableImageException {
        if (width < 1 || height < 1) {
            throw corrupt(Damage.SIZE, width, height);
        }
        long most = limits.pixels() / slowness;
        if (width > most / height) {
            throw tooLarge(ImageProblem.TOO_MANY_PIXELS, width, height, most);
        }
        requireMemory(width, height, width * height);
    }

    /// Requires the memory that an image takes, before any of it is taken.
    ///
    /// @param bytes at its peak
    public void requireMemory(long width, long height, long bytes) throws UnreadableImageException {
        if (bytes > limits.memory()) {
            int needed = PixelMemory.megabytes(bytes);
            throw tooLarge(ImageProblem.MORE_MEMORY, width, height, needed, limits.memory() >> 20, PixelMemory.suggestedHeap(needed));
        }
    }

    public UnreadableImageException truncated() {
        return new UnreadableImageException(file, Kind.TRUNCATED, ImageProblem.ENDS_EARLY.with());
    }

    public UnreadableImageException truncated(Damage missing) {
        return new UnreadableImageException(file, Kind.TRUNCATED, ImageProblem.ENDS_EARLY_WITHOUT.with(missing.with()));
    }

    public UnreadableImageException corrupt(Damage damage, Object... facts) {
        return new UnreadableImageException(file, Kind.CORRUPT, ImageProblem.DAMAGED.with(damage.with(facts)));
    }

    public UnreadableImageException unsupported(ImageProblem problem, Object... facts) {
        return new UnreadableImageException(file, Kind.UNSUPPORTED, problem.with(facts));
    }

    public UnreadableImageException tooLarge(ImageProblem problem, Object... facts) {
        return new UnreadableImageException(file, Kind.TOO_LARGE, problem.with(facts));
    }

    public UnreadableImageException notAnImage() {
        return new UnreadableImageException(file, Kind.NOT_AN_IMAGE, ImageProblem.NOT_AN_IMAGE.with());
    }

    public UnreadableImageException tooSlow(long seconds) {
        return new UnreadableImageException(file, Kind.TOO_SLOW, ImageProblem.TOO_SLOW.with(seconds));
    }

    public UnreadableImageException outOfMemory() {
        return tooLarge(ImageProblem.OUT_OF_MEMORY);
    }
}
