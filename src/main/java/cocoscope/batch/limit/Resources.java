package cocoscope.batch.limit;

import cocoscope.decode.samples.DecodeLimits;

/// What the conversion of many masks may take.
///
/// @param workers threads, each with a mask of its own in memory
/// @param limits  of each mask; its time is that of the whole conversion
public record Resources(int workers, DecodeLimits limits) {
    /// The default, but for the threads.
    public static Resources of(int workers) {
        return new Resources(workers, DecodeLimits.DEFAULT);
    }
}
