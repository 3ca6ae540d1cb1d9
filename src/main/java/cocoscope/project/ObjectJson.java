package cocoscope.project;

import cocoscope.coco.JsonValue;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.mask.object.KnownObject;
import cocoscope.mask.object.ObjectDecision;
import cocoscope.mask.object.ObjectDecision.Kind;
import cocoscope.mask.runs.RunLengthEncoding;
import cocoscope.recipe.EnumNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/// Decisions on single objects of an image in a project file. The pixels of an object are an RLE as in COCO files.
final class ObjectJson {
    private static final String KEY = "objects";

    private ObjectJson() {}

    /// @param image of the project
    static List<ObjectDecision> read(JsonValue image) throws UnreadableJsonException {
        Optional<JsonValue> array = image.optional(KEY);
        List<ObjectDecision> decisions = new ArrayList<>();
        for (JsonValue element : array.isPresent() ? array.get().elements() : List.<JsonValue>of()) {
            decisions.add(decision(element));
        }
        return decisions;
    }

    private static ObjectDecision decision(JsonValue object) throws UnreadableJsonException {
        object.allowOnly(Set.of("decision", "category", "layer", "of"));
        JsonValue word = object.member("decision");
        Optional<Kind> kind = EnumNames.constant(Kind.class, word.text());
        if (kind.isEmpty()) {
            throw word.wrong(ProjectProblem.DECISION, String.join(", ", EnumNames.all(Kind.class)));
        }
        Optional<JsonValue> layer = object.optional("layer");
        Optional<String> category = kind.get() == Kind.CATEGORY ? Optional.of(name(object.member("category"))) : Optional.empty();
        List<KnownObject> of = new ArrayList<>();
        JsonValue array = object.member("of");
        for (JsonValue element : array.elements()) {
            of.add(known(element));
        }
        if (kind.get() == Kind.JOIN ? of.size() < 2 : of.size() != 1) {
            throw array.wrong(kind.get() == Kind.JOIN ? ProjectProblem.TWO_OBJECTS : ProjectProblem.ONE_OBJECT);
        }
        return new ObjectDecision(kind.get(), of, category, layer.isPresent() ? layer.get().integer(0, Integer.MAX_VALUE) : 0);
    }

    private static String name(JsonValue category) throws UnreadableJsonException {
        if (category.text().isBlank()) {
            throw category.wrong(ProjectProblem.NAME);
        }
        return category.text();
    }

    private static KnownObject known(JsonValue object) throws UnreadableJsonException {
        object.allowOnly(Set.of("anchor", "size", "counts"));
        int[] size = pair(object.member("size"), 1);
        RunLengthEncoding pixels = pixels(size, object.member("counts"));
        JsonValue anchor = object.member("anchor");
        int[] at = pair(anchor, 0);
        if (!pixels.has(at[0], at[1])) {
            throw anchor.wrong(ProjectProblem.ANCHOR);
        }
        return new KnownObject(at[0], at[1], pixels);
    }

    private static RunLengthEncoding pixels(int[] size, JsonValue counts) throws UnreadableJsonException {
        try {
            return RunLengthEncoding.parse(size[0], size[1], counts.text());
        } catch (IllegalArgumentException _) {
            throw counts.wrong(ProjectProblem.RUN_LENGTHS, size[1], size[0]);
        }
    }

    private static int[] pair(JsonValue array, int min) throws UnreadableJsonException {
        List<JsonValue> numbers = array.elements();
        if (numbers.size() != 2) {
            throw array.wrong(ProjectProblem.TWO_NUMBERS);
        }
        return new int[] {numbers.get(0).integer(min, Integer.MAX_VALUE), numbers.get(1).integer(min, Integer.MAX_VALUE)};
    }

    static void write(List<ObjectDecision> decisions, JsonGenerator json) {
        if (decisions.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart(KEY);
        decisions.forEach(decision -> write(decision, json));
        json.writeEndArray();
    }

    private static void write(ObjectDecision decision, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("decision", EnumNames.of(decision.kind()));
        decision.category().ifPresent(category -> json.writeStringProperty("category", category));
        if (decision.layer() > 0) {
            json.writeNumberProperty("layer", decision.layer());
        }
        json.writeArrayPropertyStart("of");
        decision.objects().forEach(object -> write(object, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(KnownObject object, JsonGenerator json) {
        json.writeStartObject();
        json.writeName("anchor");
        json.writeArray(new int[] {object.x(), object.y()}, 0, 2);
        json.writeName("size");
        json.writeArray(new int[] {object.pixels().height(), object.pixels().width()}, 0, 2);
        json.writeStringProperty("counts", object.pixels().compressed());
        json.writeEndObject();
    }
}
