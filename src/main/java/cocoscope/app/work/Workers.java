package cocoscope.app.work;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// The threads of a window, and who hears of work that fails on them.
///
/// @param background runs what takes time; at least two threads, so that a newly opened mask overtakes a conversion
/// @param view       runs what changes the properties
/// @param failures   hears of what nobody expected, on `view`
public record Workers(Executor background, Executor view, Delay later, Consumer<Throwable> failures) {
    /// Failures end the thread on which they are told, which is what a test wants.
    public Workers(Executor background, Executor view, Delay later) {
        this(background, view, later, Workers::rethrow);
    }

    private static void rethrow(Throwable failure) {
        throw new IllegalStateException("Work failed that should not", failure);
    }
}
