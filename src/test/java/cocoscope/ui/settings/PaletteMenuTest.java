package cocoscope.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.cli.MaskFile;
import cocoscope.convert.Recipe;
import cocoscope.mask.palette.KnownPalette;
import cocoscope.ui.window.TestWindow;
import java.nio.file.Path;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PaletteMenuTest {
    @TempDir
    private Path folder;
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theClassesOfADataSetArePickedByNumberOrByColor() {
        window.drop(MaskFile.writeLevels(folder.resolve("numbers.png"), 4, 0, 1, 15, 255));
        pick("palette-voc");

        assertThat(window.conversion().regions().size()).isEqualTo(2);
        assertThat(window.conversion().category(0)).isEqualTo("aeroplane");
        assertThat(window.conversion().category(1)).isEqualTo("person");
        assertThat(recipe().encoding().ignored()).isEqualTo(Set.of(255));
        window.onFxThread(() -> palettes().getOnShowing().handle(new Event(palettes(), palettes(), Menu.ON_SHOWING)));
        assertThat(item("palette-camvid").isDisable()).isTrue();
        assertThat(item("palette-cityscapes").isDisable()).isFalse();
        assertThat(window.table("#values").getItems()).hasSizeLessThanOrEqualTo(KnownPalette.VOC.colors().length + 1);
    }

    private Menu palettes() {
        return (Menu) window.find("#mapping", MenuButton.class).getItems().stream().filter(item -> "palettes".equals(item.getId()))
                .findFirst().orElseThrow();
    }

    private MenuItem item(String id) {
        return palettes().getItems().stream().filter(item -> id.equals(item.getId())).findFirst()
                .orElseThrow();
    }

    private void pick(String id) {
        window.onFxThread(() -> item(id).fire());
        window.settle();
    }

    private Recipe recipe() {
        return window.session.mask.recipe().get();
    }
}
