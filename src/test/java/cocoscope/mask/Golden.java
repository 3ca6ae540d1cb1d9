package cocoscope.mask;

import cocoscope.mask.runs.LabelMap;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Vectors that pycocotools and OpenCV produced, from `src/test/resources/golden`.
public final class Golden {
    private Golden() {}

    public static List<JsonNode> read(String name) {
        InputStream json = Objects.requireNonNull(Golden.class.getResourceAsStream("/golden/" + name + ".json"));
        List<JsonNode> vectors = new ArrayList<>();
        JsonMapper.builder().build().readTree(json).forEach(vectors::add);
        return vectors;
    }

    public static LabelMap labels(JsonNode vector) {
        List<String> rows = new ArrayList<>();
        vector.get("rows").forEach(row -> rows.add(row.asString()));
        return TextMask.labels(rows.toArray(String[]::new));
    }

    public static int[] integers(JsonNode array) {
        int[] integers = new int[array.size()];
        for (int i = 0; i < integers.length; i++) {
            integers[i] = array.get(i).asInt();
        }
        return integers;
    }
}
