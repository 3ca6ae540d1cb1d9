package cocoscope.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class BoundedMatchTest {
    @Test
    void groupsAreThoseOfTheWholeName() {
        assertThat(BoundedMatch.of(Pattern.compile("(.+)_mask"), "cell_7_mask").orElseThrow().group(1)).isEqualTo("cell_7");
        assertThat(BoundedMatch.of(Pattern.compile("(.+)_mask"), "cell_7")).isEmpty();
    }

    /// Without a bound it would take longer than the age of the universe.
    @Test
    void aPatternThatTriesANameInTooManyWaysIsGivenUp() {
        assertThat(BoundedMatch.of(Pattern.compile("(?:(a+)b?)+c"), "a".repeat(200))).isEmpty();
    }

    @Test
    void aPatternThatGoesTooDeepIsGivenUp() {
        assertThat(BoundedMatch.of(Pattern.compile("((.|x)*)y"), "a".repeat(100_000))).isEmpty();
    }
}
