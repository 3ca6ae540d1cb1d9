package cocoscope.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MaskGroupsTest {
    private static final PairingRule AUTO = new PairingRule.Automatic();

    @Test
    void masksOfOneObjectEachAreOfTheImageThatTheirNamesBeginWith() {
        List<String> names = List.of("a/1_red cat_0.png", "1_cat_0.png", "1_dog_1.png", "2_cat_0.png");
        PairingRule rule = MaskGroups.rule(AUTO, names.subList(1, 4)).orElseThrow();

        assertThat(MaskGroups.of(rule, "1_dog_1.png")).contains(new MaskGroups.Name("1", Optional.of("dog")));
        assertThat(MaskGroups.rule(AUTO, names)).isEmpty();
    }

    @Test
    void masksOfTasksAreOfOneImageEach() {
        List<String> names = List.of("task-3-annotation-3-by-1-tag-tree-0.png", "task-3-annotation-3-by-1-tag-old oak-0.png");
        PairingRule rule = MaskGroups.rule(AUTO, names).orElseThrow();

        assertThat(MaskGroups.of(rule, names.getLast())).contains(new MaskGroups.Name("task-3", Optional.of("old oak")));
    }

    @Test
    void masksOfAnImageEachAreLeftAsTheyAre() {
        assertThat(MaskGroups.rule(AUTO, List.of("1_cat_0.png", "2_dog_0.png"))).isEmpty();
        assertThat(MaskGroups.rule(AUTO, List.of("1.png", "2.png"))).isEmpty();
    }

    @Test
    void aRuleOfAPersonGroupsAsItPairs() {
        PairingRule rule = PairingRule.parse("replace:*_photo=m-{number}-*-{category}").orElseThrow();

        assertThat(MaskGroups.rule(rule, List.of("m-1-x-cat.png"))).contains(rule);
        assertThat(MaskGroups.of(rule, "m-1-x-cat.png")).contains(new MaskGroups.Name("x", Optional.of("cat")));
    }
}
