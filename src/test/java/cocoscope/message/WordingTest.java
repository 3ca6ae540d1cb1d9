package cocoscope.message;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.batch.BatchProblem;
import cocoscope.cli.report.CommandWording;
import cocoscope.decode.samples.Damage;
import cocoscope.decode.samples.ImageProblem;
import cocoscope.mask.rule.RuleProblem;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class WordingTest {
    private static final Path FILE = Path.of("masks", "1.tif");

    private final Wording english = new Wording(Locale.ENGLISH);

    @Test
    void aReasonInAReasonIsAPartOfItsSentence() {
        Message message = Message.about(FILE, ImageProblem.DAMAGED.with(Damage.PALETTE_INDEX.with(7, 4)));

        assertThat(english.of(message)).isEqualTo(FILE + ": the file is damaged: a pixel has palette index 7, but the palette has 4 colors;"
                + " copy it again from the source.");
        assertThat(message).hasToString(english.of(message));
    }

    @Test
    void theRoomThatSpeaksSaysItWithItsOwnMeans() {
        Message message = Message.about(FILE, ImageProblem.PAGES.with(3));

        assertThat(english.of(message)).endsWith("; choose one, or use each as a separate mask.");
        assertThat(CommandWording.create().of(message))
                .endsWith("; choose one with --page N, or use each as a separate mask with --page each.");
    }

    @Test
    void numbersAreWrittenPlainlyUnlessTheSentenceCountsThem() {
        assertThat(english.of(RuleProblem.NO_ID_MAPPED.with(26_001))).contains(" 26001)");
        assertThat(english.of(RuleProblem.NO_VALUE_MAPPED.with("1, 2", 0))).contains("(1, 2)");
        assertThat(english.of(RuleProblem.NO_VALUE_MAPPED.with("1, 2", 3))).contains("(1, 2 and 3 more)");
    }

    @Test
    void filesAreNamedAsTheSpeakerNamesThem() {
        Wording shorter = new Wording(Locale.ENGLISH, "cocoscope.cli.messages", file -> String.valueOf(file.getFileName()));

        assertThat(shorter.of(BatchProblem.NO_ALPHA.with(FILE))).startsWith("1.tif: ");
    }

    @Test
    void aBraceInANameIsNoPlaceForAFact() {
        assertThat(english.of(Message.about(Path.of("{0}'s.png"), ImageProblem.EMPTY.with()))).startsWith("{0}'s.png: the file is empty;");
    }

    @Test
    void aReasonIsSaidInTheLanguageOfTheWindow() {
        assertThat(new Wording(Locale.GERMAN).of(ImageProblem.NO_PAGE.with(5, 3)))
                .isEqualTo("Eine Seite 5 gibt es nicht, nur 3; eine andere wählen");
    }
}
