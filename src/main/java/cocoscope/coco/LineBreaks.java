package cocoscope.coco;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/// Breaks lines at the members of the outermost object and, if asked, at the elements of the arrays in it; all else stays
/// in one line. Lines end with LF on every machine.
final class LineBreaks implements PrettyPrinter {
    private final boolean breaksArrays;
    private int depth;

    LineBreaks(boolean breaksArrays) {
        this.breaksArrays = breaksArrays;
    }

    @Override
    public void writeStartObject(JsonGenerator json) {
        json.writeRaw('{');
        depth++;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) {
        if (depth == 1) {
            json.writeRaw("\n  ");
        }
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) {
        json.writeRaw(depth == 1 ? ",\n  " : ", ");
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator json) {
        json.writeRaw(": ");
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) {
        json.writeRaw(depth == 1 && entries > 0 ? "\n}" : "}");
        depth--;
    }

    @Override
    public void writeStartArray(JsonGenerator json) {
        json.writeRaw('[');
        depth++;
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) {
        if (breaksHere()) {
            json.writeRaw("\n    ");
        }
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) {
        json.writeRaw(breaksHere() ? ",\n    " : ", ");
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) {
        json.writeRaw(breaksHere() && values > 0 ? "\n  ]" : "]");
        depth--;
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator json) {
        json.writeRaw('\n');
    }

    private boolean breaksHere() {
        return breaksArrays && depth == 2;
    }
}
