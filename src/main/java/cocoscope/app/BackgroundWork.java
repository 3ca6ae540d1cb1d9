package cocoscope.app;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Reads and writes files off the view's thread, and takes the results there.
final class BackgroundWork {
    private final Executor background;
    private final Executor view;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private int running;

    /// @param background runs what takes time
    /// @param view       takes the results
    BackgroundWork(Executor background, Executor view) {
        this.background = background;
        this.view = view;
    }

    /// Whether something runs that a person waits for.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Does what a person waits for.
    <T> void run(Supplier<T> work, Consumer<T> then) {
        running++;
        busy.set(true);
        runUnseen(work, result -> {
            running--;
            busy.set(running > 0);
            then.accept(result);
        });
    }

    /// Does what nobody has to wait for.
    <T> void runUnseen(Supplier<T> work, Consumer<T> then) {
        background.execute(() -> {
            T result = work.get();
            view.execute(() -> then.accept(result));
        });
    }
}
