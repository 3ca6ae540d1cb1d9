package cocoscope.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.app.canvas.ComparedLayer;
import cocoscope.app.canvas.LayerComparison;
import cocoscope.app.preview.RegionSelection;
import cocoscope.convert.Conversion;
import cocoscope.convert.Converter;
import cocoscope.convert.Recipe;
import cocoscope.decode.samples.Picture;
import cocoscope.mask.Mask;
import cocoscope.mask.TextMask;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.UnusableRuleException;
import cocoscope.ui.canvas.overlay.LabelColors;
import cocoscope.ui.canvas.overlay.Look;
import cocoscope.ui.canvas.overlay.OverlayStyle;
import cocoscope.ui.canvas.picture.Tone;
import cocoscope.ui.canvas.view.Viewport;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// One device pixel a pixel of the image; fills are opaque.
final class ComparisonPainterTest {
    private static final int BLUE = 0xFF0000FF;
    private static final int RED = 0xFFFF0000;
    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;
    private static final String[] BLOCK = {
            ".....",
            ".###.",
            ".###.",
            ".###."};

    @Test
    void aSwipeShowsOneLayerLeftOfTheLineAndTheOtherRightOfIt() throws UnusableRuleException {
        int[] pixels = paint(LayerComparison.Mode.SWIPE, ComparedLayer.MASK, ComparedLayer.OVERLAY, 0.4, Recipe.PolygonKind.EXACT);

        assertThat(row(pixels, 5, 2)).containsExactly(BLACK, WHITE, RED, RED, BLUE);
    }

    @Test
    void sideBySideEachLayerHasAHalf() throws UnusableRuleException {
        int[] pixels = paint(LayerComparison.Mode.SIDE_BY_SIDE, ComparedLayer.PICTURE, ComparedLayer.MASK, 0.5, Recipe.PolygonKind.EXACT);

        assertThat(row(pixels, 10, 2)).containsExactly(BLUE, BLUE, BLUE, BLUE, BLUE, BLACK, WHITE, WHITE, WHITE, BLACK);
    }

    @Test
    void theExportIsWhatAReaderMakesOfIt() throws UnusableRuleException {
        Conversion conversion = convert(Recipe.PolygonKind.OPENCV);
        int[] pixels = paint(LayerComparison.Mode.SWIPE, ComparedLayer.EXPORT, ComparedLayer.EXPORT, 0.5, Recipe.PolygonKind.OPENCV);
        byte[] read = conversion.written(0).pixels();

        for (int i = 0; i < pixels.length; i++) {
            assertThat(pixels[i]).isEqualTo(read[i] == 1 ? RED : BLUE);
        }
        assertThat(conversion.fidelityOfAll().lost()).isPositive();
    }

    @Test
    void aBlinkShowsOneLayerAfterTheOther() throws UnusableRuleException {
        Scene scene = scene(convert(Recipe.PolygonKind.EXACT), new LayerComparison(LayerComparison.Mode.BLINK, ComparedLayer.PICTURE,
                ComparedLayer.MASK, 0.5));
        int[] pixels = new int[20];
        ComparisonPainter painter = new ComparisonPainter();

        painter.paint(scene, pixels);
        assertThat(row(pixels, 5, 2)).containsOnly(BLUE);
        painter.paint(new Scene(scene.content(), scene.tone(), scene.view(), scene.look(), false, scene.comparison(), true), pixels);
        assertThat(row(pixels, 5, 2)).contains(WHITE);
    }

    private static int[] paint(LayerComparison.Mode mode, ComparedLayer before, ComparedLayer after, double split, Recipe.PolygonKind kind)
            throws UnusableRuleException {
        Scene scene = scene(convert(kind), new LayerComparison(mode, before, after, split));
        int[] pixels = new int[scene.frameWidth() * scene.view().height()];
        new ComparisonPainter().paint(scene, pixels);
        return pixels;
    }

    private static Scene scene(Conversion conversion, LayerComparison comparison) {
        int[] blue = new int[20];
        Arrays.fill(blue, BLUE);
        Look look = new Look(OverlayStyle.FILL, 1, 0, new LabelColors(new int[] {0xFF0000}, 0), RegionSelection.NONE, -1, 1);
        return new Scene(new Content(new Picture(5, 4, blue), conversion, null), Tone.NONE, new Viewport(5, 4, 5, 4, 1, 0, 0), look, false,
                comparison, false);
    }

    private static Conversion convert(Recipe.PolygonKind kind) throws UnusableRuleException {
        Mask mask = TextMask.gray(BLOCK);
        return new Converter().convert(mask, Recipe.DEFAULT.withRule(new LabelRule.Band(1, 255, false, "block")).withPolygons(kind));
    }

    private static int[] row(int[] pixels, int width, int y) {
        return Arrays.copyOfRange(pixels, y * width, (y + 1) * width);
    }
}
