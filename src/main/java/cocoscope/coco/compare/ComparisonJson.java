package cocoscope.coco.compare;

import cocoscope.coco.JsonOutput;
import cocoscope.coco.LineBreaks;
import cocoscope.coco.lint.finding.FileErrors;
import cocoscope.coco.lint.finding.FindingKind;
import cocoscope.coco.lint.finding.FindingText;
import cocoscope.message.Wording;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/// A comparison as JSON; `src/docs/compare.md` describes it.
public final class ComparisonJson {
    private ComparisonJson() {}

    /// @param first  what was compared, for people
    /// @param second with what
    /// @param errors the entries that have errors, of which annotations are left out
    /// @param shapes the rings that programs do not see alike
    public static void write(Writer out, Path first, Path second, Comparison comparison, List<FileErrors> errors, List<FileErrors> shapes)
            throws IOException {
        JsonOutput.write(out, LineBreaks.ofMembersAndElements(), json -> {
            json.writeStartObject();
            json.writeStringProperty("first", first.toString());
            json.writeStringProperty("second", second.toString());
            writeCounts(comparison.total(), json);
            json.writeArrayPropertyStart("categories");
            for (Map.Entry<String, Tally> category : comparison.categories().entrySet()) {
                json.writeStartObject();
                json.writeStringProperty("name", category.getKey());
                writeCounts(category.getValue(), json);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("images");
            for (ImageDifference image : comparison.images()) {
                json.writeStartObject();
                json.writeStringProperty("kind", word(image.kind()));
                json.writeStringProperty("file_name", image.fileName());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("differences");
            comparison.differences().forEach(difference -> write(difference, json));
            json.writeEndArray();
            write("errors", errors, json);
            write("shapes", shapes, json);
            json.writeEndObject();
        });
    }

    private static void write(String name, List<FileErrors> files, JsonGenerator json) {
        FindingText text = new FindingText(new Wording(Locale.ENGLISH));
        json.writeArrayPropertyStart(name);
        files.forEach(ofFile -> ofFile.findings().forEach(finding -> {
            json.writeStartObject();
            json.writeStringProperty("file", ofFile.file().toString());
            json.writeStringProperty("kind", finding.kind().code());
            json.writeStringProperty("path", finding.path());
            json.writeStringProperty("message", text.message(finding));
            if (finding.kind() == FindingKind.RING_NEEDLE) {
                json.writeNumberProperty("distance", Double.parseDouble(finding.arguments().getFirst()));
            } else if (finding.kind() == FindingKind.RING_SLIVER) {
                json.writeNumberProperty("area", Double.parseDouble(finding.arguments().getFirst()));
                json.writeNumberProperty("pixels", Long.parseLong(finding.arguments().getLast()));
            }
            json.writeEndObject();
        }));
        json.writeEndArray();
    }

    private static void writeCounts(Tally tally, JsonGenerator json) {
        json.writeNumberProperty("same", tally.same());
        json.writeNumberProperty("changed", tally.changed());
        json.writeNumberProperty("missing", tally.missing());
        json.writeNumberProperty("extra", tally.extra());
        json.writeName("mean_iou");
        if (tally.meanIou().isPresent()) {
            json.writeNumber(tally.meanIou().getAsDouble());
        } else {
            json.writeNull();
        }
    }

    private static void write(AnnotationDifference difference, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("kind", word(difference.kind()));
        json.writeStringProperty("file_name", difference.image());
        write("first", difference.first(), json);
        write("second", difference.second(), json);
        json.writeNumberProperty("iou", difference.iou());
        json.writeNumberProperty("lost", difference.lost());
        json.writeNumberProperty("added", difference.added());
        json.writeEndObject();
    }

    private static void write(String name, Optional<AnnotationDifference.Side> side, JsonGenerator json) {
        json.writeName(name);
        if (side.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeNumberProperty("id", side.get().id());
        json.writeStringProperty("category", side.get().category());
        json.writeNumberProperty("iscrowd", side.get().crowd() ? 1 : 0);
        json.writeName("bbox");
        int[] box = {side.get().box().x(), side.get().box().y(), side.get().box().width(), side.get().box().height()};
        json.writeArray(box, 0, box.length);
        json.writeEndObject();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
