package cocoscope.mask.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.OpenCv;
import cocoscope.mask.TextMask;
import cocoscope.mask.rule.LabelRule.Band;
import cocoscope.mask.rule.LabelRule.Colors;
import cocoscope.mask.rule.LabelRule.Entry;
import cocoscope.mask.rule.LabelRule.Values;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class AutomaticRuleTest {
    @Test
    void theUpperOfTwoValuesIsTheObject() throws UnusableRuleException {
        assertThat(choose(TextMask.grey("..b"))).isEqualTo(new Band(2, 255, false, "object"));
        assertThat(choose(TextMask.grey("aaz"))).isEqualTo(new Band(26, 255, false, "object"));
        assertThat(choose(Mask.color(2, 1, new int[] {0, 0xFFFFFF}))).isEqualTo(new Band(255, 255, false, "object"));
    }

    @Test
    void severalValuesAreOneCategoryEach() throws UnusableRuleException {
        assertThat(choose(TextMask.grey(".ab"))).isEqualTo(new Values(
                List.of(new Entry(1, "value_1"), new Entry(2, "value_2")), OptionalInt.of(0)));
    }

    @Test
    void withoutZeroThereIsNoBackground() throws UnusableRuleException {
        assertThat(choose(TextMask.grey("abc"))).isEqualTo(new Values(
                List.of(new Entry(1, "value_1"), new Entry(2, "value_2"), new Entry(3, "value_3")), OptionalInt.empty()));
        assertThat(choose(TextMask.grey("ccc"))).isEqualTo(new Values(List.of(new Entry(3, "value_3")), OptionalInt.empty()));
    }

    @Test
    void nothingButZeroIsAnEmptyMap() throws UnusableRuleException {
        Mask mask = TextMask.grey("...");
        Labeling labeling = Labeling.of(mask, Histogram.of(mask), new LabelRule.Automatic(), false);

        assertThat(labeling.labels().size()).isZero();
        assertThat(labeling.unmapped()).isEmpty();
    }

    @Test
    void colorsAreNamedByTheirChannelsAndPaletteMasksByIndex() throws UnusableRuleException {
        int[] colors = {0, 0xFF0000, 0x0000FF};

        assertThat(choose(Mask.color(3, 1, colors))).isEqualTo(new Colors(
                List.of(new Entry(0x0000FF, "color_0000ff"), new Entry(0xFF0000, "color_ff0000")), OptionalInt.of(0)));
        assertThat(choose(Mask.index(3, 1, 8, new byte[] {0, 1, 2}, colors))).isEqualTo(new Values(
                List.of(new Entry(1, "value_1"), new Entry(2, "value_2")), OptionalInt.of(0)));
    }

    @Test
    void instanceIdsOnMuchBackgroundAreNoBinaryMask() {
        Mask ids = Mask.grey16(100, 100, ids(70, 4, 10_000));

        assertThatThrownBy(() -> choose(ids)).isInstanceOf(UnusableRuleException.class).hasMessageContaining("instance ids");
    }

    private static short[] ids(int count, int pixelsEach, int pixels) {
        short[] samples = new short[pixels];
        for (int i = 0; i < count * pixelsEach; i++) {
            samples[i] = (short) (1 + i / pixelsEach);
        }
        return samples;
    }

    @Test
    void aBinaryMaskBlurredByJpegIsStillBinary() throws UnusableRuleException {
        Mask sharp = disks(0, 255);
        for (int quality : new int[] {95, 75, 69, 50}) {
            Mask blurred = OpenCv.jpeg(sharp, quality);
            Labeling labeling = Labeling.of(blurred, Histogram.of(blurred), new LabelRule.Automatic(), false);

            assertThat(labeling.rule()).isInstanceOf(Band.class);
            int wrong = 0;
            for (int i = 0; i < 320 * 240; i++) {
                wrong += labeling.labels().labelAt(i % 320, i / 320) != sharp.valueAt(i % 320, i / 320) / 255 ? 1 : 0;
            }
            assertThat(wrong).isLessThan(320 * 240 / 100);
        }
    }

    @Test
    void aBinaryIndexMaskSavedAsJpegIsStillBinary() throws UnusableRuleException {
        byte[] samples = new byte[1000];
        for (int i = 0; i < 300; i++) {
            samples[i] = (byte) (i < 20 ? 2 : 1);
        }

        assertThat(choose(Mask.grey8(10, 100, 8, samples).asLossy())).isEqualTo(new Band(1, 255, false, "object"));
    }

    @Test
    void threeValuesOfALosslessFileAreThreeValuesHoweverFewPixelsTheyHave() throws UnusableRuleException {
        byte[] samples = new byte[1000];
        samples[0] = 1;
        samples[1] = 2;

        assertThat(choose(Mask.grey8(10, 100, 8, samples))).isInstanceOf(Values.class);
    }

    @Test
    void antiAliasedEdgesOfALosslessMaskLeaveItBinary() throws UnusableRuleException {
        byte[] samples = new byte[10_000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (i < 4000 ? 255 : i < 4200 ? i - 4000 : 0);
        }

        assertThat(choose(Mask.grey8(100, 100, 8, samples))).isInstanceOf(Band.class);
    }

    @Test
    void threeLevelsBlurredByJpegAreNotTakenForTwo() {
        Mask mask = OpenCv.jpeg(disks(0, 127, 255), 60);

        assertThat(Histogram.of(mask).size()).isGreaterThan(64);
        assertThatThrownBy(() -> choose(mask)).isInstanceOf(UnusableRuleException.class)
                .hasMessageContaining("blurred by compression");
    }

    @Test
    void manyValuesLookLikeInstanceIds() {
        short[] ids = new short[126];
        for (int id = 0; id < ids.length; id++) {
            ids[id] = (short) id;
        }

        assertThatThrownBy(() -> choose(Mask.grey16(126, 1, ids))).isInstanceOf(UnusableRuleException.class)
                .hasMessage("has 126 different values, which look like instance ids; use --threshold 1 --instances value,"
                        + " or name the values with --values");
    }

    @Test
    void manyColorsLookLikeAPhoto() {
        int[] colors = IntStream.range(0, 65).map(i -> i * 0x010203).toArray();

        assertThatThrownBy(() -> choose(Mask.color(65, 1, colors))).isInstanceOf(UnusableRuleException.class)
                .hasMessageContaining("65 different colours, which look like a photo");
    }

    private static LabelRule choose(Mask mask) throws UnusableRuleException {
        return AutomaticRule.choose(mask, Histogram.of(mask));
    }

    /// Disks of the levels in turn on a ground of the first one.
    private static Mask disks(int... levels) {
        byte[] samples = new byte[320 * 240];
        for (int i = 0; i < samples.length; i++) {
            int x = i % 320;
            int y = i / 320;
            int disk = x / 80 + y / 80;
            boolean inside = Math.hypot(x % 80 - 40, y % 80 - 40) < 30;
            samples[i] = (byte) (inside ? levels[1 + disk % (levels.length - 1)] : levels[0]);
        }
        return Mask.grey8(320, 240, 8, samples);
    }
}
