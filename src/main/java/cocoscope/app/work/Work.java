package cocoscope.app.work;

/// What is done off the view's thread. What can go wrong is part of its result; whatever it throws is a defect, and told as one.
@FunctionalInterface
public interface Work<T> {
    /// @param task to report progress to, and to ask whether the result is still wanted
    /// @throws InterruptedException when the task was cancelled
    T run(Task task) throws InterruptedException;
}
