package cocoscope.coco;

import java.io.OutputStream;

/// Counts bytes and keeps none.
public final class ByteCount extends OutputStream {
    private long bytes;

    public long bytes() {
        return bytes;
    }

    @Override
    public void write(int b) {
        bytes++;
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {
        bytes += length;
    }
}
