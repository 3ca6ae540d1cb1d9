package cocoscope.mask.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.mask.palette.KnownPalette;
import cocoscope.mask.rule.LabelRule.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PaletteTableTest {
    @ParameterizedTest
    @CsvSource({"VOC, 20, 20", "ADE20K, 150, 149", "CITYSCAPES, 29, 28", "CITYSCAPES_TRAIN, 19, 19", "CAMVID, 0, 31", "COCO_STUFF, 182, 0"})
    void everyPaletteHasTheClassesOfItsDataSet(KnownPalette palette, int numbers, int colors) {
        assertThat(PaletteTable.numbers(palette).entries()).hasSize(numbers).doesNotHaveDuplicates();
        assertThat(PaletteTable.colors(palette).entries()).hasSize(colors).doesNotHaveDuplicates();
    }

    /// The colors of VOC spread the bits of a number over the highest bits of the channels.
    @Test
    void theColorsOfVocFollowFromItsNumbers() {
        for (int i = 0; i < 20; i++) {
            int number = PaletteTable.numbers(KnownPalette.VOC).entries().get(i).value();
            int color = 0;
            for (int bit = 0; bit < 8; bit++) {
                color |= (number >> 3 * bit & 1) << 23 - bit | (number >> 3 * bit + 1 & 1) << 15 - bit | (number >> 3 * bit
                        + 2 & 1) << 7 - bit;
            }
            assertThat(PaletteTable.colors(KnownPalette.VOC).entries().get(i).value()).isEqualTo(color);
        }
    }

    @Test
    void classesOfOneColorShareACategoryOfBothNames() {
        assertThat(PaletteTable.colors(KnownPalette.CITYSCAPES).entries()).contains(new Entry(0x999999, "pole / polegroup"));
        assertThat(PaletteTable.colors(KnownPalette.ADE20K).entries()).contains(new Entry(0x8C8C8C, "road / skyscraper"));
    }

    @Test
    void whatIsNotLabeledIsLeftOut() {
        assertThat(PaletteTable.of(KnownPalette.VOC, true).ignored()).containsExactly(0xE0E0C0);
        assertThat(PaletteTable.of(KnownPalette.VOC, false).ignored()).containsExactly(255);
        assertThat(PaletteTable.of(KnownPalette.CITYSCAPES, false).ignored()).containsExactlyInAnyOrder(1, 2, 3, 4);
    }

    @Test
    void labelsOfCocoStuffAreOneLowerInItsMasks() {
        assertThat(PaletteTable.numbers(KnownPalette.COCO_STUFF).entries())
                .contains(new Entry(0, "person"), new Entry(91, "banner"), new Entry(181, "wood"));
        assertThat(PaletteTable.numbers(KnownPalette.COCO_STUFF).background()).isEmpty();
    }
}
