package cocoscope.batch;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Work that is given up when it takes too long. It runs on a thread of its own, because nothing can stop a decoder that is not ours: the
/// thread is told to end, and nobody waits for it.
final class TimeLimit {
    private TimeLimit() {}

    /// The thread that calls waits whether it is interrupted or not; the interrupt is kept.
    ///
    /// @throws TimeoutException   when the work was given up
    /// @throws ExecutionException what the work ended with
    static <T> T call(Duration limit, Callable<T> work) throws TimeoutException, ExecutionException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = Thread.ofPlatform().daemon().name("mask").start(task);
        long end = System.nanoTime() + limit.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        } catch (TimeoutException e) {
            thread.interrupt();
            throw e;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
