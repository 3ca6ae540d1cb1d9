package cocoscope.mask.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.TextMask;
import cocoscope.mask.rule.LabelRule.Band;
import cocoscope.mask.rule.LabelRule.Colors;
import cocoscope.mask.rule.LabelRule.Entry;
import cocoscope.mask.rule.LabelRule.Values;
import cocoscope.mask.rule.Labeling.LabeledValues;
import cocoscope.mask.rule.Labeling.Unmapped;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class LabelingTest {
    private static final Entry CAT = new Entry(1, "cat");
    private static final Entry DOG = new Entry(2, "dog");
    private static final Entry KITTEN = new Entry(3, "cat");
    private static final int RED = 0xFF0000;
    private static final int BLUE = 0x0000FF;

    private final Mask mask = TextMask.gray(
            ".aab",
            "c..d",
            "cc.d");

    @Test
    void aBandHoldsBothItsEnds() throws UnusableRuleException {
        Labeling labeling = label(mask, new Band(2, 3, false, "object"), false);

        assertThat(pixels(labeling)).isEqualTo(TextMask.pixels("...#", "#...", "##.."));
        assertThat(labeling.targets()).containsExactly(new LabeledValues("object", List.of(2, 3)));
        assertThat(labeling.unmapped()).isEmpty();
    }

    @Test
    void anInvertedBandHoldsAllOtherValues() throws UnusableRuleException {
        Labeling labeling = label(mask, new Band(1, 3, true, "hole"), false);

        assertThat(pixels(labeling)).isEqualTo(TextMask.pixels("#...", ".###", "..##"));
        assertThat(labeling.targets()).containsExactly(new LabeledValues("hole", List.of(0, 4)));
    }

    @Test
    void aBandByValueKeepsEveryValueThatOccursApart() throws UnusableRuleException {
        Labeling labeling = label(mask, new Band(2, 255, false, "cell"), true);

        assertThat(pixels(labeling)).isEqualTo(TextMask.pixels("...a", "b..c", "bb.c"));
        assertThat(labeling.targets()).containsExactly(
                new LabeledValues("cell", List.of(2)), new LabeledValues("cell", List.of(3)), new LabeledValues("cell", List.of(4)));
    }

    @Test
    void aTableGivesAllValuesOfACategoryOneLabel() throws UnusableRuleException {
        Labeling labeling = label(mask, new Values(List.of(CAT, DOG, KITTEN), OptionalInt.empty()), false);

        assertThat(pixels(labeling)).isEqualTo(TextMask.pixels(".aab", "a...", "aa.."));
        assertThat(labeling.targets()).containsExactly(new LabeledValues("cat", List.of(1, 3)), new LabeledValues("dog", List.of(2)));
    }

    @Test
    void aTableByValueGivesEveryEntryALabel() throws UnusableRuleException {
        Labeling labeling = label(mask, new Values(List.of(CAT, DOG, KITTEN), OptionalInt.empty()), true);

        assertThat(pixels(labeling)).isEqualTo(TextMask.pixels(".aab", "c...", "cc.."));
        assertThat(labeling.targets()).hasSize(3).last().isEqualTo(new LabeledValues("cat", List.of(3)));
    }

    @Test
    void valuesOutsideTheTableAreUnmappedAndThoseWithMostPixelsComeFirst() throws UnusableRuleException {
        Labeling labeling = label(mask, new Values(List.of(DOG), OptionalInt.empty()), false);

        assertThat(labeling.unmapped()).containsExactly(new Unmapped(3, 3), new Unmapped(1, 2), new Unmapped(4, 2));
    }

    @Test
    void zeroIsUnmappedWhereAnotherBackgroundWasChosen() throws UnusableRuleException {
        Labeling labeling = label(mask, new Values(List.of(CAT, DOG, KITTEN), OptionalInt.of(4)), false);

        assertThat(labeling.unmapped()).containsExactly(new Unmapped(0, 4));
    }

    @Test
    void zeroInTheTableIsNoBackground() throws UnusableRuleException {
        Labeling labeling = label(mask, new Values(List.of(new Entry(0, "sky"), CAT, DOG, KITTEN), OptionalInt.empty()), false);

        assertThat(pixels(labeling)).isEqualTo(TextMask.pixels("abbc", "baa.", "bba."));
        assertThat(labeling.unmapped()).containsExactly(new Unmapped(4, 2));
    }

    @Test
    void aTableThatNamesNoValueOfTheMaskIsUnusable() {
        Values strangers = new Values(List.of(new Entry(200, "cat")), OptionalInt.empty());

        assertThatThrownBy(() -> label(mask, strangers, false)).isInstanceOf(UnusableRuleException.class)
                .hasMessage("has none of its values (1, 2, 3, 4) in the table; add them, or choose another background");
    }

    @Test
    void onlyTheMostFrequentMissingValuesAreListed() {
        Values strangers = new Values(List.of(new Entry(200, "cat")), OptionalInt.empty());

        assertThatThrownBy(() -> label(TextMask.gray("aabbccddeeffg"), strangers, false))
                .hasMessageContaining("(1, 2, 3, 4, 5 and 2 more)");
    }

    @Test
    void aMaskOfBackgroundOnlyIsUsableWithAnyTable() throws UnusableRuleException {
        Labeling labeling = label(TextMask.gray("..."), new Values(List.of(CAT), OptionalInt.empty()), false);

        assertThat(labeling.labels().size()).isZero();
        assertThat(labeling.targets()).hasSize(1);
    }

    @Test
    void aValueCannotHaveTwoCategories() {
        Values contradiction = new Values(List.of(CAT, new Entry(1, "dog")), OptionalInt.empty());

        assertThatThrownBy(() -> label(mask, contradiction, false)).isInstanceOf(UnusableRuleException.class)
                .hasMessageContaining("cannot have value 1 as both \"cat\" and \"dog\"");
    }

    @Test
    void colorMasksAreLookedUpByColor() throws UnusableRuleException {
        Mask colors = Mask.color(4, 1, new int[] {0, RED, BLUE, 0x00FF00});
        Labeling labeling = label(colors, redAndBlue(), false);

        assertThat(pixels(labeling)).containsExactly(0, 1, 2, 0);
        assertThat(labeling.unmapped()).containsExactly(new Unmapped(0x00FF00, 1));
        assertThatThrownBy(() -> label(Mask.color(1, 1, new int[] {0x00FF00}), redAndBlue(), false))
                .hasMessage("has none of its colors (#00ff00) in the table; add them, or choose another background");
    }

    @Test
    void paletteMasksAreLookedUpByTheirIndexOrByThePalettesColor() throws UnusableRuleException {
        Mask index = Mask.index(4, 1, 8, new byte[] {0, 1, 2, 3}, new int[] {BLUE, 0, RED, BLUE});

        assertThat(pixels(label(index, redAndBlue(), false))).containsExactly(2, 0, 1, 2);
        assertThat(pixels(label(index, new Values(List.of(CAT, DOG), OptionalInt.empty()), false)))
                .containsExactly(0, 1, 2, 0);
    }

    @Test
    void anIndexOutsideThePaletteHasNoColor() {
        Mask index = Mask.index(2, 1, 8, new byte[] {0, 2}, new int[] {BLUE, RED});

        assertThatThrownBy(() -> label(index, redAndBlue(), false)).isInstanceOf(UnusableRuleException.class)
                .hasMessageContaining("contains index 2, but its palette has only 2 colors");
    }

    @Test
    void grayMasksAreLookedUpByTheGrayThatTheyShow() throws UnusableRuleException {
        Colors white = new Colors(List.of(new Entry(0xFFFFFF, "cat")), OptionalInt.empty());

        assertThat(pixels(label(Mask.gray8(2, 1, 8, new byte[] {0, -1}), white, false))).containsExactly(0, 1);
        assertThat(pixels(label(Mask.gray8(2, 1, 1, new byte[] {0, 1}), white, false))).containsExactly(0, 1);
        assertThatThrownBy(() -> label(Mask.gray16(1, 1, new short[1]), white, false))
                .isInstanceOf(UnusableRuleException.class).hasMessageContaining("16-bit gray levels");
    }

    @Test
    void bandsOfColorMasksGoByLuma() throws UnusableRuleException {
        Mask colors = Mask.color(3, 1, new int[] {BLUE, RED, 0xFFFFFF});

        assertThat(pixels(label(colors, new Band(Mask.luma(RED), 255, false, "bright"), false))).containsExactly(0, 1, 1);
        assertThat(pixels(label(colors, new Band(Mask.luma(RED), 255, false, "bright"), true))).containsExactly(0, 1, 2);
    }

    @Test
    void sixteenBitValuesAreLookedUpUnsigned() throws UnusableRuleException {
        Mask ids = Mask.gray16(3, 1, new short[] {0, -1, 300});
        Labeling labeling = label(ids, new Band(1, 65535, false, "cell"), true);

        assertThat(pixels(labeling)).containsExactly(0, 2, 1);
        assertThat(labeling.targets().get(1).values()).containsExactly(65535);
    }

    @Test
    void otsuBecomesABandThatIsReported() throws UnusableRuleException {
        Labeling labeling = label(mask, new LabelRule.Otsu(false, "object"), false);

        assertThat(labeling.rule()).isEqualTo(new Band(2, 255, false, "object"));
        assertThat(label(mask, new LabelRule.Otsu(true, "object"), false).rule()).isEqualTo(new Band(2, 255, true, "object"));
    }

    @Test
    void otsuFindsNothingInAMaskOfBackgroundOnly() throws UnusableRuleException {
        assertThat(label(TextMask.gray("..."), new LabelRule.Otsu(false, "object"), false).labels().size()).isZero();
    }

    private static Colors redAndBlue() {
        return new Colors(List.of(new Entry(RED, "cat"), new Entry(BLUE, "dog")), OptionalInt.empty());
    }

    private static Labeling label(Mask mask, LabelRule rule, boolean byValue) throws UnusableRuleException {
        return Labeling.of(mask, Histogram.of(mask), rule, byValue);
    }

    private static int[] pixels(Labeling labeling) {
        return TextMask.pixels(labeling.labels());
    }
}
