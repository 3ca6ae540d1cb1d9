package cocoscope.coco.tape;

import java.util.Arrays;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// One JSON value, its tokens side by side in arrays, each with its place in the file. It is read again and again, so that millions
/// of annotations leave no garbage.
///
/// An object is followed by names and values in turn, an array by its values; [#after] leads past a whole value.
public final class JsonTokens {
    public enum Kind { NULL, FALSE, TRUE, INTEGER, BIG_INTEGER, FRACTION, TEXT, NAME, OBJECT, ARRAY }

    /// The index of what is not there.
    public static final int NONE = -1;

    private static final Kind[] KINDS = Kind.values();

    private final int[] open = new int[CocoParser.DEEPEST + 1];
    /// Ordinals, since references cost a collector's barrier each.
    private byte[] kinds = new byte[256];
    private long[] starts = new long[256];
    private long[] ends = new long[256];
    /// The value of an integer, the bits of a fraction, or the index after a container.
    private long[] numbers = new long[256];
    private String[] texts = new String[256];
    private int size;

    /// Reads the value whose first token is the current one; its index is 0.
    public void read(JsonParser json) {
        size = 0;
        int depth = 0;
        JsonToken token = json.currentToken();
        while (true) {
            if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                int container = open[--depth];
                ends[container] = json.currentLocation().getByteOffset();
                numbers[container] = size;
            } else {
                append(json, token);
                if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                    open[depth++] = size - 1;
                }
            }
            if (depth == 0) {
                return;
            }
            token = json.nextToken();
        }
    }

    private void append(JsonParser json, JsonToken token) {
        if (size == kinds.length) {
            int capacity = Math.multiplyExact(size, 2);
            kinds = Arrays.copyOf(kinds, capacity);
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
            numbers = Arrays.copyOf(numbers, capacity);
            texts = Arrays.copyOf(texts, capacity);
        }
        int at = size++;
        starts[at] = json.currentTokenLocation().getByteOffset();
        Kind kind = switch (token) {
            case START_OBJECT -> Kind.OBJECT;
            case START_ARRAY -> Kind.ARRAY;
            case PROPERTY_NAME -> text(at, json.currentName(), Kind.NAME);
            case VALUE_STRING -> text(at, json.getString(), Kind.TEXT);
            case VALUE_NUMBER_INT -> integer(at, json);
            case VALUE_NUMBER_FLOAT -> fraction(at, Decimal.of(json));
            case VALUE_TRUE -> Kind.TRUE;
            case VALUE_FALSE -> Kind.FALSE;
            default -> Kind.NULL;
        };
        kinds[at] = (byte) kind.ordinal();
        ends[at] = switch (kind) {
            // A location is an object, and most tokens are numbers.
            case INTEGER, BIG_INTEGER, FRACTION -> starts[at] + json.getStringLength();
            case NULL, FALSE, TRUE, TEXT, NAME -> json.currentLocation().getByteOffset();
            case OBJECT, ARRAY -> 0;
        };
    }

    private Kind integer(int at, JsonParser json) {
        if (json.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            return text(at, json.getString(), Kind.BIG_INTEGER);
        }
        numbers[at] = json.getLongValue();
        return Kind.INTEGER;
    }

    private Kind fraction(int at, double value) {
        numbers[at] = Double.doubleToRawLongBits(value);
        return Kind.FRACTION;
    }

    private Kind text(int at, String text, Kind kind) {
        texts[at] = text;
        return kind;
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
        return switch (kind(at)) {
            case INTEGER, BIG_INTEGER, FRACTION -> true;
            case NULL, FALSE, TRUE, TEXT, NAME, OBJECT, ARRAY -> false;
        };
    }

    /// The first byte of a value.
    public long start(int at) {
        return starts[at];
    }

    /// The byte after a value.
    public long end(int at) {
        return ends[at];
    }

    /// The index after a value and all in it.
    public int after(int at) {
        return is(at, Kind.OBJECT) || is(at, Kind.ARRAY) ? (int) numbers[at] : at + 1;
    }

    /// How many values an array has.
    public int count(int array) {
        int count = 0;
        for (int at = array + 1; at < after(array); at = after(at)) {
            count++;
        }
        return count;
    }

    public boolean isEmpty(int container) {
        return numbers[container] == container + 1;
    }

    public long integer(int at) {
        return numbers[at];
    }

    public double number(int at) {
        return switch (kind(at)) {
            case INTEGER -> numbers[at];
            case BIG_INTEGER -> Double.parseDouble(texts[at]);
            default -> Double.longBitsToDouble(numbers[at]);
        };
    }

    public String text(int at) {
        return texts[at];
    }

    /// The index of a member's value, or [#NONE].
    public int member(int object, String name) {
        int end = after(object);
        for (int at = object + 1; at < end; at = after(at + 1)) {
            if (texts[at].equals(name)) {
                return at + 1;
            }
        }
        return NONE;
    }

    /// A scalar as JSON, cut where it is long; `null` for what is not there.
    public String literal(int at) {
        if (at == NONE) {
            return "null";
        }
        return switch (kind(at)) {
            case INTEGER -> Long.toString(numbers[at]);
            case BIG_INTEGER -> texts[at];
            case FRACTION -> Double.toString(number(at));
            case TEXT, NAME -> Quotes.of(texts[at]);
            case TRUE -> "true";
            case FALSE -> "false";
            case OBJECT -> "{...}";
            case ARRAY -> "[...]";
            case NULL -> "null";
        };
    }
}
