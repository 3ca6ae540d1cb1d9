package cocoscope.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Masks in the order of their images.
final class ImageOrderTest {
    private static List<List<Integer>> images(ImageOrder order) {
        return IntStream.range(0, order.images()).mapToObj(image -> order.masksOf(image, mask -> mask)).toList();
    }

    private static ImageOrder of(String... names) {
        return ImageOrder.of(names.length, index -> names[index]);
    }

    @Test
    void imagesAreInNaturalOrderAndTheirMasksInTheOrderOfTheRun() {
        assertThat(images(of("a10", "a2", "b", "a10", "a2", "a10"))).containsExactly(List.of(1, 4), List.of(0, 3, 5), List.of(2));
        assertThat(images(of("a2", "a2", "a10"))).containsExactly(List.of(0, 1), List.of(2));
    }

    @Test
    void aRunMayHaveNoMasks() {
        assertThat(images(of())).isEmpty();
    }

    @Test
    void someImagesKeepTheirMasks() {
        assertThat(images(of("b", "a", "c", "a", "b").only(new int[] {0, 2}))).containsExactly(List.of(1, 3), List.of(2));
    }
}
