package cocoscope.batch;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.convert.Recipe;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Inputs that are held as bytes are the inputs that were given.
final class CompactInputsTest {
    private static final List<BatchInput> INPUTS = List.of(
            new BatchInput(Path.of("/data/masks/a.png"), Optional.empty(), "a.png"),
            new BatchInput(Path.of("/data/masks/deep/a.png"), Optional.empty(), "deep/a.png"),
            new BatchInput(Path.of("a.png"), Optional.empty(), "a.png"),
            new BatchInput(Path.of("/a.png"), Optional.empty(), "a.png"),
            new BatchInput(Path.of("/data/masks/a_mask.png"), Optional.of(Path.of("/data/photos/a.jpg")), "photos/a.jpg"),
            new BatchInput(Path.of("/data/masks/a_cat.png"), Optional.empty(), "a.png", Optional.of("cat")),
            new BatchInput(Path.of("/data/masks/a_dog.png"), Optional.of(Path.of("../a.jpg")), "x/y/other", Optional.of("")),
            new BatchInput(Path.of("/data/\u00fcber/\ud83d\ude00 \u732b.png"), Optional.empty(), "\u00fcber/\ud83d\ude00 \u732b.png"),
            new BatchInput(Path.of("/data/masks/b.png"), Optional.empty(), "b.png").withRecipe(Recipe.DEFAULT));

    @Test
    void eachIsWhatItWas() {
        assertThat(CompactInputs.of(INPUTS)).isEqualTo(INPUTS).hasSize(INPUTS.size());
    }

    @Test
    void aNameThatIsLongerThanAnyFileMayHaveIsKept() {
        List<BatchInput> inputs = List.of(new BatchInput(Path.of("a.png"), Optional.empty(), "a".repeat(70_000)));

        assertThat(CompactInputs.of(inputs)).isEqualTo(inputs);
    }
}
