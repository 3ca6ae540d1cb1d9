package cocoscope.mask.polygon.simplified;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.geometry.Ring;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RingBridgesTest {
    private static final int[] OUTLINE = {0, 0, 0, 50, 50, 50, 50, 0};

    @Test
    void aRingWithoutHolesStaysAsItIs() {
        assertThat(RingBridges.join(List.of(OUTLINE))).isEqualTo(new Ring(0, 0, 0, 10, 10, 10, 10, 0));
    }

    @Test
    void aHoleCostsTwoMoreVertices() {
        assertThat(RingBridges.join(List.of(OUTLINE, new int[] {10, 20, 20, 20, 20, 30})))
                .isEqualTo(new Ring(0, 0, 2, 4, 4, 4, 4, 6, 2, 4, 0, 0, 0, 10, 10, 10, 10, 0));
    }

    @Test
    void aHoleThatTouchesTheOutlineCostsNone() {
        assertThat(RingBridges.join(List.of(OUTLINE, new int[] {0, 50, 20, 20, 20, 30})).size()).isEqualTo(4 + 3);
    }

    @Test
    void manyThousandHolesHangOnEachOther() {
        int holes = 50_000;
        List<int[]> rings = new ArrayList<>(List.of(new int[] {0, 0, 0, 50, 10 * holes + 50, 50, 10 * holes + 50, 0}));
        for (int hole = 0; hole < holes; hole++) {
            int x = 10 * hole + 10;
            rings.add(new int[] {x, 20, x + 5, 20, x + 5, 30});
        }
        assertThat(RingBridges.join(rings).size()).isEqualTo(4 + holes * 5);
    }
}
