package cocoscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.cli.MaskFile;
import cocoscope.convert.Recipe;
import cocoscope.mask.KnownPalette;
import cocoscope.mask.LabelRule;
import cocoscope.project.RecipeFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MappingMenuTest {
    @TempDir
    private Path folder;
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theClassesOfADataSetArePickedByNumberOrByColour() {
        window.drop(MaskFile.writeLevels(folder.resolve("numbers.png"), 4, 0, 1, 15, 255));
        pick("palette-voc");

        assertThat(window.conversion().regions().size()).isEqualTo(2);
        assertThat(window.conversion().category(0)).isEqualTo("aeroplane");
        assertThat(window.conversion().category(1)).isEqualTo("person");
        assertThat(recipe().coding().ignored()).isEqualTo(Set.of(255));
        assertThat(item("palette-camvid").isDisable()).isTrue();
        assertThat(window.table("#values").getItems()).hasSizeLessThanOrEqualTo(KnownPalette.VOC.numbers().entries().size() + 1);
    }

    @Test
    void aMappingIsKeptInAFileAndTakenFromIt() throws Exception {
        window.drop(MaskFile.writeLevels(folder.resolve("numbers.png"), 3, 0, 1, 15));
        pick("palette-voc");
        LabelRule kept = recipe().rule();
        window.nextTarget = Optional.of(folder.resolve("recipe.json"));
        pick("mapping-save");
        assertThat(RecipeFile.read(folder.resolve("recipe.json")).recipe()).isEqualTo(recipe());

        window.onFxThread(() -> window.workspace.live().recipeProperty().set(Recipe.DEFAULT.withMinimumArea(1)));
        pick("mapping-open");

        assertThat(recipe().rule()).isEqualTo(kept);
        assertThat(recipe().minimumArea()).isEqualTo(1);
    }

    @Test
    void whatIsNoRecipeFileLeavesTheMappingAndSaysSo() throws Exception {
        window.drop(MaskFile.writeLevels(folder.resolve("numbers.png"), 3, 0, 1, 15));
        window.nextTarget = Optional.of(Files.writeString(folder.resolve("other.json"), "[]"));

        pick("mapping-open");

        assertThat(recipe()).isEqualTo(Recipe.DEFAULT);
        assertThat(window.text("#banner-text")).contains("other.json");
    }

    private MenuItem item(String id) {
        return window.find("#mapping", MenuButton.class).getItems().stream().filter(item -> id.equals(item.getId())).findFirst().orElseThrow();
    }

    private void pick(String id) {
        window.onFxThread(() -> window.find("#mapping", MenuButton.class).getOnShowing().handle(null));
        window.onFxThread(() -> item(id).fire());
        window.settle();
    }

    private Recipe recipe() {
        return window.workspace.live().recipeProperty().get();
    }
}
