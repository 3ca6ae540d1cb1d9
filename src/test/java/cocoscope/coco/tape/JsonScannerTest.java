package cocoscope.coco.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The scanner against Jackson as the oracle.
final class JsonScannerTest {
    private static final JsonMapper JACKSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    /// Jackson takes any letter for a digit of an escape.
    private static final Pattern LENIENT = Pattern.compile("\\\\u[0-9a-fA-F]{0,3}[^0-9a-fA-F]");
    private static final int SMALL_WINDOW = JsonScanner.MARGIN + 7;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void valuesAreThoseOfJacksonWhereverTheWindowEnds(int seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            String text = value(random, 4);
            JsonTokens tokens = read(text, SMALL_WINDOW + random.nextInt(40));
            assertSame(tokens, 0, JACKSON.readTree(text), text);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void brokenTextIsRefusedWhereJacksonRefusesIt(int seed) {
        Random random = new Random(seed);
        String alphabet = "{}[]:,\"\\ 019.eE+-tfnul\n\tx'/";
        for (int i = 0; i < 1000; i++) {
            StringBuilder text = new StringBuilder(value(random, 3));
            int at = random.nextInt(text.length());
            if (text.charAt(at) > '~') {
                continue;
            }
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.setCharAt(at, alphabet.charAt(random.nextInt(alphabet.length())));
                default -> text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
            }
            if (LENIENT.matcher(text).find()) {
                continue;
            }
            assertThat(isRead(text.toString())).as(text.toString()).isEqualTo(isReadByJackson(text.toString()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"NaN | NaN", "Infinity | Infinity", "-Infinity | -Infinity", "1e999 | Infinity"})
    void whatIsNoNumberIsReadSoThatItCanBeNamed(String text, double value) throws IOException {
        assertThat(read("[" + text + "]", SMALL_WINDOW).number(1)).isEqualTo(Double.valueOf(value));
    }

    @Test
    void onlyUtf8IsRead() throws IOException {
        assertThat(read("\"ä細\uD83D\uDE00\"", SMALL_WINDOW).text(0)).isEqualTo("ä細\uD83D\uDE00");
        for (int[] bytes : new int[][] {{0xC0, 0xAF}, {0xE0, 0x80, 0x80}, {0xED, 0xA0, 0x80}, {0xF4, 0x90, 0x80, 0x80}, {0x80}, {0xC3},
                {0xFF}}) {
            byte[] text = new byte[bytes.length + 2];
            text[0] = '"';
            text[text.length - 1] = '"';
            for (int i = 0; i < bytes.length; i++) {
                text[i + 1] = (byte) bytes[i];
            }
            assertThatThrownBy(() -> new JsonScanner(new ByteArrayInputStream(text), 0).read(new JsonTokens(), 0))
                    .isInstanceOfSatisfying(MisreadException.class, e -> assertThat(e.refusal()).isEqualTo(Refusal.ENCODING));
        }
    }

    @Test
    void whatIsBeyondBoundsIsRefused() {
        assertRefused(Refusal.TOO_DEEP, "[".repeat(65) + "]".repeat(65));
        assertRefused(Refusal.NUMBER_TOO_LONG, "[" + "1".repeat(65) + "]");
        assertRefused(Refusal.NUMBER_TOO_LONG, "[1." + "1".repeat(100_000) + "]");
        assertRefused(Refusal.KEY_TOO_LONG, "{\"" + "k".repeat(1025) + "\": 1}");
        assertRefused(Refusal.DUPLICATE_KEY, "{\"a\": 1, \"b\": 2, \"\\u0061\": 3}");
        assertRefused(Refusal.SYNTAX, "[1");
    }

    @Test
    void boundsAreRaisedByPropertiesOfTheVirtualMachine() throws IOException {
        System.setProperty(JsonLimit.DEPTH.property(), "100");
        System.setProperty(JsonLimit.NAME.property(), "2000");
        try {
            assertThat(read("[".repeat(100) + "]".repeat(100), SMALL_WINDOW).size).isEqualTo(100);
            assertThat(read("{\"" + "k".repeat(2000) + "\": 1}", SMALL_WINDOW).text(1)).hasSize(2000);
            assertRefused(Refusal.TOO_DEEP, "[".repeat(101) + "]".repeat(101));
            assertRefused(Refusal.KEY_TOO_LONG, "{\"" + "k".repeat(2001) + "\": 1}");
        } finally {
            System.clearProperty(JsonLimit.DEPTH.property());
            System.clearProperty(JsonLimit.NAME.property());
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 64", "65, 65", "1000000, 1000", "x, 64"})
    void aPropertyLowersNoBoundAndRaisesItSoFarAsIsSafe(String property, int depth) {
        System.setProperty(JsonLimit.DEPTH.property(), property);
        try {
            assertThat(JsonLimit.DEPTH.value()).isEqualTo(depth);
        } finally {
            System.clearProperty(JsonLimit.DEPTH.property());
        }
    }

    @Test
    void placesAreCountedInBytes() throws IOException {
        JsonTokens tokens = read("  {\"ä\": [1, 22.5 ], \"b\": \"x\\n\"}", SMALL_WINDOW);
        int array = 2;

        assertThat(tokens.start(0)).isEqualTo(2);
        assertThat(tokens.start(array + 2)).isEqualTo(13);
        assertThat(tokens.end(array + 2)).isEqualTo(17);
        assertThat(tokens.source(array)).isEqualTo("[1, 22.5 ]");
        assertThat(tokens.text(tokens.member(0, "b"))).isEqualTo("x\n");
    }

    private static void assertRefused(Refusal refusal, String text) {
        assertThatThrownBy(() -> read(text, SMALL_WINDOW)).isInstanceOfSatisfying(MisreadException.class,
                e -> assertThat(e.refusal()).isEqualTo(refusal));
    }

    private static JsonTokens read(String text, int window) throws IOException {
        JsonTokens tokens = new JsonTokens();
        JsonScanner json = new JsonScanner(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 0, window);
        json.read(tokens, 0);
        String first = tokens.source(0);
        if (json.peek() != JsonScanner.END) {
            throw json.unexpected();
        }
        assertThat(first).isNotEmpty();
        json = new JsonScanner(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 0, window);
        json.read(tokens, 0);
        return tokens;
    }

    private static boolean isRead(String text) {
        try {
            read(text, SMALL_WINDOW);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean isReadByJackson(String text) {
        try {
            return !JACKSON.readTree(text).isMissingNode();
        } catch (JacksonException _) {
            return false;
        }
    }

    private static void assertSame(JsonTokens tokens, int at, JsonNode node, String text) {
        switch (tokens.kind(at)) {
            case NULL -> assertThat(node.isNull()).as(text).isTrue();
            case TRUE, FALSE -> assertThat(node.booleanValue()).as(text).isEqualTo(tokens.is(at, JsonTokens.Kind.TRUE));
            case INTEGER -> assertThat(node.longValue()).as(text).isEqualTo(tokens.integer(at));
            case BIG_INTEGER -> assertThat(node.bigIntegerValue().toString()).as(text).isEqualTo(tokens.source(at));
            case FRACTION -> assertThat(node.doubleValue()).as(text).isEqualTo(tokens.number(at));
            case TEXT, NAME -> assertThat(node.stringValue()).as(text).isEqualTo(tokens.text(at));
            case ARRAY -> {
                assertThat(tokens.count(at)).as(text).isEqualTo(node.size());
                int element = at + 1;
                for (int i = 0; i < node.size(); i++, element = tokens.after(element)) {
                    assertSame(tokens, element, node.get(i), text);
                }
            }
            case OBJECT -> {
                assertThat(node.isObject()).isTrue();
                int members = 0;
                for (int name = at + 1; name < tokens.after(at); name = tokens.after(name + 1), members++) {
                    assertSame(tokens, name + 1, node.path(tokens.text(name)), text);
                }
                assertThat(members).isEqualTo(node.size());
            }
        }
    }

    private static String value(Random random, int depth) {
        return space(random) + switch (random.nextInt(depth > 0 ? 9 : 6)) {
            case 0 -> "null";
            case 1 -> random.nextBoolean() ? "true" : "false";
            case 2 -> Long.toString(random.nextLong() >> random.nextInt(64));
            case 3 -> random.nextInt(4) == 0 ? random.nextInt(10) + "e" + (random.nextInt(20) - 10)
                    : Double.toString(random.nextGaussian() * 1000);
            case 4 -> random.nextInt(9) == 0 ? "12345678901234567890123" : Integer.toString(random.nextInt(1000));
            case 5 -> text(random);
            default -> random.nextBoolean() ? array(random, depth) : object(random, depth);
        } + space(random);
    }

    private static String array(Random random, int depth) {
        StringBuilder array = new StringBuilder("[");
        int size = random.nextInt(6);
        for (int i = 0; i < size; i++) {
            array.append(i > 0 ? "," : "").append(value(random, depth - 1));
        }
        return array.append(size == 0 ? space(random) : "").append(']').toString();
    }

    private static String object(Random random, int depth) {
        StringBuilder object = new StringBuilder("{");
        int size = random.nextInt(20) == 0 ? 60 : random.nextInt(5);
        for (int i = 0; i < size; i++) {
            object.append(i > 0 ? "," : "").append(space(random)).append("\"k").append(i).append(random.nextBoolean() ? "\\u00e9" : "é")
                    .append('"')
                    .append(space(random)).append(':').append(value(random, size > 10 ? 0 : depth - 1));
        }
        return object.append('}').toString();
    }

    private static String text(Random random) {
        String[] pieces = {"a", "é", "細", "\uD83D\uDE00", "\\n", "\\\"", "\\\\", "\\u0041", "\\/", " ", "0", "longer piece of text "};
        StringBuilder text = new StringBuilder("\"");
        for (int i = random.nextInt(20); i > 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.append('"').toString();
    }

    private static String space(Random random) {
        return random.nextInt(3) == 0 ? " \n\t\r".substring(random.nextInt(4)) : "";
    }
}
