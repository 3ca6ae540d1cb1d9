package cocoscope.app.images;

import cocoscope.message.Message;
import cocoscope.project.ProjectImage;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// One row of the file list: a picture with its mask, or one of them alone.
public final class ImageItem {
    /// What a person has to know of a document before opening it.
    public enum State {
        NO_MASK, READY, CHANGED, EXPORTED,
        /// Exported, but its mask has no objects.
        EMPTY, MISSING, ERROR
    }

    private final ReadOnlyObjectWrapper<ProjectImage> image;
    private final ReadOnlyObjectWrapper<State> state;
    private Optional<Message> problem = Optional.empty();
    private SoftReference<@Nullable OpenedImage> content = new SoftReference<>(null);

    public ImageItem(Optional<Path> picture, Optional<Path> mask) {
        this(ProjectImage.of(picture, mask));
    }

    public ImageItem(ProjectImage image) {
        this.image = new ReadOnlyObjectWrapper<>(this, "image", image);
        state = new ReadOnlyObjectWrapper<>(this, "state", image.mask().isEmpty() ? State.NO_MASK : State.READY);
    }

    /// The image as it is in the project; always of the same files.
    public ReadOnlyObjectProperty<ProjectImage> imageProperty() {
        return image.getReadOnlyProperty();
    }

    public ProjectImage image() {
        return image.get();
    }

    void update(ProjectImage changed) {
        image.set(changed);
    }

    public Optional<Path> picture() {
        return image.get().picture();
    }

    public Optional<Path> mask() {
        return image.get().mask();
    }

    public boolean isPair() {
        return picture().isPresent() && mask().isPresent();
    }

    /// The file that the row is named after: the picture, or the mask where there is none.
    public Path file() {
        return image.get().file();
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

    /// Why the document is in [State#ERROR]; empty in every other state.
    public Optional<Message> problem() {
        return problem;
    }

    public void setState(State newState) {
        problem = Optional.empty();
        state.set(newState);
    }

    public void fail(Optional<Message> reason) {
        problem = reason;
        state.set(state.get() == State.MISSING ? State.MISSING : State.ERROR);
    }

    /// The files are not where the project says.
    void markMissing() {
        problem = Optional.empty();
        state.set(State.MISSING);
    }

    boolean isOfAny(Set<Path> files) {
        return picture().filter(files::contains).isPresent() || mask().filter(files::contains).isPresent();
    }

    /// What the files hold, as long as memory allows to keep it.
    public Optional<OpenedImage> cached() {
        return Optional.ofNullable(content.get());
    }

    public void cache(OpenedImage read) {
        content = new SoftReference<>(read);
    }
}
