package cocoscope.ui.control;

import cocoscope.app.history.History;
import cocoscope.coco.Category;
import cocoscope.convert.Conversion;
import cocoscope.mask.rule.Labeling;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.paint.Color;

/// The colors of labels: those that a person gave to their categories, and else those that are told apart best.
public record CategoryColors(History history) {
    /// 0xRRGGBB of label i + 1 at index i.
    public int[] palette(Conversion conversion) {
        List<Labeling.Target> targets = conversion.labeling().targets();
        int[] palette = OkabeIto.palette();
        int[] colors = new int[Math.max(targets.size(), palette.length)];
        for (int i = 0; i < colors.length; i++) {
            colors[i] = i < targets.size() ? own(targets.get(i).category()).orElse(palette[i % palette.length])
                    : palette[i % palette.length];
        }
        return colors;
    }

    /// @param label from 1
    public Color of(String category, int label) {
        OptionalInt own = own(category);
        return own.isPresent() ? OkabeIto.color(own.getAsInt()) : OkabeIto.of(label);
    }

    private OptionalInt own(String category) {
        return history.project().categories().stream().filter(known -> known.name().equals(category)).map(Category::color)
                .findFirst().orElse(OptionalInt.empty());
    }
}
