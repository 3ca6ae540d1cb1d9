package cocoscope.app.browser;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What a person decides about the open file, step by step. Belongs to the view's thread.
public final class ReviewHistory {
    private final ReadOnlyObjectWrapper<Review> review = new ReadOnlyObjectWrapper<>(this, "review", Review.NONE);
    private final Deque<Review> undone = new ArrayDeque<>();
    private final Deque<Review> redone = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<Runnable>> leaving = new ReadOnlyObjectWrapper<>(this, "leaving", Optional.empty());
    private Review written = Review.NONE;

    ReviewHistory() {}

    public ReadOnlyObjectProperty<Review> reviewProperty() {
        return review.getReadOnlyProperty();
    }

    public Review review() {
        return review.get();
    }

    public void change(UnaryOperator<Review> step) {
        Review changed = step.apply(review.get());
        if (!changed.equals(review.get())) {
            undone.push(review.get());
            redone.clear();
            review.set(changed);
        }
    }

    /// Goes a step back, where there is one.
    public void undo() {
        go(undone, redone);
    }

    /// Goes a step forward again, where there is one.
    public void redo() {
        go(redone, undone);
    }

    private void go(Deque<Review> from, Deque<Review> to) {
        if (!from.isEmpty()) {
            to.push(review.get());
            review.set(from.pop());
        }
    }

    public boolean canUndo() {
        return !undone.isEmpty();
    }

    public boolean canRedo() {
        return !redone.isEmpty();
    }

    /// Whether a person changed something beyond repairs that no file has.
    public boolean isUnwritten() {
        return !review.get().edits().equals(written.edits());
    }

    /// What waits for a person to say what becomes of changes that no file has.
    public ReadOnlyObjectProperty<Optional<Runnable>> leavingProperty() {
        return leaving.getReadOnlyProperty();
    }

    /// Does what ends the review, after it was asked what becomes of changes that no file has.
    public void leave(Runnable then) {
        if (isUnwritten()) {
            leaving.set(Optional.of(then));
        } else {
            then.run();
        }
    }

    /// Gives up the changes, or has written them, and does what waits.
    public void leaveNow() {
        Optional<Runnable> then = leaving.get();
        leaving.set(Optional.empty());
        forget();
        then.ifPresent(Runnable::run);
    }

    /// Goes on with the review; what waits is dropped.
    public void stay() {
        leaving.set(Optional.empty());
    }

    void wrote(Review what) {
        written = what;
    }

    void forget() {
        undone.clear();
        redone.clear();
        written = Review.NONE;
        review.set(Review.NONE);
    }
}
