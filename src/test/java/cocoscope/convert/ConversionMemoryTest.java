package cocoscope.convert;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.mask.TextMask;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.UnusableRuleException;
import org.junit.jupiter.api.Test;

final class ConversionMemoryTest {
    private static final Recipe POLYGONS = Recipe.DEFAULT.withRule(new LabelRule.Band(1, 255, false, "object"));

    @Test
    void polygonsTakeMoreThanRunLengths() throws UnusableRuleException {
        assertThat(bytes(POLYGONS, "##", "##"))
                .isGreaterThan(bytes(POLYGONS.withSegmentation(Recipe.SegmentationForm.RLE), "##", "##"));
    }

    /// Of the same number of runs, pixels and regions.
    @Test
    void itFollowsTheEdgesOfComponents() throws UnusableRuleException {
        assertThat(bytes(POLYGONS, "##..", "##..")).isLessThan(bytes(POLYGONS, "##..", "..##"));
        assertThat(bytes(POLYGONS, "##..", "##..")).isEqualTo(bytes(POLYGONS, "..##", "..##"));
    }

    @Test
    void itFollowsTheRunsAndTheRegions() throws UnusableRuleException {
        assertThat(bytes(POLYGONS, "#...", "#...")).isLessThan(bytes(POLYGONS, "#.#.", "#.#."));
        assertThat(bytes(POLYGONS.withMinimumArea(3), "#.#.", "#.#.")).isLessThan(bytes(POLYGONS, "#.#.", "#.#."));
    }

    private static long bytes(Recipe recipe, String... rows) throws UnusableRuleException {
        return ConversionMemory.of(new Converter().draft(TextMask.gray(rows), recipe)).bytes();
    }
}
