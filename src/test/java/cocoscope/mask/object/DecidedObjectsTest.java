package cocoscope.mask.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cocoscope.mask.TextMask;
import cocoscope.mask.object.DecidedObjects.Outcome;
import cocoscope.mask.object.ObjectDecision.Kind;
import cocoscope.mask.runs.Connectivity;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import cocoscope.mask.runs.Regions.Grouping;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Masks are drawn: regions of what decisions made are letters in their order.
final class DecidedObjectsTest {
    private static final Grouping COMPONENT = Grouping.COMPONENT;
    private static final Grouping LABEL = Grouping.LABEL;

    private final String[] mask = {
        "aa..b",
        "aa..b",
        "...b.",
        "a...b"};

    @Test
    void anExcludedObjectIsInNoRegionAndIsCounted() {
        DecidedObjects decided = decide(mask, COMPONENT, exclude(at(mask, COMPONENT, 0, 0)));

        assertThat(drawn(decided)).containsExactly("....a", "....a", "...a.", "b...a");
        assertThat(decided.counts()).isEqualTo(new ObjectCounts(1, 4, 0, 0, 0, 0, 0));
        assertThat(decided.outcomes()).containsExactly(Outcome.APPLIES);
        assertThat(decided.labels().labelAt(0, 0)).isZero();
    }

    @Test
    void withoutDecisionsLabelsAndRegionsAreTheVerySame() {
        LabelMap labels = TextMask.labels(mask);
        Regions regions = regions(labels, COMPONENT);

        DecidedObjects decided = DecidedObjects.of(labels, regions, ObjectRows.NONE, Connectivity.EIGHT, COMPONENT, 0);

        assertThat(decided.labels()).isSameAs(labels);
        assertThat(decided.regions()).isSameAs(regions);
        assertThat(decided.counts().isNone()).isTrue();
    }

    @Test
    void anotherCategoryIsALabelOfItsOwnInTheSamePlace() {
        DecidedObjects decided = decide(mask, COMPONENT,
                ObjectDecision.category(at(mask, COMPONENT, 1, 1), "dog", 0));

        assertThat(drawn(decided)).containsExactly("aa..b", "aa..b", "...b.", "c...b");
        assertThat(decided.made(decided.regions().label(0))).hasValueSatisfying(made -> {
            assertThat(made.category()).contains("dog");
            assertThat(made.label()).isEqualTo(1);
        });
        assertThat(decided.made(decided.regions().label(1))).isEmpty();
        assertThat(decided.regions().label(2)).isEqualTo(1);
    }

    @Test
    void severalObjectsBecomeOneWithTheCategoryOfTheFirst() {
        DecidedObjects decided = decide(mask, COMPONENT, join(at(mask, COMPONENT, 4, 0), at(mask, COMPONENT, 0, 3)));

        assertThat(drawn(decided)).containsExactly("aa..b", "aa..b", "...b.", "b...b");
        assertThat(decided.made(decided.regions().label(1)).orElseThrow().label()).isEqualTo(2);
        assertThat(decided.counts().joined()).isOne();
    }

    @Test
    void objectsThatTouchBecomeOneComponentWhenTheyAreJoined() {
        String[] touching = {"ab.", "ab.", "..."};

        DecidedObjects decided = decide(touching, COMPONENT,
                join(at(touching, COMPONENT, 0, 0), at(touching, COMPONENT, 1, 0)));

        assertThat(drawn(decided)).containsExactly("aa.", "aa.", "...");
        assertThat(decided.regions().components()).isOne();
        assertThat(decided.labels().size()).isEqualTo(2);
    }

    @Test
    void aRegionOfSeveralComponentsIsSplitAndItsPartsCanBeDecidedOnNext() {
        KnownObject whole = at(mask, LABEL, 0, 0);
        ObjectDecision split = ObjectDecision.of(Kind.SPLIT, List.of(whole), 0);

        assertThat(drawn(decide(mask, LABEL, split))).containsExactly("bb..a", "bb..a", "...a.", "c...a");
        assertThat(drawn(decide(mask, LABEL, split, exclude(at(mask, COMPONENT, 0, 3)))))
                .containsExactly("bb..a", "bb..a", "...a.", "....a");
    }

    @Test
    void anObjectOfOneComponentHasNothingToSplit() {
        DecidedObjects decided = decide(mask, COMPONENT,
                ObjectDecision.of(Kind.SPLIT, List.of(at(mask, COMPONENT, 0, 0)), 0));

        assertThat(decided.outcomes()).containsExactly(Outcome.LOST);
        assertThat(decided.counts()).isEqualTo(new ObjectCounts(0, 0, 0, 0, 0, 0, 1));
    }

    @Test
    void aCrowdKeepsItsLaterCategory() {
        KnownObject object = at(mask, COMPONENT, 0, 0);

        DecidedObjects decided = decide(mask, COMPONENT, ObjectDecision.of(Kind.CROWD, List.of(object), 0),
                ObjectDecision.category(object, "people", 0));

        assertThat(decided.made()).singleElement().satisfies(made -> {
            assertThat(made.crowd()).isTrue();
            assertThat(made.category()).contains("people");
        });
    }

    @Test
    void anObjectThatGrewOrShrankByLessThanHalfIsFoundAgain() {
        KnownObject object = at(new String[] {".....", ".##..", ".##..", "....."}, COMPONENT, 1, 1);

        assertThat(decide(new String[] {".....", ".###.", ".###.", "....#"}, COMPONENT, exclude(object)).regions().size()).isZero();
        assertThat(decide(new String[] {".....", "..#..", "..#..", "....."}, COMPONENT, exclude(object)).regions().size()).isZero();
        assertThat(decide(new String[] {".....", "..#..", ".....", "....."}, COMPONENT, exclude(object)).outcomes())
                .containsExactly(Outcome.LOST);
    }

    @Test
    void anObjectIsFoundAgainAlsoWhereItsAnchorIsBackgroundNow() {
        KnownObject object = new KnownObject(0, 0, at(new String[] {"####"}, COMPONENT, 0, 0).pixels());

        assertThat(decide(new String[] {".###"}, COMPONENT, exclude(object)).outcomes()).containsExactly(Outcome.APPLIES);
    }

    @Test
    void ofTwoHalvesTheOneAtTheAnchorIsMeant() {
        RunLengthEncoding whole = at(new String[] {"######"}, COMPONENT, 0, 0).pixels();
        String[] halves = {"aaabbb"};

        assertThat(drawn(decide(halves, COMPONENT, exclude(new KnownObject(1, 0, whole))))).containsExactly("...aaa");
        assertThat(drawn(decide(halves, COMPONENT, exclude(new KnownObject(4, 0, whole))))).containsExactly("aaa...");
    }

    @Test
    void aSpeckThatMergedWithALargeNeighborIsLostAndTheNeighborIsNotTouched() {
        KnownObject speck = at(new String[] {"##.##", "##...", "##..."}, COMPONENT, 3, 0);

        DecidedObjects decided = decide(new String[] {"#####", "##...", "##..."}, COMPONENT, exclude(speck));

        assertThat(drawn(decided)).containsExactly("aaaaa", "aa...", "aa...");
        assertThat(decided.outcomes()).containsExactly(Outcome.LOST);
        assertThat(decided.counts().excluded()).isZero();
    }

    @Test
    void joiningGoesOnWithThoseThatAreLeftAndSaysSo() {
        String[] three = {"a.a.a"};
        ObjectDecision join = join(at(three, COMPONENT, 0, 0), at(three, COMPONENT, 2, 0), at(three, COMPONENT, 4, 0));

        assertThat(decide(new String[] {"a.a.."}, COMPONENT, join).outcomes()).containsExactly(Outcome.IN_PART);
        assertThat(decide(new String[] {"a...."}, COMPONENT, join).outcomes()).containsExactly(Outcome.LOST);
        assertThat(drawn(decide(new String[] {"a.a.."}, COMPONENT, join))).containsExactly("a.a..");
    }

    @Test
    void anObjectOfAMaskOfAnotherSizeIsNotLookedFor() {
        KnownObject object = at(new String[] {"##", ".."}, COMPONENT, 0, 0);

        assertThat(decide(new String[] {"##.", "..."}, COMPONENT, exclude(object)).outcomes()).containsExactly(Outcome.LOST);
    }

    @Test
    void whatIsBelowTheMinimumAreaIsRemovedAndCountedAsBefore() {
        LabelMap labels = TextMask.labels("aa..b", "aa...", "....a");
        Regions regions = Regions.of(labels, Connectivity.EIGHT, COMPONENT, 2);

        DecidedObjects decided = DecidedObjects.of(labels, regions, ObjectRows.of(List.of(exclude(known(labels, regions, 0)))),
                Connectivity.EIGHT, COMPONENT, 2);

        assertThat(decided.regions().size()).isZero();
        assertThat(decided.regions().removedComponents()).isEqualTo(2);
        assertThat(decided.regions().removedPixels()).isEqualTo(2);
    }

    @Test
    void anAnchorOutsideOfItsObjectIsRefused() {
        RunLengthEncoding pixels = at(new String[] {"#."}, COMPONENT, 0, 0).pixels();

        assertThatThrownBy(() -> new KnownObject(1, 0, pixels)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KnownObject(-1, 0, pixels)).isInstanceOf(IllegalArgumentException.class);
    }

    /// The oracle repaints pixels, one region after the other.
    @Test
    void excludingAndJoiningRandomRegionsIsRepaintingTheirPixels() {
        Random random = new Random(20261130);
        for (int round = 0; round < 200; round++) {
            int width = 1 + random.nextInt(12);
            int height = 1 + random.nextInt(12);
            LabelMap labels = LabelMap.of(width, height, 3, random.ints(width * height, 0, 4).toArray());
            Grouping grouping = random.nextBoolean() ? COMPONENT : LABEL;
            Regions regions = regions(labels, grouping);
            int[] pixels = regionOfPixels(labels, regions);
            List<ObjectDecision> decisions = new ArrayList<>();
            List<Integer> shuffled = new ArrayList<>(IntStream.range(0, regions.size()).boxed().toList());
            Collections.shuffle(shuffled, random);
            if (shuffled.size() >= 3) {
                decisions.add(exclude(known(labels, regions, shuffled.get(0))));
                decisions.add(join(known(labels, regions, shuffled.get(1)), known(labels, regions, shuffled.get(2))));
                repaint(pixels, shuffled.get(0), -1);
                repaint(pixels, shuffled.get(2), shuffled.get(1));
            }

            DecidedObjects decided = DecidedObjects.of(labels, regions, ObjectRows.of(decisions), Connectivity.EIGHT, grouping, 0);

            assertThat(samePartition(pixels, regionOfPixels(decided.labels(), decided.regions()))).as("round %d", round).isTrue();
        }
    }

    private static void repaint(int[] pixels, int from, int to) {
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = pixels[i] == from ? to : pixels[i];
        }
    }

    private static boolean samePartition(int[] one, int[] other) {
        int[] toOther = new int[one.length + 1];
        int[] toOne = new int[one.length + 1];
        Arrays.fill(toOther, -2);
        Arrays.fill(toOne, -2);
        for (int i = 0; i < one.length; i++) {
            if (one[i] < 0 || other[i] < 0) {
                if (one[i] != other[i]) {
                    return false;
                }
                continue;
            }
            if (toOther[one[i]] == -2 && toOne[other[i]] == -2) {
                toOther[one[i]] = other[i];
                toOne[other[i]] = one[i];
            }
            if (toOther[one[i]] != other[i] || toOne[other[i]] != one[i]) {
                return false;
            }
        }
        return true;
    }

    private static int[] regionOfPixels(LabelMap labels, Regions regions) {
        int[] pixels = new int[labels.width() * labels.height()];
        for (int i = 0; i < pixels.length; i++) {
            int run = labels.runAt(i % labels.width(), i / labels.width());
            pixels[i] = run < 0 ? -1 : regions.regionOfRun(run);
        }
        return pixels;
    }

    private static DecidedObjects decide(String[] mask, Grouping grouping, ObjectDecision... decisions) {
        LabelMap labels = TextMask.labels(mask);
        return DecidedObjects.of(labels, regions(labels, grouping), ObjectRows.of(List.of(decisions)), Connectivity.EIGHT, grouping, 0);
    }

    private static Regions regions(LabelMap labels, Grouping grouping) {
        return Regions.of(labels, Connectivity.EIGHT, grouping, 0);
    }

    private static ObjectDecision exclude(KnownObject object) {
        return ObjectDecision.of(Kind.EXCLUDE, List.of(object), 0);
    }

    private static ObjectDecision join(KnownObject... objects) {
        return ObjectDecision.of(Kind.JOIN, List.of(objects), 0);
    }

    private static KnownObject at(String[] mask, Grouping grouping, int x, int y) {
        LabelMap labels = TextMask.labels(mask);
        Regions regions = regions(labels, grouping);
        return new KnownObject(x, y, RunLengthEncoding.ofRegions(labels, regions).get(regions.regionOfRun(labels.runAt(x, y))));
    }

    private static KnownObject known(LabelMap labels, Regions regions, int region) {
        int[] pixels = regionOfPixels(labels, regions);
        int first = IntStream.range(0, pixels.length).filter(i -> pixels[i] == region).findFirst().orElseThrow();
        return new KnownObject(first % labels.width(), first / labels.width(), RunLengthEncoding.ofRegions(labels, regions).get(region));
    }

    private static List<String> drawn(DecidedObjects decided) {
        LabelMap labels = decided.labels();
        int[] regions = regionOfPixels(labels, decided.regions());
        return IntStream.range(0, labels.height()).mapToObj(y -> IntStream.range(0, labels.width())
                .mapToObj(x -> regions[y * labels.width() + x]).map(region -> region < 0 ? "." : String.valueOf((char) ('a' + region)))
                .reduce("", String::concat)).toList();
    }
}
