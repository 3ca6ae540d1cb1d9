package cocoscope.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// Does something after a while.
interface Later {
    void run(long nanos, Runnable work);

    /// @param view runs the work
    static Later on(Executor view) {
        return (nanos, work) -> CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, view).execute(work);
    }
}
