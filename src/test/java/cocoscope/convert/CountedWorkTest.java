package cocoscope.convert;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.convert.Recipe.SegmentationForm;
import cocoscope.decode.MaskDecoder;
import cocoscope.decode.PngFile;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.decision.Decision;
import cocoscope.mask.level.ReadMask;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.Labeling;
import cocoscope.mask.rule.UnusableRuleException;
import cocoscope.mask.runs.RunLengthEncoding;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a conversion costs, counted and not timed: passes over the samples, and bytes that are allocated.
final class CountedWorkTest {
    private static final Recipe RUNS = Recipe.DEFAULT.withSegmentation(SegmentationForm.RLE)
            .withRule(new LabelRule.Band(1, 255, false, "object"));

    @TempDir
    private Path folder;

    private interface Work {
        void run() throws UnusableRuleException, UnreadableImageException;
    }

    @Test
    void samplesAreLookedAtOnceByAllStages() throws UnusableRuleException {
        byte[] samples = disks(300, 5);
        RunLengthEncoding expected = converted(Mask.gray8(300, 300, 8, samples.clone())).runs().getFirst();
        Mask mask = Mask.gray8(300, 300, 8, samples);
        Histogram histogram = Histogram.of(mask);

        Arrays.fill(samples, (byte) 0);

        Labeling labeling = Labeling.of(mask, histogram, RUNS.rule(), false);
        assertThat(labeling.labels().size()).isPositive();
        assertThat(converted(mask).runs().getFirst()).isEqualTo(expected);
    }

    @Test
    void aThresholdNeverReadsTheCoefficientsOfAJpegFileAndAReadingReadsThemOnce() throws UnusableRuleException {
        AtomicInteger reads = new AtomicInteger();
        Mask mask = Mask.gray8(300, 300, 8, disks(300, 5)).withJpeg(() -> {
            reads.incrementAndGet();
            return Optional.empty();
        });

        converted(mask);
        assertThat(reads).hasValue(0);

        ReadMask read = new Converter().convert(mask, Recipe.DEFAULT.withSegmentation(SegmentationForm.RLE), Decision.NONE).read();
        assertThat(read.mask().lossy()).isTrue();
        assertThat(reads).hasValue(1);
    }

    @Test
    void allThatIsMadeOfALargeMaskIsSmallerThanItsSamples() {
        Mask mask = Mask.gray8(2048, 2048, 8, disks(2048, 1));

        assertThat(allocated(() -> converted(mask))).isLessThan(2048 * 2048);
    }

    @Test
    void whatIsAllocatedDoesNotGrowWithTheLabels() {
        Recipe values = RUNS.withRule(new LabelRule.Values(IntStream.rangeClosed(1, 200)
                .mapToObj(value -> new LabelRule.Entry(value, "v" + value)).toList(),
                OptionalInt.of(0)));
        long few = allocated(() -> new Converter().convert(Mask.gray8(2048, 2048, 8, disks(2048, 2)), values, Decision.NONE));
        long many = allocated(() -> new Converter().convert(Mask.gray8(2048, 2048, 8, disks(2048, 200)), values, Decision.NONE));

        assertThat(many).isLessThan(few + few / 4);
    }

    @Test
    void aPngMaskIsDecodedIntoItsSamplesAndNothingElseOfTheirSize() throws IOException {
        byte[] samples = disks(1024, 3);
        Path file = Files.write(folder.resolve("mask.png"),
                PngFile.of(1024, 8, 0, IntStream.range(0, samples.length).map(i -> samples[i] & 0xFF).toArray()).bytes());

        assertThat(allocated(() -> MaskDecoder.read(file))).isBetween(1024L * 1024, 1024L * 1024 * 3 / 2);
    }

    private static Conversion converted(Mask mask) throws UnusableRuleException {
        return new Converter().convert(mask, RUNS, Decision.NONE);
    }

    /// Bytes that this thread allocates, the second time that it does the work.
    private static long allocated(Work work) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = 0;
        for (int time = 0; time < 2; time++) {
            before = thread.getCurrentThreadAllocatedBytes();
            try {
                work.run();
            } catch (UnusableRuleException | UnreadableImageException e) {
                throw new AssertionError(e);
            }
        }
        return thread.getCurrentThreadAllocatedBytes() - before;
    }

    /// Two hundred disks, with values 1 to `values`.
    private static byte[] disks(int side, int values) {
        byte[] samples = new byte[side * side];
        List<Integer> disks = IntStream.range(0, 200).boxed().toList();
        for (int disk : disks) {
            int radius = side / 40;
            int left = disk % 20 * side / 20;
            int top = disk / 20 * side / 10;
            for (int y = 0; y < 2 * radius; y++) {
                int half = (int) Math.sqrt(radius * radius - (y - radius) * (y - radius));
                Arrays.fill(samples, (top + y) * side + left + radius - half, (top + y) * side + left + radius + half,
                        (byte) (1 + disk % values));
            }
        }
        return samples;
    }
}
