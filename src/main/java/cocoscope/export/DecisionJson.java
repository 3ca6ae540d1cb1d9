package cocoscope.export;

import cocoscope.mask.decision.Decision;
import cocoscope.mask.decision.Part;
import cocoscope.recipe.EnumNames;
import java.util.OptionalInt;
import tools.jackson.core.JsonGenerator;

/// What was decided on masks without a rule, in a report.
final class DecisionJson {
    private DecisionJson() {}

    static void write(Decision decision, JsonGenerator json) {
        json.writeArrayPropertyStart("decision");
        decision.parts().forEach(part -> write(part, json));
        json.writeEndArray();
    }

    private static void write(Part part, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("masks", part.masks());
        json.writeNumberProperty("uniform", part.uniform());
        json.writeStringProperty("meaning", EnumNames.of(part.meaning()));
        json.writeArrayPropertyStart("levels");
        part.levels().forEach(level -> writeLevel(part, level, json));
        json.writeEndArray();
        write("background", part, part.background().level(), part.groundPixels(), json);
        json.writeStringProperty("background_cause", EnumNames.of(part.background().cause()));
        write("unlabeled", part, part.unlabeled(), part.unlabeledPixels(), json);
        json.writeArrayPropertyStart("doubts");
        part.doubts().stream().sorted().forEach(doubt -> json.writeString(EnumNames.of(doubt)));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(String name, Part part, OptionalInt level, long pixels, JsonGenerator json) {
        json.writeName(name);
        if (level.isPresent()) {
            writeLevel(part, level.getAsInt(), json);
        } else {
            json.writeNull();
        }
        json.writeNumberProperty(name + "_pixels", pixels);
    }

    private static void writeLevel(Part part, int level, JsonGenerator json) {
        if (part.colors()) {
            json.writeString(String.format("#%06x", level));
        } else {
            json.writeNumber(level);
        }
    }
}
