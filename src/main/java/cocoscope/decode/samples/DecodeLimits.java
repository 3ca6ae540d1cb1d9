package cocoscope.decode.samples;

import java.time.Duration;

/// What an image may take.
///
/// @param pixels at most
/// @param time   the wall-clock time of an image of up to [#PIXELS_IN_TIME] pixels; a larger one has more in proportion
/// @param memory bytes at its peak, its file included
/// @param labels different numbers of a mask whose numbers are beyond 16 bits
public record DecodeLimits(long pixels, Duration time, long memory, int labels) {
    /// Pixels that are decoded, or converted, in the time of an image.
    public static final long PIXELS_IN_TIME = 1 << 24;

    /// Where nobody says otherwise.
    public static final DecodeLimits DEFAULT = new DecodeLimits(ImageBytes.MAX_PIXELS, Duration.ofMinutes(1),
            Runtime.getRuntime().maxMemory(), 0xFFFF);

    public DecodeLimits withPixels(long pixels) {
        return new DecodeLimits(pixels, time, memory, labels);
    }

    public DecodeLimits withTime(Duration time) {
        return new DecodeLimits(pixels, time, memory, labels);
    }

    public DecodeLimits withMemory(long memory) {
        return new DecodeLimits(pixels, time, memory, labels);
    }

    public DecodeLimits withLabels(int labels) {
        return new DecodeLimits(pixels, time, memory, labels);
    }

    /// What an image of `pixels` may take.
    public Duration timeOf(long pixels) {
        return time.multipliedBy(Math.max(1, Math.ceilDiv(pixels, PIXELS_IN_TIME)));
    }
}
