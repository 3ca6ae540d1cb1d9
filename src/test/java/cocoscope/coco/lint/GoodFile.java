package cocoscope.coco.lint;

import cocoscope.mask.runs.RunLengthEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A random COCO file that is right in all: polygons and run lengths of some shapes, with their boxes and areas, and keypoints.
public final class GoodFile {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CELL = 24;

    private final Random random;
    private final ObjectNode root = JSON.createObjectNode();
    private int id;

    private GoodFile(Random random) {
        this.random = random;
    }

    public static ObjectNode make(Random random) {
        return new GoodFile(random).make();
    }

    private ObjectNode make() {
        root.putObject("info");
        root.putArray("licenses");
        ArrayNode images = root.putArray("images");
        ArrayNode annotations = root.putArray("annotations");
        for (int image = 1; image <= 1 + random.nextInt(3); image++) {
            int columns = 3 + random.nextInt(4);
            int rows = columns + (random.nextBoolean() ? 1 : -1) * (1 + random.nextInt(2));
            images.addObject().put("id", image).put("file_name", "folder " + image + "/picture " + image + ".jpg")
                    .put("width", columns * CELL)
                    .put("height", rows * CELL);
            // Each object has a cell of its own, so that none is like another.
            for (int cell = random.nextInt(3); cell < columns * rows; cell += 2 + random.nextInt(6)) {
                annotation(annotations, image, columns * CELL, rows * CELL, cell % columns * CELL + 1, cell / columns * CELL + 1);
            }
        }
        ArrayNode categories = root.putArray("categories");
        List<String> names = new ArrayList<>(List.of("cat", "dog", "bird", "fish"));
        for (int category = 1; category <= 3; category++) {
            ObjectNode entry = categories.addObject().put("id", category).put("name", names.remove(random.nextInt(names.size())))
                    .put("supercategory", "");
            if (category == 1) {
                entry.putArray("keypoints").add("head").add("tail").add("foot");
                entry.putArray("skeleton").addArray().add(1).add(2);
            }
        }
        return root;
    }

    private void annotation(ArrayNode annotations, int image, int width, int height, int left, int top) {
        int category = 1 + random.nextInt(3);
        ObjectNode entry = annotations.addObject().put("id", ++id).put("image_id", image).put("category_id", category);
        switch (random.nextInt(3)) {
            case 0 -> polygon(entry, left, top);
            case 1 -> runs(entry, width, height, left, top, false);
            default -> runs(entry, width, height, left, top, true);
        }
        entry.put("iscrowd", 0);
        if (category == 1) {
            ArrayNode keypoints = entry.putArray("keypoints");
            int labeled = 0;
            for (int point = 0; point < 3; point++) {
                int visibility = random.nextInt(3);
                labeled += visibility > 0 ? 1 : 0;
                keypoints.add(visibility == 0 ? 0 : left + random.nextInt(9)).add(visibility == 0 ? 0 : top + random.nextInt(9))
                        .add(visibility);
            }
            entry.put("num_keypoints", labeled);
        }
    }

    /// A hexagon in a cell, wider than high, or the other way round.
    private void polygon(ObjectNode entry, int left, int top) {
        double width = 10 + random.nextInt(80) / 10.0;
        double height = 10 + random.nextInt(80) / 10.0;
        double x = left + random.nextInt(30) / 10.0;
        double y = top + random.nextInt(30) / 10.0;
        double cut = 2 + random.nextInt(20) / 10.0;
        double[] ring = {x + cut, y, x + width, y, x + width, y + height - cut, x + width - cut, y + height, x, y + height, x, y + cut};
        double twice = 0;
        ArrayNode numbers = entry.putArray("segmentation").addArray();
        for (int i = 0; i < ring.length; i++) {
            ring[i] = Math.rint(ring[i] * 10) / 10;
            add(numbers, ring[i]);
        }
        for (int i = 0; i < ring.length; i += 2) {
            int next = (i + 2) % ring.length;
            twice += ring[i] * ring[next + 1] - ring[next] * ring[i + 1];
        }
        ArrayNode box = entry.putArray("bbox");
        for (double side : new double[] {x, y, width, height}) {
            add(box, Math.rint(side * 10) / 10);
        }
        entry.put("area", Double.parseDouble(String.format(Locale.ROOT, "%.3f", Math.abs(twice) / 2)));
    }

    private static void add(ArrayNode array, double number) {
        if (number == Math.rint(number)) {
            array.add((long) number);
        } else {
            array.add(number);
        }
    }

    /// A rectangle without one corner.
    private void runs(ObjectNode entry, int width, int height, int left, int top, boolean compressed) {
        int across = 8 + random.nextInt(12);
        int down = 8 + random.nextInt(12);
        byte[] pixels = new byte[width * height];
        int area = 0;
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                boolean set = x >= 3 || y >= 5;
                pixels[(top + y) * width + left + x] = (byte) (set ? 1 : 0);
                area += set ? 1 : 0;
            }
        }
        RunLengthEncoding runs = RunLengthEncoding.of(height, width, counts(pixels, width, height, false));
        ObjectNode segmentation = entry.putObject("segmentation");
        segmentation.putArray("size").add(height).add(width);
        if (compressed) {
            segmentation.put("counts", runs.compressed());
        } else {
            ArrayNode counts = segmentation.putArray("counts");
            for (int count : runs.counts()) {
                counts.add(count);
            }
        }
        entry.putArray("bbox").add(left).add(top).add(across).add(down);
        entry.put("area", area);
    }

    /// Run lengths down the columns, or along the rows.
    static int[] counts(byte[] pixels, int width, int height, boolean alongRows) {
        List<Integer> counts = new ArrayList<>(List.of(0));
        for (int i = 0; i < pixels.length; i++) {
            int value = pixels[alongRows ? i : i % height * width + i / height];
            if (value != (counts.size() + 1) % 2) {
                counts.add(0);
            }
            counts.set(counts.size() - 1, counts.getLast() + 1);
        }
        return counts.stream().mapToInt(Integer::intValue).toArray();
    }
}
