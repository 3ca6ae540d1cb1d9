package cocoscope.app.export;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/// How far an export has come that goes on beside the work.
///
/// @param nanos since this phase began
public record ExportProgress(Phase phase, int done, int total, long nanos) {
    private static final long TOO_SOON = TimeUnit.SECONDS.toNanos(1);

    /// Masks are converted, or files are written.
    public enum Phase { CONVERTING, WRITING }

    /// 0..1
    public double share() {
        return total == 0 ? 0 : (double) done / total;
    }

    public double perSecond() {
        return nanos == 0 ? 0 : done * 1e9 / nanos;
    }

    /// Empty until there is something to go by.
    public OptionalLong secondsLeft() {
        return done == 0 || nanos < TOO_SOON ? OptionalLong.empty() : OptionalLong.of(Math.ceilDiv((total - done) * nanos / done,
                1_000_000_000L));
    }
}
