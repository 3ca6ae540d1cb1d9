package cocoscope.coco.compare;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.coco.tape.ImageSize;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DifferingPixelsTest {
    /// Column by column in an image of 4 x 2: the first column, and the first two.
    private static final RunLengthEncoding NARROW = RunLengthEncoding.of(2, 4, 0, 2, 6);
    private static final RunLengthEncoding WIDE = RunLengthEncoding.of(2, 4, 0, 4, 4);
    private static final RunLengthEncoding LAST = RunLengthEncoding.of(2, 4, 6, 2);

    @Test
    void aChangedAnnotationHasThePixelsOfOneSideOnly() throws Exception {
        List<DifferingPixels> found = differing(List.of(annotation(1, WIDE)), List.of(annotation(7, NARROW)));

        assertThat(found).singleElement().satisfies(pixels -> {
            assertThat(pixels.lost()).contains(RunLengthEncoding.of(2, 4, 2, 2, 4));
            assertThat(pixels.added()).isEmpty();
        });
    }

    @Test
    void annotationsOfOneSideOnlyAreLostOrAddedAsAWhole() throws Exception {
        List<DifferingPixels> found = differing(List.of(annotation(1, NARROW)), List.of(annotation(1, LAST)));

        assertThat(found).extracting(DifferingPixels::lost).containsExactlyInAnyOrder(Optional.of(NARROW), Optional.empty());
        assertThat(found).extracting(DifferingPixels::added).containsExactlyInAnyOrder(Optional.empty(), Optional.of(LAST));
    }

    private static List<DifferingPixels> differing(List<ComparedAnnotation> first, List<ComparedAnnotation> second) throws Exception {
        Images one = new Images("folder/a.png", first);
        Images two = new Images("a.png", second);
        return DifferingPixels.of(one, two, "folder/a.png", Comparison.of(one, two, 0.5).differences()
                .stream().map(difference -> new AnnotationDifference(difference.kind(), "folder/a.png", difference.first(),
                        difference.second(), difference.iou(),
                        difference.lost(), difference.added())).toList());
    }

    private static ComparedAnnotation annotation(long id, RunLengthEncoding runs) {
        return new ComparedAnnotation(id, "cell", false, runs);
    }

    /// One image.
    private record Images(String name, List<ComparedAnnotation> annotations) implements AnnotatedImages {
        @Override
        public List<Image> images() {
            return List.of(new Image(name, new ImageSize(4, 2)));
        }

        @Override
        public List<ComparedAnnotation> annotations(int image, ImageSize size) {
            return annotations;
        }
    }
}
