package cocoscope.decode.samples;

import java.time.Duration;

/// The resources that an image may take.
///
/// @param pixels maximum number
/// @param time   maximum wall-clock time for an image of up to [#PIXELS_IN_TIME] pixels; proportionally more for larger ones
/// @param memory maximum number of bytes at the peak, including the file
/// @param labels maximum number of different labels in a mask of more than 16 bits
public record DecodeLimits(long pixels, Duration time, long memory, int labels) {
    /// The number of pixels that [#time] is for.
    public static final long PIXELS_IN_TIME = 1 << 24;

    /// The defaults.
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

    /// The time limit for an image of `pixels` pixels.
    public Duration timeOf(long pixels) {
        return time.multipliedBy(Math.max(1, Math.ceilDiv(pixels, PIXELS_IN_TIME)));
    }
}
