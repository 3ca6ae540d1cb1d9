package cocoscope.app;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Works on the newest of many inputs: one is worked on, the newest waits, older ones are dropped.
///
/// All methods belong to the view's thread.
final class Newest<I, O> {
    private final Executor background;
    private final Executor view;
    private final Function<I, O> work;
    private final Consumer<O> listener;
    private @Nullable I waiting;
    private boolean running;
    private boolean closed;

    /// @param work     runs on `background`
    /// @param listener hears of every result, on `view`
    Newest(Executor background, Executor view, Function<I, O> work, Consumer<O> listener) {
        this.background = background;
        this.view = view;
        this.work = work;
        this.listener = listener;
    }

    /// Whether a result is still to come.
    boolean busy() {
        return running;
    }

    /// Drops what waits, and the result of what runs.
    void close() {
        closed = true;
        waiting = null;
    }

    void request(I input) {
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
        running = false;
        if (closed) {
            return;
        }
        I next = waiting;
        waiting = null;
        if (next != null) {
            request(next);
        }
        listener.accept(result);
    }
}
