package cocoscope.coco;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.geometry.Box;
import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class LossTest {
    private static final Ring SQUARE = new Ring(0, 0, 2, 0, 2, 2, 0, 2);
    private static final Ring FAR_SQUARE = new Ring(4, 4, 6, 4, 6, 6, 4, 6);
    private static final Segmentation ONE_RING = new Segmentation.Outline(new Polygon(List.of(SQUARE)));
    private static final Segmentation TWO_RINGS = new Segmentation.Outline(new Polygon(List.of(SQUARE, FAR_SQUARE)));
    private static final Segmentation RUNS = new Segmentation.CompressedRuns(RunLengthEncoding.of(8, 8, 0, 2, 6, 2, 54));

    @Test
    void cocoKeepsEveryFormButEvaluatesOnlyAHundredOfACategoryInAnImage() {
        assertThat(Loss.of(Profile.COCO, List.of(annotation(1, 1, ONE_RING, 2), annotation(2, 1, RUNS, 3)))).isEmpty();
        List<Annotation> many = LongStream.rangeClosed(1, 102).mapToObj(id -> annotation(id, 1, ONE_RING, 2)).toList();
        assertThat(Loss.of(Profile.COCO, many)).extracting(loss -> loss.annotation().id()).containsExactly(101L, 102L);
    }

    @Test
    void readersOfPolygonsLoseRunLengths() {
        List<Annotation> annotations = List.of(annotation(1, 1, ONE_RING, 2), annotation(2, 1, RUNS, 3));
        assertThat(Loss.of(Profile.OPENCV, annotations)).containsExactly(new Loss(annotations.get(1), Loss.Cause.RUN_LENGTHS));
        assertThat(Loss.of(Profile.STRICT, annotations)).containsExactly(new Loss(annotations.get(1), Loss.Cause.NOT_A_CROWD));
    }

    @Test
    void ultralyticsDropsTheSecondOfEqualBoxesAndJoinsComponents() {
        List<Annotation> annotations = List.of(annotation(1, 1, ONE_RING, 2), annotation(2, 1, ONE_RING, 2), annotation(3, 2, ONE_RING, 2),
                annotation(4, 1, TWO_RINGS, 6), annotation(5, 1, RUNS, 3));
        assertThat(Loss.of(Profile.ULTRALYTICS, annotations)).containsExactly(
                new Loss(annotations.get(1), Loss.Cause.SAME_BOX),
                new Loss(annotations.get(3), Loss.Cause.JOINED_COMPONENTS),
                new Loss(annotations.get(4), Loss.Cause.RUN_LENGTHS));
    }

    @Test
    void severalRingsStopReadersThatStackThemAsOneArray() {
        List<Annotation> annotations = List.of(annotation(1, 1, ONE_RING, 2), annotation(2, 1, TWO_RINGS, 6));
        for (Profile profile : List.of(Profile.OPENCV, Profile.SUPERVISION)) {
            assertThat(Loss.of(profile, annotations)).containsExactly(new Loss(annotations.get(1), Loss.Cause.SEVERAL_RINGS));
        }
        assertThat(Loss.of(Profile.SAHI, annotations)).isEmpty();
    }

    @Test
    void compressedRunLengthsStopReadersOfCounts() {
        Segmentation counts = new Segmentation.PlainRuns(RunLengthEncoding.of(8, 8, 0, 2, 6, 2, 54));
        List<Annotation> annotations = List.of(annotation(1, 1, RUNS, 3), annotation(2, 1, counts, 3));
        for (Profile profile : List.of(Profile.HUGGINGFACE, Profile.TORCHVISION)) {
            assertThat(Loss.of(profile, annotations)).containsExactly(new Loss(annotations.get(0), Loss.Cause.COMPRESSED));
        }
        assertThat(Loss.of(Profile.DETECTRON2, annotations)).isEmpty();
    }

    @Test
    void ringsLoseTheirBridgesWhereRepeatedVerticesAreDropped() {
        Ring bridged = new Ring(0, 0, 0, 6, 6, 6, 6, 0, 0, 0, 2, 2, 4, 2, 4, 4, 2, 4, 2, 2);
        List<Annotation> annotations = List.of(annotation(1, 1, ONE_RING, 2),
                annotation(2, 1, new Segmentation.Outline(new Polygon(List.of(bridged))), 6));
        assertThat(Loss.of(Profile.X_ANYLABELING, annotations))
                .containsExactly(new Loss(annotations.get(1), Loss.Cause.BRIDGED_HOLES));
        assertThat(Loss.of(Profile.COCO, annotations)).isEmpty();
    }

    private static Annotation annotation(long id, int category, Segmentation segmentation, int size) {
        return new Annotation(id, 1, category, segmentation, 4, new Box(0, 0, size, size), false);
    }
}
