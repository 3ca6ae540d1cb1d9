package cocoscope.app.work;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Reads and writes files off the view's thread, and takes the results there.
public final class BackgroundTasks {
    private final Executor background;
    private final Executor view;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private int running;

    /// @param background runs what takes time
    /// @param view       takes the results
    public BackgroundTasks(Executor background, Executor view) {
        this.background = background;
        this.view = view;
    }

    /// Whether something runs that a person waits for.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Does what a person waits for.
    public <T> void run(Supplier<T> work, Consumer<T> then) {
        running++;
        busy.set(true);
        runUnseen(work, result -> {
            running--;
            busy.set(running > 0);
            then.accept(result);
        });
    }

    /// Does what nobody has to wait for.
    public <T> void runUnseen(Supplier<T> work, Consumer<T> then) {
        background.execute(() -> {
            T result = work.get();
            view.execute(() -> then.accept(result));
        });
    }
}
