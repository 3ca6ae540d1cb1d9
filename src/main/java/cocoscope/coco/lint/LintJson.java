package cocoscope.coco.lint;

import cocoscope.coco.JsonOutput;
import cocoscope.coco.LineBreaks;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.FindingText;
import cocoscope.coco.lint.finding.LintSummary;
import cocoscope.message.Wording;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/// The findings about a file as JSON; `src/docs/lint.md` describes it.
public final class LintJson {
    private final FindingText text = new FindingText(new Wording(Locale.ENGLISH));

    /// Writes each finding as it comes.
    ///
    /// @param lint looks through the file and tells its findings
    public void write(Writer out, Path file, Function<Consumer<Finding>, LintSummary> lint) throws IOException {
        JsonOutput.write(out, LineBreaks.ofMembersAndElements(), json -> {
            json.writeStartObject();
            json.writeStringProperty("file", file.toString());
            json.writeArrayPropertyStart("findings");
            LintSummary summary = lint.apply(finding -> write(finding, json));
            json.writeEndArray();
            write(summary, json);
            json.writeEndObject();
        });
    }

    private void write(Finding finding, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("severity", word(finding.severity()));
        json.writeStringProperty("kind", finding.kind().code());
        json.writeStringProperty("scope", word(finding.scope()));
        json.writeStringProperty("path", finding.path());
        json.writeName("id");
        json.writeRawValue(finding.id());
        json.writeStringProperty("message", text.message(finding));
        json.writeStringProperty("breaks", text.breaks(finding));
        json.writeStringProperty("repair", text.repair(finding));
        json.writeEndObject();
    }

    private static void write(LintSummary summary, JsonGenerator json) {
        json.writeBooleanProperty("readable", summary.readable());
        json.writeStringProperty("task", summary.task().map(LintJson::word).orElse(""));
        json.writeNumberProperty("images", summary.images());
        json.writeNumberProperty("annotations", summary.annotations());
        json.writeNumberProperty("categories", summary.categories());
        json.writeNumberProperty("errors", summary.errors());
        json.writeNumberProperty("warnings", summary.warnings());
        json.writeObjectPropertyStart("areas");
        summary.areas().forEach((convention, count) -> json.writeNumberProperty(word(convention), count));
        json.writeEndObject();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
