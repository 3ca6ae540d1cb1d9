package cocoscope.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.LabelRule.Entry;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class CategoryTableTest {
    private final CategoryTable table = new CategoryTable(false, List.of(new Entry(100, "cat"), new Entry(200, "dog")),
            OptionalInt.empty());

    @Test
    void aNewValueGoesWhereItsNumberBelongs() {
        assertThat(table.with(150, "cow").entries()).containsExactly(new Entry(100, "cat"), new Entry(150, "cow"), new Entry(200, "dog"));
    }

    @Test
    void aKnownValueKeepsItsPlaceAndGetsTheNewCategory() {
        assertThat(table.with(100, "cow").entries()).containsExactly(new Entry(100, "cow"), new Entry(200, "dog"));
    }

    @Test
    void zeroIsTheBackgroundUnlessItIsInTheTable() {
        assertThat(table.effectiveBackground()).hasValue(0);
        assertThat(table.with(0, "sky").effectiveBackground()).isEmpty();
    }

    @Test
    void aValueThatIsTakenOutLeavesTheBackgroundAsItWas() {
        assertThat(table.without(100).effectiveBackground()).hasValue(0);
        assertThat(table.withBackground(200, "rest").without(100).effectiveBackground()).hasValue(200);
        assertThat(table.with(0, "sky").without(0).effectiveBackground()).as("0 is no object any more").hasValue(0);
    }

    @Test
    void aNewBackgroundLeavesTheTableAndTheFormerOneBecomesAnObject() {
        CategoryTable swapped = table.withBackground(200, "rest");

        assertThat(swapped.entries()).containsExactly(new Entry(0, "rest"), new Entry(100, "cat"));
        assertThat(swapped.effectiveBackground()).hasValue(200);
    }

    @Test
    void aBackgroundThatBecomesAnObjectIsNoBackground() {
        assertThat(table.withBackground(200, "rest").with(200, "dog").background()).isEmpty();
    }

    @Test
    void theRuleHasTheTableAsItIs() {
        assertThat(table.rule()).isEqualTo(new LabelRule.Values(table.entries(), OptionalInt.empty()));
        assertThat(CategoryTable.of(table.rule())).contains(table);
        assertThat(CategoryTable.of(new LabelRule.Automatic())).isEmpty();
    }
}
