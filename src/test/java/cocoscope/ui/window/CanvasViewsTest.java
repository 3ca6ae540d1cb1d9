package cocoscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.app.canvas.ComparedLayer;
import cocoscope.app.canvas.LayerComparison;
import cocoscope.ui.canvas.ImageCanvas;
import cocoscope.ui.canvas.Probe;
import cocoscope.ui.canvas.overlay.OverlayStyle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the canvas shows, driven by keys and mouse.
final class CanvasViewsTest {
    @TempDir
    private Path folder;
    private final TestWindow window = TestWindow.open();

    @BeforeEach
    void dropTwoRegions() throws IOException {
        window.drop(MaskFiles.write(folder.resolve("a_mask.png"),
                "##...",
                "##..#",
                "....#"));
        window.robot.clickOn(onScreen(2, 0));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void lettersChooseTheView() {
        window.robot.type(KeyCode.V);
        assertThat(window.window.canvas().settings().styleProperty().get()).isEqualTo(OverlayStyle.VERTICES);
        window.robot.type(KeyCode.R);
        assertThat(window.window.canvas().settings().styleProperty().get()).isEqualTo(OverlayStyle.RUNS);
        window.robot.type(KeyCode.O);
        assertThat(window.window.canvas().settings().styleProperty().get()).isEqualTo(OverlayStyle.OUTLINE);
        window.robot.type(KeyCode.F);
        assertThat(window.window.canvas().settings().styleProperty().get()).isEqualTo(OverlayStyle.FILL);
    }

    @Test
    void theViewOfVerticesCountsThem() {
        window.robot.clickOn("#overlay-vertices");
        window.waitUntil(() -> texts("#legend").contains("8 vertices"));
    }

    @Test
    void allThatIsKnownOfAPixelIsShownWhereTheCursorRestsAndStaysWherePPinsIt() {
        window.robot.moveTo(onScreen(4, 1));
        window.waitUntil(() -> window.find("#probe-card", Node.class).isVisible());
        assertThat(texts("#probe-card")).contains("x 4  y 1").contains("mask 255, label 1").contains("annotation 2")
                .contains("RLE index 13; run from 13, 2 long");

        window.robot.type(KeyCode.P);
        window.robot.moveTo(onScreen(2, 2));
        window.settle();
        assertThat(texts("#probe-card")).contains("x 4  y 1, pinned");

        window.robot.type(KeyCode.P);
        window.settle();
        assertThat(texts("#probe-card")).contains("x 2  y 2").doesNotContain("annotation");
    }

    @Test
    void theSettingsOfThePictureAreDockedBelowTheToolbar() {
        assertThat(window.find("#picture-row", Node.class).isVisible()).isFalse();
        window.robot.clickOn("#look");
        window.settle();

        Node row = window.find("#picture-row", Node.class);
        assertThat(row.localToScene(row.getBoundsInLocal()).getMaxY())
                .isLessThanOrEqualTo(window.window.canvas().localToScene(0, 0).getY() + 0.5);
        window.robot.clickOn("#look");
        assertThat(row.isVisible()).isFalse();
    }

    @Test
    void cGoesThroughTheWaysToCompareAndEscapeEndsThem() {
        List<LayerComparison.Mode> seen = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            window.robot.type(KeyCode.C);
            window.settle();
            seen.add(comparison().mode());
        }
        assertThat(seen).containsExactly(LayerComparison.Mode.SWIPE, LayerComparison.Mode.SIDE_BY_SIDE,
                LayerComparison.Mode.BLINK, LayerComparison.Mode.OFF);

        window.robot.type(KeyCode.C);
        assertThat(window.find("#compare-row", Node.class).isVisible()).isTrue();
        window.robot.type(KeyCode.ESCAPE);
        assertThat(comparison().isOn()).isFalse();
        assertThat(window.find("#compare-row", Node.class).isVisible()).isFalse();
    }

    @Test
    void xSwapsTheSidesWhichAreNamed() {
        window.robot.type(KeyCode.C);
        assertThat(List.of(window.text("#before"), window.text("#after"))).containsExactly("Overlay", "Export");
        window.robot.type(KeyCode.X);
        assertThat(List.of(window.text("#before"), window.text("#after"))).containsExactly("Export", "Overlay");
        window.choose("#compare-before", ComparedLayer.MASK);
        assertThat(window.text("#before")).isEqualTo("Mask");
    }

    @Test
    void theLineBetweenTheSidesFollowsMouseAndArrows() {
        window.robot.type(KeyCode.C);
        window.settle();
        window.robot.moveTo("#swipe-handle").press(MouseButton.PRIMARY);
        for (int step = 0; step < 3; step++) {
            window.robot.moveBy(20, 0);
            window.settle();
        }
        window.robot.release(MouseButton.PRIMARY);
        window.settle();
        double dragged = comparison().split();
        assertThat(dragged).isGreaterThan(0.55);

        window.robot.type(KeyCode.LEFT, KeyCode.LEFT);
        window.settle();
        assertThat(comparison().split()).isCloseTo(dragged - 0.02, Offset.offset(1e-9));
    }

    @Test
    void sideBySideTheCursorPointsAtTheSamePixelInBothHalves() {
        window.robot.type(KeyCode.C, KeyCode.C);
        window.settle();
        Point2D left = onScreen(4, 1);
        double half = window.window.canvas().getWidth() / 2;
        window.robot.moveTo(left);
        assertThat(window.window.canvas().cursor().probeProperty().get()).isEqualTo(new Probe(4, 1));
        window.robot.moveTo(left.add(half, 0));
        assertThat(window.window.canvas().cursor().probeProperty().get()).isEqualTo(new Probe(4, 1));
    }

    private LayerComparison comparison() {
        return window.window.canvas().settings().comparisonProperty().get();
    }

    private String texts(String selector) {
        return window.robot.lookup(selector + " .label").queryAll().stream().map(it -> ((Labeled) it).getText())
                .collect(Collectors.joining("\n"));
    }

    private Point2D onScreen(int x, int y) {
        ImageCanvas canvas = window.window.canvas();
        var view = canvas.viewportProperty().get();
        return canvas.localToScreen((x + 0.5) * view.scale() + view.left(), (y + 0.5) * view.scale() + view.top());
    }
}
