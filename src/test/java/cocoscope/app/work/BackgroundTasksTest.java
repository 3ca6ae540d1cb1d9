package cocoscope.app.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BackgroundTasksTest {
    private final ManualExecutor background = new ManualExecutor();
    private final List<Throwable> failures = new ArrayList<>();
    private final Workers workers = new Workers(background, Runnable::run, (_, work) -> background.execute(work), failures::add);
    private final BackgroundTasks tasks = new BackgroundTasks(workers);
    private final List<String> results = new ArrayList<>();

    @Test
    void workIsBusyUntilItsResultIsThere() {
        tasks.run(() -> "done", results::add);
        assertThat(tasks.busyProperty().get()).isTrue();

        background.runAll();

        assertThat(results).containsExactly("done");
        assertThat(tasks.busyProperty().get()).isFalse();
    }

    @Test
    void workThatThrowsEndsIsToldAndLeavesTheNextAlone() {
        RuntimeException defect = new IllegalStateException("a defect");
        tasks.start(_ -> {
            throw defect;
        }, _ -> results.add("result"), () -> results.add("failed"));
        background.runAll();

        assertThat(failures).containsExactly(defect);
        assertThat(results).containsExactly("failed");
        assertThat(tasks.busyProperty().get()).isFalse();

        tasks.run(() -> "next", results::add);
        background.runAll();

        assertThat(results).containsExactly("failed", "next");
    }

    @Test
    void aCancelledTaskIsNotBusyAndItsResultNeverComes() {
        tasks.run(() -> "unwanted", results::add);

        tasks.cancel();

        assertThat(tasks.busyProperty().get()).isFalse();
        background.runAll();
        assertThat(results).isEmpty();
        assertThat(failures).isEmpty();
    }

    @Test
    void progressIsHeardUntilTheTaskIsCancelled() {
        Task task = tasks.start(running -> {
            running.report(() -> results.add("half"));
            tasks.cancel();
            running.report(() -> results.add("whole"));
            return running.isCancelled();
        }, _ -> results.add("result"), () -> { });
        background.runAll();

        assertThat(task.isCancelled()).isTrue();
        assertThat(results).containsExactly("half");
        // The test is the thread that was interrupted.
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void ofManyInputsOneIsWorkedOnAndTheNewestIsNext() {
        LatestTask<Integer, Integer> latest = new LatestTask<>(workers, input -> 10 * input, result -> results.add("" + result));
        for (int input = 1; input <= 4; input++) {
            latest.request(input);
        }
        background.runAll();

        assertThat(results).containsExactly("10", "40");
        assertThat(latest.busy()).isFalse();
    }

    @Test
    void anInputThatMakesTheWorkThrowDoesNotHoldUpTheNext() {
        LatestTask<Integer, Integer> latest = new LatestTask<>(workers, input -> 10 / input, result -> results.add("" + result),
                () -> results.add("failed"));
        latest.request(0);
        latest.request(5);
        background.runAll();

        assertThat(failures).singleElement().isInstanceOf(ArithmeticException.class);
        assertThat(results).containsExactly("failed", "2");
        assertThat(latest.busy()).isFalse();
    }

    @Test
    void whatWasDroppedIsNotHeardOf() {
        LatestTask<Integer, Integer> latest = new LatestTask<>(workers, input -> input, result -> results.add("" + result));
        latest.request(1);
        latest.request(2);
        latest.drop();
        assertThat(latest.busy()).isFalse();

        latest.request(3);
        background.runAll();

        assertThat(results).containsExactly("3");
    }
}
