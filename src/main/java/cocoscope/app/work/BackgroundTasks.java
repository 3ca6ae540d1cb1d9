package cocoscope.app.work;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Does what takes time off the view's thread, and takes the results there. Belongs to the view's thread.
public final class BackgroundTasks {
    private final Workers workers;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final Set<Task> running = new HashSet<>();

    public BackgroundTasks(Workers workers) {
        this.workers = workers;
    }

    /// Whether something runs that a person waits for.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Does what a person waits for.
    public <T> Task run(Supplier<T> work, Consumer<T> then) {
        return start(_ -> work.get(), then, () -> { });
    }

    /// Does what a person waits for, and may cancel.
    ///
    /// @param failed runs when the work failed, after that was told
    public <T> Task start(Work<T> work, Consumer<T> then, Runnable failed) {
        Task task = new Task(workers);
        running.add(task);
        busy.set(true);
        task.start(work, () -> {
            running.remove(task);
            busy.set(!running.isEmpty());
        }, then, failed);
        return task;
    }

    /// Cancels what a person waits for, because something else is wanted now.
    public void cancel() {
        List.copyOf(running).forEach(Task::cancel);
    }

    /// Does what nobody has to wait for.
    public <T> Task runUnseen(Supplier<T> work, Consumer<T> then) {
        Task task = new Task(workers);
        task.start(_ -> work.get(), () -> { }, then, () -> { });
        return task;
    }
}
