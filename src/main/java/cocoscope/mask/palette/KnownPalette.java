package cocoscope.mask.palette;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/// The numbers and colors by which published datasets encode their classes. Each is a text file that names its source,
/// with a line per class: number, color, name. `-` stands for no number, no color, or the background, `*` for
/// what is left out and counted.
public enum KnownPalette {
    VOC, ADE20K, CITYSCAPES, CITYSCAPES_TRAIN, CAMVID, COCO_STUFF;

    /// Fewer colors fit a palette by chance.
    private static final int MIN_COLORS = 3;
    private static final double NEARLY_ALL = 0.85;
    private static final double MEAN_DISTANCE = 0.5;
    private static final int DARK = 12;
    private static final int WHITE = 0xFFFFFF;

    /// A line of a palette.
    ///
    /// @param number `-` for none
    /// @param color  `#rrggbb`, or `-` for none
    public record Line(String number, String color, String name) {
        public boolean isClass() {
            return !name.equals("-") && !isLeftOut();
        }

        public boolean isLeftOut() {
            return name.equals("*");
        }

        public boolean hasNumber() {
            return !number.equals("-");
        }

        public boolean hasColor() {
            return !color.equals("-");
        }
    }

    public List<Line> lines() {
        String file = "/cocoscope/palette/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
        var stream = Objects.requireNonNull(KnownPalette.class.getResourceAsStream(file), file);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(" ", 3))
                    .map(parts -> new Line(parts[0], parts[1], parts[2])).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The colors of the classes, 0xRRGGBB, each once.
    public int[] colors() {
        return colors(lines().stream().filter(Line::isClass).toList());
    }

    private static int[] colors(List<Line> lines) {
        return lines.stream().filter(Line::hasColor).mapToInt(line -> Integer.decode(line.color)).distinct().toArray();
    }

    /// The palette that has all of some colors, but for black and white, which every palette may have. Nothing where chance or
    /// plain colors would do, or several datasets have them.
    public static Optional<KnownPalette> of(int[] colors) {
        int[] drawn = IntStream.of(colors).filter(color -> color != 0 && color != WHITE).distinct().toArray();
        if (drawn.length < MIN_COLORS || IntStream.of(drawn).allMatch(KnownPalette::isPlain)) {
            return Optional.empty();
        }
        List<KnownPalette> having = Arrays.stream(values()).filter(palette -> palette != CITYSCAPES_TRAIN && palette.hasAll(drawn))
                .toList();
        return having.size() == 1 ? Optional.of(having.getFirst()) : Optional.empty();
    }

    private boolean hasAll(int[] colors) {
        int[] known = colors(lines());
        return IntStream.of(colors).allMatch(color -> IntStream.of(known).anyMatch(other -> other == color));
    }

    /// The palette that nearly all of some colors are next to, three at least that are not plain.
    ///
    /// @param reach how far a color may be from that of the palette in the channel that differs most; most are a good deal closer
    public static Optional<KnownPalette> near(int[] colors, int reach) {
        int[] drawn = IntStream.of(colors).filter(color -> !isPlain(color)).toArray();
        Optional<KnownPalette> best = Optional.empty();
        double min = MEAN_DISTANCE * reach;
        for (KnownPalette palette : values()) {
            int[] known = colors(palette.lines());
            int[] distances = IntStream.of(drawn).map(color -> IntStream.of(known).map(other -> apart(color, other)).min()
                    .orElse(reach + 1))
                    .filter(distance -> distance <= reach).toArray();
            double mean = IntStream.of(distances).average().orElse(reach);
            if (distances.length >= Math.max(MIN_COLORS, NEARLY_ALL * drawn.length) && mean < min) {
                best = Optional.of(palette);
                min = mean;
            }
        }
        return best;
    }

    private static int apart(int one, int other) {
        return IntStream.of(16, 8, 0).map(shift -> Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF))).max().orElse(0);
    }

    private static boolean isPlain(int color) {
        return IntStream.of(16, 8, 0).map(shift -> color >> shift & 0xFF).allMatch(channel -> channel < DARK || channel > 0xFF - DARK);
    }
}
