package cocoscope.decode.samples;

import java.time.Duration;

/// What an image may take.
///
/// @param pixels at most
/// @param time   the wall-clock time of an image of up to [#PIXELS_IN_TIME] pixels; a larger one has more in proportion
public record DecodeLimits(long pixels, Duration time) {
    /// Pixels that are decoded, or converted, in the time of an image.
    public static final long PIXELS_IN_TIME = 1 << 24;

    /// Where nobody says otherwise.
    public static final DecodeLimits DEFAULT = new DecodeLimits(ImageBytes.MAX_PIXELS, Duration.ofMinutes(1));

    public DecodeLimits withPixels(long pixels) {
        return new DecodeLimits(pixels, time);
    }

    /// What an image of `pixels` may take.
    public Duration timeOf(long pixels) {
        return time.multipliedBy(Math.max(1, Math.ceilDiv(pixels, PIXELS_IN_TIME)));
    }
}
