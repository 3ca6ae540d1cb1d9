package cocoscope.decode.samples;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Work of a decoder that is given up when it takes too long. It runs on a thread of its own, because nothing can stop a decoder that is
/// not ours and that reads no more: its thread is told to end, and nobody waits for it.
///
/// @param <T> what is decoded
final class TimedDecoding<T> {
    private final DecodeLimits limits;
    private final Decoding<T> decoding;
    /// Of the image, once the decoder knows; a large one has more time.
    private volatile long pixels;

    interface Decoding<T> {
        /// @param timed is told the size before the pixels are decoded
        T run(TimedDecoding<T> timed) throws IOException;
    }

    TimedDecoding(DecodeLimits limits, Decoding<T> decoding) {
        this.limits = limits;
        this.decoding = decoding;
    }

    void sizeIs(long width, long height) {
        pixels = width * height;
    }

    /// The seconds that the image may take, as far as its size is known.
    long seconds() {
        return limits.timeOf(pixels).toSeconds();
    }

    /// @throws TimeoutException                when the decoder was given up
    /// @throws EndingStream.StoppedException when the thread that calls is told to end; the decoder's is, too
    T call() throws IOException, TimeoutException {
        FutureTask<T> task = new FutureTask<>(() -> decoding.run(this));
        Thread.ofPlatform().daemon().name("decoder").start(task);
        long start = System.nanoTime();
        try {
            return await(task, start);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw e;
        } catch (InterruptedException _) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new EndingStream.StoppedException("The thread was told to end");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException known -> throw known;
                case RuntimeException known -> throw known;
                case Error known -> throw known;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    private T await(FutureTask<T> task, long start) throws InterruptedException, ExecutionException, TimeoutException {
        try {
            return inTime(task, start + limits.timeOf(0).toNanos());
        } catch (TimeoutException _) {
            return inTime(task, start + limits.timeOf(pixels).toNanos());
        }
    }

    /// A result that comes too late is none.
    private static <T> T inTime(FutureTask<T> task, long end) throws InterruptedException, ExecutionException, TimeoutException {
        T result = task.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (System.nanoTime() > end) {
            throw new TimeoutException();
        }
        return result;
    }
}
