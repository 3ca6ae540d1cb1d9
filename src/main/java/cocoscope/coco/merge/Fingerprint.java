package cocoscope.coco.merge;

import cocoscope.coco.tape.JsonTokens;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;

/// 128 bits that tell JSON values apart, whatever their spelling: 1.0 is 1, and space does not count.
record Fingerprint(long high, long low) {
    static Fingerprint of(JsonTokens tokens, int value, Set<String> without) {
        return new Maker().add(tokens, value, without).finish();
    }

    /// Takes several values into one fingerprint.
    static final class Maker {
        private static final byte OF_FRACTION = 32;

        private final MessageDigest digest;
        private final ByteBuffer number = ByteBuffer.allocate(1 + Long.BYTES);

        Maker() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has SHA-256", e);
            }
        }

        Maker add(long whole) {
            add(JsonTokens.Kind.INTEGER, whole);
            return this;
        }

        Maker add(JsonTokens tokens, int value) {
            for (int at = value; at < tokens.after(value); at++) {
                addToken(tokens, at);
            }
            return this;
        }

        /// @param without members of an object that do not count
        Maker add(JsonTokens tokens, int value, Set<String> without) {
            if (!tokens.is(value, JsonTokens.Kind.OBJECT)) {
                return add(tokens, value);
            }
            for (int name = value + 1; name < tokens.after(value); name = tokens.after(name + 1)) {
                if (!without.contains(tokens.text(name))) {
                    add(tokens, name);
                    add(tokens, name + 1);
                }
            }
            return this;
        }

        private void addToken(JsonTokens tokens, int at) {
            JsonTokens.Kind kind = tokens.kind(at);
            switch (kind) {
                case INTEGER -> add(kind, tokens.integer(at));
                case FRACTION -> {
                    double fraction = tokens.number(at);
                    if (fraction == (long) fraction) {
                        add((long) fraction);
                    } else {
                        add(OF_FRACTION, Double.doubleToLongBits(fraction));
                    }
                }
                case BIG_INTEGER, TEXT, NAME -> {
                    byte[] text = tokens.text(at).getBytes(StandardCharsets.UTF_8);
                    add(kind, text.length);
                    digest.update(text);
                }
                case OBJECT, ARRAY -> add(kind, tokens.after(at) - (long) at);
                case NULL, FALSE, TRUE -> add(kind, 0);
            }
        }

        private void add(JsonTokens.Kind kind, long content) {
            add((byte) kind.ordinal(), content);
        }

        private void add(byte kind, long content) {
            digest.update(number.clear().put(kind).putLong(content).array());
        }

        /// The fingerprint of all that was added; the next one starts anew.
        Fingerprint finish() {
            ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
            return new Fingerprint(bytes.getLong(), bytes.getLong());
        }
    }
}
