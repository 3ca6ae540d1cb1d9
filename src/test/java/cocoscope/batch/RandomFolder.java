package cocoscope.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfInt;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/// A folder of 2 to 30 masks drawn at random with 1 to 12 values, and the labels that were drawn; the same at every run.
///
/// @param names  of the categories that the labels 1, 2, ... have
/// @param drawn  the labels of each mask, row by row; 0 is no object
/// @param widths of each mask
public record RandomFolder(FolderKind kind, List<Path> files, List<String> names, List<int[]> drawn, List<Integer> widths) {
    static {
        nu.pattern.OpenCV.loadLocally();
    }

    private static final int[] VOC = {0x800000, 0x008000, 0x808000, 0x000080, 0x800080, 0x008080, 0x808080, 0x400000, 0xC00000, 0x408000,
            0xC08000,
        0x400080};
    private static final int VOID = 255;

    /// @param most masks
    public static RandomFolder draw(FolderKind kind, long seed, int most, Path folder) {
        return new Pen(kind, new Random(seed)).draw(folder, most);
    }

    private static final class Pen {
        private final FolderKind kind;
        private final Random random;
        private final List<int[]> drawn = new ArrayList<>();
        private final List<Integer> widths = new ArrayList<>();
        private final List<Path> files = new ArrayList<>();
        /// The value of each label.
        private int[] values = {0};
        private int quality;
        private int blur;
        private double scale = 1;

        private Pen(FolderKind kind, Random random) {
            this.kind = kind;
            this.random = random;
        }

        private RandomFolder draw(Path folder, int most) {
            int classes = choosePaint();
            quality = List.of(95, 90, 85, 80, 75, 70, 60).get(random.nextInt(kind == FolderKind.JPEG_COLORS ? 5 : 7));
            blur = random.nextBoolean() ? 3 : 5;
            scale = List.of(0.5, 0.75, 1.5, 2.0).get(random.nextInt(4));
            int masks = 2 + random.nextInt(most - 1);
            for (int mask = 0; mask < masks; mask++) {
                int width = 2 * (60 + random.nextInt(30));
                int height = 2 * (45 + random.nextInt(20));
                int[] labels = labels(width, height, classes, mask);
                drawn.add(labels);
                widths.add(width);
                files.add(write(folder, mask, width, labels));
            }
            List<String> names = IntStream.range(1, values.length).mapToObj(label -> name(values[label])).toList();
            return new RandomFolder(kind, files, names, drawn, widths);
        }

        /// The values of the labels; returns how many classes there are.
        private int choosePaint() {
            int classes = switch (kind) {
                case TWO_LEVELS, BRIGHT_GROUND, JPEG_TWO_LEVELS, BLURRED, OBJECT_NUMBERS -> 1;
                case CLASS_NUMBERS, COLORS, COLORED_GROUND -> 2 + random.nextInt(11);
                case GRAY_LEVELS, VOID_BORDERS, DENSE, DENSE_FROM_ONE -> 3 + random.nextInt(6);
                case JPEG_LEVELS, RESIZED -> 2 + random.nextInt(3);
                case JPEG_COLORS -> 2 + random.nextInt(5);
            };
            values = switch (kind) {
                case TWO_LEVELS -> new int[] {0, List.of(1, 2, 100, 200, 255).get(random.nextInt(5))};
                case JPEG_TWO_LEVELS, BLURRED -> new int[] {0, List.of(128, 200, 255).get(random.nextInt(3))};
                case BRIGHT_GROUND -> new int[] {255, List.of(0, 4, 100).get(random.nextInt(3))};
                case OBJECT_NUMBERS -> IntStream.rangeClosed(0, 60).toArray();
                case CLASS_NUMBERS, VOID_BORDERS -> numbers(classes, 0, 1 + random.nextInt(2));
                case DENSE -> IntStream.rangeClosed(-1, classes).toArray();
                case DENSE_FROM_ONE -> IntStream.rangeClosed(0, classes).toArray();
                case GRAY_LEVELS, JPEG_LEVELS, RESIZED -> IntStream.rangeClosed(0, classes).map(label -> label * (255 / classes)).toArray();
                case COLORS, JPEG_COLORS -> colors(classes, 0);
                case COLORED_GROUND -> colors(classes, 0x00D7FF);
            };
            return classes;
        }

        private int[] numbers(int classes, int ground, int step) {
            int[] numbers = new int[classes + 1];
            numbers[0] = ground;
            for (int label = 1; label <= classes; label++) {
                numbers[label] = label * step;
            }
            return numbers;
        }

        private int[] colors(int classes, int ground) {
            List<Integer> palette = new ArrayList<>(Arrays.stream(VOC).boxed().toList());
            if (random.nextBoolean()) {
                Set<Integer> drawn = new HashSet<>();
                while (drawn.size() < 12) {
                    int color = 0;
                    for (int channel = 0; channel < 3; channel++) {
                        color = color << 8 | List.of(0, 128, 255).get(random.nextInt(3));
                    }
                    if (color != ground && color != 0) {
                        drawn.add(color);
                    }
                }
                palette = new ArrayList<>(drawn);
            }
            Collections.shuffle(palette, random);
            int[] colors = new int[classes + 1];
            colors[0] = ground;
            for (int label = 1; label <= classes; label++) {
                colors[label] = palette.get(label - 1);
            }
            return colors;
        }

        private int[] labels(int width, int height, int classes, int mask) {
            int[] labels = new int[width * height];
            switch (kind) {
                case DENSE, DENSE_FROM_ONE -> cells(labels, width, height, classes + (kind == FolderKind.DENSE ? 1 : 0));
                case OBJECT_NUMBERS -> objects(labels, width, height);
                default -> {
                    boolean negative = mask > 1 && random.nextInt(6) == 0;
                    boolean full = kind == FolderKind.TWO_LEVELS && mask > 1 && random.nextInt(12) == 0;
                    if (full) {
                        Arrays.fill(labels, 1);
                    } else if (!negative) {
                        do {
                            Arrays.fill(labels, 0);
                            shapes(labels, width, height, classes, mask);
                        } while (!kind.isExact() && !areVisible(labels, width));
                    }
                }
            }
            return labels;
        }

        /// Ellipses and boxes; of many classes each mask has some, and the first two together have all.
        private void shapes(int[] labels, int width, int height, int classes, int mask) {
            List<Integer> shuffled = new ArrayList<>(IntStream.rangeClosed(1, classes).boxed().toList());
            Collections.shuffle(shuffled, random);
            int shown = mask < 2 ? classes : 1 + random.nextInt(classes);
            for (int label : shuffled.subList(0, shown)) {
                for (int component = random.nextInt(3); component >= 0; component--) {
                    int a = (kind.isExact() ? 4 : 9) + random.nextInt(11);
                    int b = (kind.isExact() ? 4 : 9) + random.nextInt(11);
                    int x = random.nextInt(width);
                    int y = random.nextInt(height);
                    paint(labels, width, height, label, x, y, a, b, random.nextBoolean());
                }
            }
        }

        /// Whether each label has places that compression and a change of size leave alone.
        private static boolean areVisible(int[] labels, int width) {
            Map<Integer, Integer> flat = new HashMap<>();
            for (int pixel = 0; pixel < labels.length; pixel++) {
                flat.putIfAbsent(labels[pixel], 0);
                int x = pixel % width;
                int y = pixel / width;
                if (x >= 3 && y >= 3 && x < width - 3 && y < labels.length / width - 3) {
                    boolean same = true;
                    for (int other = 0; other < 49; other++) {
                        same &= labels[pixel + (other / 7 - 3) * width + other % 7 - 3] == labels[pixel];
                    }
                    flat.merge(labels[pixel], same ? 1 : 0, Integer::sum);
                }
            }
            return flat.values().stream().allMatch(pixels -> pixels >= 80);
        }

        private static void paint(int[] labels, int width, int height, int label, int x, int y, int a, int b, boolean round) {
            for (int row = Math.max(0, y - b); row < Math.min(height, y + b + 1); row++) {
                for (int column = Math.max(0, x - a); column < Math.min(width, x + a + 1); column++) {
                    double distance = Math.pow((column - x) / (double) a, 2) + Math.pow((row - y) / (double) b, 2);
                    if (!round || distance <= 1) {
                        labels[row * width + column] = label;
                    }
                }
            }
        }

        /// The cells around random places: each place has one class, the first places each its own.
        private void cells(int[] labels, int width, int height, int classes) {
            int places = classes + 2 + random.nextInt(8);
            int[] xs = random.ints(places, 0, width).toArray();
            int[] ys = random.ints(places, 0, height).toArray();
            int[] classOf = IntStream.range(0, places).map(place -> place < classes ? place + 1 : 1 + random.nextInt(classes)).toArray();
            for (int pixel = 0; pixel < labels.length; pixel++) {
                int nearest = 0;
                long min = Long.MAX_VALUE;
                for (int place = 0; place < places; place++) {
                    long dx = xs[place] - pixel % width;
                    long dy = ys[place] - pixel / width;
                    if (dx * dx + dy * dy < min) {
                        min = dx * dx + dy * dy;
                        nearest = classOf[place];
                    }
                }
                labels[pixel] = nearest;
            }
        }

        /// Ellipses that do not touch, each with the next number.
        private void objects(int[] labels, int width, int height) {
            int wanted = random.nextInt(31);
            int number = 0;
            for (int tried = 0; tried < 200 && number < wanted; tried++) {
                int a = 3 + random.nextInt(7);
                int b = 3 + random.nextInt(7);
                int x = 12 + random.nextInt(width - 24);
                int y = 12 + random.nextInt(height - 24);
                boolean free = true;
                for (int row = y - b - 1; row <= y + b + 1; row++) {
                    for (int column = x - a - 1; column <= x + a + 1; column++) {
                        free &= labels[row * width + column] == 0;
                    }
                }
                if (free) {
                    paint(labels, width, height, ++number, x, y, a, b, true);
                }
            }
        }

        private String name(int value) {
            return switch (kind) {
                case TWO_LEVELS, BRIGHT_GROUND, JPEG_TWO_LEVELS, BLURRED, OBJECT_NUMBERS -> "object";
                case COLORS, COLORED_GROUND, JPEG_COLORS -> String.format("color_%06x", value);
                case CLASS_NUMBERS, GRAY_LEVELS, VOID_BORDERS, DENSE, DENSE_FROM_ONE, JPEG_LEVELS, RESIZED -> "value_" + value;
            };
        }

        private Path write(Path folder, int mask, int width, int[] labels) {
            int[] pixels = Arrays.stream(labels).map(label -> values[label]).toArray();
            if (kind == FolderKind.VOID_BORDERS || kind == FolderKind.DENSE) {
                borders(pixels, labels, width);
            }
            boolean colors = kind == FolderKind.COLORS || kind == FolderKind.COLORED_GROUND || kind == FolderKind.JPEG_COLORS;
            Mat mat = new Mat(labels.length / width, width, colors ? CvType.CV_8UC3 : CvType.CV_8UC1);
            byte[] bytes = new byte[pixels.length * (colors ? 3 : 1)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (colors ? pixels[i / 3] >> 8 * (i % 3) : pixels[i]);
            }
            mat.put(0, 0, bytes);
            boolean jpeg = kind == FolderKind.JPEG_COLORS || kind == FolderKind.JPEG_LEVELS || kind == FolderKind.JPEG_TWO_LEVELS;
            if (kind == FolderKind.BLURRED) {
                Imgproc.GaussianBlur(mat, mat, new Size(blur, blur), 0);
            }
            if (kind == FolderKind.RESIZED) {
                resize(mat, width, labels);
            }
            Path file = folder.resolve((mask + 1) + (jpeg ? ".jpg" : ".png"));
            MatOfInt options = jpeg ? new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, quality) : new MatOfInt();
            if (!Imgcodecs.imwrite(file.toString(), mat, options)) {
                throw new IllegalStateException("OpenCV cannot write " + file);
            }
            return file;
        }

        /// The mask and the labels in another size: these by the nearest pixel.
        private void resize(Mat mat, int width, int[] labels) {
            int newWidth = (int) (width * scale);
            int newHeight = (int) (labels.length / width * scale);
            Imgproc.resize(mat, mat, new Size(newWidth, newHeight), 0, 0, scale < 1 ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR);
            int[] resized = new int[newWidth * newHeight];
            for (int i = 0; i < resized.length; i++) {
                int x = Math.min(width - 1, (int) ((i % newWidth + 0.5) / scale));
                int y = Math.min(labels.length / width - 1, (int) ((i / newWidth + 0.5) / scale));
                resized[i] = labels[y * width + x];
            }
            drawn.set(drawn.size() - 1, resized);
            widths.set(widths.size() - 1, newWidth);
        }

        /// Pixels at another label become the void, and are no object.
        private static void borders(int[] pixels, int[] labels, int width) {
            int[] before = labels.clone();
            for (int pixel = 0; pixel < labels.length; pixel++) {
                int x = pixel % width;
                boolean edge = x > 0 && before[pixel - 1] != before[pixel] || x < width - 1 && before[pixel + 1] != before[pixel]
                        || pixel >= width && before[pixel - width] != before[pixel]
                        || pixel + width < before.length && before[pixel + width] != before[pixel];
                if (edge) {
                    pixels[pixel] = VOID;
                    labels[pixel] = 0;
                }
            }
        }
    }
}
