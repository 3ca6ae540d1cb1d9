package cocoscope.coco.tape;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// Reads JSON from UTF-8, value by value and within bounds: strictly, but for NaN and Infinity, so that the annotation that has them can
/// be named. What follows a value is looked at when the next one is asked for.
///
/// Sources: RFC 8259; the Unicode Standard, table 3-7, "Well-formed UTF-8 byte sequences".
public final class JsonScanner implements Closeable {
    /// What [#peek] tells after the last byte.
    static final int END = 256;

    /// Zeros after the last byte in the buffer.
    static final int MARGIN = 128;

    private static final int LONGEST_NUMBER = 64;
    private static final int FEW_NAMES = 48;
    private static final int WINDOW = 1 << 18;
    private static final byte OBJECT = (byte) JsonTokens.Kind.OBJECT.ordinal();
    private static final byte[][] WORDS = {word("null"), word("false"), word("true"), word("NaN"), word("Infinity"), word("-Infinity")};
    private static final JsonTokens.Kind[] WORD_KINDS = {JsonTokens.Kind.NULL, JsonTokens.Kind.FALSE, JsonTokens.Kind.TRUE,
        JsonTokens.Kind.FRACTION, JsonTokens.Kind.FRACTION, JsonTokens.Kind.FRACTION};

    private final InputStream in;
    private final int deepest = JsonLimit.DEPTH.value();
    private final int longestName = JsonLimit.NAME.value();
    /// Ends with a zero after the last byte that was read, at which every loop stops.
    private byte[] buffer;
    private int at;
    private int limit;
    /// The place of the first byte of the buffer in the text.
    private long base;
    /// The first byte of the value that is being read, or -1.
    private int kept = -1;

    /// @param start the place of the first byte that `in` gives
    JsonScanner(InputStream in, long start) {
        this(in, start, WINDOW);
    }

    JsonScanner(InputStream in, long start, int window) {
        this.in = in;
        base = start;
        buffer = new byte[window];
    }

    /// Reads nothing before [#reset].
    JsonScanner() {
        this(InputStream.nullInputStream(), 0, 1 << 10);
    }

    /// Starts with other bytes, which are all that there are.
    ///
    /// @param place of the first of them in the text
    void reset(byte[] bytes, int offset, int length, long place) {
        if (buffer.length < length + MARGIN) {
            buffer = new byte[length + 2 * MARGIN];
        }
        System.arraycopy(bytes, offset, buffer, 0, length);
        Arrays.fill(buffer, length, length + MARGIN, (byte) 0);
        at = 0;
        limit = length;
        base = place;
        kept = -1;
    }

    private static byte[] word(String word) {
        byte[] bytes = new byte[word.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) word.charAt(i);
        }
        return bytes;
    }

    /// The place of the next byte in the text.
    long place() {
        return base + at;
    }

    /// The next byte that is no space, which stays; [#END] after the last one.
    int peek() throws IOException {
        kept = -1;
        return skipSpace();
    }

    /// Takes the next byte, which has to be this one.
    void expect(char expected) throws IOException {
        if (peek() != expected) {
            throw unexpected();
        }
        at++;
    }

    /// Whether another element or member of a container follows; takes the comma before it, or the bracket after the last one.
    ///
    /// @param first whether none was read yet
    boolean hasNext(char close, boolean first) throws IOException {
        if (peek() == close) {
            at++;
            return false;
        }
        if (!first) {
            expect(',');
            peek();
        }
        return true;
    }

    /// Takes a name and the colon after it.
    String name() throws IOException {
        if (peek() != '"') {
            throw unexpected();
        }
        kept = at;
        boolean escaped = string();
        requireShort(at - kept);
        String name = JsonStrings.decode(buffer, kept + 1, at - 1, escaped);
        expect(':');
        peek();
        return name;
    }

    /// Takes the next value.
    ///
    /// @param depth levels of nesting around it
    void read(JsonTokens tokens, int depth) throws IOException {
        peek();
        kept = at;
        tokens.size = 0;
        int open = JsonTokens.NONE;
        int level = depth;
        while (true) {
            int token = tokens.append();
            tokens.starts[token] = at - kept;
            byte first = buffer[at];
            if (first == '{' || first == '[') {
                at++;
                tokens.kinds[token] = first == '{' ? OBJECT : (byte) JsonTokens.Kind.ARRAY.ordinal();
                tokens.links[token] = open;
                open = token;
                if (++level > deepest) {
                    throw refuse(Refusal.TOO_DEEP, at - 1, deepest);
                }
                int next = skipSpace();
                if (next != (first == '{' ? '}' : ']')) {
                    if (first == '{') {
                        readName(tokens);
                    }
                    continue;
                }
            } else {
                tokens.kinds[token] = (byte) scalar(tokens, token, first).ordinal();
                tokens.ends[token] = at - kept;
            }
            while (open != JsonTokens.NONE) {
                boolean object = tokens.kinds[open] == OBJECT;
                int next = skipSpace();
                if (next == ',') {
                    at++;
                    skipSpace();
                    if (object) {
                        readName(tokens);
                    }
                    break;
                }
                if (next != (object ? '}' : ']')) {
                    throw unexpected();
                }
                at++;
                level--;
                int around = tokens.links[open];
                tokens.ends[open] = at - kept;
                tokens.links[open] = tokens.size;
                if (object) {
                    tokens.locate(buffer, kept, base + kept);
                    requireDistinctNames(tokens, open);
                }
                open = around;
            }
            if (open == JsonTokens.NONE) {
                tokens.locate(buffer, kept, base + kept);
                return;
            }
        }
    }

    private void readName(JsonTokens tokens) throws IOException {
        if (buffer[at] != '"') {
            throw unexpected();
        }
        int name = tokens.append();
        tokens.kinds[name] = (byte) JsonTokens.Kind.NAME.ordinal();
        tokens.starts[name] = at - kept;
        tokens.links[name] = string() ? 1 : 0;
        tokens.ends[name] = at - kept;
        requireShort(tokens.ends[name] - tokens.starts[name]);
        if (skipSpace() != ':') {
            throw unexpected();
        }
        at++;
        skipSpace();
    }

    private void requireShort(int length) throws MisreadException {
        if (length > longestName + 2) {
            throw refuse(Refusal.KEY_TOO_LONG, at, longestName);
        }
    }

    private void requireDistinctNames(JsonTokens tokens, int object) throws MisreadException {
        int twin = JsonTokens.NONE;
        if (tokens.after(object) - object < 2 * FEW_NAMES) {
            twin = tokens.twin(object);
        } else {
            Set<String> names = new HashSet<>();
            for (int name = object + 1; name < tokens.after(object) && twin == JsonTokens.NONE; name = tokens.after(name + 1)) {
                twin = names.add(tokens.text(name)) ? JsonTokens.NONE : name;
            }
        }
        if (twin != JsonTokens.NONE) {
            throw new MisreadException(Refusal.DUPLICATE_KEY, tokens.start(twin), Quotes.of(tokens.text(twin)));
        }
    }

    private JsonTokens.Kind scalar(JsonTokens tokens, int token, byte first) throws IOException {
        if (first == '"') {
            tokens.links[token] = string() ? 1 : 0;
            return JsonTokens.Kind.TEXT;
        }
        require(LONGEST_NUMBER + 2);
        boolean number = first >= '0' && first <= '9' || first == '-' && buffer[at + 1] != 'I';
        return number ? number() : word();
    }

    private JsonTokens.Kind word() throws MisreadException {
        for (int i = 0; i < WORDS.length; i++) {
            byte[] word = WORDS[i];
            if (limit - at >= word.length && Arrays.equals(buffer, at, at + word.length, word, 0, word.length)) {
                at += word.length;
                return WORD_KINDS[i];
            }
        }
        throw unexpected();
    }

    /// The bytes of a number are in the buffer.
    private JsonTokens.Kind number() throws MisreadException {
        int start = at;
        int i = buffer[at] == '-' ? at + 1 : at;
        i = buffer[i] == '0' ? i + 1 : digits(start, i);
        boolean whole = true;
        if (buffer[i] == '.') {
            whole = false;
            i = digits(start, i + 1);
        }
        if ((buffer[i] | 0x20) == 'e') {
            whole = false;
            i = digits(start, buffer[i + 1] == '-' || buffer[i + 1] == '+' ? i + 2 : i + 1);
        }
        if (i - start > LONGEST_NUMBER) {
            throw refuse(Refusal.NUMBER_TOO_LONG, start, LONGEST_NUMBER);
        }
        at = i;
        return !whole ? JsonTokens.Kind.FRACTION : Decimal.isLong(buffer, start, i) ? JsonTokens.Kind.INTEGER : JsonTokens.Kind.BIG_INTEGER;
    }

    /// The index after one digit or more.
    private int digits(int start, int first) throws MisreadException {
        int i = first;
        while (buffer[i] >= '0' && buffer[i] <= '9') {
            i++;
        }
        if (i == first) {
            at = i;
            throw i - start > LONGEST_NUMBER ? refuse(Refusal.NUMBER_TOO_LONG, start, LONGEST_NUMBER) : unexpected();
        }
        return i;
    }

    /// Takes a text with its quotes.
    ///
    /// @return whether it has escapes
    private boolean string() throws IOException {
        boolean escaped = false;
        int i = at + 1;
        while (true) {
            byte c = buffer[i];
            if (c == '"') {
                at = i + 1;
                return escaped;
            }
            if (c >= ' ' && c != '\\') {
                i++;
                continue;
            }
            at = i;
            if (c == '\\') {
                escaped = true;
                escape();
            } else if (c < 0) {
                character();
            } else if (i < limit || !more()) {
                throw unexpected();
            }
            i = at;
        }
    }

    private void escape() throws IOException {
        require(6);
        if (buffer[at + 1] == 'u') {
            for (int i = 2; i < 6; i++) {
                if (Character.digit(buffer[at + i], 16) < 0) {
                    at += i;
                    throw unexpected();
                }
            }
            at += 6;
        } else if ("\"\\/bfnrt".indexOf(buffer[at + 1]) >= 0) {
            at += 2;
        } else {
            at++;
            throw unexpected();
        }
    }

    /// Takes a character of two bytes or more.
    private void character() throws IOException {
        require(4);
        int first = buffer[at] & 0xFF;
        int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        int min = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int max = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        boolean right = first >= 0xC2 && first <= 0xF4 && limit - at >= length;
        for (int i = 1; i < length && right; i++) {
            int next = buffer[at + i] & 0xFF;
            right = next >= min && next <= max;
            min = 0x80;
            max = 0xBF;
        }
        if (!right) {
            throw new MisreadException(Refusal.ENCODING, base + at, Long.toString(base + at));
        }
        at += length;
    }

    private int skipSpace() throws IOException {
        while (true) {
            byte c = buffer[at];
            if (c > ' ' || c < 0) {
                return c & 0xFF;
            }
            if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
                at++;
            } else if (at < limit) {
                return c;
            } else if (!more()) {
                return END;
            }
        }
    }

    /// Reads on until so many bytes are in the buffer, or all that there are; zeros follow these.
    private void require(int count) throws IOException {
        while (limit - at < count && more()) {
            // Reads on.
        }
    }

    private boolean more() throws IOException {
        int from = kept < 0 ? at : kept;
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, limit - from);
            base += from;
            at -= from;
            limit -= from;
            kept = kept < 0 ? kept : 0;
        }
        if (buffer.length - limit <= MARGIN) {
            buffer = Arrays.copyOf(buffer, Math.addExact(Math.multiplyExact(buffer.length, 2), MARGIN));
        }
        int count = in.read(buffer, limit, buffer.length - MARGIN - limit);
        limit += Math.max(count, 0);
        Arrays.fill(buffer, limit, Math.min(buffer.length, limit + MARGIN), (byte) 0);
        return count > 0;
    }

    /// The complaint about the next byte, or about the end.
    MisreadException unexpected() {
        String found = at >= limit ? "EOF" : Quotes.of(Character.toString(buffer[at] < 0 ? '\uFFFD' : (char) buffer[at]));
        return new MisreadException(Refusal.SYNTAX, base + at, found);
    }

    private MisreadException refuse(Refusal refusal, int index, int limit) {
        return new MisreadException(refusal, base + index, Integer.toString(limit));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
