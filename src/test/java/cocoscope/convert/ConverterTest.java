package cocoscope.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cocoscope.coco.Profile;
import cocoscope.coco.Segmentation;
import cocoscope.convert.Recipe.Floor;
import cocoscope.convert.Recipe.Instances;
import cocoscope.convert.Recipe.PolygonKind;
import cocoscope.convert.Recipe.SegmentationForm;
import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.Mask;
import cocoscope.mask.TextMask;
import cocoscope.mask.decision.Decision;
import cocoscope.mask.object.KnownObject;
import cocoscope.mask.object.ObjectDecision;
import cocoscope.mask.object.ObjectDecision.Kind;
import cocoscope.mask.raster.Fidelity;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.LabelRule.Automatic;
import cocoscope.mask.rule.LabelRule.Band;
import cocoscope.mask.rule.LabelRule.Colors;
import cocoscope.mask.rule.LabelRule.Entry;
import cocoscope.mask.rule.LabelRule.Otsu;
import cocoscope.mask.rule.LabelRule.Values;
import cocoscope.mask.rule.Labeling.Unmapped;
import cocoscope.mask.rule.UnusableRuleException;
import cocoscope.mask.runs.Connectivity;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ConverterTest {
    private static final Recipe EACH_VALUE = Recipe.DEFAULT.withRule(new Values(
            List.of(new Entry(1, "cat"), new Entry(2, "dog"), new Entry(3, "cat")), OptionalInt.empty()));

    private final Mask mask = TextMask.gray(
            "aa..b",
            "aa..b",
            "...c.",
            "a....");

    @Test
    void withoutARuleTwoValuesAreOneObjectAndMoreACategoryEach() throws UnusableRuleException {
        assertThat(categories(convert(TextMask.gray("#.", ".."), Recipe.DEFAULT))).containsExactly("object");
        assertThat(categories(convert(mask, Recipe.DEFAULT.withInstances(Instances.CATEGORY))))
                .containsExactly("value_1", "value_2", "value_3");
    }

    @Test
    void aThresholdTakesItsOwnValueAndAllAbove() throws UnusableRuleException {
        Conversion conversion = convert(mask, category(new Band(2, 255, false, "object")));

        assertThat(drawn(conversion, 0)).isEqualTo(TextMask.pixels("....#", "....#", "...#.", "....."));
    }

    @Test
    void aBandTakesBothItsEndsAndInvertedAllOthers() throws UnusableRuleException {
        int[] band = TextMask.pixels("....#", "....#", ".....", ".....");

        assertThat(drawn(convert(mask, category(new Band(2, 2, false, "object"))), 0)).isEqualTo(band);
        assertThat(drawn(convert(mask, category(new Band(2, 2, true, "object"))), 0))
                .isEqualTo(IntStream.of(band).map(set -> 1 - set).toArray());
    }

    @Test
    void otsuCutsBetweenTheLevels() throws UnusableRuleException {
        Mask levels = TextMask.gray("abxx", "abxy");
        Conversion conversion = convert(levels, category(new Otsu(false, "object")));

        assertThat(drawn(conversion, 0)).isEqualTo(TextMask.pixels("..##", "..##"));
        assertThat(conversion.labeling().rule()).isEqualTo(new Band(24, 255, false, "object"));
    }

    @Test
    void aTableOfColorsFindsColorsAndLeavesTheRestUnmapped() throws UnusableRuleException {
        Mask colors = Mask.color(4, 1, new int[] {0xFF0000, 0xFF0000, 0x00FF00, 0});
        Conversion conversion = convert(colors, category(new Colors(List.of(new Entry(0xFF0000, "roof")), OptionalInt.empty())));

        assertThat(categories(conversion)).containsExactly("roof");
        assertThat(drawn(conversion, 0)).containsExactly(1, 1, 0, 0);
        assertThat(conversion.labeling().unmapped()).containsExactly(new Unmapped(0x00FF00, 1));
    }

    @Test
    void unmappedValuesAreCountedAndAnotherBackgroundCanBeChosen() throws UnusableRuleException {
        Values cats = new Values(List.of(new Entry(1, "cat")), OptionalInt.of(3));
        Conversion conversion = convert(mask, category(cats));

        assertThat(conversion.labeling().unmapped()).containsExactly(new Unmapped(0, 12), new Unmapped(2, 2));
    }

    @Test
    void aRuleThatFindsNothingItKnowsIsUnusable() {
        Values strangers = new Values(List.of(new Entry(200, "cat")), OptionalInt.empty());

        assertThatThrownBy(() -> convert(mask, category(strangers))).isInstanceOf(UnusableRuleException.class)
                .hasMessageContaining("none of its values");
    }

    @Test
    void annotationsAreComponentsCategoriesOrValues() throws UnusableRuleException {
        assertThat(categories(convert(mask, EACH_VALUE))).containsExactly("cat", "dog", "cat", "cat");
        assertThat(areas(convert(mask, EACH_VALUE))).containsExactly(4, 2, 1, 1);
        assertThat(categories(convert(mask, EACH_VALUE.withInstances(Instances.CATEGORY)))).containsExactly("cat", "dog");
        assertThat(areas(convert(mask, EACH_VALUE.withInstances(Instances.CATEGORY)))).containsExactly(6, 2);
        assertThat(categories(convert(mask, EACH_VALUE.withInstances(Instances.VALUE)))).containsExactly("cat", "dog", "cat");
        assertThat(areas(convert(mask, EACH_VALUE.withInstances(Instances.VALUE)))).containsExactly(5, 2, 1);
    }

    @Test
    void valuesOfABandCanBeAnnotationsEach() throws UnusableRuleException {
        Recipe recipe = Recipe.DEFAULT.withRule(new Band(1, 255, false, "cell")).withInstances(Instances.VALUE);

        assertThat(categories(convert(mask, recipe))).containsExactly("cell", "cell", "cell");
        assertThat(areas(convert(mask, recipe))).containsExactly(5, 2, 1);
    }

    @Test
    void cornersJoinComponentsOnlyAmongEightNeighbors() throws UnusableRuleException {
        Mask corner = TextMask.gray("#..", ".#.", "...");

        assertThat(areas(convert(corner, Recipe.DEFAULT))).containsExactly(2);
        assertThat(areas(convert(corner, Recipe.DEFAULT.withConnectivity(Connectivity.FOUR)))).containsExactly(1, 1);
    }

    @Test
    void componentsBelowTheMinimumAreaAreRemovedAndCounted() throws UnusableRuleException {
        Conversion conversion = convert(mask, EACH_VALUE.withInstances(Instances.CATEGORY).withMinimumArea(2));

        assertThat(areas(conversion)).containsExactly(4, 2);
        assertThat(conversion.regions().removedComponents()).isEqualTo(2);
        assertThat(conversion.regions().removedPixels()).isEqualTo(2);
    }

    @Test
    void segmentationsAreWrittenInTheFormThatTheRecipeNames() throws UnusableRuleException {
        Mask square = TextMask.gray("...", ".##", ".##");
        RunLengthEncoding runs = RunLengthEncoding.of(3, 3, 4, 2, 1, 2);
        Recipe edges = Recipe.DEFAULT.withPolygons(PolygonKind.EDGES);

        assertThat(convert(square, edges).segmentation(0)).isInstanceOfSatisfying(Segmentation.Outline.class,
                outline -> assertThat(outline.polygon().rings()).containsExactly(new Ring(1, 1, 1, 3, 3, 3, 3, 1)));
        assertThat(convert(square, edges.withSegmentation(SegmentationForm.RLE)).segmentation(0))
                .isEqualTo(new Segmentation.CompressedRuns(runs));
        assertThat(convert(square, edges.withSegmentation(SegmentationForm.RLE_COUNTS)).segmentation(0))
                .isEqualTo(new Segmentation.PlainRuns(runs));
    }

    @Test
    void aPolygonOfTheSampleThatWereNotExactWouldGoAlongPixelEdges() throws UnusableRuleException {
        Conversion conversion = convert(TextMask.gray("##...", "##.##", "...##"), Recipe.DEFAULT);
        Polygon wrong = new Polygon(List.of(new Ring(0, 0, 0, 0.2, 0, 0.4, 0, 0.6, 0, 0.8, 0, 1, 1, 1, 1, 0)));
        TracedPolygons checked = TracedPolygons.checked(List.of(wrong, conversion.polygons().getLast()),
                TracedRegions.of(conversion));

        assertThat(checked.polygons()).containsExactly(new Polygon(List.of(new Ring(0, 0, 0, 2, 2, 2, 2, 0))),
                conversion.polygons().getLast());
        assertThat(checked.rasters()).isEqualTo(conversion.runs());
    }

    @Test
    void contoursOfOpenCvLoseTheRightAndBottomHalfPixelForCocoButNothingForOpenCv() throws UnusableRuleException {
        Mask square = TextMask.gray("#####", "#####", "#####", "#####", "#####");
        Recipe contours = Recipe.DEFAULT.withRule(new Band(1, 255, false, "object")).withPolygons(PolygonKind.OPENCV);
        Conversion forCoco = convert(square, contours);
        Conversion forOpenCv = convert(square, contours.withProfile(Profile.OPENCV));

        assertThat(forCoco.polygons().getFirst().rings()).containsExactly(new Ring(0, 0, 0, 4, 4, 4, 4, 0));
        assertThat(forCoco.fidelityOf(0).iou()).isEqualTo(16 / 25.0);
        assertThat(forOpenCv.fidelityOf(0)).isEqualTo(Fidelity.exact(25));
    }

    @Test
    void aPolygonBelowTheFloorIsWrittenAsRunLengths() throws UnusableRuleException {
        Recipe contours = Recipe.DEFAULT.withPolygons(PolygonKind.OPENCV).withFloor(new Floor(0.9, Recipe.Below.RLE));
        Conversion conversion = convert(TextMask.gray("##.", "##.", "..."), contours);

        assertThat(conversion.isBelowFloor(0)).isTrue();
        assertThat(conversion.segmentation(0)).isInstanceOf(Segmentation.CompressedRuns.class);
        assertThat(conversion.written(0)).isEqualTo(conversion.runs().getFirst());
        assertThat(conversion.fidelityOfAll()).isEqualTo(Fidelity.exact(4));
    }

    @Test
    void aMaskOfBackgroundOnlyHasNoAnnotation() throws UnusableRuleException {
        Conversion conversion = convert(TextMask.gray("...", "..."), Recipe.DEFAULT.withRule(new Band(1, 255, false, "object")));

        assertThat(conversion.regions().size()).isZero();
        assertThat(conversion.polygons()).isEmpty();
    }

    @Test
    void stagesAreKeptWhileTheirInputsStay() throws UnusableRuleException {
        Converter converter = new Converter();
        Conversion first = converter.convert(mask, EACH_VALUE);
        Conversion otherPolygons = converter.convert(mask, EACH_VALUE.withPolygons(PolygonKind.OPENCV));
        Conversion otherRegions = converter.convert(mask, EACH_VALUE.withMinimumArea(3));
        Conversion otherRule = converter.convert(mask, EACH_VALUE.withRule(new Automatic()));

        assertThat(otherPolygons.runs().getFirst()).isSameAs(first.runs().getFirst());
        assertThat(otherPolygons.regions()).isSameAs(first.regions());
        assertThat(otherPolygons.polygons()).isNotEqualTo(first.polygons());
        assertThat(otherRegions.labeling()).isSameAs(first.labeling());
        assertThat(otherRegions.regions()).isNotSameAs(first.regions());
        assertThat(otherRule.histogram()).isSameAs(first.histogram());
        assertThat(otherRule.labeling()).isNotSameAs(first.labeling());
        assertThat(converter.convert(TextMask.gray("#."), EACH_VALUE).histogram()).isNotSameAs(first.histogram());
    }

    /// Twelve labels on 12 megapixels: what is made anew is told by identity, not by a clock.
    @Test
    void aRenamedCategoryLeavesLabelsRegionsRunsAndRingsAsTheyAre() throws UnusableRuleException {
        Mask large = stripes(4000, 3000, 12);
        List<Entry> entries = IntStream.rangeClosed(1, 12).mapToObj(value -> new Entry(value, "class " + value)).toList();
        Recipe recipe = category(new Values(entries, OptionalInt.empty()));
        Converter converter = new Converter();
        Conversion first = converter.convert(large, recipe);
        Conversion renamed = converter.convert(large, recipe.withRule(recipe.rule().renamed(name -> name.replace("class 7", "sea"))));

        assertThat(categories(renamed)).containsExactlyElementsOf(categories(first).stream().map(name -> name.replace("class 7", "sea"))
                .toList());
        assertThat(renamed.labeling().labels()).isSameAs(first.labeling().labels());
        assertThat(renamed.regions()).isSameAs(first.regions());
        assertThat(renamed.runs()).isSameAs(first.runs());
        assertThat(renamed.polygons()).isSameAs(first.polygons());
        assertThat(renamed.rasters()).isSameAs(first.rasters());
        assertThat(renamed.fidelity()).isSameAs(first.fidelity());
    }

    /// What a decision on a single object leaves alone is told by identity.
    @Test
    void aDecisionOnAnObjectLeavesLabelsAndRegionsOfTheRuleAsTheyAre() throws UnusableRuleException {
        Converter converter = new Converter();
        Conversion first = converter.convert(mask, EACH_VALUE);
        List<ObjectDecision> decisions = List.of(ObjectDecision.category(known(first, 0), "horse", 0));
        Conversion decided = converter.convert(mask, EACH_VALUE, Decision.NONE, decisions);
        Conversion otherPolygons = converter.convert(mask, EACH_VALUE.withPolygons(PolygonKind.OPENCV), Decision.NONE, decisions);
        Conversion undone = converter.convert(mask, EACH_VALUE);

        assertThat(decided.objects().ruled()).isSameAs(first.labeling());
        assertThat(decided.objects().found()).isSameAs(first.regions());
        assertThat(categories(decided)).containsExactly("horse", "dog", "cat", "cat");
        assertThat(otherPolygons.regions()).isSameAs(decided.regions());
        assertThat(otherPolygons.runs()).isSameAs(decided.runs());
        assertThat(undone.regions()).isSameAs(first.regions());
        assertSame(undone, first);
    }

    @Test
    void aDecisionFollowsItsObjectThroughAMovedThreshold() throws UnusableRuleException {
        Mask levels = TextMask.gray(
                "bcc..c",
                ".cc...",
                "......");
        Converter converter = new Converter();
        Conversion first = converter.convert(levels, Recipe.DEFAULT.withRule(new Band(3, 255, false, "cell")));
        List<ObjectDecision> decisions = List.of(ObjectDecision.of(Kind.EXCLUDE, List.of(known(first, 0)), 0));

        Conversion lower = converter.convert(levels, Recipe.DEFAULT.withRule(new Band(2, 255, false, "cell")), Decision.NONE, decisions);
        Conversion higher = converter.convert(levels, Recipe.DEFAULT.withRule(new Band(4, 255, false, "cell")), Decision.NONE, decisions);

        assertThat(areas(lower)).containsExactly(1);
        assertThat(lower.objects().decided().counts().excludedPixels()).isEqualTo(5);
        assertThat(higher.objects().decided().counts().lost()).isOne();
    }

    @Test
    void aCrowdIsWrittenAsRunLengthsAndIsExact() throws UnusableRuleException {
        Recipe simplified = EACH_VALUE.withPolygons(PolygonKind.SIMPLIFIED).withFloor(new Floor(1, Recipe.Below.FAIL));
        Conversion first = convert(mask, simplified);

        Conversion decided = new Converter().convert(mask, simplified, Decision.NONE,
                List.of(ObjectDecision.of(Kind.CROWD, List.of(known(first, 0)), 0)));

        assertThat(decided.isCrowd(0)).isTrue();
        assertThat(decided.isCrowd(1)).isFalse();
        assertThat(decided.segmentation(0)).isEqualTo(new Segmentation.PlainRuns(first.runs().getFirst()));
        assertThat(decided.segmentation(1)).isInstanceOf(Segmentation.Outline.class);
        assertThat(decided.fidelityOf(0).isExact()).isTrue();
    }

    private static KnownObject known(Conversion conversion, int region) {
        RunLengthEncoding runs = conversion.runs().get(region);
        int first = IntStream.range(0, runs.pixels().length).filter(i -> runs.pixels()[i] == 1).findFirst().orElseThrow();
        return new KnownObject(first % runs.width(), first / runs.width(), runs);
    }

    @Test
    void twoCategoriesThatGetOneNameBecomeOne() throws UnusableRuleException {
        Recipe recipe = category(new Values(List.of(new Entry(100, "cat"), new Entry(200, "dog")), OptionalInt.empty()));
        Mask two = Mask.gray8(3, 1, 8, new byte[]{100, 0, (byte) 200});
        Converter converter = new Converter();
        converter.convert(two, recipe);
        assertThat(areas(converter.convert(two, recipe.withRule(recipe.rule().renamed(_ -> "animal"))))).containsExactly(2);
    }

    /// Another profile that fills alike, or another floor, asks for no other ring.
    @Test
    void anotherProfileRedoesOnlyWhatItFillsOtherwise() throws UnusableRuleException {
        Converter converter = new Converter();
        Conversion coco = converter.convert(mask, EACH_VALUE);
        Conversion strict = converter.convert(mask, EACH_VALUE.withProfile(Profile.STRICT));
        Conversion opencv = converter.convert(mask, EACH_VALUE.withProfile(Profile.OPENCV));

        assertThat(strict.polygons()).isSameAs(coco.polygons());
        assertThat(opencv.polygons()).isNotEqualTo(coco.polygons());
        assertThat(opencv.runs()).isSameAs(coco.runs());
    }

    @Test
    void aTableThatContradictsItselfIsRefusedByTheNamesOfItsCategories() {
        Recipe recipe = category(new Values(List.of(new Entry(100, "cat"), new Entry(100, "dog")), OptionalInt.empty()));
        assertThatThrownBy(() -> convert(mask, recipe)).hasMessageContaining("cat").hasMessageContaining("dog");
    }

    /// However the settings wander, a converter with a memory says what one without says.
    @ParameterizedTest
    @EnumSource
    void whatIsKeptIsWhatWouldBeMadeAfresh(PolygonKind kind) throws UnusableRuleException {
        Converter converter = new Converter();
        for (Instances instances : Instances.values()) {
            for (SegmentationForm form : SegmentationForm.values()) {
                for (Connectivity connectivity : Connectivity.values()) {
                    for (int area = 0; area < 4; area++) {
                        Recipe recipe = EACH_VALUE.withPolygons(kind).withInstances(instances).withSegmentation(form)
                                .withConnectivity(connectivity).withMinimumArea(area);
                        assertSame(converter.convert(mask, recipe), convert(mask, recipe));
                    }
                }
            }
        }
    }

    private static void assertSame(Conversion kept, Conversion afresh) {
        assertThat(kept.recipe()).isEqualTo(afresh.recipe());
        assertThat(kept.runs()).isEqualTo(afresh.runs());
        assertThat(kept.polygons()).isEqualTo(afresh.polygons());
        assertThat(kept.rasters()).isEqualTo(afresh.rasters());
        assertThat(kept.fidelity()).isEqualTo(afresh.fidelity());
        assertThat(kept.regions().removedComponents()).isEqualTo(afresh.regions().removedComponents());
        assertThat(categories(kept)).isEqualTo(categories(afresh));
    }

    private static Mask stripes(int width, int height, int values) {
        byte[] samples = new byte[width * height];
        for (int y = 0; y < height; y++) {
            Arrays.fill(samples, y * width + y % 7, (y + 1) * width, (byte) (1 + y / 50 % values));
        }
        return Mask.gray8(width, height, 8, samples);
    }

    private static Recipe category(LabelRule rule) {
        return Recipe.DEFAULT.withRule(rule).withInstances(Instances.CATEGORY);
    }

    private static Conversion convert(Mask mask, Recipe recipe) throws UnusableRuleException {
        return new Converter().convert(mask, recipe);
    }

    private static List<String> categories(Conversion conversion) {
        return IntStream.range(0, conversion.regions().size()).mapToObj(conversion::category).toList();
    }

    private static int[] areas(Conversion conversion) {
        return IntStream.range(0, conversion.regions().size()).map(conversion.regions()::area).toArray();
    }

    private static int[] drawn(Conversion conversion, int region) {
        byte[] pixels = conversion.runs().get(region).pixels();
        return IntStream.range(0, pixels.length).map(i -> pixels[i]).toArray();
    }
}
