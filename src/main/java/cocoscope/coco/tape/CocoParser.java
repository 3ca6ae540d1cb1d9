package cocoscope.coco.tape;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// Reads JSON strictly and within bounds, but takes NaN and Infinity, so that the annotation that has them can be named.
public final class CocoParser {
    /// Levels of nesting.
    public static final int DEEPEST = 64;

    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_NAME = 1024;
    private static final JsonFactory AGAIN = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LONGEST_NAME).maxStringLength(Integer.MAX_VALUE).build())
            .build();
    private static final JsonFactory FIRST = AGAIN.rebuild().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private CocoParser() {}

    /// What reads a document.
    @FunctionalInterface
    public interface Body<X extends Exception> {
        void read(JsonParser json) throws IOException, X;
    }

    /// Reads a document that nothing is known of.
    ///
    /// @throws RefusedFileException when it is not JSON, or the body refuses it
    public static <X extends Exception> void read(SourceText text, Body<X> body) throws RefusedFileException, X {
        read(text, 0, FIRST, Utf8Check::new, body);
    }

    /// Reads a document once more, which was found to be UTF-8 without duplicate keys.
    public static <X extends Exception> void readAgain(SourceText text, Body<X> body) throws RefusedFileException, X {
        readAgain(text, 0, body);
    }

    /// Reads a value of such a document. Places are counted from its first byte.
    ///
    /// @param start its first byte in the document
    public static <X extends Exception> void readAgain(SourceText text, long start, Body<X> body) throws RefusedFileException, X {
        read(text, start, AGAIN, in -> in, body);
    }

    private static <X extends Exception> void read(SourceText text, long start, JsonFactory factory, UnaryOperator<InputStream> check,
                                                   Body<X> body) throws RefusedFileException, X {
        try (InputStream in = check.apply(text.open(start)); JsonParser json = factory.createParser(ObjectReadContext.empty(), in)) {
            body.read(json);
        } catch (RefusedFileException e) {
            throw e;
        } catch (JacksonIOException e) {
            throw e.getCause() instanceof RefusedFileException refused ? refused : syntax(e);
        } catch (StreamConstraintsException e) {
            throw new RefusedFileException(exceeded(String.valueOf(e.getOriginalMessage())), "$", line(e), column(e));
        } catch (JacksonException e) {
            throw syntax(e);
        } catch (IOException _) {
            throw new RefusedFileException(Refusal.FILE_UNREADABLE, "$");
        }
    }

    /// A parser for a value of such a document.
    static JsonParser ofPiece(byte[] piece) {
        return AGAIN.createParser(ObjectReadContext.empty(), piece);
    }

    private static RefusedFileException syntax(JacksonException e) {
        String message = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", "?");
        boolean duplicate = message.startsWith("Duplicate");
        return new RefusedFileException(duplicate ? Refusal.DUPLICATE_KEY : Refusal.SYNTAX, "$", line(e), column(e), message);
    }

    private static Refusal exceeded(String message) {
        return message.contains("depth") ? Refusal.TOO_DEEP
                : message.startsWith("Number") ? Refusal.NUMBER_TOO_LONG : Refusal.KEY_TOO_LONG;
    }

    private static String line(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        return Integer.toString(location == null ? 1 : Math.max(1, location.getLineNr()));
    }

    private static String column(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        return Integer.toString(location == null ? 1 : Math.max(1, location.getColumnNr()));
    }
}
