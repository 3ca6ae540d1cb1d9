package cocoscope.diagnosis;

import cocoscope.coco.JsonOutput;
import cocoscope.coco.LineBreaks;
import cocoscope.decode.FileFacts;
import cocoscope.recipe.EnumNames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JsonGenerator;

/// What files are, as a JSON array with an object a file; `src/docs/inspect.md` describes it.
public final class DiagnosisReport {
    private static final double PLACES = 1e6;

    private final DiagnosisText text;
    private final AdviceWords words;

    /// How the room that speaks words advice.
    public interface AdviceWords {
        /// What does it; empty where nothing does.
        String option(Advice advice);

        String sentence(Advice advice);
    }

    public DiagnosisReport(DiagnosisText text, AdviceWords words) {
        this.text = text;
        this.words = words;
    }

    /// A file and what it is, or why it cannot be read.
    public record Entry(Path file, Optional<Diagnosis> diagnosis, String problem) {}

    public String json(List<Entry> entries) {
        var bytes = new ByteArrayOutputStream();
        try {
            JsonOutput.write(bytes, LineBreaks.ofElements(), json -> {
                json.writeStartArray();
                entries.forEach(entry -> write(entry, json));
                json.writeEndArray();
            });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void write(Entry entry, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("file", entry.file().toString());
        entry.diagnosis().ifPresentOrElse(diagnosis -> write(diagnosis, json), () -> json.writeStringProperty("error", entry.problem()));
        json.writeEndObject();
    }

    private void write(Diagnosis diagnosis, JsonGenerator json) {
        write(diagnosis.facts(), json);
        json.writeNumberProperty("values", diagnosis.values());
        json.writeArrayPropertyStart("levels");
        diagnosis.levels().forEach(level -> write(level, diagnosis.colors(), json));
        json.writeEndArray();
        json.writeNumberProperty("between", rounded(diagnosis.between()));
        json.writeObjectPropertyStart("verdict");
        json.writeStringProperty("kind", diagnosis.verdict().kind());
        json.writeStringProperty("sentence", text.verdict(diagnosis));
        json.writeEndObject();
        json.writeArrayPropertyStart("advice");
        diagnosis.advice().forEach(advice -> write(advice, json));
        json.writeEndArray();
    }

    private static void write(FileFacts facts, JsonGenerator json) {
        json.writeStringProperty("format", facts.format().title());
        json.writeNumberProperty("width", facts.width());
        json.writeNumberProperty("height", facts.height());
        json.writeNumberProperty("bits", facts.bits());
        json.writeNumberProperty("channels", facts.channels());
        json.writeStringProperty("samples", EnumNames.of(facts.samples()));
        write("palette", facts.palette(), json);
        json.writeBooleanProperty("alpha", facts.alpha());
        json.writeBooleanProperty("lossy", facts.lossy());
        json.writeNumberProperty("pages", facts.pages());
        json.writeNumberProperty("orientation", facts.orientation().tag());
        facts.jpeg().ifPresent(jpeg -> {
            json.writeObjectPropertyStart("jpeg");
            write("quality", jpeg.quality(), json);
            json.writeBooleanProperty("standard_tables", jpeg.standardTables());
            json.writeStringProperty("subsampling", jpeg.subsampling());
            json.writeEndObject();
        });
    }

    private static void write(String key, OptionalInt number, JsonGenerator json) {
        if (number.isPresent()) {
            json.writeNumberProperty(key, number.getAsInt());
        } else {
            json.writeNullProperty(key);
        }
    }

    private static void write(LevelShare level, boolean color, JsonGenerator json) {
        json.writeStartObject();
        if (color) {
            json.writeStringProperty("color", DiagnosisText.name(level.value(), true));
        } else {
            json.writeNumberProperty("value", level.value());
        }
        json.writeNumberProperty("pixels", level.pixels());
        json.writeNumberProperty("share", rounded(level.share()));
        json.writeNumberProperty("confidence", rounded(level.confidence()));
        json.writeEndObject();
    }

    private void write(Advice advice, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("kind", EnumNames.of(advice.kind()));
        json.writeStringProperty("option", words.option(advice));
        json.writeStringProperty("sentence", words.sentence(advice));
        json.writeEndObject();
    }

    private static double rounded(double share) {
        return Math.round(share * PLACES) / PLACES;
    }
}
