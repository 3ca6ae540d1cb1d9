package cocoscope.app.history;

import cocoscope.app.work.Delay;
import cocoscope.coco.Category;
import cocoscope.project.Project;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The project as it is, and the steps that lead back and forth.
///
/// What is done in one gesture is one step: everything while a mouse button is held, and edits of one subject that follow each other
/// quickly.
/// Belongs to the view's thread.
public final class History {
    static final int MAX_STEPS = 200;
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(700);

    private final Delay later;
    private final ReadOnlyObjectWrapper<Project> project = new ReadOnlyObjectWrapper<>(this, "project", Project.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<Change>> undone = new ReadOnlyObjectWrapper<>(this, "undone", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Change>> redone = new ReadOnlyObjectWrapper<>(this, "redone", Optional.empty());
    private final Deque<Step> past = new ArrayDeque<>();
    private final Deque<Step> future = new ArrayDeque<>();
    private Optional<Change.Subject> growing = Optional.empty();
    private final ObservableValue<List<Category>> categories = project.map(Project::categories);
    private final ReadOnlyIntegerWrapper restarts = new ReadOnlyIntegerWrapper(this, "restarts");
    private final ReadOnlyIntegerWrapper rests = new ReadOnlyIntegerWrapper(this, "rests");
    private boolean held;
    private int edits;

    /// A state that can be gone back or forth to, and what that changes.
    private record Step(Project project, Change.Subject subject) {}

    public History(Delay later) {
        this.later = later;
    }

    public ReadOnlyObjectProperty<Project> projectProperty() {
        return project.getReadOnlyProperty();
    }

    public Project project() {
        return project.get();
    }

    /// The categories that a person has settled, in their order; others get their ids at export.
    public ObservableValue<List<Category>> categories() {
        return categories;
    }

    /// Counts the projects that took the place of another one; changes before the project does.
    public ReadOnlyIntegerProperty restartsProperty() {
        return restarts.getReadOnlyProperty();
    }

    /// Counts how often edits came to an end, or were undone or redone: the time for work that each single edit would ask for too often.
    public ReadOnlyIntegerProperty restsProperty() {
        return rests.getReadOnlyProperty();
    }

    /// What [#undo()] would take back; empty when there is nothing.
    public ReadOnlyObjectProperty<Optional<Change>> undoneProperty() {
        return undone.getReadOnlyProperty();
    }

    /// What [#redo()] would do again; empty when there is nothing.
    public ReadOnlyObjectProperty<Optional<Change>> redoneProperty() {
        return redone.getReadOnlyProperty();
    }

    /// Whether something of this kind was done, and not undone since.
    public boolean hasStep(Change.Subject subject) {
        return past.stream().anyMatch(step -> step.subject == subject);
    }

    /// Makes a step, or grows the last one.
    public void edit(Project next) {
        Project now = project.get();
        if (next.equals(now)) {
            return;
        }
        Change.Subject subject = Change.between(now, next).subject();
        boolean grows = growing.isPresent() && (held || growing.get() == subject);
        growing = Optional.of(subject);
        future.clear();
        if (!grows) {
            past.addLast(new Step(now, subject));
        } else if (next.equals(past.getLast().project)) {
            past.removeLast();
            growing = Optional.empty();
        }
        if (past.size() > MAX_STEPS) {
            past.removeFirst();
        }
        setProject(next);
        endSoon();
    }

    /// Changes what is no step of its own, such as what came of reading a file.
    public void amend(UnaryOperator<Project> change) {
        setProject(change.apply(project.get()));
    }

    /// Starts again from another project.
    public void restart(Project other) {
        past.clear();
        future.clear();
        growing = Optional.empty();
        restarts.set(restarts.get() + 1);
        setProject(other);
    }

    public void undo() {
        move(past, future);
    }

    public void redo() {
        move(future, past);
    }

    /// A mouse button goes down: what is done until [#release()] is one step.
    ///
    /// @param again the click follows another one at the same place, as on the arrows of a number
    public void press(boolean again) {
        if (!again) {
            growing = Optional.empty();
        }
        held = true;
    }

    public void release() {
        if (held) {
            held = false;
            endSoon();
        }
    }

    /// How the project is exported stays as it is.
    private void move(Deque<Step> from, Deque<Step> to) {
        if (from.isEmpty()) {
            return;
        }
        growing = Optional.empty();
        Step step = from.removeLast();
        to.addLast(new Step(project.get(), step.subject));
        setProject(step.project.withExport(project.get().export()));
        rest();
    }

    private void rest() {
        rests.set(rests.get() + 1);
    }

    private void endSoon() {
        int last = ++edits;
        later.run(QUIET_NANOS, () -> {
            if (edits == last && !held) {
                growing = Optional.empty();
                rest();
            }
        });
    }

    private void setProject(Project next) {
        project.set(next);
        undone.set(past.isEmpty() ? Optional.empty() : Optional.of(Change.between(past.getLast().project, next)));
        redone.set(future.isEmpty() ? Optional.empty() : Optional.of(Change.between(next, future.getLast().project)));
    }
}
