package cocoscope.ui.settings;

import cocoscope.app.settings.PaletteEditor;
import cocoscope.mask.palette.KnownPalette;
import cocoscope.ui.control.Text;
import java.util.Locale;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/// The classes of published data sets, to be taken for the values of the mask.
final class PaletteMenu extends Menu {
    PaletteMenu(PaletteEditor editor, Text text) {
        super(text.get("palettes.title"));
        setId("palettes");
        for (KnownPalette palette : KnownPalette.values()) {
            MenuItem item = new MenuItem(text.of(palette));
            item.setId("palette-" + palette.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            item.setOnAction(_ -> editor.use(palette));
            item.setUserData(palette);
            getItems().add(item);
        }
        setOnShowing(_ -> enable(editor));
    }

    /// Only those that have the values of the mask.
    private void enable(PaletteEditor editor) {
        getItems().forEach(item -> item.setDisable(!editor.fits((KnownPalette) item.getUserData())));
    }
}
