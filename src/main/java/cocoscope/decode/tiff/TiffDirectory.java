package cocoscope.decode.tiff;

import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.UnreadableImageException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A page of a TIFF file as a table of tags, and how many pages there are.
///
/// Source: TIFF 6.0, section 2, and the BigTIFF proposal for its 64-bit form.
public final class TiffDirectory {
    private static final int BIG = 43;

    private record Entry(int type, long count, long at) {}

    private final ImageBytes file;
    private final ByteOrder order;
    private final boolean big;
    private final Map<Integer, Entry> entries = new HashMap<>();
    private final int page;
    private final List<Long> pages;

    /// The first page.
    public TiffDirectory(ImageBytes file) throws UnreadableImageException {
        this(file, 1);
    }

    /// @param page counted from 1
    public TiffDirectory(ImageBytes file, int page) throws UnreadableImageException {
        this.page = page;
        this.file = file;
        order = file.byteAt(0) == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        big = file.shortAt(2, order) == BIG;
        long first = big ? file.longAt(8, order) : file.intAt(4, order);
        pages = findPages(first);
        if (page > pages.size()) {
            throw file.unsupported("it has no page " + page + ", only " + pages.size() + "; choose one of them");
        }
        readEntries(pages.get(page - 1));
    }

    private List<Long> findPages(long first) throws UnreadableImageException {
        Set<Long> seen = new LinkedHashSet<>();
        for (long at = first; at != 0; at = offsetAt(at + entriesLength(at))) {
            if (!seen.add(at)) {
                throw file.corrupt("its list of pages runs in a circle");
            }
        }
        if (seen.isEmpty()) {
            throw file.corrupt("it has no pages");
        }
        return List.copyOf(seen);
    }

    private long entriesLength(long at) throws UnreadableImageException {
        return countLength() + Math.multiplyExact(countAt(at), (long) entryLength());
    }

    private void readEntries(long directory) throws UnreadableImageException {
        long count = countAt(directory);
        for (long i = 0; i < count; i++) {
            long at = directory + countLength() + i * entryLength();
            int type = file.shortAt(at + 2, order);
            long values = big ? file.longAt(at + 4, order) : file.intAt(at + 4, order);
            long value = at + (big ? 12 : 8);
            boolean inside = values >= 0 && values <= (big ? 8 : 4) / length(type);
            entries.put(file.shortAt(at, order), new Entry(type, values, inside ? value : offsetAt(value)));
        }
    }

    private long countAt(long at) throws UnreadableImageException {
        long count = big ? file.longAt(at, order) : file.shortAt(at, order);
        if (count < 0 || count > 0xFFFF) {
            throw file.corrupt("a page has an impossible number of tags");
        }
        return count;
    }

    private long offsetAt(long at) throws UnreadableImageException {
        return big ? file.longAt(at, order) : file.intAt(at, order);
    }

    private int countLength() {
        return big ? 8 : 2;
    }

    private int entryLength() {
        return big ? 20 : 12;
    }

    private static int length(int type) {
        return switch (type) {
            case 1, 2, 6, 7 -> 1;
            case 3, 8 -> 2;
            case 5, 10, 12, 16, 17, 18 -> 8;
            default -> 4;
        };
    }

    public boolean isBig() {
        return big;
    }

    public int pages() {
        return pages.size();
    }

    /// The number of this page, counted from 1.
    int page() {
        return page;
    }

    /// The values of a tag that holds unsigned integers; empty when the tag is not there.
    long[] values(int tag) throws UnreadableImageException {
        Entry entry = entries.get(tag);
        if (entry == null) {
            return new long[0];
        }
        int length = length(entry.type);
        if (entry.count < 0 || entry.count > file.length() / length) {
            throw file.corrupt("a tag has an impossible number of values");
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

    /// The file with the first value of a tag replaced.
    byte[] with(int tag, int value) {
        byte[] bytes = file.array().clone();
        Entry entry = entries.get(tag);
        if (entry != null) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
            switch (length(entry.type)) {
                case 1 -> buffer.put((int) entry.at, (byte) value);
                case 2 -> buffer.putShort((int) entry.at, (short) value);
                case 4 -> buffer.putInt((int) entry.at, value);
                default -> buffer.putLong((int) entry.at, value);
            }
        }
        return bytes;
    }

    /// The first value of a tag, or `otherwise`.
    public long value(int tag, long otherwise) throws UnreadableImageException {
        long[] values = values(tag);
        return values.length == 0 ? otherwise : values[0];
    }
}
