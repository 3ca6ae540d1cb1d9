package cocoscope.batch;

import static cocoscope.batch.DrawnFolder.box;
import static cocoscope.batch.DrawnFolder.cat;
import static cocoscope.batch.DrawnFolder.dog;
import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.batch.DrawnFolder.Drawn;
import cocoscope.convert.Recipe;
import cocoscope.mask.decision.Background;
import cocoscope.mask.decision.Doubt;
import cocoscope.mask.decision.Part;
import cocoscope.mask.level.Levels;
import cocoscope.mask.rule.LabelRule;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the values of masks mean is decided from all of them.
final class RunDecisionTest {
    private static final String CAT = " 660 10,8 30x22";
    private static final String DOG = " 800 50,40 40x20";

    @TempDir
    private Path temporary;
    private DrawnFolder folder;

    @BeforeEach
    void emptyFolder() {
        folder = new DrawnFolder(temporary);
    }

    private List<String> labels() throws InterruptedException {
        return folder.labels(Recipe.DEFAULT);
    }

    private List<String> labels(int background) throws InterruptedException {
        return folder.labels(Recipe.DEFAULT.withRule(new LabelRule.Automatic(OptionalInt.of(background))));
    }

    private Part decided() throws InterruptedException {
        return folder.convert(Recipe.DEFAULT).decision().parts().getFirst();
    }

    @Test
    void aValueIsTheSameCategoryWhateverElseItsMaskHolds() throws InterruptedException {
        folder.levels(0, cat(1)).levels(0, cat(1), dog(2)).levels(0, dog(2)).levels(0);

        assertThat(labels()).containsExactly("value_1" + CAT, "value_1" + CAT + "; value_2" + DOG, "value_2" + DOG, "");
        assertThat(labels(0)).isEqualTo(labels());
    }

    @Test
    void theOrderOfMasksDoesNotMatter() throws InterruptedException {
        folder.levels(0, cat(127), dog(254)).levels(0, cat(127)).levels(0, dog(254));

        assertThat(labels()).containsExactly("value_127" + CAT + "; value_254" + DOG, "value_127" + CAT, "value_254" + DOG);
    }

    @Test
    void aColorIsTheSameCategoryEverywhere() throws InterruptedException {
        folder.colors(0, cat(0xFF0000)).colors(0, cat(0xFF0000), dog(0x0000FF)).colors(0, dog(0xFFFFFF), box(0x0000FF, 0, 0, 3, 3))
                .colors(0, cat(0xFFFFFF)).colors(0);

        assertThat(labels()).containsExactly("color_ff0000" + CAT, "color_0000ff" + DOG + "; color_ff0000" + CAT,
                "color_0000ff 9 0,0 3x3; color_ffffff" + DOG, "color_ffffff" + CAT, "");
        assertThat(decided().masks()).isEqualTo(5);
    }

    @Test
    void colorsOfCompressedMasksAreThoseThatPeopleChoose() throws InterruptedException {
        folder.compressedColors(0, cat(0x408000), dog(0x0000FF)).compressedColors(0, cat(0x408000)).compressedColors(0, dog(0x0000FF));

        assertThat(labels()).satisfiesExactly(one -> assertThat(one).startsWith("color_0000ff ").contains("; color_408000 "),
                two -> assertThat(two).startsWith("color_408000 ").doesNotContain(";"),
                three -> assertThat(three).startsWith("color_0000ff ").doesNotContain(";"));
        assertThat(decided().doubts()).contains(Doubt.FOUND_LEVELS);
    }

    @Test
    void twoLevelsAreOneObjectAlsoWhereAMaskIsAllOfIt() throws InterruptedException {
        folder.levels(0, cat(255)).levels(255).levels(0);

        assertThat(labels()).containsExactly("object" + CAT, "object 6144 0,0 96x64", "");
        assertThat(decided().uniform()).isEqualTo(2);
    }

    @Test
    void ignoringAValueDoesNotChangeWhatTheOthersAre() throws InterruptedException {
        folder.levels(7, box(21, 48, 0, 48, 64), box(255, 0, 30, 96, 2));

        assertThat(folder.labels(Recipe.DEFAULT.withEncoding(Recipe.DEFAULT.encoding().withIgnored(Set.of(255)))))
                .containsExactly("value_21 2976 48,0 48x64; value_7 2976 0,0 48x64");
    }

    @Test
    void aBackgroundThatAMaskLacksInvertsNothing() throws InterruptedException {
        folder.levels(0, cat(1), box(255, 0, 0, 96, 4)).levels(0, cat(1));

        assertThat(labels(255)).containsExactly("value_0 5100 0,4 96x60; value_1" + CAT, "value_0 5484 0,0 96x64; value_1" + CAT);
    }

    @Test
    void valuesThatCountUpInEveryMaskAreObjects() throws InterruptedException {
        folder.levels(0, grid(20)).levels(0, grid(75)).levels(0, grid(1));

        List<Batch.Outcome> outcomes = folder.convert(Recipe.DEFAULT).outcomes();

        assertThat(outcomes).extracting(outcome -> ((Batch.Outcome.Converted) outcome).mask().annotations().size())
                .containsExactly(20, 75, 1);
        assertThat(decided().meaning()).isEqualTo(Part.Meaning.OBJECTS);
    }

    @Test
    void classesOfOneComponentEachStayClassesAndTheDoubtIsKnown() throws InterruptedException {
        folder.levels(0, grid(9));

        assertThat(decided().meaning()).isEqualTo(Part.Meaning.CATEGORIES);
        assertThat(decided().doubts()).containsExactly(Doubt.OBJECT_NUMBERS);
    }

    private static Drawn[] grid(int objects) {
        return IntStream.range(0, objects).mapToObj(k -> box(k + 1, 2 + 9 * (k % 10), 2 + 8 * (k / 10), 6, 6)).toArray(Drawn[]::new);
    }

    @Test
    void aBorderBetweenClassesIsLeftOutAndCounted() throws InterruptedException {
        folder.levels(0, box(255, 9, 7, 32, 24), cat(1), box(255, 49, 39, 42, 22), dog(2));

        assertThat(labels()).containsExactly("value_1" + CAT + "; value_2" + DOG);
        assertThat(decided().unlabeled()).hasValue(255);
        assertThat(decided().unlabeledPixels()).isEqualTo(2 * (32 + 22) + 2 * (42 + 20));
        assertThat(decided().background().cause()).isEqualTo(Background.Cause.ZERO);
    }

    @Test
    void whereBordersPartClassesThatCoverAllZeroIsOne() throws InterruptedException {
        folder.levels(0, box(23, 0, 34, 60, 30), box(150, 60, 34, 36, 30), box(255, 0, 32, 96, 2), box(255, 58, 34, 2, 30));

        assertThat(labels()).containsExactly("value_0 3072 0,0 96x32; value_150 1080 60,34 36x30; value_23 1740 0,34 58x30");
        assertThat(decided().background().cause()).isEqualTo(Background.Cause.DENSE);
    }

    @Test
    void whatLiesAllAroundIsTheBackground() throws InterruptedException {
        folder.colors(0x00D7FF, cat(0xFF00CC), dog(0x00FF85), box(0xFC002A, 90, 5, 1, 1));

        assertThat(labels()).containsExactly("color_00ff85" + DOG + "; color_fc002a 1 90,5 1x1; color_ff00cc" + CAT);
        assertThat(decided().groundPixels()).isEqualTo(96 * 64 - 660 - 800 - 1);
    }

    @Test
    void levelsOfSixteenBitsHaveABackgroundOtherThanZero() throws InterruptedException {
        folder.wide(300, cat(1300), dog(2300), box(3300, 90, 5, 1, 1));

        assertThat(labels()).containsExactly("value_1300" + CAT + "; value_2300" + DOG + "; value_3300 1 90,5 1x1");
    }

    @Test
    void theBrighterOfTwoLevelsIsTheBackgroundWhereItLiesAllAround() throws InterruptedException {
        folder.levels(255, cat(0)).levels(255, dog(0)).levels(255);

        assertThat(labels()).containsExactly("object" + CAT, "object" + DOG, "");
    }

    @Test
    void aLaneFromSideToSideIsTheObject() throws InterruptedException {
        folder.levels(255, box(4, 0, 20, 96, 4));

        assertThat(labels()).containsExactly("object 384 0,20 96x4");
    }

    @Test
    void masksOfColorsAndOfNumbersArePartedAndEachDecided() throws InterruptedException {
        folder.colors(0, cat(0xFF0000), dog(0x0000FF)).levels(0, cat(1), dog(2));

        assertThat(labels()).containsExactly("color_0000ff" + DOG + "; color_ff0000" + CAT, "value_1" + CAT + "; value_2" + DOG);
        assertThat(folder.convert(Recipe.DEFAULT).decision().parts()).extracting(Part::masks).containsExactly(1, 1);
    }

    @Test
    void theObjectOfTwoLevelsHasTheNameThatAPersonGave() throws InterruptedException {
        folder.levels(0, cat(255)).levels(0);

        assertThat(folder.labels(Recipe.DEFAULT.withRule(new LabelRule.Automatic(OptionalInt.empty(), "blast"))))
                .containsExactly("blast" + CAT, "");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void dirtyMasksOfMoreLevelsTogetherThanAMaskIsReadByAreAllConverted(long seed) throws InterruptedException {
        Random random = new Random(seed);
        for (int mask = 0; mask < 24; mask++) {
            folder.pixels(blurred(DrawnFolder.pixels(0, cat(40 + random.nextInt(216)), dog(40 + random.nextInt(216)))));
        }
        for (int mask = 0; mask < 20; mask++) {
            int[] levels = random.ints(40, 256).distinct().limit(5).toArray();
            folder.levels(0, cat(levels[0]), dog(levels[1]), box(levels[2], 60, 2, 30, 30), box(levels[3], 2, 40, 40, 20),
                    box(levels[4], 1, 1, 3, 3));
        }

        Batch.Result result = folder.convert(Recipe.DEFAULT);

        assertThat(result.decision().parts().getFirst().levels()).hasSizeGreaterThan(Levels.MAX_LEVELS);
        assertThat(result.decision().parts().getFirst().ghosts()).isNotEmpty();
        assertThat(result.outcomes()).filteredOn(Batch.Outcome.Failed.class::isInstance).isEmpty();
    }

    /// The mean of 3 x 3 pixels.
    private static int[] blurred(int[] pixels) {
        int[] means = pixels.clone();
        for (int y = 1; y < DrawnFolder.HEIGHT - 1; y++) {
            for (int x = 1; x < DrawnFolder.WIDTH - 1; x++) {
                int at = y * DrawnFolder.WIDTH + x;
                means[at] = IntStream.range(0, 9).map(k -> pixels[at + (k / 3 - 1) * DrawnFolder.WIDTH + k % 3 - 1]).sum() / 9;
            }
        }
        return means;
    }
}
