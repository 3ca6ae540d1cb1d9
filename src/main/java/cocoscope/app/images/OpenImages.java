package cocoscope.app.images;

import cocoscope.app.history.History;
import cocoscope.app.work.BackgroundTasks;
import cocoscope.convert.Recipe;
import cocoscope.mask.MaskEncoding;
import cocoscope.message.Message;
import cocoscope.project.Project;
import cocoscope.project.ProjectImage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The images of the project as a list, the one that is selected, and what its files hold.
///
/// Which images there are and how they are converted is in the project alone; here is only what of it a person looks at. Belongs to the
/// view's thread; files are read in the background.
public final class OpenImages {
    private final History history;
    private final NoticeBoard notices;
    private final BackgroundTasks work;
    private final ImageItems items = new ImageItems();
    private final ReadOnlyObjectWrapper<@Nullable ImageItem> current = new ReadOnlyObjectWrapper<>(this, "current");
    private final ShownContent shown;
    private int layer;

    /// @param shown follows what is selected here
    /// @param work  reads files, which a person waits for
    public OpenImages(History history, ShownContent shown, NoticeBoard notices, BackgroundTasks work) {
        this.history = history;
        this.notices = notices;
        this.work = work;
        this.shown = shown;
        history.projectProperty().addListener((_, before, after) -> update(before, after));
        history.restartsProperty().addListener((_, _, _) -> forget());
    }

    public ObservableList<ImageItem> items() {
        return items.view();
    }

    /// The item that is selected; what is shown follows when it has been read.
    public ReadOnlyObjectProperty<@Nullable ImageItem> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public Optional<ImageItem> current() {
        return Optional.ofNullable(current.get());
    }

    public Recipe recipeOf(ImageItem item) {
        return project().recipeOf(item.image().files());
    }

    public void select(ImageItem item) {
        if (item == current.get()) {
            return;
        }
        current.set(item);
        layer = 0;
        MaskEncoding encoding = encoding(item);
        Optional<OpenedImage> cached = item.cached().filter(it -> it.isReadAs(encoding));
        if (cached.isPresent()) {
            layer = cached.get().masked().map(OpenedImage.Masked::layer).orElse(0);
            show(item, cached.get());
        } else {
            work.run(() -> ImageReading.of(item, encoding, 0), reading -> {
                ImageItem settled = apply(item, reading);
                if (current.get() == item) {
                    reading.content().ifPresentOrElse(read -> show(settled, read), shown::clear);
                }
            });
        }
    }

    /// Shows another mask of a file of several, counted from 0.
    public void showLayer(int wanted) {
        if (wanted != layer) {
            layer = wanted;
            current().ifPresent(this::read);
        }
    }

    /// Adds images to the project, and shows the first of them that can be read.
    ///
    /// @param problems that came up on the way
    public void add(List<ProjectImage> found, List<Message> problems) {
        if (problems.isEmpty()) {
            notices.forgetTrouble();
        } else {
            notices.show(new Notice.Trouble(problems));
        }
        history.edit(project().and(found));
        showFirst(found.stream().map(items::of).iterator(), problems);
    }

    /// Puts these images in the place of all that are open; those of the same files keep their recipes and decisions.
    public void replaceAll(List<ProjectImage> images) {
        history.edit(project().withImages(images.stream()
                .map(image -> project().image(image.files())
                        .map(known -> image.withRecipe(known.recipe()).withObjects(known.objects())).orElse(image)).toList()));
        notices.forgetTrouble();
        if (current().isEmpty()) {
            items().stream().findFirst().ifPresent(this::select);
        }
    }

    /// Puts an image of other files, which have been read, in the place of an item.
    void replace(ImageItem item, ProjectImage image, OpenedImage read) {
        if (items().contains(item)) {
            ImageItem replacement = items.of(image);
            replacement.cache(read);
            history.edit(project().with(item.image().files(), image));
            notices.forgetTrouble();
            select(replacement);
        }
    }

    public void close(ImageItem item) {
        history.edit(project().without(item.image().files()));
    }

    /// Gives the selected image its own recipe, as it is now, or takes it away.
    public void setOwnRecipe(boolean own) {
        current().map(ImageItem::image).ifPresent(image -> history.edit(project().with(image.files(),
                image.withRecipe(own ? Optional.of(project().recipeOf(image.files())) : Optional.empty()))));
    }

    public void undo() {
        showWhatChanges(history::undo);
    }

    public void redo() {
        showWhatChanges(history::redo);
    }

    /// Until one can be read, what is shown stays.
    void showFirst(Iterator<ImageItem> candidates, List<Message> problems) {
        if (!candidates.hasNext()) {
            return;
        }
        ImageItem item = candidates.next();
        MaskEncoding encoding = encoding(item);
        work.start(_ -> ImageReading.of(item, encoding, 0), reading -> {
            ImageItem settled = apply(item, reading);
            if (reading.content().isPresent()) {
                select(settled);
            } else {
                List<Message> more = new ArrayList<>(problems);
                reading.problem().ifPresent(more::add);
                notices.show(new Notice.Trouble(more, Optional.of(item).filter(_ -> more.size() == 1), reading.advice()));
                showFirst(candidates, more);
            }
        }, () -> showFirst(candidates, problems));
    }

    /// Reads the files of an item anew; what is shown stays when they cannot be read.
    void read(ImageItem item) {
        MaskEncoding encoding = encoding(item);
        int wanted = layer;
        work.run(() -> ImageReading.of(item, encoding, wanted), reading -> {
            if (item != current.get() || !encoding.readsLike(encoding(item)) || wanted != layer) {
                return;
            }
            if (reading.content().isPresent()) {
                show(apply(item, reading), reading.content().get());
            } else {
                notices.show(new Notice.Trouble(reading.problem().stream().toList(), Optional.of(item), reading.advice()));
            }
        });
    }

    private void forget() {
        current.set(null);
        shown.clear();
        items.forget();
    }

    private void showWhatChanges(Runnable step) {
        Set<ProjectImage> before = new HashSet<>(project().images());
        step.run();
        List<ImageItem> changed = project().images().stream().filter(image -> !before.contains(image)).map(items::of).toList();
        if (!changed.isEmpty() && !changed.contains(current.get())) {
            select(changed.getFirst());
        }
    }

    private void update(Project before, Project after) {
        ImageItem lost = current.get();
        int place = lost == null ? 0 : items().indexOf(lost);
        items.update(before, after);
        if (lost != null && current.get() == lost && !items().contains(lost)) {
            current.set(null);
            shown.clear();
            if (!items().isEmpty()) {
                select(items().get(Math.min(place, items().size() - 1)));
            }
        }
        readAgain();
    }

    /// Another encoding may take other samples of the file.
    private void readAgain() {
        shown.shownProperty().get().filter(it -> it.item() == current.get() && !it.content().isReadAs(encoding(it.item())))
                .ifPresent(it -> {
            layer = 0;
            read(it.item());
        });
    }

    /// Notes in the list what came of reading an item; a photo that was taken for a mask becomes a picture.
    private ImageItem apply(ImageItem item, ImageReading reading) {
        if (reading.content().isEmpty()) {
            item.fail(reading.problem());
            return item;
        }
        OpenedImage read = reading.content().get();
        if (read.masked().isEmpty() && item.mask().isPresent()) {
            ProjectImage picture = item.image().withFiles(new ProjectImage.Files(item.mask(), Optional.empty()));
            ImageItem settled = items.of(picture);
            settled.cache(read);
            history.amend(project -> project.with(item.image().files(), picture));
            return settled;
        }
        if (item.state() == ImageItem.State.ERROR || item.state() == ImageItem.State.MISSING) {
            item.setState(ImageItem.State.READY);
        }
        item.cache(read);
        return item;
    }

    private void show(ImageItem item, OpenedImage read) {
        shown.show(item, read);
        readAgain();
    }

    private MaskEncoding encoding(ImageItem item) {
        return recipeOf(item).encoding();
    }

    private Project project() {
        return history.project();
    }
}
