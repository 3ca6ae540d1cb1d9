package cocoscope.ui;

import atlantafx.base.theme.Styles;
import cocoscope.app.MappingEditor;
import cocoscope.mask.KnownPalette;
import java.util.Arrays;
import java.util.Locale;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// Ready tables from values to categories: the classes of published data sets, and those that a person kept in a file.
final class MappingMenu extends MenuButton {
    MappingMenu(MappingEditor editor, FilePicker picker, Text text) {
        super(text.get("mapping.title"));
        setId("mapping");
        getStyleClass().add(Styles.SMALL);
        for (KnownPalette palette : KnownPalette.values()) {
            MenuItem item = new MenuItem(text.of(palette));
            item.setId("palette-" + palette.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            item.setOnAction(_ -> editor.use(palette));
            getItems().add(item);
        }
        MenuItem open = new MenuItem(text.get("mapping.open"));
        open.setId("mapping-open");
        open.setOnAction(_ -> picker.recipe().ifPresent(editor::open));
        MenuItem save = new MenuItem(text.get("mapping.save"));
        save.setId("mapping-save");
        save.setOnAction(_ -> editor.suggested().flatMap(picker::recipeTarget).ifPresent(editor::save));
        getItems().addAll(new SeparatorMenuItem(), open, save);
        setOnShowing(_ -> {
            KnownPalette[] palettes = KnownPalette.values();
            Arrays.stream(palettes).forEach(palette -> getItems().get(palette.ordinal()).setDisable(!editor.fits(palette)));
            save.setDisable(!editor.hasTable());
        });
    }
}
