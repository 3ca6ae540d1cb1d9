package cocoscope.app.work;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// Does something after a while.
public interface Delay {
    void run(long nanos, Runnable work);

    /// @param view runs the work
    static Delay on(Executor view) {
        return (nanos, work) -> CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, view).execute(work);
    }
}
