package cocoscope.ui.canvas;

import cocoscope.app.canvas.LabelAnchors;
import cocoscope.convert.Conversion;
import cocoscope.geometry.Box;
import cocoscope.ui.canvas.overlay.Look;
import cocoscope.ui.canvas.overlay.OverlayStyle;
import cocoscope.ui.canvas.overlay.Shapes;
import cocoscope.ui.canvas.view.Viewport;
import cocoscope.ui.control.Rgb;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// Writes the names of regions over them: of the selected and the hovered one with its annotation id, and of all others that are large
/// enough on the screen to carry theirs.
///
/// Keeps the places of the last conversion.
final class RegionNames {
    private static final int MOST = 300;
    private static final double LEAST_WIDTH = 64;
    private static final double LEAST_HEIGHT = 30;
    private static final double HEIGHT = 20;
    private static final double SWATCH = 8;
    private static final double PADDING = 6;
    private static final Color GROUND = Color.web("#0d1117", 0.82);
    private static final Color SELECTED = Color.web("#0969da");
    private static final Font PLAIN = Font.font(12);
    private static final Font BOLD = Font.font(null, FontWeight.SEMI_BOLD, 12);

    private @Nullable Object last;
    private LabelAnchors anchors = LabelAnchors.NONE;

    void draw(GraphicsContext graphics, Scene scene) {
        Look look = scene.look();
        int size = scene.content().size();
        if (size == 0 || look.style() == OverlayStyle.OFF) {
            return;
        }
        place(scene.content());
        List<Rectangle2D> taken = new ArrayList<>();
        graphics.setGlobalAlpha(1);
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.CENTER);
        if (look.selected() >= 0 && look.selected() < size) {
            drawOne(graphics, scene, look.selected(), taken);
        }
        if (look.hovered() >= 0 && look.hovered() < size && look.hovered() != look.selected()) {
            drawOne(graphics, scene, look.hovered(), taken);
        }
        if (scene.names()) {
            large(scene).forEach(region -> drawOne(graphics, scene, region, taken));
        }
    }

    private void place(Content content) {
        Conversion conversion = content.conversion();
        Shapes shapes = content.shapes();
        Object now = shapes != null ? shapes : conversion != null ? conversion.regions() : null;
        if (now != last) {
            anchors = shapes != null ? shapes.anchors() : conversion != null ? LabelAnchors.of(conversion) : LabelAnchors.NONE;
        }
        last = now;
    }

    /// The largest in view that are large enough, the largest first.
    private static List<Integer> large(Scene scene) {
        Content content = scene.content();
        Viewport view = scene.view();
        double ratio = scene.look().pixelRatio();
        return IntStream.range(0, content.size())
                .filter(region -> region != scene.look().selected() && region != scene.look().hovered())
                .filter(region -> content.isNamed(region, scene.look().colors()))
                .filter(region -> {
                    Box box = content.box(region);
                    return box.width() * view.scale() / ratio >= LEAST_WIDTH && box.height() * view.scale() / ratio >= LEAST_HEIGHT
                            && view.viewX(box.x() + box.width()) > 0 && view.viewX(box.x()) < view.width()
                            && view.viewY(box.y() + box.height()) > 0 && view.viewY(box.y()) < view.height();
                }).boxed().sorted(Comparator.comparingLong((Integer region) -> content.area(region)).reversed()).limit(MOST)
                .toList();
    }

    private void drawOne(GraphicsContext graphics, Scene scene, int region, List<Rectangle2D> taken) {
        boolean selected = region == scene.look().selected();
        boolean pointed = selected || region == scene.look().hovered();
        String name = scene.content().name(region, pointed);
        if (name.isEmpty()) {
            return;
        }
        Font font = selected ? BOLD : PLAIN;
        double width = width(name, font) + SWATCH + 5 + 2 * PADDING;
        double ratio = scene.look().pixelRatio();
        double middleX = scene.view().viewX(anchors.x(region)) / ratio;
        double middleY = scene.view().viewY(anchors.y(region)) / ratio;
        double left = Math.clamp(middleX - width / 2, 4, Math.max(4, scene.view().width() / ratio - width - 4));
        double top = Math.clamp(middleY - HEIGHT / 2, 4, Math.max(4, scene.view().height() / ratio - HEIGHT - 4));
        Rectangle2D place = new Rectangle2D(Math.rint(left), Math.rint(top), width, HEIGHT);
        if (!pointed && taken.stream().anyMatch(place::intersects)) {
            return;
        }
        taken.add(place);
        graphics.setFill(selected ? SELECTED : GROUND);
        graphics.fillRoundRect(place.getMinX(), place.getMinY(), width, HEIGHT, 8, 8);
        graphics.setFill(Rgb.color(scene.content().color(region, scene.look().colors())));
        graphics.fillRoundRect(place.getMinX() + PADDING, place.getMinY() + (HEIGHT - SWATCH) / 2, SWATCH, SWATCH, 4, 4);
        graphics.setFill(Color.WHITE);
        graphics.setFont(font);
        graphics.fillText(name, place.getMinX() + PADDING + SWATCH + 5, place.getMinY() + HEIGHT / 2);
    }

    private static double width(String name, Font font) {
        Text measured = new Text(name);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }
}
