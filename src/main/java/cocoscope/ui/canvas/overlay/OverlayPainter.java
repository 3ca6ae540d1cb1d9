package cocoscope.ui.canvas.overlay;

import cocoscope.app.canvas.PolygonVertices;
import cocoscope.convert.Conversion;
import cocoscope.mask.runs.Regions;
import cocoscope.ui.canvas.view.Blend;
import cocoscope.ui.canvas.view.Viewport;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// Paints fills, outlines and differences of regions over a painted picture.
///
/// An outline is a line in the label's color along the inner edge with a second line inside of it, dark for light
/// colors and light for dark ones, so that one of the two stands out from any picture.
public final class OverlayPainter {
    private static final double HOVER_LIFT = 0.25;
    private static final double SELECTION_LIFT = 0.2;
    private static final double CASING_OPACITY = 0.75;
    private static final double FILL_EDGE_OPACITY = 0.7;
    /// The share of the fill below polygons with vertices.
    private static final double VERTICES_FILL = 0.4;
    private static final int DARK = 0xFF000000;
    private static final int LIGHT = 0xFFFFFFFF;
    private static final int GRAY = 0xFF8A8A8A;

    private final RegionRaster raster;
    private final EdgeDepths edges;
    private final DifferencePainter differences = new DifferencePainter();
    private final VertexPainter vertices = new VertexPainter();

    public OverlayPainter(int width, int height) {
        raster = new RegionRaster(width, height);
        edges = new EdgeDepths(raster);
    }

    public boolean fits(Viewport view) {
        return raster.width() == view.width() && raster.height() == view.height();
    }

    public void paint(Conversion conversion, Viewport view, Look look, int[] pixels) {
        if (look.style() == OverlayStyle.OFF) {
            return;
        }
        int[] colors = look.colors().byLabel(conversion.labeling().labels().labels());
        raster.fill(conversion, view, colors);
        if (look.style() == OverlayStyle.DIFFERENCE) {
            paintFills(_ -> GRAY, look, pixels);
            differences.paint(conversion, view, look.outlineOpacity(), pixels);
            return;
        }
        Regions found = conversion.regions();
        IntUnaryOperator color = region -> colors[found.label(region)];
        if (look.style() == OverlayStyle.VERTICES) {
            paintFills(color, look.withFillOpacity(look.fillOpacity() * VERTICES_FILL), pixels);
            vertices.paint(conversion, view, look, color, pixels);
            return;
        }
        if (look.style() != OverlayStyle.OUTLINE) {
            paintFills(color, look, pixels);
        }
        if (look.style() == OverlayStyle.RUNS) {
            RunStripes.paint(conversion, view, look, colors, pixels);
        }
        if (look.outlineOpacity() > 0) {
            paintOutlines(color, look, pixels);
        }
    }

    /// The vertices that were painted last.
    public PolygonVertices vertices() {
        return vertices.vertices();
    }

    public void paint(Shapes shapes, Viewport view, Look look, int[] pixels) {
        if (look.style() == OverlayStyle.OFF) {
            return;
        }
        for (int[] layer : shapes.layers()) {
            raster.fill(shapes, layer, view);
            if (look.style() != OverlayStyle.OUTLINE) {
                paintFills(shapes::color, look, pixels);
            }
            if (look.outlineOpacity() > 0) {
                paintOutlines(shapes::color, look, pixels);
            }
        }
    }

    private void paintFills(IntUnaryOperator color, Look look, int[] pixels) {
        int[] regions = raster.regions();
        short[] coverage = raster.coverage();
        for (int i = 0; i < regions.length; ) {
            int region = regions[i];
            int share = coverage[i];
            int end = i + 1;
            while (end < regions.length && regions[end] == region && (coverage[end] == share || region == RegionRaster.NONE)) {
                end++;
            }
            if (region != RegionRaster.NONE) {
                Blend.over(pixels, i, end, color.applyAsInt(region), Blend.alpha(fillOpacity(region, look)) * share >> 8);
            }
            i = end;
        }
    }

    private static double fillOpacity(int region, Look look) {
        double lift = look.selected().has(region) ? SELECTION_LIFT : region == look.hovered() ? HOVER_LIFT : 0;
        return look.fillOpacity() == 0 ? 0 : look.fillOpacity() + (1 - look.fillOpacity()) * lift;
    }

    private void paintOutlines(IntUnaryOperator colors, Look look, int[] pixels) {
        boolean cased = look.style() == OverlayStyle.OUTLINE;
        int width = look.lineWidth();
        int line = cased ? 2 * width : width;
        int deepest = cased ? 3 * width : width;
        edges.measure(!look.selected().isEmpty() ? 4 * width : deepest);
        int[] alphas = new int[deepest + 1];
        Arrays.fill(alphas, 1, line + 1, Blend.alpha(look.outlineOpacity() * (cased ? 1 : FILL_EDGE_OPACITY)));
        Arrays.fill(alphas, line + 1, deepest + 1, Blend.alpha(look.outlineOpacity() * CASING_OPACITY));
        int[] regions = raster.regions();
        for (int entry = 0; entry < edges.size(); entry++) {
            int i = edges.pixel(entry);
            int depth = edges.depth(i);
            int region = regions[i];
            int color = colors.applyAsInt(region);
            if (look.selected().has(region)) {
                paintSelected(i, (depth - 1) / width, look, pixels);
            } else if (region == look.hovered() && depth <= width) {
                pixels[i] = Blend.over(pixels[i], LIGHT, Blend.alpha(look.outlineOpacity()));
            } else if (depth <= deepest) {
                int stroke = depth <= line ? color : Blend.isLight(color) ? DARK : LIGHT;
                pixels[i] = Blend.over(pixels[i], stroke, alphas[depth]);
            }
        }
    }

    /// Black, white, white, black from the edge inwards.
    private static void paintSelected(int i, int line, Look look, int[] pixels) {
        int color = line == 1 || line == 2 ? LIGHT : DARK;
        pixels[i] = Blend.over(pixels[i], color, Blend.alpha(look.outlineOpacity() * (line == 3 ? CASING_OPACITY : 1)));
    }
}
