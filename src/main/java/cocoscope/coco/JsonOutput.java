package cocoscope.coco;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/// JSON as UTF-8, the same bytes on every machine.
public final class JsonOutput {
    private JsonOutput() {}

    /// Writes what `body` generates and an LF; leaves the stream open.
    public static void write(OutputStream out, PrettyPrinter printer, Consumer<JsonGenerator> body) throws IOException {
        JsonFactory factory = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
        try (JsonGenerator json = factory.createGenerator(printedWith(printer), out, JsonEncoding.UTF8)) {
            body.accept(json);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        out.write("\n".getBytes(StandardCharsets.US_ASCII));
    }

    /// Writes what `body` generates and an LF; leaves the writer open.
    public static void write(Writer out, PrettyPrinter printer, Consumer<JsonGenerator> body) throws IOException {
        JsonFactory factory = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
        try (JsonGenerator json = factory.createGenerator(printedWith(printer), out)) {
            body.accept(json);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        out.write('\n');
    }

    /// An entry of a list in one line, as it stands in a file: an array of it, without the brackets.
    public static String line(Consumer<JsonGenerator> entry) {
        StringWriter text = new StringWriter();
        try {
            write(text, LineBreaks.ofMembers(), json -> {
                json.writeStartArray();
                entry.accept(json);
                json.writeEndArray();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String array = text.toString().strip();
        return array.substring(1, array.length() - 1);
    }

    static ObjectWriteContext printedWith(PrettyPrinter printer) {
        return new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return printer;
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        };
    }
}
