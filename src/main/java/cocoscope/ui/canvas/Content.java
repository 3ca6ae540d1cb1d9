package cocoscope.ui.canvas;

import cocoscope.app.canvas.Lasso;
import cocoscope.convert.Conversion;
import cocoscope.decode.samples.Picture;
import cocoscope.geometry.Box;
import cocoscope.mask.runs.LabelMap;
import cocoscope.ui.canvas.overlay.LabelColors;
import cocoscope.ui.canvas.overlay.Shapes;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// What a canvas shows: a picture, and over it the regions of a conversion or the annotations of a file, each if there is one.
record Content(@Nullable Picture picture, @Nullable Conversion conversion, @Nullable Shapes shapes) {
    boolean isEmpty() {
        return picture == null && conversion == null && shapes == null;
    }

    /// Of the image; 1 where there is none.
    int width() {
        return picture != null ? picture.width() : conversion != null ? conversion.mask().width() : shapes != null ? shapes.width() : 1;
    }

    /// Of the image; 1 where there is none.
    int height() {
        return picture != null ? picture.height() : conversion != null ? conversion.mask().height() : shapes != null ? shapes.height() : 1;
    }

    /// The number of regions or shapes.
    int size() {
        return shapes != null ? shapes.size() : conversion != null ? conversion.regions().size() : 0;
    }

    /// In words, for people who do not see it.
    ///
    /// @param scale device pixels a pixel of the image
    String describe(ResourceBundle text, double scale) {
        return isEmpty() ? text.getString("canvas.empty")
                : MessageFormat.format(text.getString("canvas.description"), width(), height(), Math.round(scale * 100), size());
    }

    /// The pixels of a region, or its box.
    Box box(int region) {
        return shapes != null ? shapes.extent(region) : conversion != null ? conversion.regions().box(region) : Box.EMPTY;
    }

    /// The region of a pixel, -1 for none that is shown.
    int regionAt(int x, int y, LabelColors colors) {
        if (shapes != null) {
            return shapes.at(x, y);
        }
        if (conversion == null || x >= conversion.mask().width() || y >= conversion.mask().height()) {
            return -1;
        }
        LabelMap labels = conversion.labeling().labels();
        int run = labels.runAt(x, y);
        return run >= 0 && colors.shows(labels.label(run)) ? conversion.regions().regionOfRun(run) : -1;
    }

    /// The regions inside of a lasso that are shown.
    List<Integer> regionsIn(Lasso lasso, LabelColors colors) {
        return shapes != null ? shapes.in(lasso) : conversion == null ? List.of() : lasso.regions(conversion).stream()
                .filter(region -> colors.shows(conversion.regions().label(region))).toList();
    }

    /// Whether a region is shown and has a name.
    boolean isNamed(int region, LabelColors colors) {
        return shapes != null ? !shapes.get(region).name().isEmpty()
                : conversion != null && colors.shows(conversion.regions().label(region));
    }

    /// The category of a region, empty for none; of the one that is pointed at also which annotation it is.
    String name(int region, boolean pointed) {
        if (shapes != null) {
            Shapes.OverlayShape shape = shapes.get(region);
            return pointed && !shape.name().isEmpty() ? (shape.name() + "  " + shape.id()).strip() : shape.name();
        }
        return conversion == null ? "" : conversion.category(region) + (pointed ? "  #" + (region + 1) : "");
    }

    /// 0xRRGGBB.
    int color(int region, LabelColors colors) {
        return shapes != null ? shapes.get(region).color() : conversion != null ? colors.of(conversion.regions().label(region)) : 0;
    }

    /// In pixels.
    long area(int region) {
        Box box = box(region);
        return conversion != null && shapes == null ? conversion.regions().area(region) : (long) box.width() * box.height();
    }
}
