package cocoscope.batch;

import cocoscope.decode.samples.ImageBytes;
import java.time.Duration;

/// What the conversion of many masks may take.
///
/// @param workers threads, each with a mask of its own in memory
/// @param perMask the wall-clock time of a mask of up to [#PIXELS_IN_TIME] pixels; a larger one has more in proportion
/// @param pixels  of the largest mask
public record Resources(int workers, Duration perMask, long pixels) {
    /// The wall-clock time of a mask, where nobody says otherwise.
    public static final Duration TIME = Duration.ofMinutes(1);
    /// The pixels of the largest mask, where nobody says otherwise.
    public static final long PIXELS = ImageBytes.MAX_PIXELS;
    /// Pixels that are converted in the time of a mask.
    public static final long PIXELS_IN_TIME = 1 << 24;

    /// The default, but for the threads.
    public static Resources of(int workers) {
        return new Resources(workers, TIME, PIXELS);
    }

    Duration timeOf(long pixels) {
        return perMask.multipliedBy(Math.max(1, Math.ceilDiv(pixels, PIXELS_IN_TIME)));
    }
}
