package cocoscope.ui.canvas.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.convert.Conversion;
import cocoscope.convert.Converter;
import cocoscope.convert.Recipe;
import cocoscope.mask.Mask;
import cocoscope.mask.TextMask;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.UnusableRuleException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Polygons through pixel centers, as OpenCV draws them, lose pixels to COCO's rasterizer.
final class DifferenceRunsTest {
    @Test
    void whatIsExactHasNoDifference() throws UnusableRuleException {
        Conversion conversion = convert(TextMask.gray("##.", "##."), Recipe.PolygonKind.EDGES);

        for (Difference kind : Difference.values()) {
            assertThat(DifferenceRuns.of(conversion, kind).size()).isZero();
        }
    }

    @Test
    void lostPixelsAreThoseOfTheRegionThatTheReaderDoesNotSee() throws UnusableRuleException {
        Conversion conversion = convert(TextMask.gray(
                ".....",
                ".###.",
                ".###.",
                ".###."), Recipe.PolygonKind.OPENCV);
        assertThat(conversion.fidelityOfAll().lost()).isPositive();

        assertThat(draw(conversion, Difference.LOST)).isEqualTo(differing(conversion, Difference.LOST)).contains("#");
        assertThat(draw(conversion, Difference.ADDED)).doesNotContain("#");
    }

    @Test
    void differencesOfRandomMasksAreThoseOfTheirPixels() throws UnusableRuleException {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            byte[] samples = new byte[12 * 9];
            for (int pixel = 0; pixel < samples.length; pixel++) {
                samples[pixel] = (byte) (random.nextInt(3) == 0 ? 0 : 1);
            }
            Conversion conversion = convert(Mask.gray8(12, 9, 8, samples), Recipe.PolygonKind.OPENCV);
            for (Difference kind : Difference.values()) {
                assertThat(draw(conversion, kind)).isEqualTo(differing(conversion, kind));
            }
        }
    }

    private static Conversion convert(Mask mask, Recipe.PolygonKind kind) throws UnusableRuleException {
        return new Converter().convert(mask, Recipe.DEFAULT.withRule(new LabelRule.Band(1, 255, false, "object")).withPolygons(kind));
    }

    private static String draw(Conversion conversion, Difference kind) {
        boolean[] pixels = new boolean[conversion.mask().width() * conversion.mask().height()];
        DifferenceRuns runs = DifferenceRuns.of(conversion, kind);
        for (int i = 0; i < runs.size(); i++) {
            for (int y = runs.y(i); y < runs.endY(i); y++) {
                pixels[y * conversion.mask().width() + runs.x(i)] = true;
            }
        }
        return draw(pixels, conversion.mask().width());
    }

    private static String differing(Conversion conversion, Difference kind) {
        int width = conversion.mask().width();
        boolean[] pixels = new boolean[width * conversion.mask().height()];
        for (int region = 0; region < conversion.regions().size(); region++) {
            boolean[] meant = pixels(conversion.runs().get(region).counts(), conversion.mask());
            boolean[] seen = pixels(conversion.written(region).counts(), conversion.mask());
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] |= kind == Difference.LOST ? meant[i] && !seen[i] : seen[i] && !meant[i];
            }
        }
        return draw(pixels, width);
    }

    private static boolean[] pixels(int[] counts, Mask mask) {
        boolean[] pixels = new boolean[mask.width() * mask.height()];
        int at = 0;
        for (int run = 0; run < counts.length; run++) {
            for (int end = at + counts[run]; at < end; at++) {
                pixels[at % mask.height() * mask.width() + at / mask.height()] = run % 2 == 1;
            }
        }
        return pixels;
    }

    private static String draw(boolean[] pixels, int width) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pixels.length; i++) {
            text.append(pixels[i] ? '#' : '.').append(i % width == width - 1 ? "\n" : "");
        }
        return text.toString();
    }
}
