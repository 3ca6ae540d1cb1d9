package cocoscope.decode.samples;

/// What the pixels of an image take of the memory that Java may use, told before any of it is taken.
public final class PixelMemory {
    /// A pixel of one byte, and its part in what is made of it; one of more bytes takes more.
    private static final int MIN_BYTES_OF_A_PIXEL = 2;
    private static final int MEGABYTE = 1 << 20;

    private PixelMemory() {}

    /// The megabytes that an image takes at least, rounded up.
    public static int megabytes(long pixels) {
        return Math.toIntExact(Math.ceilDiv(pixels * MIN_BYTES_OF_A_PIXEL, MEGABYTE));
    }

    /// The megabytes that Java may use.
    public static int allowed() {
        return (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / MEGABYTE);
    }

    /// The bytes of the largest file that may be read whole, for which memory is taken twice.
    static long largestFile() {
        return Math.min(Integer.MAX_VALUE - 8, Runtime.getRuntime().maxMemory() / 2);
    }

    static boolean fits(long width, long height, int allowed) {
        return megabytes(width * height) <= allowed;
    }
}
