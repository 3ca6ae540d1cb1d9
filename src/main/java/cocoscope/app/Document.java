package cocoscope.app;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// One row of the file list: a picture with its mask, or one of them alone.
public final class Document {
    /// What a person has to know of a document before opening it.
    public enum State { NO_MASK, READY, CHANGED, EXPORTED, ERROR }

    private final Optional<Path> picture;
    private final Optional<Path> mask;
    private final ReadOnlyObjectWrapper<State> state;
    private String problem = "";
    private SoftReference<@Nullable Content> content = new SoftReference<>(null);

    public Document(Optional<Path> picture, Optional<Path> mask) {
        if (picture.isEmpty() && mask.isEmpty()) {
            throw new IllegalArgumentException("A document needs a picture or a mask");
        }
        this.picture = picture;
        this.mask = mask;
        state = new ReadOnlyObjectWrapper<>(this, "state", mask.isEmpty() ? State.NO_MASK : State.READY);
    }

    public Optional<Path> picture() {
        return picture;
    }

    public Optional<Path> mask() {
        return mask;
    }

    public boolean isPair() {
        return picture.isPresent() && mask.isPresent();
    }

    /// The file that the row is named after: the picture, or the mask where there is none.
    public Path file() {
        return picture.or(this::mask).orElseThrow();
    }

    public String name() {
        return file().getFileName().toString();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State state() {
        return state.get();
    }

    /// Why the document is in [State#ERROR], as one sentence; empty in every other state.
    public String problem() {
        return problem;
    }

    void become(State newState) {
        problem = "";
        state.set(newState);
    }

    void fail(String reason) {
        problem = reason;
        state.set(State.ERROR);
    }

    /// What the files hold, as long as memory allows to keep it.
    Optional<Content> kept() {
        return Optional.ofNullable(content.get());
    }

    void keep(Content read) {
        content = new SoftReference<>(read);
    }

    boolean sameFiles(Document other) {
        return picture.equals(other.picture) && mask.equals(other.mask);
    }
}
