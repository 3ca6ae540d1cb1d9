package cocoscope.decode.tiff;

import cocoscope.decode.samples.Damage;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.UnreadableImageException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// A table of tags in a TIFF file, which describes one image.
///
/// Source: TIFF 6.0, section 2, and the BigTIFF proposal for its 64-bit form.
public final class TiffDirectory {
    private static final int NEW_SUBFILE_TYPE = 254;
    private static final int SUBFILE_TYPE = 255;
    private static final int REDUCED_OR_TRANSPARENCY = 1 | 4;
    private static final int REDUCED = 2;

    private record Entry(int type, long count, long start, long at) {}

    private final ImageBytes file;
    private final ByteOrder order;
    private final boolean big;
    private final int index;
    private final Map<Integer, Entry> entries;
    private final long next;

    private TiffDirectory(ImageBytes file, ByteOrder order, boolean big, int index, Map<Integer, Entry> entries, long next) {
        this.file = file;
        this.order = order;
        this.big = big;
        this.index = index;
        this.entries = entries;
        this.next = next;
    }

    /// @param big   whether offsets and counts have 64 bits
    /// @param at    where the table begins
    /// @param index of the table in the file, counted from 0
    static TiffDirectory read(ImageBytes file, ByteOrder order, boolean big, long at, int index) throws UnreadableImageException {
        long count = big ? file.longAt(at, order) : file.shortAt(at, order);
        if (count < 0 || count > 0xFFFF) {
            throw file.corrupt(Damage.TAG_COUNT);
        }
        int entryLength = big ? 20 : 12;
        long first = at + (big ? 8 : 2);
        Map<Integer, Entry> entries = new HashMap<>();
        for (long entry = first; entry < first + count * entryLength; entry += entryLength) {
            int type = file.shortAt(entry + 2, order);
            long values = big ? file.longAt(entry + 4, order) : file.intAt(entry + 4, order);
            long value = entry + (big ? 12 : 8);
            boolean inside = values >= 0 && values <= (big ? 8 : 4) / length(type);
            entries.put(file.shortAt(entry, order), new Entry(type, values, entry, inside ? value : offset(file, order, big, value)));
        }
        return new TiffDirectory(file, order, big, index, entries, offset(file, order, big, first + count * entryLength));
    }

    private static long offset(ImageBytes file, ByteOrder order, boolean big, long at) throws UnreadableImageException {
        return big ? file.longAt(at, order) : file.intAt(at, order);
    }

    private static int length(int type) {
        return switch (type) {
            case 1, 2, 6, 7 -> 1;
            case 3, 8 -> 2;
            case 5, 10, 12, 16, 17, 18 -> 8;
            default -> 4;
        };
    }

    /// The file that the table is in.
    ImageBytes file() {
        return file;
    }

    public boolean isBig() {
        return big;
    }

    /// Of the table in its file, counted from 0.
    public int index() {
        return index;
    }

    /// Where the next table begins; 0 for the last.
    long next() {
        return next;
    }

    /// Whether the image is a smaller copy of another one, or says where another one is transparent.
    boolean isCopyOrTransparency() throws UnreadableImageException {
        return (value(NEW_SUBFILE_TYPE, 0) & REDUCED_OR_TRANSPARENCY) != 0 || value(SUBFILE_TYPE, 0) == REDUCED;
    }

    boolean has(int tag) {
        return entries.containsKey(tag);
    }

    /// The values of a tag that holds unsigned integers; empty when the tag is not there.
    long[] values(int tag) throws UnreadableImageException {
        Entry entry = entries.get(tag);
        if (entry == null) {
            return new long[0];
        }
        int length = length(entry.type);
        if (entry.count < 0 || entry.count > file.length() / length) {
            throw file.corrupt(Damage.VALUE_COUNT);
        }
        file.require(entry.at, entry.count * length);
        long[] values = new long[(int) entry.count];
        for (int i = 0; i < values.length; i++) {
            long at = entry.at + (long) i * length;
            values[i] = switch (length) {
                case 1 -> file.byteAt(at);
                case 2 -> file.shortAt(at, order);
                case 4 -> file.intAt(at, order);
                default -> file.longAt(at, order);
            };
        }
        return values;
    }

    /// The first value of a tag, or `otherwise`.
    public long value(int tag, long otherwise) throws UnreadableImageException {
        long[] values = values(tag);
        return values.length == 0 ? otherwise : values[0];
    }

    /// A tag that holds a text; empty when it is not there.
    String text(int tag) throws UnreadableImageException {
        long[] values = values(tag);
        byte[] letters = new byte[values.length];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (byte) values[i];
        }
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    /// The same table in a copy of the file in which the first value of a tag is another.
    TiffDirectory with(int tag, long value) {
        return with(tag, value, tag);
    }

    /// As [#with(int, long)], where a tag that is missing takes the place of another one, whose value is the default.
    TiffDirectory with(int tag, long value, int spare) {
        byte[] bytes = file.array().clone();
        Entry entry = entries.getOrDefault(tag, entries.get(spare));
        if (entry != null) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
            buffer.putShort((int) entry.start, (short) tag);
            switch (length(entry.type)) {
                case 1 -> buffer.put((int) entry.at, (byte) value);
                case 2 -> buffer.putShort((int) entry.at, (short) value);
                case 4 -> buffer.putInt((int) entry.at, (int) value);
                default -> buffer.putLong((int) entry.at, value);
            }
        }
        return new TiffDirectory(file.part(bytes), order, big, index, entries, next);
    }
}
