package cocoscope.mask.level;

import cocoscope.decode.MaskDecoder;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.level.Reading.Method;
import cocoscope.mask.palette.KnownPalette;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfInt;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/// Makes label maps of gray levels and of colors dirty in every common way, reads them back by each reading with levels that
/// nobody tells, and prints a row each as a Markdown table: the levels found (and how many others), the mean IoU over the
/// classes, and the number of components of the class that is furthest from the truth.
///
/// The truth of a resized map is the label map resized by the nearest pixel. A value that is no level of the author
/// belongs to no class; a color that was found stands for the author's that is next to it, at most [#NEXT] away.
public final class ReadingBenchmark {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final List<Method> METHODS = List.of(Method.EXACT, Method.NEAREST, Method.EDGES, Method.MATCH, Method.AUTO);
    private static final int NO_CLASS = -1;
    private static final int NEXT = 8;
    private static final int[] PLAIN_COLORS = {0x000000, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF};

    /// A dirty mask and what it should be.
    private record Dirty(String name, Mask mask, byte[] truth) {}

    private final int[] levels;
    private final boolean colors;
    private final byte[] labels;
    private final List<Dirty> masks = new ArrayList<>();

    private ReadingBenchmark(int[] levels, boolean colors, long seed) throws IOException, UnreadableImageException {
        this.levels = levels;
        this.colors = colors;
        labels = LabelPictures.draw(WIDTH, HEIGHT, levels.length, seed);
        for (int quality : new int[] {95, 90, 75, 60, 50}) {
            if (!colors) {
                addJpeg("JPEG " + quality + " gray", sharp(), labels, quality, 0);
            }
            addJpeg("JPEG " + quality + " 4:4:4", colored(sharp()), labels, quality, Imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_444);
            addJpeg("JPEG " + quality + " 4:2:0", colored(sharp()), labels, quality, Imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_420);
        }
        for (double factor : new double[] {0.5, 1.5, 2}) {
            add("resized x" + factor, resized(sharp(), factor, Imgproc.INTER_LINEAR),
                    samples(resized(mat(labels), factor, Imgproc.INTER_NEAREST_EXACT)));
        }
        for (double sigma : new double[] {0.6, 1, 1.5}) {
            add("blurred by " + sigma, blurred(sharp(), sigma), labels);
        }
        addJpeg("resized x2.0, JPEG 75", resized(sharp(), 2, Imgproc.INTER_LINEAR),
                samples(resized(mat(labels), 2, Imgproc.INTER_NEAREST_EXACT)), 75, 0);
        addJpeg("blurred by 0.6, JPEG 90", blurred(sharp(), 0.6), labels, 90, 0);
        add("clean", sharp(), labels);
    }

    /// @param arguments numbers of levels or, with a `c` before, of colors, and with a `:` a seed behind; 2, 3, 6, 12 and 21
    ///                  of both when there are none
    public static void main(String[] arguments) throws IOException, UnreadableImageException {
        nu.pattern.OpenCV.loadLocally();
        System.out.println("| levels | file | found | exact | nearest | edges | match | auto | by | components: truth | nearest | edges | auto | auto ms |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        String[] all = {"2", "3", "6", "12", "21", "c2", "c3", "c6", "c12", "c21"};
        for (String argument : arguments.length > 0 ? arguments : all) {
            boolean colors = argument.startsWith("c");
            String[] parts = argument.substring(colors ? 1 : 0).split(":");
            int count = Integer.parseInt(parts[0]);
            long seed = parts.length > 1 ? Long.parseLong(parts[1]) : count;
            ReadingBenchmark benchmark = new ReadingBenchmark(colors ? colors(count) : LabelPictures.levels(count), colors, seed);
            benchmark.masks.forEach(benchmark::print);
        }
    }

    /// Plain colors, of CamVid, or of Pascal VOC: the more there are, the closer they lie.
    private static int[] colors(int count) {
        if (count <= PLAIN_COLORS.length) {
            return Arrays.copyOf(PLAIN_COLORS, count);
        }
        KnownPalette palette = count <= 12 ? KnownPalette.CAMVID : KnownPalette.VOC;
        return IntStream.concat(IntStream.of(0), IntStream.of(palette.colors()))
                .distinct().limit(count).toArray();
    }

    private void print(Dirty dirty) {
        Histogram histogram = Histogram.of(dirty.mask());
        List<ReadMask> read = new ArrayList<>();
        long nanos = 0;
        for (Method method : METHODS) {
            long start = System.nanoTime();
            read.add(MaskReader.read(dirty.mask(), histogram, Reading.AUTO.withMethod(method), List.of()));
            nanos = System.nanoTime() - start;
        }
        ReadMask automatic = read.getLast();
        List<Integer> found = automatic.levels().values();
        long right = IntStream.of(levels).filter(found::contains).count();
        StringBuilder row = new StringBuilder("| %d%s | %s | %d + %d |".formatted(levels.length, colors ? " colors" : "", dirty.name(),
                right,
                found.size() - right));
        for (ReadMask mask : read) {
            row.append(String.format(Locale.ROOT, " %.4f |", meanIou(classes(mask), dirty.truth())));
        }
        row.append(" %s %s %.3f |".formatted(automatic.method(), automatic.reason(), automatic.agreement()).toLowerCase(Locale.ROOT));
        row.append(components(dirty, List.of(read.get(1), read.get(2), read.getLast())));
        System.out.println(row.append(" %d |".formatted(nanos / 1_000_000)));
    }

    /// The label of each pixel, [#NO_CLASS] for values that are no levels.
    private byte[] classes(ReadMask read) {
        Mask mask = read.mask();
        byte[] classes = new byte[mask.width() * mask.height()];
        Map<Integer, Integer> ofValue = new HashMap<>();
        for (int i = 0; i < classes.length; i++) {
            int value = mask.valueAt(i % mask.width(), i / mask.width());
            classes[i] = ofValue.computeIfAbsent(value, it -> label(it, colors && read.changed() > 0 ? NEXT : 0)).byteValue();
        }
        return classes;
    }

    private int label(int value, int reach) {
        Metric metric = colors ? Metric.COLOR : Metric.GRAY;
        return IntStream.range(0, levels.length).filter(label -> metric.apart(levels[label], value) <= reach).boxed()
                .min(Comparator.comparingInt(label -> metric.apart(levels[label], value))).orElse(NO_CLASS);
    }

    private double meanIou(byte[] classes, byte[] truth) {
        long[] both = new long[levels.length];
        long[] either = new long[levels.length];
        for (int i = 0; i < truth.length; i++) {
            either[truth[i]]++;
            if (classes[i] == truth[i]) {
                both[truth[i]]++;
            } else if (classes[i] != NO_CLASS) {
                either[classes[i]]++;
            }
        }
        return IntStream.range(0, levels.length).filter(label -> either[label] > 0)
                .mapToDouble(label -> (double) both[label] / either[label]).average().orElse(1);
    }

    /// Of the class whose components are furthest from the truth, for each reading on its own: truth and reading.
    private String components(Dirty dirty, List<ReadMask> read) {
        StringBuilder columns = new StringBuilder();
        int width = dirty.mask().width();
        int[] truth = IntStream.range(0, levels.length).map(label -> components(dirty.truth(), width, label)).toArray();
        columns.append(" %d |".formatted(IntStream.of(truth).sum()));
        for (ReadMask mask : read) {
            byte[] classes = classes(mask);
            int worst = 0;
            int[] counts = IntStream.range(0, levels.length).map(label -> components(classes, width, label)).toArray();
            for (int label = 0; label < counts.length; label++) {
                worst = Math.abs(counts[label] - truth[label]) > Math.abs(counts[worst] - truth[worst]) ? label : worst;
            }
            columns.append(" %d for %d |".formatted(counts[worst], truth[worst]));
        }
        return columns.toString();
    }

    private static int components(byte[] classes, int width, int label) {
        byte[] binary = new byte[classes.length];
        for (int i = 0; i < binary.length; i++) {
            binary[i] = (byte) (classes[i] == label ? 1 : 0);
        }
        Mat mat = new Mat(binary.length / width, width, CvType.CV_8UC1);
        mat.put(0, 0, binary);
        return Imgproc.connectedComponents(mat, new Mat()) - 1;
    }

    private void addJpeg(String name, Mat mat, byte[] truth, int quality, int sampling) throws IOException, UnreadableImageException {
        MatOfInt options = sampling == 0 ? new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, quality)
                : new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, quality, Imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR, sampling);
        Path file = Files.createTempFile("mask", ".jpg");
        try {
            Imgcodecs.imwrite(file.toString(), mat, options);
            masks.add(new Dirty(name, MaskDecoder.read(file), truth));
        } finally {
            Files.delete(file);
        }
    }

    private void add(String name, Mat mat, byte[] truth) {
        byte[] samples = samples(mat);
        if (!colors) {
            masks.add(new Dirty(name, Mask.gray8(mat.cols(), mat.rows(), 8, samples), truth));
            return;
        }
        int[] values = new int[truth.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (samples[3 * i + 2] & 0xFF) << 16 | (samples[3 * i + 1] & 0xFF) << 8 | samples[3 * i] & 0xFF;
        }
        masks.add(new Dirty(name, Mask.color(mat.cols(), mat.rows(), values), truth));
    }

    private Mat sharp() {
        if (!colors) {
            return mat(LabelPictures.painted(labels, levels));
        }
        byte[] samples = new byte[3 * labels.length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (levels[labels[i / 3]] >> 8 * (i % 3));
        }
        Mat mat = new Mat(HEIGHT, WIDTH, CvType.CV_8UC3);
        mat.put(0, 0, samples);
        return mat;
    }

    private static Mat mat(byte[] samples) {
        Mat mat = new Mat(HEIGHT, WIDTH, CvType.CV_8UC1);
        mat.put(0, 0, samples);
        return mat;
    }

    private static byte[] samples(Mat mat) {
        byte[] samples = new byte[mat.rows() * mat.cols() * mat.channels()];
        mat.get(0, 0, samples);
        return samples;
    }

    private static Mat colored(Mat gray) {
        if (gray.channels() == 3) {
            return gray;
        }
        Mat colors = new Mat();
        Imgproc.cvtColor(gray, colors, Imgproc.COLOR_GRAY2BGR);
        return colors;
    }

    private static Mat resized(Mat mat, double factor, int interpolation) {
        Mat resized = new Mat();
        Imgproc.resize(mat, resized, new Size(), factor, factor, interpolation);
        return resized;
    }

    private static Mat blurred(Mat mat, double sigma) {
        Mat blurred = new Mat();
        Imgproc.GaussianBlur(mat, blurred, new Size(), sigma);
        return blurred;
    }
}
