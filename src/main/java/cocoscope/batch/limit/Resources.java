package cocoscope.batch.limit;

import cocoscope.decode.samples.DecodeLimits;

/// The resources that the conversion of many masks may take.
///
/// @param workers threads, each with a mask of its own in memory
/// @param limits  per mask; the time limit is for its whole conversion
public record Resources(int workers, DecodeLimits limits) {
    /// The defaults, with a number of threads.
    public static Resources of(int workers) {
        return new Resources(workers, DecodeLimits.DEFAULT);
    }
}
