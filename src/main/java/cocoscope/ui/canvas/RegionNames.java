package cocoscope.ui.canvas;

import cocoscope.geometry.Box;
import cocoscope.ui.canvas.overlay.Look;
import cocoscope.ui.canvas.overlay.OverlayStyle;
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

/// Writes the names of regions over them: of the selected and the hovered one with its annotation id, and of all others that are large
/// enough on the screen to carry theirs.
final class RegionNames {
    private static final int MAX_NAMES = 300;
    private static final double MIN_WIDTH = 64;
    private static final double MIN_HEIGHT = 30;
    private static final double HEIGHT = 20;
    private static final double SWATCH = 8;
    private static final double PADDING = 6;
    private static final Color GROUND = Color.web("#0d1117", 0.82);
    private static final Color SELECTED = Color.web("#0969da");
    private static final Font PLAIN = Font.font(12);
    private static final Font BOLD = Font.font(null, FontWeight.SEMI_BOLD, 12);

    private RegionNames() {}

    static void draw(GraphicsContext graphics, Painted painted) {
        Scene scene = painted.scene();
        Look look = scene.look();
        int size = scene.content().size();
        if (size == 0 || look.style() == OverlayStyle.OFF) {
            return;
        }
        List<Rectangle2D> taken = new ArrayList<>();
        graphics.setGlobalAlpha(1);
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.CENTER);
        if (look.selected().lead() >= 0 && look.selected().lead() < size) {
            drawOne(graphics, painted, look.selected().lead(), taken);
        }
        if (look.hovered() >= 0 && look.hovered() < size && look.hovered() != look.selected().lead()) {
            drawOne(graphics, painted, look.hovered(), taken);
        }
        if (scene.names()) {
            large(scene).forEach(region -> drawOne(graphics, painted, region, taken));
        }
    }

    /// The largest in view that are large enough, the largest first.
    private static List<Integer> large(Scene scene) {
        Content content = scene.content();
        Viewport view = scene.view();
        double ratio = scene.look().pixelRatio();
        return IntStream.range(0, content.size())
                .filter(region -> region != scene.look().selected().lead() && region != scene.look().hovered())
                .filter(region -> content.isNamed(region, scene.look().colors()))
                .filter(region -> {
                    Box box = content.box(region);
                    return box.width() * view.scale() / ratio >= MIN_WIDTH && box.height() * view.scale() / ratio >= MIN_HEIGHT
                            && view.viewX(box.x() + box.width()) > 0 && view.viewX(box.x()) < view.width()
                            && view.viewY(box.y() + box.height()) > 0 && view.viewY(box.y()) < view.height();
                }).boxed().sorted(Comparator.comparingLong((Integer region) -> content.area(region)).reversed()).limit(MAX_NAMES)
                .toList();
    }

    private static void drawOne(GraphicsContext graphics, Painted painted, int region, List<Rectangle2D> taken) {
        Scene scene = painted.scene();
        boolean selected = region == scene.look().selected().lead();
        boolean pointed = selected || region == scene.look().hovered();
        String name = scene.content().name(region, pointed);
        if (name.isEmpty()) {
            return;
        }
        Font font = selected ? BOLD : PLAIN;
        double width = width(name, font) + SWATCH + 5 + 2 * PADDING;
        double ratio = scene.look().pixelRatio();
        double middleX = scene.view().viewX(painted.anchors().x(region)) / ratio;
        double middleY = scene.view().viewY(painted.anchors().y(region)) / ratio;
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
