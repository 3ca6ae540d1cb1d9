package cocoscope.app.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RegionSelectionTest {
    @Test
    void theRegionThatWasSelectedLastLeads() {
        RegionSelection selection = RegionSelection.of(List.of(7, 2));

        assertThat(selection.lead()).isEqualTo(2);
        assertThat(selection.regions()).containsExactly(2, 7);
        assertThat(selection.toggled(9).lead()).isEqualTo(9);
        assertThat(selection.toggled(2).lead()).isEqualTo(7);
        assertThat(selection.toggled(7).lead()).isEqualTo(2);
    }

    @Test
    void takingTheOnlyOneAwayLeavesNone() {
        assertThat(RegionSelection.of(3).toggled(3)).isEqualTo(RegionSelection.NONE);
        assertThat(RegionSelection.of(3).toggled(-1)).isEqualTo(RegionSelection.of(3));
        assertThat(RegionSelection.of(-1).isEmpty()).isTrue();
    }
}
