package cocoscope.ui.settings;

import atlantafx.base.theme.Styles;
import cocoscope.app.settings.PaletteEditor;
import cocoscope.mask.palette.KnownPalette;
import cocoscope.ui.control.Text;
import java.util.Locale;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/// The classes of published data sets, to be taken for the values of the mask.
final class PaletteMenu extends MenuButton {
    PaletteMenu(PaletteEditor editor, Text text) {
        super(text.get("palettes.title"));
        setId("palettes");
        getStyleClass().add(Styles.SMALL);
        for (KnownPalette palette : KnownPalette.values()) {
            MenuItem item = new MenuItem(text.of(palette));
            item.setId("palette-" + palette.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            item.setOnAction(_ -> editor.use(palette));
            showingProperty().addListener((_, _, _) -> item.setDisable(!editor.fits(palette)));
            getItems().add(item);
        }
    }
}
