package cocoscope.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class BoundedInputTest {
    @Test
    void whatIsBeyondTheSizeIsNotThere() throws IOException {
        assertThat(bounded(3).readAllBytes()).containsExactly(1, 2, 3);
        assertThat(bounded(0).read()).isEqualTo(-1);
        assertThat(bounded(9).readAllBytes()).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void singleBytesAndSkippedOnesCount() throws IOException {
        BoundedInput input = bounded(4);

        assertThat(input.read()).isEqualTo(1);
        assertThat(input.skip(9)).isEqualTo(3);
        assertThat(input.available()).isZero();
        assertThat(input.read()).isEqualTo(-1);
    }

    private static BoundedInput bounded(long size) {
        return new BoundedInput(new ByteArrayInputStream(new byte[] {1, 2, 3, 4, 5}), size);
    }
}
