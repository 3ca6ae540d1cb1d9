package cocoscope.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.app.canvas.LayerComparison;
import cocoscope.app.preview.RegionSelection;
import cocoscope.geometry.Box;
import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.raster.PolygonRaster;
import cocoscope.ui.canvas.overlay.LabelColors;
import cocoscope.ui.canvas.overlay.Look;
import cocoscope.ui.canvas.overlay.OverlayStyle;
import cocoscope.ui.canvas.overlay.Shapes;
import cocoscope.ui.canvas.overlay.Shapes.OverlayShape;
import cocoscope.ui.canvas.picture.Tone;
import cocoscope.ui.canvas.view.Viewport;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ShapesTest {
    private static final int RED = 0xFF0000;
    private static final int BLUE = 0x0000FF;
    private static final int SIZE = 10;

    @Test
    void theSmallestOfOverlappingShapesIsUnderTheCursor() {
        Shapes shapes = shapes(square(0, 0, 8, RED), square(2, 2, 2, BLUE),
                new OverlayShape(Optional.empty(), Optional.of(new Box(6, 6, 3, 3)), RED));

        assertThat(shapes.at(3, 3)).isEqualTo(1);
        assertThat(shapes.at(5, 5)).isEqualTo(0);
        assertThat(shapes.at(7, 7)).as("a shape without pixels is its box").isEqualTo(2);
        assertThat(shapes.at(9, 0)).isEqualTo(-1);
    }

    @Test
    void shapesThatOverlapLieInLayersOfTheirOwn() {
        Shapes shapes = shapes(square(0, 0, 4, RED), square(2, 2, 4, RED), square(6, 6, 3, RED));

        assertThat(shapes.layers()).hasSize(2);
        assertThat(shapes.layers().stream().mapToInt(layer -> layer.length).sum()).isEqualTo(3);
    }

    @Test
    void overlappingFillsMixTheirColors() {
        int[] pixels = painted(shapes(square(0, 0, 6, RED), square(3, 3, 6, BLUE)), 1);

        assertThat(Set.of(pixel(pixels, 1, 1), pixel(pixels, 7, 7), pixel(pixels, 4, 4), pixel(pixels, 9, 0)))
                .as("one, the other, both, none").hasSize(4);
        assertThat(pixel(pixels, 4, 4) & 0xFF).as("blue over red keeps some of each").isPositive().isLessThan(pixel(pixels, 7, 7) & 0xFF);
        assertThat(pixel(pixels, 4, 4) >> 16 & 0xFF).isPositive();
    }

    @Test
    void aShapeOfOnePixelIsSeenHoweverSmallTheView() {
        int[] with = painted(shapes(square(5, 5, 1, RED)), 0.25);
        int[] without = painted(shapes(), 0.25);

        assertThat(with).isNotEqualTo(without);
    }

    private static OverlayShape square(int x, int y, int side, int color) {
        Ring ring = new Ring(x, y, x + side, y, x + side, y + side, x, y + side);
        return new OverlayShape(Optional.of(PolygonRaster.rasterize(new Polygon(List.of(ring)), SIZE, SIZE)), Optional.empty(), color);
    }

    private static Shapes shapes(OverlayShape... shapes) {
        return new Shapes(SIZE, SIZE, List.of(shapes));
    }

    private static int[] painted(Shapes shapes, double scale) {
        int[] pixels = new int[SIZE * SIZE];
        Look look = new Look(OverlayStyle.FILL, 0.5, 0, new LabelColors(new int[] {RED}, 0), RegionSelection.NONE, -1, 1);
        new ViewPainter().paint(new Scene(new Content(null, null, shapes), Tone.NONE,
                new Viewport(SIZE, SIZE, SIZE, SIZE, scale, 0, 0), look, false, LayerComparison.OFF, false), pixels);
        return pixels;
    }

    private static int pixel(int[] pixels, int x, int y) {
        return pixels[y * SIZE + x];
    }
}
