package cocoscope.coco.lint;

import cocoscope.mask.runs.RunLengthEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What programs and people do to COCO files. Each damages one member of one entry.
enum Damage {
    RUNS_AS_RING, RUNS_AS_FLAT_LIST, RUNS_ALONG_ROWS, RUNS_OF_SWAPPED_SIZE, RUNS_WITHOUT_END,
    RING_IN_FRACTIONS, RING_IN_ROUNDED_FRACTIONS, RING_Y_FIRST, RING_ODD, RING_FLAT, RING_NESTED, RING_AS_TEXT, RING_EMPTY_ADDED,
    RING_WITH_HOLE,
    BOX_GONE, BOX_EMPTY, BOX_NEGATIVE, BOX_AS_CORNERS, BOX_IN_FRACTIONS, BOX_ELSEWHERE,
    AREA_GONE, AREA_ZERO, AREA_TRIPLE, AREA_AS_TEXT,
    KEYPOINT_CUT, KEYPOINT_VISIBILITY, KEYPOINTS_MISCOUNTED, SKELETON_WRONG,
    NAME_IN_CAPITALS, NAME_WITH_SPACE, SIDES_SWAPPED, FILE_WITHOUT_FOLDER, FILE_OF_OTHER_ENDING, FILE_ESCAPED;

    /// Whether what is left of the area is right all the same, so that only the box can tell.
    boolean keepsArea() {
        return this == RUNS_ALONG_ROWS || this == RING_Y_FIRST || this == RUNS_OF_SWAPPED_SIZE;
    }

    /// Whether it leaves nothing of the box.
    boolean takesBox() {
        return this == BOX_GONE || this == BOX_EMPTY || this == BOX_NEGATIVE || this == BOX_ELSEWHERE || this == BOX_IN_FRACTIONS;
    }

    /// Damages a file where that is possible.
    ///
    /// @return the place that is damaged, as a JSON pointer
    Optional<String> apply(ObjectNode root, Random random) {
        return switch (this) {
            case NAME_IN_CAPITALS, NAME_WITH_SPACE -> nameLike(root, random);
            case SKELETON_WRONG -> {
                ((ArrayNode) root.get("categories").get(0).get("skeleton").get(0)).set(1, 9);
                yield Optional.of("/categories/0/skeleton");
            }
            case SIDES_SWAPPED, FILE_WITHOUT_FOLDER, FILE_OF_OTHER_ENDING, FILE_ESCAPED -> image(root, random);
            default -> annotation(root, random);
        };
    }

    private Optional<String> nameLike(ObjectNode root, Random random) {
        ArrayNode categories = (ArrayNode) root.get("categories");
        int damaged = 1 + random.nextInt(categories.size() - 1);
        String other = categories.get(0).get("name").asString();
        ((ObjectNode) categories.get(damaged)).put("name", this == NAME_WITH_SPACE ? other + " " : other.toUpperCase(Locale.ROOT));
        return Optional.of("/categories/" + damaged + "/name");
    }

    private Optional<String> image(ObjectNode root, Random random) {
        int index = random.nextInt(root.get("images").size());
        ObjectNode image = (ObjectNode) root.get("images").get(index);
        String name = image.get("file_name").asString();
        switch (this) {
            case FILE_WITHOUT_FOLDER -> image.put("file_name", name.substring(name.indexOf('/') + 1));
            case FILE_OF_OTHER_ENDING -> image.put("file_name", name.replace(".jpg", ".JPEG"));
            case FILE_ESCAPED -> image.put("file_name", name.replace(" ", "%20"));
            default -> {
                int width = image.get("width").asInt();
                image.put("width", image.get("height").asInt()).put("height", width);
                return Optional.of("/images/" + index);
            }
        }
        return Optional.of("/images/" + index + "/file_name");
    }

    private Optional<String> annotation(ObjectNode root, Random random) {
        List<Integer> fitting = new ArrayList<>();
        for (int i = 0; i < root.get("annotations").size(); i++) {
            if (fits((ObjectNode) root.get("annotations").get(i))) {
                fitting.add(i);
            }
        }
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        int index = fitting.get(random.nextInt(fitting.size()));
        ObjectNode entry = (ObjectNode) root.get("annotations").get(index);
        JsonNode image = root.get("images").get(entry.get("image_id").asInt() - 1);
        damage(entry, image.get("width").asInt(), image.get("height").asInt(), random);
        String member = name().startsWith("BOX") ? "bbox" : name().startsWith("AREA") ? "area" : this == KEYPOINTS_MISCOUNTED
                ? "num_keypoints"
                : name().startsWith("KEYPOINT") ? "keypoints" : "segmentation";
        return Optional.of("/annotations/" + index + "/" + member);
    }

    private boolean fits(ObjectNode entry) {
        JsonNode segmentation = entry.path("segmentation");
        boolean list = segmentation.path("counts").isArray();
        boolean ring = segmentation.isArray() && segmentation.size() == 1 && segmentation.get(0).size() > 6;
        return switch (this) {
            case RUNS_AS_RING, RUNS_AS_FLAT_LIST, RUNS_WITHOUT_END -> list;
            case RUNS_ALONG_ROWS, RUNS_OF_SWAPPED_SIZE -> segmentation.isObject();
            case KEYPOINT_CUT, KEYPOINT_VISIBILITY, KEYPOINTS_MISCOUNTED -> entry.has("keypoints");
            default -> name().startsWith("RING") ? ring : entry.path("bbox").isArray() && entry.has("area");
        };
    }

    private void damage(ObjectNode entry, int width, int height, Random random) {
        JsonNode segmentation = entry.get("segmentation");
        switch (this) {
            case RUNS_AS_RING -> entry.putArray("segmentation").add(segmentation.get("counts"));
            case RUNS_AS_FLAT_LIST -> entry.set("segmentation", segmentation.get("counts"));
            case RUNS_WITHOUT_END -> ((ArrayNode) segmentation.get("counts")).remove(segmentation.get("counts").size() - 1);
            case RUNS_OF_SWAPPED_SIZE -> ((ObjectNode) segmentation).putArray("size").add(width).add(height);
            case RUNS_ALONG_ROWS -> alongRows((ObjectNode) segmentation, width, height);
            case RING_IN_FRACTIONS -> scale((ArrayNode) segmentation.get(0), width, height, 17);
            case RING_IN_ROUNDED_FRACTIONS -> scale((ArrayNode) segmentation.get(0), width, height, 6);
            case RING_Y_FIRST -> swap((ArrayNode) segmentation.get(0));
            case RING_ODD -> ((ArrayNode) segmentation.get(0)).add(random.nextInt(50));
            case RING_FLAT -> entry.set("segmentation", segmentation.get(0));
            case RING_NESTED -> entry.putArray("segmentation").add(GoodFile.JSON.createArrayNode().add(segmentation.get(0)));
            case RING_AS_TEXT -> {
                ArrayNode ring = (ArrayNode) segmentation.get(0);
                ring.set(3, ring.get(3).toString());
            }
            case RING_EMPTY_ADDED -> ((ArrayNode) segmentation).addArray();
            case RING_WITH_HOLE -> {
                double x = segmentation.get(0).get(0).asDouble() + 2;
                double y = segmentation.get(0).get(1).asDouble() + 4;
                ((ArrayNode) segmentation).addArray().add(x).add(y).add(x + 3).add(y).add(x + 3).add(y + 3).add(x).add(y + 3);
            }
            case BOX_GONE -> entry.remove("bbox");
            case BOX_EMPTY -> ((ArrayNode) entry.get("bbox")).set(2, 0).set(3, 0);
            case BOX_NEGATIVE -> ((ArrayNode) entry.get("bbox")).set(2, -entry.get("bbox").get(2).asDouble());
            case BOX_AS_CORNERS -> ((ArrayNode) entry.get("bbox")).set(2,
                    entry.get("bbox").get(0).asDouble() + entry.get("bbox").get(2).asDouble())
                    .set(3, entry.get("bbox").get(1).asDouble() + entry.get("bbox").get(3).asDouble());
            case BOX_IN_FRACTIONS -> {
                ArrayNode box = (ArrayNode) entry.get("bbox");
                for (int i = 0; i < 4; i++) {
                    box.set(i, box.get(i).asDouble() / (i % 2 == 0 ? width : height));
                }
            }
            case BOX_ELSEWHERE -> ((ArrayNode) entry.get("bbox")).set(0, random.nextInt(20) + 30).set(2, random.nextInt(9) + 1);
            case AREA_GONE -> entry.remove("area");
            case AREA_ZERO -> entry.put("area", 0);
            case AREA_TRIPLE -> entry.put("area", entry.get("area").asDouble() * 3);
            case AREA_AS_TEXT -> entry.put("area", entry.get("area").toString());
            case KEYPOINT_CUT -> ((ArrayNode) entry.get("keypoints")).remove(0);
            case KEYPOINT_VISIBILITY -> ((ArrayNode) entry.get("keypoints")).set(2, 7);
            case KEYPOINTS_MISCOUNTED -> entry.put("num_keypoints", entry.get("num_keypoints").asInt() + 1);
            default -> throw new IllegalStateException("no damage of an annotation");
        }
    }

    private static void alongRows(ObjectNode segmentation, int width, int height) {
        JsonNode written = segmentation.get("counts");
        RunLengthEncoding runs = written.isString() ? RunLengthEncoding.parse(height, width, written.asString())
                : RunLengthEncoding.of(height, width, written.values().stream().mapToInt(JsonNode::asInt).toArray());
        int[] counts = GoodFile.counts(runs.pixels(), width, height, true);
        if (written.isString()) {
            segmentation.put("counts", RunLengthEncoding.of(height, width, counts).compressed());
        } else {
            ArrayNode list = segmentation.putArray("counts");
            for (int count : counts) {
                list.add(count);
            }
        }
    }

    private static void scale(ArrayNode ring, int width, int height, int places) {
        for (int i = 0; i < ring.size(); i++) {
            double fraction = ring.get(i).asDouble() / (i % 2 == 0 ? width : height);
            ring.set(i, places > 15 ? fraction : Double.parseDouble(String.format(Locale.ROOT, "%." + places + "f", fraction)));
        }
    }

    private static void swap(ArrayNode ring) {
        for (int i = 0; i + 1 < ring.size(); i += 2) {
            JsonNode x = ring.get(i);
            ring.set(i, ring.get(i + 1));
            ring.set(i + 1, x);
        }
    }
}
