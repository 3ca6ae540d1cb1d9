package cocoscope.coco.compare;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.coco.UnreadableJsonException;
import cocoscope.coco.compare.AnnotatedImages.Image;
import cocoscope.coco.tape.ImageSize;
import cocoscope.geometry.Box;
import cocoscope.mask.TextMask;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.RandomMasks;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ComparisonTest {
    private record Side(List<Image> images, List<List<ComparedAnnotation>> all) implements AnnotatedImages {
        static Side of(ComparedAnnotation... annotations) {
            return of("a.png", annotations);
        }

        static Side of(String fileName, ComparedAnnotation... annotations) {
            ImageSize size = annotations.length == 0 ? ImageSize.UNKNOWN
                    : new ImageSize(annotations[0].runs().width(), annotations[0].runs().height());
            return new Side(List.of(new Image(fileName, size)), List.of(List.of(annotations)));
        }

        @Override
        public List<ComparedAnnotation> annotations(int image, ImageSize size) {
            return all.get(image);
        }
    }

    @Test
    void theSameAnnotationsAreTheSameInAnyOrder() throws Exception {
        ComparedAnnotation cat = annotation(1, "cat", "##..");
        ComparedAnnotation dog = annotation(2, "dog", "..##");

        Comparison comparison = compare(Side.of(cat, dog), Side.of(annotation(7, "dog", "..##"), annotation(8, "cat", "##..")));

        assertThat(comparison.isSame()).isTrue();
        assertThat(comparison.total()).isEqualTo(new Tally(2, 0, 0, 0, 2));
        assertThat(comparison.categories()).containsOnlyKeys("cat", "dog");
    }

    @Test
    void oneOfTwoTwinsIsMissing() throws Exception {
        Comparison comparison = compare(Side.of(annotation(1, "cat", "##.."), annotation(2, "cat", "##..")),
                Side.of(annotation(3, "cat", "##..")));

        assertThat(comparison.total()).isEqualTo(new Tally(1, 0, 1, 0, 1));
        assertThat(comparison.differences()).singleElement().extracting(difference -> difference.side().id()).isEqualTo(2L);
    }

    @Test
    void otherPixelsAreAChangeWithItsNumbers() throws Exception {
        AnnotationDifference difference = only(compare(
                Side.of(annotation(1, "cat",
                        "......",
                        ".####.",
                        ".####.")),
                Side.of(annotation(5, "cat",
                        "..##..",
                        "..###.",
                        "..###."))));

        assertThat(difference).isEqualTo(new AnnotationDifference(AnnotationDifference.Kind.CHANGED, "a.png",
                Optional.of(new AnnotationDifference.Side(-1, 1, "cat", false, new Box(1, 1, 4, 2))),
                Optional.of(new AnnotationDifference.Side(-1, 5, "cat", false, new Box(2, 0, 3, 3))), 0.6, 2, 2));
    }

    @Test
    void theBestOfAllPairsIsTakenFirst() throws Exception {
        Comparison comparison = compare(
                Side.of(annotation(1, "cat", "#####....."), annotation(2, "cat", ".#####....")),
                Side.of(annotation(3, "cat", ".####....."), annotation(4, "cat", "..#####...")));

        assertThat(comparison.differences()).extracting(difference -> difference.side().id(),
                difference -> difference.second().orElseThrow().id())
                .containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple(1L, 3L), org.assertj.core.groups.Tuple.tuple(2L, 4L));
    }

    @Test
    void belowTheLeastIouOneIsMissingAndOneExtra() throws Exception {
        AnnotatedImages first = Side.of(annotation(1, "cat", "####...."));
        AnnotatedImages second = Side.of(annotation(1, "cat", "..####.."));

        assertThat(Comparison.of(first, second, 0.34).total()).isEqualTo(new Tally(0, 0, 1, 1, 0));
        assertThat(Comparison.of(first, second, 0.33).total().changed()).isEqualTo(1);
    }

    @Test
    void theOwnCategoryComesBeforeABetterFit() throws Exception {
        Comparison comparison = compare(Side.of(annotation(1, "cat", "####")),
                Side.of(annotation(2, "dog", "####"), annotation(3, "cat", "###.")));

        assertThat(comparison.categories()).containsEntry("cat", new Tally(0, 1, 0, 0, 0.75))
                .containsEntry("dog", new Tally(0, 0, 0, 1, 0));
    }

    @Test
    void anotherCategoryIsAChange() throws Exception {
        AnnotationDifference difference = only(compare(Side.of(annotation(1, "cat", "##..")), Side.of(annotation(1, "dog", "##.."))));

        assertThat(difference.changesCategory()).isTrue();
        assertThat(difference.iou()).isEqualTo(1);
    }

    @Test
    void aCrowdIsNoObject() throws Exception {
        ComparedAnnotation object = annotation(1, "cat", "##..");

        AnnotationDifference difference = only(compare(Side.of(object), Side.of(new ComparedAnnotation(1, "cat", true, object.runs()))));

        assertThat(difference.changesCrowd()).isTrue();
        assertThat(difference.changesCategory()).isFalse();
    }

    @Test
    void emptyAnnotationsAreTheSameOrMissing() throws Exception {
        assertThat(compare(Side.of(annotation(1, "cat", "....")), Side.of(annotation(1, "cat", "...."))).isSame()).isTrue();
        assertThat(compare(Side.of(annotation(1, "cat", "....")), Side.of(annotation(1, "cat", "#..."))).total())
                .isEqualTo(new Tally(0, 0, 1, 1, 0));
    }

    @ParameterizedTest
    @CsvSource({"a.png, a.png, true", "images/a.png, a.png, true", "images/a.jpg, masks/a.png, true", "C:\\x\\a.jpg, a.png, true",
            "a.png, b.png, false"})
    void imagesAreTheSameByTheirNames(String first, String second, boolean same) throws Exception {
        assertThat(compare(Side.of(first, annotation(1, "cat", "#.")), Side.of(second, annotation(1, "cat", "#."))).isSame())
                .isEqualTo(same);
    }

    @Test
    void imagesOfOneSideOnlyAreDifferencesEvenWithoutAnnotations() throws Exception {
        Comparison comparison = compare(Side.of("a.png"), Side.of("b.png", annotation(1, "cat", "#.")));

        assertThat(comparison.images()).containsExactly(new ImageDifference(ImageDifference.Kind.MISSING, "a.png"),
                new ImageDifference(ImageDifference.Kind.EXTRA, "b.png"));
        assertThat(comparison.total()).isEqualTo(new Tally(0, 0, 0, 1, 0));
    }

    @Test
    void annotationsInImagesOfTwoSizesHaveNoMatch() throws Exception {
        Comparison comparison = compare(Side.of(annotation(1, "cat", "##")), Side.of(annotation(1, "cat", "##.")));

        assertThat(comparison.images()).containsExactly(new ImageDifference(ImageDifference.Kind.OTHER_SIZE, "a.png"));
        assertThat(comparison.total()).isEqualTo(new Tally(0, 0, 1, 1, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void numbersAreThoseOfCountedPixels(int seed) throws Exception {
        LabelMap map = RandomMasks.labels(seed, 4);
        int[] mine = TextMask.pixels(map);
        int[] others = mine.clone();
        Random random = new Random(seed);
        for (int i = 0; i < others.length / 12; i++) {
            others[random.nextInt(others.length)] = random.nextInt(5);
        }

        Comparison comparison = Comparison.of(Side.of(regions(map, mine)), Side.of(regions(map, others)), 0.5);

        assertThat(comparison.total().same() + comparison.total().changed() + comparison.total().missing()).isEqualTo(4);
        assertThat(comparison.total().same() + comparison.total().changed() + comparison.total().extra()).isEqualTo(4);
        for (AnnotationDifference difference : comparison.differences()) {
            if (difference.kind() == AnnotationDifference.Kind.CHANGED) {
                long first = difference.first().orElseThrow().id();
                long second = difference.second().orElseThrow().id();
                long lost = 0;
                long added = 0;
                long common = 0;
                for (int i = 0; i < mine.length; i++) {
                    lost += mine[i] == first && others[i] != second ? 1 : 0;
                    added += mine[i] != first && others[i] == second ? 1 : 0;
                    common += mine[i] == first && others[i] == second ? 1 : 0;
                }
                assertThat(difference.lost()).isEqualTo(lost);
                assertThat(difference.added()).isEqualTo(added);
                assertThat(difference.iou()).isEqualTo((double) common / (common + lost + added));
            }
        }
    }

    private static ComparedAnnotation[] regions(LabelMap map, int[] pixels) {
        List<ComparedAnnotation> annotations = new ArrayList<>();
        for (int label = 1; label <= 4; label++) {
            annotations.add(new ComparedAnnotation(label, "x", false, runs(map.width(), pixels, label)));
        }
        return annotations.toArray(new ComparedAnnotation[0]);
    }

    private static Comparison compare(AnnotatedImages first, AnnotatedImages second) throws UnreadableJsonException {
        return Comparison.of(first, second, Comparison.DEFAULT_MIN_IOU);
    }

    private static AnnotationDifference only(Comparison comparison) {
        assertThat(comparison.differences()).hasSize(1);
        return comparison.differences().getFirst();
    }

    private static ComparedAnnotation annotation(long id, String category, String... rows) {
        return new ComparedAnnotation(id, category, false, runs(rows[0].length(), TextMask.pixels(rows), 1));
    }

    /// The pixels of one label, column by column.
    private static RunLengthEncoding runs(int width, int[] pixels, int label) {
        int height = pixels.length / width;
        List<Integer> counts = new ArrayList<>(List.of(0));
        for (int i = 0; i < pixels.length; i++) {
            boolean set = pixels[i % height * width + i / height] == label;
            if (set == (counts.size() % 2 == 1)) {
                counts.add(0);
            }
            counts.set(counts.size() - 1, counts.getLast() + 1);
        }
        return RunLengthEncoding.of(height, width, counts.stream().mapToInt(Integer::intValue).toArray());
    }
}
