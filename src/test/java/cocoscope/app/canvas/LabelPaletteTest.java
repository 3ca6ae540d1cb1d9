package cocoscope.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.coco.Category;
import cocoscope.convert.Converter;
import cocoscope.convert.Recipe;
import cocoscope.mask.TextMask;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.LabelRule.Entry;
import cocoscope.mask.rule.Labeling;
import cocoscope.mask.rule.UnusableRuleException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class LabelPaletteTest {
    private static final String[] THREE_VALUES = {"a.b", ".c."};

    @Test
    void categoriesKeepTheirColorsWhenOthersAreLeftOut() throws UnusableRuleException {
        Labeling all = labeling(new Entry(1, "cat"), new Entry(2, "dog"), new Entry(3, "cow"));
        Labeling two = labeling(new Entry(2, "dog"), new Entry(3, "cow"));

        assertThat(LabelPalette.of(all, List.of())).containsExactly(DistinctColors.first(3));
        assertThat(LabelPalette.of(two, List.of())).containsExactly(DistinctColors.rgb(1), DistinctColors.rgb(2));
    }

    @Test
    void anotherNameForACategoryLeavesItsColor() throws UnusableRuleException {
        assertThat(LabelPalette.of(labeling(new Entry(2, "dog"), new Entry(3, "cow")), List.of()))
                .isEqualTo(LabelPalette.of(labeling(new Entry(2, "hound"), new Entry(3, "cow")), List.of()));
    }

    @Test
    void aColorOfOnesOwnComesFirst() throws UnusableRuleException {
        Category dog = new Category(1, "dog", "", OptionalInt.of(0x010203), Optional.empty());

        assertThat(LabelPalette.of(labeling(new Entry(1, "cat"), new Entry(2, "dog")), List.of(dog)))
                .containsExactly(DistinctColors.rgb(0), 0x010203);
    }

    @Test
    void objectsOfOneCategoryHaveAColorEach() throws UnusableRuleException {
        Labeling objects = convert(new LabelRule.Band(1, 3, false, "object"), Recipe.Instances.VALUE);

        assertThat(LabelPalette.of(objects, List.of())).containsExactly(DistinctColors.first(3));
    }

    @Test
    void objectsOfSeveralCategoriesHaveThatOfTheirCategory() throws UnusableRuleException {
        Labeling objects = convert(new LabelRule.Values(List.of(new Entry(1, "cat"), new Entry(2, "dog"), new Entry(3, "cat")),
                OptionalInt.empty()), Recipe.Instances.VALUE);
        int[] colors = LabelPalette.of(objects, List.of());

        assertThat(colors[2]).isEqualTo(colors[0]).isNotEqualTo(colors[1]);
    }

    private static Labeling labeling(Entry... entries) throws UnusableRuleException {
        return convert(new LabelRule.Values(List.of(entries), OptionalInt.empty()), Recipe.Instances.COMPONENT);
    }

    private static Labeling convert(LabelRule rule, Recipe.Instances instances) throws UnusableRuleException {
        Recipe recipe = Recipe.DEFAULT.withRule(rule).withInstances(instances);
        return new Converter().convert(TextMask.gray(THREE_VALUES), recipe).labeling();
    }
}
