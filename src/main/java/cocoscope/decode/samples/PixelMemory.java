package cocoscope.decode.samples;

/// Memory that is estimated before it is taken, in megabytes.
public final class PixelMemory {
    private static final int MEGABYTE = 1 << 20;
    /// What short-lived objects take.
    private static final int YOUNG = 64;

    private PixelMemory() {}

    /// Rounded up.
    public static int megabytes(long bytes) {
        return Math.toIntExact(Math.ceilDiv(bytes, MEGABYTE));
    }

    /// The megabytes that Java may use.
    public static int allowed() {
        return (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / MEGABYTE);
    }

    /// The megabytes of Java heap to suggest for an image whose decoding takes so many: its conversion takes some, too.
    static long suggestedHeap(int megabytes) {
        return 2L * megabytes + YOUNG;
    }

    /// The bytes of the largest file that may be read whole, for which memory is taken twice.
    static long largestFile() {
        return Math.min(Integer.MAX_VALUE - 8, Runtime.getRuntime().maxMemory() / 2);
    }
}
