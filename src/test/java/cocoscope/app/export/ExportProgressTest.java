package cocoscope.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.app.export.ExportProgress.Phase;
import org.junit.jupiter.api.Test;

final class ExportProgressTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void speedAndTimeLeftFollowFromWhatIsDone() {
        ExportProgress progress = new ExportProgress(Phase.WRITING, 100, 300, 2 * SECOND);

        assertThat(progress.perSecond()).isEqualTo(50);
        assertThat(progress.secondsLeft()).hasValue(4);
        assertThat(progress.share()).isEqualTo(100 / 300.0);
    }

    @Test
    void noTimeIsPromisedBeforeThereIsAnythingToGoBy() {
        assertThat(new ExportProgress(Phase.WRITING, 0, 300, 2 * SECOND).secondsLeft()).isEmpty();
        assertThat(new ExportProgress(Phase.CONVERTING, 5, 300, SECOND / 2).secondsLeft()).isEmpty();
    }
}
