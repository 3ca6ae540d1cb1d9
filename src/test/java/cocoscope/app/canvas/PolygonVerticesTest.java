package cocoscope.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.convert.Conversion;
import cocoscope.convert.Converter;
import cocoscope.convert.Recipe;
import cocoscope.mask.TextMask;
import cocoscope.mask.raster.Outliers;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.UnusableRuleException;
import org.junit.jupiter.api.Test;

final class PolygonVerticesTest {
    private static final String[] COMB = {
            ".........",
            ".#.#.#.#.",
            ".#.#.#.#.",
            ".#.#.#.#.",
            ".#######.",
            "........."};

    @Test
    void polygonsAlongPixelEdgesHaveNoVertexOutside() throws UnusableRuleException {
        PolygonVertices vertices = PolygonVertices.of(convert(Recipe.DEFAULT.withPolygons(Recipe.PolygonKind.EDGES)));

        assertThat(vertices.size()).isEqualTo(16);
        assertThat(vertices.outsiders()).isZero();
    }

    @Test
    void verticesOutsideAreThoseThatTheReportCounts() throws UnusableRuleException {
        Recipe far = Recipe.DEFAULT.withPolygons(Recipe.PolygonKind.SIMPLIFIED).withSimplification(new Recipe.Simplification(6, false));
        Conversion conversion = convert(far);
        PolygonVertices vertices = PolygonVertices.of(conversion);
        Outliers counted = Outliers.of(conversion.polygons().getFirst(),
                (x, y) -> x >= 0 && y >= 0 && x < 9 && y < 6 && COMB[y].charAt(x) == '#', 20);

        assertThat(vertices.outsiders()).isEqualTo(counted.count());
    }

    @Test
    void runLengthsHaveNone() throws UnusableRuleException {
        assertThat(PolygonVertices.of(convert(Recipe.DEFAULT.withSegmentation(Recipe.SegmentationForm.RLE))).size()).isZero();
    }

    private static Conversion convert(Recipe recipe) throws UnusableRuleException {
        return new Converter().convert(TextMask.gray(COMB), recipe.withRule(new LabelRule.Band(1, 255, false, "comb")));
    }
}
