package cocoscope.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ControlCharactersTest {
    @Test
    void whatBreaksLinesTablesAndTerminalsIsShownAsAnEscape() {
        assertThat(ControlCharacters.escaped("a\nb\rc\td")).isEqualTo("a\\nb\\rc\\td");
        assertThat(ControlCharacters.escaped("\u001b[31mred\u0007\u0000\u007f\u009b"))
                .isEqualTo("\\u001b[31mred\\u0007\\u0000\\u007f\\u009b");
        assertThat(ControlCharacters.escaped("\u2028\u2029")).isEqualTo("\\u2028\\u2029");
    }

    @Test
    void whatTurnsTheOrderOfLettersIsShownAsAnEscape() {
        assertThat(ControlCharacters.escaped("mask\u202Egnp.exe")).isEqualTo("mask\\u202egnp.exe");
        assertThat(ControlCharacters.escaped("\u2066a\u2069")).isEqualTo("\\u2066a\\u2069");
    }

    @Test
    void lettersOfAllLanguagesStay() {
        String text = "C:\\masks\\Zelle-\u00fc \u7ec6\u80de \u05d0 \uD83D\uDD2C.png";

        assertThat(ControlCharacters.escaped(text)).isSameAs(text);
    }
}
