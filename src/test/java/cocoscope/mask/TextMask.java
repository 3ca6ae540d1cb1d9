package cocoscope.mask;

import cocoscope.mask.runs.LabelMap;
import java.util.Arrays;

/// Small masks drawn as rows of text: `.` is 0, `#` is 1, `a` to `z` are 1 to 26.
public final class TextMask {
    private TextMask() {}

    public static LabelMap labels(String... rows) {
        int[] pixels = pixels(rows);
        int max = Arrays.stream(pixels).max().orElseThrow();
        return LabelMap.of(rows[0].length(), rows.length, Math.max(1, max), pixels);
    }

    /// A gray mask of 8 bits.
    public static Mask gray(String... rows) {
        int[] pixels = pixels(rows);
        byte[] samples = new byte[pixels.length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) pixels[i];
        }
        return Mask.gray8(rows[0].length(), rows.length, 8, samples);
    }

    /// The numbers of the drawing, row by row.
    public static int[] pixels(String... rows) {
        return Arrays.stream(rows).flatMapToInt(String::chars).map(TextMask::number).toArray();
    }

    /// The labels of a map, row by row.
    public static int[] pixels(LabelMap labels) {
        int[] pixels = new int[labels.width() * labels.height()];
        for (int y = 0; y < labels.height(); y++) {
            for (int run = labels.firstRun(y); run < labels.firstRun(y + 1); run++) {
                int row = y * labels.width();
                Arrays.fill(pixels, row + labels.start(run), row + labels.end(run), labels.label(run));
            }
        }
        return pixels;
    }

    /// Draws a label map; with one label only as `#` and `.`.
    public static String draw(LabelMap labels) {
        StringBuilder text = new StringBuilder();
        for (int y = 0; y < labels.height(); y++) {
            for (int x = 0; x < labels.width(); x++) {
                int label = labels.labelAt(x, y);
                text.append(label == 0 ? '.' : labels.labels() == 1 ? '#' : (char) ('a' + label - 1));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static int number(int character) {
        return switch (character) {
            case '.' -> 0;
            case '#' -> 1;
            default -> character - 'a' + 1;
        };
    }
}
