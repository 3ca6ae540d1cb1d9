package cocoscope.app.images;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.app.Session;
import cocoscope.app.work.ManualExecutor;
import cocoscope.cli.MaskFile;
import cocoscope.mask.decision.Part;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.LabelRule.Entry;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OpenDecisionTest {
    @TempDir
    private Path folder;
    private final ManualExecutor background = new ManualExecutor();
    private final Session session = new Session(background, Runnable::run, (_, work) -> background.execute(work), Optional.empty());

    @Test
    void aMaskAloneIsItsOwn() {
        open(mask("a_mask.png", 0, 1, 1));

        assertThat(categories()).containsExactly("object");
        assertThat(session.mask.decided().parts()).isEmpty();
    }

    @Test
    void theShownMaskIsDecidedOnTogetherWithTheOthers() {
        open(mask("a_mask.png", 0, 1, 1), mask("b_mask.png", 0, 1, 2));

        assertThat(categories()).containsExactly("value_1");
        assertThat(session.mask.decided().parts()).singleElement().satisfies(part -> {
            assertThat(part.meaning()).isEqualTo(Part.Meaning.CATEGORIES);
            assertThat(part.masks()).isEqualTo(2);
        });
    }

    @Test
    void closingAMaskDecidesAnew() {
        open(mask("a_mask.png", 0, 1, 1), mask("b_mask.png", 0, 1, 2), mask("c_mask.png", 0, 0, 1));

        session.images.close(session.images.items().get(1));
        background.runAll();

        assertThat(categories()).containsExactly("object");
    }

    @Test
    void whatWasDecidedCanBeMadeTheRule() {
        open(mask("a_mask.png", 0, 1, 1), mask("b_mask.png", 0, 1, 2));

        session.mask.pin();
        session.images.close(session.images.items().get(1));
        background.runAll();

        assertThat(session.mask.recipe().get().rule())
                .isEqualTo(new LabelRule.Values(List.of(new Entry(1, "value_1"), new Entry(2, "value_2")), OptionalInt.of(0)));
        assertThat(categories()).contains("value_1");
        assertThat(session.mask.decided().parts()).isEmpty();
    }

    private Path mask(String name, int... levels) {
        return MaskFile.writeLevels(folder.resolve(name), levels.length, levels);
    }

    private void open(Path... files) {
        session.files.open(List.of(files));
        background.runAll();
    }

    private List<String> categories() {
        return session.mask.live().conversion().orElseThrow().labeling().targets().stream().map(target -> target.category()).toList();
    }
}
