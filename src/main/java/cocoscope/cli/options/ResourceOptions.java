package cocoscope.cli.options;

import cocoscope.batch.limit.Resources;
import cocoscope.decode.samples.DecodeLimits;
import java.time.Duration;
import picocli.CommandLine.Option;

/// What the conversion of masks may take.
public final class ResourceOptions {
    private static final long MAX_PIXELS = 1L << 30;
    private static final int LONGEST = 24 * 60 * 60;

    @Option(names = "--jobs", paramLabel = "N", description = "number of masks to convert in parallel (default: one per processor)")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--time-limit", paramLabel = "SECONDS",
            description = "wall-clock limit per mask of up to 16 million pixels, proportionally more for larger ones; a slower mask "
                    + "fails (default: 60)")
    private int seconds = (int) DecodeLimits.DEFAULT.time().toSeconds();

    @Option(names = "--max-pixels", paramLabel = "N",
            description = "maximum number of pixels per mask; a quarter of that for WebP (default: 268435456)")
    private long pixels = DecodeLimits.DEFAULT.pixels();

    @Option(names = "--max-labels", paramLabel = "N",
            description = "maximum number of different labels in a mask of more than 16 bits (default: 65535)")
    private int labels = DecodeLimits.DEFAULT.labels();

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
        if (labels < 1) {
            throw new UsageException("--max-labels must be 1 or more");
        }
        return new Resources(jobs, DecodeLimits.DEFAULT.withPixels(pixels).withTime(Duration.ofSeconds(seconds)).withLabels(labels));
    }
}
