package cocoscope.batch;

import cocoscope.cli.MaskFile;
import cocoscope.convert.Recipe;
import cocoscope.geometry.Box;
import cocoscope.mask.runs.RunLengthEncoding;
import cocoscope.message.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A folder of masks of 96 x 64 pixels that are drawn as boxes, and what becomes of them.
final class DrawnFolder {
    static final int WIDTH = 96;
    static final int HEIGHT = 64;

    private final Path folder;
    private final List<BatchInput> inputs = new ArrayList<>();

    DrawnFolder(Path folder) {
        this.folder = folder;
    }

    /// @param value that the pixels of the box get
    record Drawn(int value, int x, int y, int width, int height) {}

    /// The object that lies apart from the other one in most masks.
    static Drawn cat(int value) {
        return new Drawn(value, 10, 8, 30, 22);
    }

    static Drawn dog(int value) {
        return new Drawn(value, 50, 40, 40, 20);
    }

    static Drawn box(int value, int x, int y, int width, int height) {
        return new Drawn(value, x, y, width, height);
    }

    static int[] pixels(int ground, Drawn... boxes) {
        int[] pixels = new int[WIDTH * HEIGHT];
        Arrays.fill(pixels, ground);
        for (Drawn box : boxes) {
            for (int y = box.y; y < box.y + box.height; y++) {
                Arrays.fill(pixels, y * WIDTH + box.x, y * WIDTH + box.x + box.width, box.value);
            }
        }
        return pixels;
    }

    DrawnFolder levels(int ground, Drawn... boxes) {
        return add(MaskFile.writeLevels(next(".png"), WIDTH, pixels(ground, boxes)));
    }

    DrawnFolder wide(int ground, Drawn... boxes) {
        return add(MaskFile.writeWide(next(".png"), WIDTH, pixels(ground, boxes)));
    }

    DrawnFolder colors(int ground, Drawn... boxes) {
        return add(MaskFile.writeColors(next(".png"), WIDTH, pixels(ground, boxes)));
    }

    /// Saved as JPEG, which moves each color a little.
    DrawnFolder compressedColors(int ground, Drawn... boxes) {
        return add(MaskFile.writeColors(next(".jpg"), WIDTH, pixels(ground, boxes)));
    }

    DrawnFolder pixels(int[] levels) {
        return add(MaskFile.writeLevels(next(".png"), WIDTH, levels));
    }

    private Path next(String extension) {
        return folder.resolve(inputs.size() + 1 + extension);
    }

    private DrawnFolder add(Path file) {
        inputs.add(new BatchInput(file, Optional.empty(), String.valueOf(file.getFileName())));
        return this;
    }

    List<BatchInput> inputs() {
        return inputs;
    }

    Batch.Result convert(Recipe recipe) throws InterruptedException {
        return Batch.run(inputs, recipe, 2, () -> { });
    }

    /// What became of each mask: `value_1 660 10,8 30x22` for each category, in alphabetical order.
    List<String> labels(Recipe recipe) throws InterruptedException {
        return convert(recipe).outcomes().stream().map(DrawnFolder::labels).toList();
    }

    static String labels(Batch.Outcome outcome) {
        return switch (outcome) {
            case Batch.Outcome.Failed(_, Message reason) -> reason.toString();
            case Batch.Outcome.Unusable(_, Message reason) -> reason.toString();
            case Batch.Outcome.Converted(_, ConvertedMask mask, _) -> labels(mask);
        };
    }

    private static String labels(ConvertedMask mask) {
        Map<String, List<RunLengthEncoding>> categories = new TreeMap<>();
        mask.annotations().forEach(annotation -> categories.computeIfAbsent(annotation.category(), _ -> new ArrayList<>())
                .add(annotation.region()));
        List<String> said = new ArrayList<>();
        categories.forEach((category, regions) -> {
            RunLengthEncoding union = RunLengthEncoding.union(regions);
            Box box = union.box();
            said.add("%s %d %d,%d %dx%d".formatted(category, union.area(), box.x(), box.y(), box.width(), box.height()));
        });
        return String.join("; ", said);
    }
}
