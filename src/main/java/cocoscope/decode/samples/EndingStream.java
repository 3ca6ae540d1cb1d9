package cocoscope.decode.samples;

import javax.imageio.stream.ImageInputStreamImpl;

/// The bytes of a file for decoders that are not ours. One that reads on and on beyond the end, and so makes pixels up, is stopped; so is
/// one whose thread was told to end.
///
/// A decoder that looks ahead meets the end some dozens of times in a sound file: 68 were the most seen in lossless WebP.
final class EndingStream extends ImageInputStreamImpl {
    private static final int MAX_READS_BEYOND = 4096;

    private final byte[] bytes;
    private int readsBeyond;

    EndingStream(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Why a decoder was stopped. No [java.io.IOException]: some decoders take these for zeros.
    static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoppedException(String message) {
            super(message);
        }
    }

    @Override
    public int read() {
        bitOffset = 0;
        return available(1) == 0 ? -1 : bytes[(int) streamPos++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        bitOffset = 0;
        int count = available(length);
        if (count == 0 && length > 0) {
            return -1;
        }
        System.arraycopy(bytes, (int) streamPos, target, offset, count);
        streamPos += count;
        return count;
    }

    private int available(int wanted) {
        if (Thread.currentThread().isInterrupted()) {
            throw new StoppedException("The thread was told to end");
        }
        int count = (int) Math.max(0, Math.min(wanted, bytes.length - streamPos));
        if (count == 0 && wanted > 0 && ++readsBeyond > MAX_READS_BEYOND) {
            throw new StoppedException("The decoder goes on beyond the end");
        }
        return count;
    }

    @Override
    public long length() {
        return bytes.length;
    }
}
