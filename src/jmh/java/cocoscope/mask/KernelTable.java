package cocoscope.mask;

import cocoscope.mask.polygon.PixelCenters;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.Labeling;
import cocoscope.mask.rule.UnusableRuleException;
import cocoscope.mask.runs.Connectivity;
import cocoscope.mask.runs.Regions;
import cocoscope.mask.runs.RunLengthEncoding;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/// The kernels beside OpenCV, in one process and in turns, by the CPU time of the thread: run lengths of all labels as COCO's strings
/// beside a
/// comparison and a transposition by OpenCV and pycocotools' scan for each value, and rings with holes beside a `findContours` (EXTERNAL,
/// SIMPLE) for each value. Prints the medians
/// and the median of the ratios of pairs; above 1 OpenCV takes longer. Takes the names of workloads (a to e), sides of squares, numbers of
/// labels
/// (v4) or of components (p1000).
public final class KernelTable {
    private static final long BUDGET_NANOS = 2_000_000_000L;
    private static final int MAX_ROUNDS = 41;
    /// The clock of a thread is coarse, and small jobs have to run often before they are compiled.
    private static final long MEASURED_NANOS = 20_000_000;

    private final Workload workload;
    private final Mat mat;

    private KernelTable(Workload workload) {
        this.workload = workload;
        mat = new Mat(workload.height(), workload.width(), CvType.CV_8UC1);
        mat.put(0, 0, workload.samples());
    }

    public static void main(String[] arguments) throws UnusableRuleException {
        nu.pattern.OpenCV.loadLocally();
        Core.setNumThreads(1);
        System.out.println("| mask | pixels | labels | runs | RLE ms | OpenCV ms | ratio | rings ms | OpenCV ms | ratio |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (String name : arguments.length > 0 ? arguments : new String[] {"a", "b", "c", "d", "e", "256", "512", "1024", "2048", "4096",
                "8192"}) {
            new KernelTable(workload(name)).measure();
        }
    }

    private static Workload workload(String name) {
        return switch (name) {
            case "a" -> Workload.a();
            case "b" -> Workload.b();
            case "c" -> Workload.c();
            case "d" -> Workload.d();
            case "e" -> Workload.e();
            default -> name.startsWith("v") ? Workload.labels(2048, Integer.parseInt(name.substring(1)), "labels " + name.substring(1))
                    : name.startsWith("p") ? Workload.components(Integer.parseInt(name.substring(1)))
                            : Workload.square(Integer.parseInt(name));
        };
    }

    private interface Job {
        /// Something that depends on all that was done.
        long run() throws UnusableRuleException;
    }

    private void measure() throws UnusableRuleException {
        double[] runs = pairs(this::encode, this::encodeWithOpenCv);
        double[] rings = pairs(this::trace, this::traceWithOpenCv);
        System.out.printf(Locale.ROOT, "| %s | %d x %d | %d | %d | %.3f | %.3f | %.2f | %.3f | %.3f | %.2f |%n", workload.name(),
                workload.width(),
                workload.height(), workload.values().length, labeling().labels().size(), runs[0], runs[1], runs[2], rings[0], rings[1],
                rings[2]);
    }

    /// Medians of both in milliseconds, and of their ratios.
    private static double[] pairs(Job ours, Job theirs) throws UnusableRuleException {
        List<double[]> pairs = new ArrayList<>();
        long start = System.nanoTime();
        for (int round = 0; round < 5 || round < MAX_ROUNDS && System.nanoTime() - start < BUDGET_NANOS; round++) {
            double mine = millis(ours);
            double other = millis(theirs);
            pairs.add(new double[] {mine, other, other / mine});
        }
        // The first ones are compiled while they run.
        List<double[]> warm = pairs.subList(pairs.size() / 2, pairs.size());
        return IntStream.range(0, 3).mapToDouble(column -> warm.stream().mapToDouble(pair -> pair[column]).sorted().skip(warm.size() / 2)
                .findFirst().orElse(0))
                .toArray();
    }

    private static double millis(Job job) throws UnusableRuleException {
        var thread = ManagementFactory.getThreadMXBean();
        int times = 0;
        long start = thread.getCurrentThreadCpuTime();
        long end = start;
        while (end - start < MEASURED_NANOS) {
            job.run();
            times++;
            end = thread.getCurrentThreadCpuTime();
        }
        return (end - start) / 1e6 / times;
    }

    private Labeling labeling() throws UnusableRuleException {
        Mask mask = workload.mask();
        List<LabelRule.Entry> entries = Arrays.stream(workload.values()).mapToObj(value -> new LabelRule.Entry(value, "value_" + value))
                .toList();
        return Labeling.of(mask, Histogram.of(mask), new LabelRule.Values(entries, OptionalInt.of(0)), false);
    }

    private long encode() throws UnusableRuleException {
        Labeling labeling = labeling();
        Regions regions = Regions.of(labeling.labels(), Connectivity.EIGHT, Regions.Grouping.LABEL, 0);
        return RunLengthEncoding.ofRegions(labeling.labels(), regions).stream().mapToLong(runs -> runs.compressed().length()).sum();
    }

    private long encodeWithOpenCv() {
        Mat equal = new Mat();
        Mat columns = new Mat();
        byte[] samples = new byte[workload.samples().length];
        long runs = 0;
        for (int value : workload.values()) {
            Core.compare(mat, new Scalar(value), equal, Core.CMP_EQ);
            Core.transpose(equal, columns);
            columns.get(0, 0, samples);
            runs += RunLengthEncoding.of(workload.height(), workload.width(), scan(samples)).compressed().length();
        }
        equal.release();
        columns.release();
        return runs;
    }

    /// Pixel by pixel, as pycocotools' `rleEncode` does.
    private static int[] scan(byte[] samples) {
        int[] counts = new int[64];
        int size = 0;
        int count = 0;
        byte last = 0;
        for (byte sample : samples) {
            if (sample != last) {
                counts = size == counts.length ? Arrays.copyOf(counts, 2 * size) : counts;
                counts[size++] = count;
                count = 0;
                last = sample;
            }
            count++;
        }
        counts = Arrays.copyOf(counts, size + 1);
        counts[size] = count;
        return counts;
    }

    private long trace() throws UnusableRuleException {
        Labeling labeling = labeling();
        Regions regions = Regions.of(labeling.labels(), Connectivity.EIGHT, Regions.Grouping.COMPONENT, 0);
        return PixelCenters.trace(labeling.labels(), regions).size();
    }

    private long traceWithOpenCv() {
        Mat equal = new Mat();
        Mat hierarchy = new Mat();
        long rings = 0;
        for (int value : workload.values()) {
            Core.compare(mat, new Scalar(value), equal, Core.CMP_EQ);
            List<MatOfPoint> contours = new ArrayList<>();
            Imgproc.findContours(equal, contours, hierarchy, Imgproc.RETR_EXTERNAL, Imgproc.CHAIN_APPROX_SIMPLE);
            rings += contours.size();
            contours.forEach(Mat::release);
        }
        equal.release();
        hierarchy.release();
        return rings;
    }
}
