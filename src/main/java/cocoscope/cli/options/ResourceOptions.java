package cocoscope.cli.options;

import cocoscope.batch.Resources;
import cocoscope.decode.samples.DecodeLimits;
import java.time.Duration;
import picocli.CommandLine.Option;

/// What the conversion of masks may take.
public final class ResourceOptions {
    private static final long MAX_PIXELS = 1L << 30;
    private static final int LONGEST = 24 * 60 * 60;

    @Option(names = "--jobs", paramLabel = "N", description = "masks converted in parallel (default: one per processor)")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--time-limit", paramLabel = "SECONDS",
            description = "wall-clock time for each mask of up to 16 million pixels, and in proportion for a larger one; a mask that takes longer fails"
                    + " (default: 60)")
    private int seconds = (int) DecodeLimits.DEFAULT.time().toSeconds();

    @Option(names = "--max-pixels", paramLabel = "N",
            description = "pixels of the largest mask that is read; a quarter of it for WebP (default: 268435456)")
    private long pixels = DecodeLimits.DEFAULT.pixels();

    /// @throws UsageException when a number is out of its range
    public Resources resources() throws UsageException {
        if (jobs < 1) {
            throw new UsageException("--jobs must be 1 or more");
        }
        if (seconds < 1 || seconds > LONGEST) {
            throw new UsageException("--time-limit takes 1 to " + LONGEST + " seconds");
        }
        if (pixels < 1 || pixels > MAX_PIXELS) {
            throw new UsageException("--max-pixels takes 1 to " + MAX_PIXELS);
        }
        return new Resources(jobs, new DecodeLimits(pixels, Duration.ofSeconds(seconds)));
    }
}
