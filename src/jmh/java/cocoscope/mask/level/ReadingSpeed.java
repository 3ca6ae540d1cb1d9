package cocoscope.mask.level;

import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.level.Reading.Method;
import cocoscope.mask.palette.KnownPalette;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Reads a mask of 12 megapixels and 12 levels, and one of 12 colors, saved as JPEG of quality 75 (4:2:0), by each reading in
/// turns, and prints the medians beside that of the nearest level. Levels are told, so that only the readings differ.
public final class ReadingSpeed {
    private static final int WIDTH = 4000;
    private static final int HEIGHT = 3000;
    private static final int ROUNDS = 5;
    private static final List<Method> METHODS = List.of(Method.NEAREST, Method.EDGES, Method.MATCH);

    private ReadingSpeed() {}

    public static void main(String[] arguments) throws IOException, UnreadableImageException {
        int[] levels = LabelPictures.levels(12);
        byte[] labels = LabelPictures.draw(WIDTH, HEIGHT, 12, 1);
        int[] colors = Arrays.copyOf(KnownPalette.CAMVID.colors(), 12);
        int[] colored = IntStream.range(0, labels.length).map(i -> colors[labels[i]]).toArray();
        Path folder = Files.createTempDirectory("masks");
        Mask gray = JpegMasks.gray(folder, WIDTH, LabelPictures.painted(labels, levels), 75);
        Mask color = JpegMasks.colors(folder, WIDTH, colored, 75, true);
        Files.delete(folder.resolve("mask.jpg"));
        Files.delete(folder);
        measure("gray", gray, levels);
        measure("color", color, colors);
    }

    private static void measure(String name, Mask mask, int[] levels) {
        Histogram histogram = Histogram.of(mask);
        Reading reading = Reading.AUTO.withLevels(Arrays.stream(levels).boxed().toList());
        double[][] millis = new double[METHODS.size()][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int method = 0; method < METHODS.size(); method++) {
                long start = System.nanoTime();
                MaskReader.read(mask, histogram, reading.withMethod(METHODS.get(method)), List.of());
                millis[method][round] = (System.nanoTime() - start) / 1e6;
            }
        }
        for (double[] times : millis) {
            Arrays.sort(times);
        }
        for (int method = 0; method < METHODS.size(); method++) {
            double median = millis[method][ROUNDS / 2];
            System.out.println(String.format(Locale.ROOT, "%s, %s: %.0f ms, %.2f x nearest", name, METHODS.get(method), median,
                    median / millis[0][ROUNDS / 2]));
        }
    }
}
