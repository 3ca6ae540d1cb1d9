package cocoscope.batch.limit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Work that is given up when it takes too long. It runs on a thread other than the caller's, because nothing can stop a decoder that is
/// not ours: the thread is told to end, and nobody waits for it. A thread that ended its work in time gets the next.
///
/// For several threads at once.
public final class TimeLimit implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("mask").factory());

    /// A result that comes too late is none. The thread that calls waits whether it is interrupted or not; the interrupt is kept.
    ///
    /// @throws TimeoutException   when the work was given up
    /// @throws ExecutionException what the work ended with
    public <T> T call(Duration limit, Callable<T> work) throws TimeoutException, ExecutionException {
        Future<T> task = threads.submit(work);
        long end = System.nanoTime() + limit.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    T result = task.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                    if (System.nanoTime() > end) {
                        throw new TimeoutException();
                    }
                    return result;
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        } catch (TimeoutException e) {
            task.cancel(true);
            throw e;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Lets threads without work end, and waits for none.
    @Override
    public void close() {
        threads.shutdown();
    }
}
