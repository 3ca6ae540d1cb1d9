package cocoscope.export.shard;

import cocoscope.batch.BatchInput;
import cocoscope.batch.Shard;
import cocoscope.batch.category.FoundCategories;
import cocoscope.coco.Category;
import cocoscope.coco.CategoryJson;
import cocoscope.coco.CategoryReader;
import cocoscope.coco.JsonValue;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.diagnosis.DecisionText;
import cocoscope.mask.decision.Decision;
import cocoscope.message.Wording;
import cocoscope.recipe.RecipeFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/// What the file of a shard says of itself, as its first member.
///
/// @param run        the same for all shards of one run, and for no other
/// @param size       of the shard
/// @param known      categories whose ids were settled before
/// @param ofRule     categories of the rule, in the order of its table
/// @param found      categories that the masks have
record ShardHead(Shard shard, String run, Size size, List<Category> known, List<String> ofRule, FoundCategories found) {
    static final String NAME = "shard";

    /// @param failed masks that could not be converted
    record Size(int images, long annotations, int failed) {}

    ShardHead {
        known = List.copyOf(known);
        ofRule = List.copyOf(ofRule);
    }

    /// What tells one run from another: its images, its settings, and what was decided.
    static String run(List<BatchInput> inputs, RecipeFile settings, Decision decision) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            inputs.stream().map(BatchInput::fileName).sorted().forEach(name -> add(name, digest));
            add(settings.json(), digest);
            new DecisionText(new Wording(Locale.ROOT)).lines(decision).forEach(line -> add(line, digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static void add(String text, MessageDigest digest) {
        digest.update((text + "\0").getBytes(StandardCharsets.UTF_8));
    }

    void write(JsonGenerator json) {
        json.writeObjectPropertyStart(NAME);
        json.writeNumberProperty("number", shard.number());
        json.writeNumberProperty("of", shard.count());
        json.writeStringProperty("run", run);
        json.writeNumberProperty("images", size.images);
        json.writeNumberProperty("annotations", size.annotations);
        json.writeNumberProperty("failed", size.failed);
        // Values of arrays in here stay in this line, because only arrays of the outermost object are broken.
        json.writeArrayPropertyStart("found");
        found.minValues().forEach((name, value) -> {
            json.writeStartObject();
            json.writeStringProperty("name", name);
            json.writeNumberProperty("value", value);
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("of_rule");
        ofRule.forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("known");
        known.forEach(category -> CategoryJson.write(category, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    static ShardHead read(JsonValue head) throws UnreadableJsonException {
        int count = head.member("of").integer(1, Integer.MAX_VALUE);
        Map<String, Integer> found = new LinkedHashMap<>();
        for (JsonValue category : head.member("found").elements()) {
            found.put(category.member("name").text(), category.member("value").integer(Integer.MIN_VALUE, Integer.MAX_VALUE));
        }
        List<String> ofRule = new ArrayList<>();
        for (JsonValue name : head.member("of_rule").elements()) {
            ofRule.add(name.text());
        }
        return new ShardHead(new Shard(head.member("number").integer(1, count), count), head.member("run").text(),
                new Size(head.member("images").integer(0, Integer.MAX_VALUE),
                        head.member("annotations").wholeNumber(0, Long.MAX_VALUE), head.member("failed").integer(0, Integer.MAX_VALUE)),
                CategoryReader.categories(head.member("known")), ofRule, new FoundCategories(found));
    }
}
