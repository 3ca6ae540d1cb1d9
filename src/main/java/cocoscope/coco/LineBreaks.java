package cocoscope.coco;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/// Breaks lines at the members of the outermost object, and at the elements of arrays of one depth; all else stays in one
/// line. Lines end with LF on every machine.
public final class LineBreaks implements PrettyPrinter {
    private final int arrays;
    private int depth;

    private LineBreaks(int arrays) {
        this.arrays = arrays;
    }

    /// A line for each member of the outermost object.
    public static LineBreaks ofMembers() {
        return new LineBreaks(0);
    }

    /// A line for each element of the arrays in the outermost object, too.
    public static LineBreaks ofMembersAndElements() {
        return new LineBreaks(2);
    }

    /// A line for each element of the outermost array.
    public static LineBreaks ofElements() {
        return new LineBreaks(1);
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
        if (depth == arrays) {
            json.writeRaw(newLine(depth));
        }
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) {
        json.writeRaw(depth == arrays ? "," + newLine(depth) : ", ");
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) {
        json.writeRaw(depth == arrays && values > 0 ? newLine(depth - 1) + "]" : "]");
        depth--;
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator json) {
        json.writeRaw('\n');
    }

    private static String newLine(int indentation) {
        return "\n" + "  ".repeat(indentation);
    }
}
