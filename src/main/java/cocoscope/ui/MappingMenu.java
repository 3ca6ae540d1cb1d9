package cocoscope.ui;

import atlantafx.base.theme.Styles;
import cocoscope.app.MappingEditor;
import cocoscope.mask.KnownPalette;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// Ready tables from values to categories: the classes of published data sets, and those that a person kept in a file.
final class MappingMenu extends MenuButton {
    /// @param files the commands that keep a recipe in a file, and take one from it
    MappingMenu(MappingEditor editor, List<Command> files, Text text) {
        super(text.get("mapping.title"));
        setId("mapping");
        getStyleClass().add(Styles.SMALL);
        for (KnownPalette palette : KnownPalette.values()) {
            MenuItem item = new MenuItem(text.of(palette));
            item.setId("palette-" + palette.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            item.setOnAction(_ -> editor.use(palette));
            showingProperty().addListener((_, _, showing) -> item.setDisable(!editor.fits(palette)));
            getItems().add(item);
        }
        getItems().add(new SeparatorMenuItem());
        files.forEach(command -> getItems().add(command.menuItem(text)));
    }
}
