package cocoscope.app.settings;

import cocoscope.app.Workspace;
import cocoscope.app.images.OpenedImage;
import cocoscope.convert.KnownMapping;
import cocoscope.convert.Recipe;
import cocoscope.mask.Mask;
import cocoscope.mask.palette.KnownPalette;
import java.util.Optional;

/// The tables of published data sets, ready for the mask that is shown.
public final class PaletteEditor {
    private final Workspace workspace;

    public PaletteEditor(Workspace workspace) {
        this.workspace = workspace;
    }

    /// Whether the data set codes its classes as this mask does: by colours, or by numbers.
    public boolean fits(KnownPalette palette) {
        return mapped(palette).isPresent();
    }

    public void use(KnownPalette palette) {
        mapped(palette).ifPresent(workspace.live().recipeProperty()::set);
    }

    private Optional<Recipe> mapped(KnownPalette palette) {
        return workspace.contentProperty().get().flatMap(OpenedImage::masked).map(OpenedImage.Masked::mask)
                .flatMap(mask -> KnownMapping.applied(palette, recipe(), mask.samples() == Mask.Samples.COLOR));
    }

    private Recipe recipe() {
        return workspace.live().recipeProperty().get();
    }
}
