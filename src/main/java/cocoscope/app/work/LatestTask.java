package cocoscope.app.work;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Works on the newest of many inputs: one is worked on, the newest waits, older ones are dropped.
///
/// All methods belong to the view's thread.
public final class LatestTask<I, O> {
    private final Workers workers;
    private final Function<I, O> work;
    private final Consumer<O> listener;
    private final Runnable failed;
    private @Nullable I waiting;
    private @Nullable Task running;

    /// @param work     runs in the background
    /// @param listener hears of every result, on the view's thread
    public LatestTask(Workers workers, Function<I, O> work, Consumer<O> listener) {
        this(workers, work, listener, () -> { });
    }

    /// @param failed runs when the work on an input failed, after that was told
    public LatestTask(Workers workers, Function<I, O> work, Consumer<O> listener, Runnable failed) {
        this.workers = workers;
        this.work = work;
        this.listener = listener;
        this.failed = failed;
    }

    /// Whether a result is still to come.
    public boolean busy() {
        return running != null && !running.isCancelled() || waiting != null;
    }

    /// Drops what waits, and the result of what runs.
    public void drop() {
        waiting = null;
        if (running != null) {
            running.drop();
        }
    }

    public void request(I input) {
        if (running != null) {
            waiting = input;
            return;
        }
        running = new Task(workers);
        running.start(_ -> work.apply(input), this::startNext, listener, failed);
    }

    private void startNext() {
        running = null;
        I next = waiting;
        waiting = null;
        if (next != null) {
            request(next);
        }
    }
}
