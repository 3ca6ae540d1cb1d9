package cocoscope.app.settings;

import cocoscope.app.images.OpenedImage;
import cocoscope.app.images.ShownContent;
import cocoscope.convert.KnownMapping;
import cocoscope.convert.Recipe;
import cocoscope.mask.Mask;
import cocoscope.mask.palette.KnownPalette;
import java.util.Optional;

/// The tables of published data sets, ready for the mask that is shown.
public final class PaletteEditor {
    private final ShownContent shown;

    public PaletteEditor(ShownContent shown) {
        this.shown = shown;
    }

    /// Whether the data set codes its classes as this mask does: by colors, or by numbers.
    public boolean fits(KnownPalette palette) {
        return mapped(palette).isPresent();
    }

    public void use(KnownPalette palette) {
        mapped(palette).ifPresent(shown.recipeProperty()::set);
    }

    private Optional<Recipe> mapped(KnownPalette palette) {
        return shown.masked().map(OpenedImage.Masked::mask)
                .flatMap(mask -> KnownMapping.applied(palette, recipe(), mask.samples() == Mask.Samples.COLOR));
    }

    private Recipe recipe() {
        return shown.recipeProperty().get();
    }
}
