package cocoscope.app.canvas;

import cocoscope.app.history.History;
import cocoscope.app.preview.LivePreview;
import cocoscope.convert.Conversion;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableValue;

/// The colors of the labels of the shown image, and of their categories. Belongs to the view's thread.
public final class CategoryColors {
    private final History history;
    private final ObjectBinding<int[]> palette;

    public CategoryColors(History history, LivePreview live) {
        this.history = history;
        palette = Bindings.createObjectBinding(() -> live.conversion().map(this::colors).filter(colors -> colors.length > 0)
                .orElseGet(() -> DistinctColors.first(1)), live.previewProperty(), history.categories());
    }

    /// 0xRRGGBB of label i + 1 at index i; at least one.
    public ObservableValue<int[]> paletteProperty() {
        return palette;
    }

    /// 0xRRGGBB.
    ///
    /// @param label from 1
    public int of(int label) {
        int[] colors = palette.get();
        return colors[(label - 1) % colors.length];
    }

    private int[] colors(Conversion conversion) {
        return LabelPalette.of(conversion.labeling(), history.categories().getValue());
    }
}
