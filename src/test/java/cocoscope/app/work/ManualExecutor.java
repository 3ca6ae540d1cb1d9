package cocoscope.app.work;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/// Runs what it is given only when a test says so, on the test's thread.
public final class ManualExecutor implements Executor {
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public void execute(Runnable work) {
        waiting.add(work);
    }

    public int waiting() {
        return waiting.size();
    }

    public void runNext() {
        waiting.remove().run();
    }

    /// Runs also what the work brings up.
    public void runAll() {
        while (!waiting.isEmpty()) {
            runNext();
        }
    }
}
