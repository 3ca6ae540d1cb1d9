package cocoscope.coco.tape;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// One JSON value of a file, its tokens side by side in arrays, each with its place. It is filled again and again, so that millions of
/// annotations leave no garbage; numbers and texts are made of their bytes only when they are asked for.
///
/// An object is followed by names and values in turn, an array by its values; [#after] leads past a whole value.
public final class JsonTokens {
    public enum Kind { NULL, FALSE, TRUE, INTEGER, BIG_INTEGER, FRACTION, TEXT, NAME, OBJECT, ARRAY }

    /// The index of what is not there.
    public static final int NONE = -1;

    private static final Kind[] KINDS = Kind.values();
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /// Ordinals, since references cost a collector's barrier each.
    byte[] kinds = new byte[256];
    /// The first byte of each token, counted from that of the value, and the byte after its last.
    int[] starts = new int[256];
    int[] ends = new int[256];
    /// The index after a container; 1 for a text with escapes.
    int[] links = new int[256];
    int size;
    private byte[] bytes = {};
    private int origin;
    private long place;

    /// Room for one more token.
    ///
    /// @return its index
    int append() {
        if (size == kinds.length) {
            int capacity = Math.multiplyExact(size, 2);
            kinds = Arrays.copyOf(kinds, capacity);
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
            links = Arrays.copyOf(links, capacity);
        }
        return size++;
    }

    /// Says where the bytes of the tokens are, which stay until the next value is read.
    ///
    /// @param first of the value in `buffer`
    /// @param start of the value in the file
    void locate(byte[] buffer, int first, long start) {
        bytes = buffer;
        origin = first;
        place = start;
    }

    public Kind kind(int at) {
        return KINDS[kinds[at]];
    }

    public boolean is(int at, Kind kind) {
        return at != NONE && kinds[at] == kind.ordinal();
    }

    /// Neither missing nor null.
    public boolean isThere(int at) {
        return at != NONE && kinds[at] != Kind.NULL.ordinal();
    }

    public boolean isNumber(int at) {
        return at != NONE && kinds[at] >= Kind.INTEGER.ordinal() && kinds[at] <= Kind.FRACTION.ordinal();
    }

    /// The first byte of a value in the file, counted after a byte order mark.
    public long start(int at) {
        return place + starts[at];
    }

    /// The byte after a value.
    public long end(int at) {
        return place + ends[at];
    }

    /// The index after a value and all in it.
    public int after(int at) {
        return kinds[at] >= Kind.OBJECT.ordinal() ? links[at] : at + 1;
    }

    /// How many values an array has.
    public int count(int array) {
        int count = 0;
        int end = after(array);
        for (int at = array + 1; at < end; at = after(at)) {
            count++;
        }
        return count;
    }

    public boolean isEmpty(int container) {
        return links[container] == container + 1;
    }

    public long integer(int at) {
        return Decimal.integer(bytes, origin + starts[at], origin + ends[at]);
    }

    public double number(int at) {
        return Decimal.of(bytes, origin + starts[at], origin + ends[at]);
    }

    /// A text or name, without quotes and escapes.
    public String text(int at) {
        return JsonStrings.decode(bytes, origin + starts[at] + 1, origin + ends[at] - 1, links[at] != 0);
    }

    /// Whether a name is this one, of ASCII characters that need no escapes.
    public boolean isNamed(int at, String name) {
        int length = ends[at] - starts[at] - 2;
        if (links[at] != 0) {
            return text(at).equals(name);
        }
        if (length != name.length()) {
            return false;
        }
        int first = origin + starts[at] + 1;
        for (int i = 0; i < length; i++) {
            if (bytes[first + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// The index of a member's value, or [#NONE].
    public int member(int object, String name) {
        if (!is(object, Kind.OBJECT)) {
            return NONE;
        }
        int end = after(object);
        for (int at = object + 1; at < end; at = after(at + 1)) {
            if (isNamed(at, name)) {
                return at + 1;
            }
        }
        return NONE;
    }

    /// A name that an object has twice, by its index, or [#NONE].
    int twin(int object) {
        int end = after(object);
        for (int at = object + 1; at < end; at = after(at + 1)) {
            for (int before = object + 1; before < at; before = after(before + 1)) {
                if (isSame(before, at)) {
                    return at;
                }
            }
        }
        return NONE;
    }

    private boolean isSame(int name, int other) {
        if (links[name] != 0 || links[other] != 0) {
            return text(name).equals(text(other));
        }
        return ends[name] - starts[name] == ends[other] - starts[other] && Arrays.equals(bytes, origin + starts[name], origin + ends[name],
                bytes, origin + starts[other], origin + ends[other]);
    }

    /// A hash of a value as it stands in the file.
    public long hash(int at) {
        long hash = ends[at] - starts[at];
        int i = origin + starts[at];
        for (int end = origin + ends[at]; i < end; i += Long.BYTES) {
            long word = i + Long.BYTES <= end ? (long) WORDS.get(bytes, i) : tail(i, end);
            hash = (hash ^ word) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return hash;
    }

    private long tail(int from, int end) {
        long word = 0;
        for (int i = from; i < end; i++) {
            word = word << 8 | bytes[i] & 0xFF;
        }
        return word;
    }

    /// A value as it stands in the file.
    public String source(int at) {
        return JsonStrings.decode(bytes, origin + starts[at], origin + ends[at], false);
    }

    /// A scalar as JSON, cut where it is long; `null` for what is not there.
    public String literal(int at) {
        if (at == NONE) {
            return "null";
        }
        return switch (kind(at)) {
            case INTEGER, BIG_INTEGER -> source(at);
            case FRACTION -> Double.toString(number(at));
            case TEXT, NAME -> Quotes.of(text(at));
            case TRUE -> "true";
            case FALSE -> "false";
            case OBJECT -> "{...}";
            case ARRAY -> "[...]";
            case NULL -> "null";
        };
    }
}
