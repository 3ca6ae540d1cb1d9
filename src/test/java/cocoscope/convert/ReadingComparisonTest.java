package cocoscope.convert;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.convert.ReadingComparison.ComparedReading;
import cocoscope.mask.Mask;
import cocoscope.mask.TextMask;
import cocoscope.mask.level.JpegMasks;
import cocoscope.mask.level.LabelPictures;
import cocoscope.mask.level.ReadMask.MethodReason;
import cocoscope.mask.level.Reading.Method;
import cocoscope.mask.rule.LabelRule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReadingComparisonTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void readingsOfAJpegMaskAreCountedBesideEachOtherAndTheBestSaysWhy() throws Exception {
        Mask mask = JpegMasks.gray(folder, 317, LabelPictures.painted(LabelPictures.draw(317, 243, 6, 4), LabelPictures.levels(6)), 60);

        ReadingComparison comparison = ReadingComparison.of(mask, Recipe.DEFAULT);

        assertThat(comparison.values()).containsExactly(51, 102, 153, 204, 255);
        assertThat(comparison.choices()).extracting(ComparedReading::method).containsExactly(Method.EXACT, Method.NEAREST, Method.EDGES,
                Method.MATCH);
        assertThat(comparison.automatic().method()).isEqualTo(Method.MATCH);
        assertThat(comparison.automatic().reason()).isEqualTo(MethodReason.COMPRESSED);
        assertThat(comparison.choices().getFirst().changed()).isZero();
        ComparedReading nearest = comparison.choices().get(1);
        ComparedReading match = comparison.choices().get(3);
        assertThat(nearest.changed()).isEqualTo(nearest.read().changed()).isPositive();
        assertThat(match.components()).isLessThan(nearest.components());
    }

    @Test
    void labelsStandForTheSameLevelInEveryReading() {
        byte[] samples = {0, 0, 0, 40, 100, 100, 100, 100, 0, 0, 0, 40, 100, 100, 100, 100, 0, 0, 0, 60, 100, 100, 100, 100};
        Mask mask = Mask.gray8(8, 3, 8, samples);

        ReadingComparison comparison = ReadingComparison.of(mask, Recipe.DEFAULT.withReading(
                Recipe.DEFAULT.reading().withLevels(List.of(0, 100))).withRule(new LabelRule.Otsu(false, "object")));

        assertThat(TextMask.pixels(comparison.choices().getFirst().labels()))
                .containsExactly(0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 1, 1, 1, 1);
        assertThat(TextMask.pixels(comparison.choices().get(1).labels()))
                .containsExactly(0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 1, 1, 1, 1, 1);
        assertThat(comparison.choices()).extracting(ComparedReading::components).containsOnly(1);
    }

    @Test
    void aMaskOfNoLevelsHasNothingToCompare() {
        Mask index = Mask.index(3, 1, 8, new byte[] {0, 1, 2}, new int[] {0, 0xFF0000, 0x00FF00});

        assertThat(ReadingComparison.of(index, Recipe.DEFAULT).choices()).isEmpty();
    }
}
