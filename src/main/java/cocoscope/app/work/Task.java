package cocoscope.app.work;

import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/// Work that runs in the background. It ends in any case, and the view hears of the end: of its result, of a failure, or of
/// nothing but the end where the task was cancelled.
public final class Task {
    private final Workers workers;
    private volatile boolean cancelled;
    private Runnable interrupt = () -> { };

    Task(Workers workers) {
        this.workers = workers;
    }

    /// @param ended  runs on the view's thread in any case, before the others
    /// @param then   takes the result there, unless the task was cancelled
    /// @param failed runs there when the work failed, after that was told
    <T> void start(Work<T> work, Runnable ended, Consumer<T> then, Runnable failed) {
        FutureTask<T> future = new FutureTask<>(() -> work.run(this)) {
            @Override
            protected void done() {
                workers.view().execute(() -> {
                    ended.run();
                    settle(this, then, failed);
                });
            }
        };
        interrupt = () -> future.cancel(true);
        workers.background().execute(future);
    }

    private <T> void settle(FutureTask<T> future, Consumer<T> then, Runnable failed) {
        if (cancelled) {
            return;
        }
        switch (future.state()) {
            case SUCCESS -> then.accept(future.resultNow());
            case FAILED -> {
                try {
                    workers.failures().accept(future.exceptionNow());
                } finally {
                    failed.run();
                }
            }
            case CANCELLED, RUNNING -> { }
        }
    }

    /// Its result is not wanted any more, and its thread is interrupted. Belongs to the view's thread.
    public void cancel() {
        cancelled = true;
        interrupt.run();
    }

    /// Its result is not wanted any more, but it goes on to its end.
    void drop() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /// Tells the view something on the way, unless the task was cancelled before it gets there.
    public void report(Runnable news) {
        workers.view().execute(() -> {
            if (!cancelled) {
                news.run();
            }
        });
    }
}
