package cocoscope.batch;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.convert.OpenRecipe;
import cocoscope.convert.Recipe;
import cocoscope.mask.decision.Decision;
import cocoscope.mask.decision.Gathered;
import cocoscope.mask.decision.Given;
import cocoscope.mask.decision.MaskEvidence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A sum for each kind of mask decides what the masks one by one do.
final class GatheredEvidenceTest {
    private static final int FOLDERS = 4;
    private static final int MAX_MASKS = 8;
    private static final Given NOTHING = OpenRecipe.given(Recipe.DEFAULT);

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @EnumSource
    void masksInOneSumDecideWhatTheyDoOneByOne(FolderKind kind) throws Exception {
        for (int seed = 1; seed <= FOLDERS; seed++) {
            List<MaskEvidence> masks = evidence(kind, seed);
            Gathered gathered = new Gathered();
            masks.forEach(gathered::add);

            assertThat(gathered.masks()).isEqualTo(masks.size());
            assertThat(Decision.of(gathered.evidence(), NOTHING)).as(kind + " " + seed).isEqualTo(Decision.of(masks, NOTHING));
        }
    }

    @ParameterizedTest
    @EnumSource
    void sumsOfPartsAddUpToTheSumOfAll(FolderKind kind) throws Exception {
        List<MaskEvidence> masks = evidence(kind, 1);
        Gathered first = new Gathered();
        masks.subList(0, masks.size() / 2).forEach(first::add);
        Gathered all = new Gathered();
        first.evidence().forEach(all::add);
        masks.subList(masks.size() / 2, masks.size()).forEach(all::add);

        assertThat(all.masks()).isEqualTo(masks.size());
        assertThat(Decision.of(all.evidence(), NOTHING)).isEqualTo(Decision.of(masks, NOTHING));
    }

    private List<MaskEvidence> evidence(FolderKind kind, int seed) throws Exception {
        Path folder = Files.createDirectories(temporary.resolve(kind + "-" + seed));
        List<MaskEvidence> masks = new ArrayList<>();
        RandomFolder.draw(kind, seed, MAX_MASKS, folder).files().forEach(file -> masks.addAll(FileEvidence.of(file, Recipe.DEFAULT)));
        return masks;
    }
}
