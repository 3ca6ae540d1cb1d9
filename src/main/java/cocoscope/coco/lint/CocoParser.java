package cocoscope.coco.lint;

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
    static final int DEEPEST = 64;

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
    public interface Body {
        void read(JsonParser json) throws IOException;
    }

    /// Reads a document that nothing is known of.
    ///
    /// @throws RefusedFileException when it is not JSON, or the body refuses it
    public static void read(SourceText text, Body body) throws RefusedFileException {
        read(text, FIRST, Utf8Check::new, body);
    }

    /// Reads a document once more, which was found to be UTF-8 without duplicate keys.
    static void readAgain(SourceText text, Body body) throws RefusedFileException {
        read(text, AGAIN, in -> in, body);
    }

    private static void read(SourceText text, JsonFactory factory, UnaryOperator<InputStream> check, Body body) throws RefusedFileException {
        try (InputStream in = check.apply(text.open()); JsonParser json = factory.createParser(ObjectReadContext.empty(), in)) {
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
            throw new RefusedFileException(FindingKind.FILE_UNREADABLE, "$");
        }
    }

    private static RefusedFileException syntax(JacksonException e) {
        String message = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", "?");
        boolean duplicate = message.startsWith("Duplicate");
        return new RefusedFileException(duplicate ? FindingKind.DUPLICATE_KEY : FindingKind.SYNTAX, "$", line(e), column(e), message);
    }

    private static FindingKind exceeded(String message) {
        return message.contains("depth") ? FindingKind.TOO_DEEP
                : message.startsWith("Number") ? FindingKind.NUMBER_TOO_LONG : FindingKind.KEY_TOO_LONG;
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
