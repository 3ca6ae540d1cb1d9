package cocoscope.coco.tape;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Passes bytes on as long as they are UTF-8: nothing overlong, no surrogates, nothing above U+10FFFF. Parsers are more lenient,
/// and read a slash from bytes that are none.
///
/// Source: the Unicode Standard, table 3-7, "Well-formed UTF-8 byte sequences".
final class Utf8Check extends FilterInputStream {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long HIGH_BITS = 0x8080808080808080L;

    private long passed;
    private int awaited;
    private int least = 0x80;
    private int greatest = 0xBF;

    Utf8Check(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        int end = offset + Math.max(count, 0);
        for (int at = offset; at < end; at++) {
            while (awaited == 0 && end - at >= Long.BYTES && ((long) EIGHT.get(buffer, at) & HIGH_BITS) == 0) {
                at += Long.BYTES;
            }
            if (at < end) {
                check(buffer[at] & 0xFF, passed + at - offset);
            }
        }
        passed += Math.max(count, 0);
        if (count < 0 && awaited > 0) {
            throw new RefusedFileException(Refusal.ENCODING, "$", Long.toString(passed));
        }
        return count;
    }

    private void check(int value, long position) throws RefusedFileException {
        boolean right = true;
        if (awaited > 0) {
            right = value >= least && value <= greatest;
            least = 0x80;
            greatest = 0xBF;
            awaited--;
        } else if (value >= 0x80) {
            awaited = value < 0xE0 ? 1 : value < 0xF0 ? 2 : 3;
            right = value >= 0xC2 && value <= 0xF4;
            least = value == 0xE0 ? 0xA0 : value == 0xF0 ? 0x90 : 0x80;
            greatest = value == 0xED ? 0x9F : value == 0xF4 ? 0x8F : 0xBF;
        }
        if (!right) {
            throw new RefusedFileException(Refusal.ENCODING, "$", Long.toString(position));
        }
    }
}
