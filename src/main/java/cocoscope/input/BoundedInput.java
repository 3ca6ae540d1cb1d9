package cocoscope.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A file up to the size that it had: one that grows while it is read ends nevertheless.
public final class BoundedInput extends FilterInputStream {
    private long left;

    /// @param size bytes that are read at most
    public BoundedInput(InputStream in, long size) {
        super(in);
        left = size;
    }

    @Override
    public int read() throws IOException {
        int next = left > 0 ? in.read() : -1;
        left -= next >= 0 ? 1 : 0;
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = left > 0 || length == 0 ? in.read(target, offset, (int) Math.min(length, left)) : -1;
        left -= Math.max(0, count);
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = in.skip(Math.min(count, left));
        left -= skipped;
        return skipped;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(left, in.available());
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
