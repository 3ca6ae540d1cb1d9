package cocoscope.app.work;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Works on the newest of many inputs: one is worked on, the newest waits, older ones are dropped.
///
/// All methods belong to the view's thread.
public final class LatestTask<I, O> {
    private final Executor background;
    private final Executor view;
    private final Function<I, O> work;
    private final Consumer<O> listener;
    private @Nullable I waiting;
    private boolean running;
    private boolean dropped;

    /// @param work     runs on `background`
    /// @param listener hears of every result, on `view`
    public LatestTask(Executor background, Executor view, Function<I, O> work, Consumer<O> listener) {
        this.background = background;
        this.view = view;
        this.work = work;
        this.listener = listener;
    }

    /// Whether a result is still to come.
    public boolean busy() {
        return running && !dropped || waiting != null;
    }

    /// Drops what waits, and the result of what runs.
    public void drop() {
        waiting = null;
        dropped = running;
    }

    public void request(I input) {
        if (running) {
            waiting = input;
            return;
        }
        running = true;
        background.execute(() -> {
            O result = work.apply(input);
            view.execute(() -> finish(result));
        });
    }

    private void finish(O result) {
        boolean wanted = !dropped;
        running = false;
        dropped = false;
        I next = waiting;
        waiting = null;
        if (next != null) {
            request(next);
        }
        if (wanted) {
            listener.accept(result);
        }
    }
}
