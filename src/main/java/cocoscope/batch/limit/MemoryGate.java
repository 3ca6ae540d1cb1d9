package cocoscope.batch.limit;

import cocoscope.decode.samples.PixelMemory;
import java.util.concurrent.Semaphore;

/// Lets the masks of a batch into memory while they fit together. A mask that takes all of it waits until it is alone.
public final class MemoryGate {
    private final int megabytes;
    private final Semaphore free;

    /// @param megabytes that masks may take together
    public MemoryGate(int megabytes) {
        this.megabytes = Math.max(1, megabytes);
        // In turn, so that a large mask is not passed by small ones for ever.
        free = new Semaphore(this.megabytes, true);
    }

    /// Waits until a mask fits, and gives what it takes, for [#leave].
    ///
    /// @param bytes that it takes
    public int enter(long bytes) {
        int taken = Math.min(megabytes, PixelMemory.megabytes(bytes));
        free.acquireUninterruptibly(taken);
        return taken;
    }

    public void leave(int taken) {
        free.release(taken);
    }
}
