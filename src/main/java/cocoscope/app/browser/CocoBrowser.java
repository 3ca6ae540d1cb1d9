package cocoscope.app.browser;

import cocoscope.app.preview.SelectionJson;
import cocoscope.app.work.BackgroundTasks;
import cocoscope.app.work.LatestTask;
import cocoscope.app.work.Workers;
import cocoscope.coco.compare.AnnotationDifference;
import cocoscope.coco.index.CocoIndex;
import cocoscope.coco.index.EntryText;
import cocoscope.coco.index.Subject;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.tape.RefusedFileException;
import cocoscope.convert.Recipe;
import cocoscope.files.ImagePlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A COCO file that is looked through: its images and annotations, what is chosen of them, and what is wrong with it.
///
/// Belongs to the view's thread; files are read in the background, and an image only when it is shown.
public final class CocoBrowser {
    /// No annotation is selected.
    public static final int NONE = -1;

    private final BackgroundTasks opening;
    private final BackgroundTasks previews;
    private final Problems problems;
    private final BrowserComparison comparison;
    private final LatestTask<ShownImage.Request, ShownImage> images;
    private final ReadOnlyObjectWrapper<Optional<Inspected>> inspected = new ReadOnlyObjectWrapper<>(this, "inspected", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Path>> reading = new ReadOnlyObjectWrapper<>(this, "reading", Optional.empty());
    private final ObjectProperty<Optional<Refusal>> refusal = new SimpleObjectProperty<>(this, "refusal", Optional.empty());
    private final ObjectProperty<BrowserFilter> filter = new SimpleObjectProperty<>(this, "filter", BrowserFilter.ALL);
    private final ReadOnlyObjectWrapper<Optional<ShownImage>> shown = new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SelectionJson>> entry = new ReadOnlyObjectWrapper<>(this, "entry", Optional.empty());
    private final LatestTask<EntryOfFile, Optional<SelectionJson>> entries;
    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", NONE);
    private final ObservableList<Integer> listed = FXCollections.observableArrayList();
    private final ObservableList<Integer> unmodifiable = FXCollections.unmodifiableObservableList(listed);

    /// A file that is open.
    ///
    /// @param places where its images are looked for
    public record Inspected(CocoIndex index, Statistics statistics, ImagePlaces places) {}

    private record EntryOfFile(CocoIndex index, int annotation) {}

    /// A file that cannot be read as COCO, and why.
    public record Refusal(Path file, RefusedFileException reason) {}

    /// What came of reading a file.
    private record Opened(Optional<Inspected> file, Optional<Refusal> refusal) {
        static Opened of(Path file, Function<CocoIndex, Inspected> then) {
            try {
                return new Opened(Optional.of(then.apply(CocoIndex.read(file))), Optional.empty());
            } catch (RefusedFileException e) {
                return new Opened(Optional.empty(), Optional.of(new Refusal(file, e)));
            }
        }
    }

    /// @param recipe says what masks become that the file is compared with
    public CocoBrowser(Workers workers, Supplier<Recipe> recipe) {
        opening = new BackgroundTasks(workers);
        previews = new BackgroundTasks(workers);
        problems = new Problems(workers);
        comparison = new BrowserComparison(workers, recipe);
        comparison.comparedProperty().addListener((_, _, _) -> showDifferences());
        shown.addListener((_, _, _) -> showDifferences());
        images = new LatestTask<>(workers, ShownImage::read, this::showRead);
        entries = new LatestTask<>(workers, CocoBrowser::read, entry::set);
        selected.addListener((_, _, annotation) -> readEntry(annotation.intValue()));
        filter.addListener((_, _, _) -> list());
        problems.foundProperty().addListener((_, _, _) -> list());
    }

    public ReadOnlyObjectProperty<Optional<Inspected>> inspectedProperty() {
        return inspected.getReadOnlyProperty();
    }

    /// The file that is being read.
    public ReadOnlyObjectProperty<Optional<Path>> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /// Why the last file could not be opened, until it is dismissed.
    public ObjectProperty<Optional<Refusal>> refusalProperty() {
        return refusal;
    }

    public ObjectProperty<BrowserFilter> filterProperty() {
        return filter;
    }

    /// The images that the filter takes, by their indices.
    public ObservableList<Integer> images() {
        return unmodifiable;
    }

    /// The image that is shown; stays until the next one has been read.
    public ReadOnlyObjectProperty<Optional<ShownImage>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The annotations of the shown image that the filter takes.
    public List<ShownImage.Item> shownItems() {
        return shown.get().map(image -> image.items().stream()
                .filter(item -> filter.get().takes(image.index().annotations(), item.annotation(), problems)).toList()).orElse(List.of());
    }

    /// The selected annotation by its index, or [#NONE].
    public IntegerProperty selectedProperty() {
        return selected;
    }

    /// The selected annotation as it stands in the file.
    public ReadOnlyObjectProperty<Optional<SelectionJson>> entryProperty() {
        return entry.getReadOnlyProperty();
    }

    public Problems problems() {
        return problems;
    }

    public BrowserComparison comparison() {
        return comparison;
    }

    /// Finds out how the file differs from another one, or from a folder of masks.
    public void compareWith(Path other) {
        inspected.get().ifPresent(it -> comparison.compare(it.index(), other));
    }

    private void showDifferences() {
        shown.get().ifPresent(image -> comparison.show(image.index().images().name(image.image())));
    }

    /// Shows where the file differs: the image, and the annotation that it has there.
    public void show(AnnotationDifference difference) {
        inspected.get().map(Inspected::index).ifPresent(index -> {
            OptionalInt image = IntStream.range(0, index.images().size()).filter(it -> index.images().name(it).equals(difference.image()))
                    .findFirst();
            image.ifPresent(it -> {
                OptionalInt annotation = difference.first().isEmpty() ? OptionalInt.empty() : IntStream.of(index.annotationsOf(it))
                        .filter(candidate -> index.annotations().id(candidate) == difference.side().id()).findFirst();
                show(annotation.isPresent() ? new Subject.OfAnnotation(annotation.getAsInt()) : new Subject.OfImage(it));
            });
        });
    }

    /// Whether something is being read.
    public boolean isBusy() {
        return opening.busyProperty().get() || images.busy() || entries.busy() || problems.isBusy() || comparison.isBusy();
    }

    /// Reads a file; what is open stays until that has succeeded.
    public void open(Path file) {
        open(file, Optional.empty());
    }

    /// @param with the folder of its images, or another file to compare it with
    public void open(Path file, Optional<Path> with) {
        Optional<Path> folder = with.filter(Files::isDirectory);
        read(file, index -> new Inspected(index, Statistics.of(index),
                folder.map(ImagePlaces.around(file)::andIn).orElse(ImagePlaces.around(file))),
                () -> with.filter(_ -> folder.isEmpty()).ifPresent(this::compareWith));
    }

    /// Takes names and sizes of images from another file, for results, which have only ids.
    public void describeBy(Path file) {
        inspected.get().ifPresent(before -> read(file, other -> {
            CocoIndex described = before.index().describedBy(other);
            return new Inspected(described, Statistics.of(described), before.places().andAround(file));
        }, () -> { }));
    }

    /// Looks for images in a folder, too, before all other places.
    public void lookIn(Path folder) {
        inspected.get().ifPresent(before -> opening.run(() -> before.places().andIn(folder), places -> {
            inspected.set(Optional.of(new Inspected(before.index(), before.statistics(), places)));
            problems.lookThrough(before.index(), places.chosen());
            shown.get().ifPresent(image -> show(image.image()));
        }));
    }

    public void close() {
        opening.cancel();
        reading.set(Optional.empty());
        problems.forget();
        showFile(Optional.empty());
    }

    /// Only the newest of several files counts.
    private void read(Path file, Function<CocoIndex, Inspected> then, Runnable shown) {
        opening.cancel();
        reading.set(Optional.of(file));
        refusal.set(Optional.empty());
        opening.start(_ -> Opened.of(file, then), opened -> {
            reading.set(Optional.empty());
            refusal.set(opened.refusal());
            opened.file().ifPresent(it -> {
                showFile(Optional.of(it));
                problems.lookThrough(it.index(), it.places().chosen());
                shown.run();
            });
        }, () -> reading.set(Optional.empty()));
    }

    private void readEntry(int annotation) {
        entries.drop();
        entry.set(Optional.empty());
        inspected.get().filter(_ -> annotation != NONE).ifPresent(it -> entries.request(new EntryOfFile(it.index(), annotation)));
    }

    private static Optional<SelectionJson> read(EntryOfFile wanted) {
        try {
            return Optional.of(SelectionJson.of(EntryText.ofMembers(wanted.index()
                    .text(wanted.index().annotations().extent(wanted.annotation())))));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// Finds out what the repair of a finding would change, in the background.
    public void preview(Finding finding, Consumer<Optional<Problems.Preview>> then) {
        inspected.get().ifPresent(it -> previews.runUnseen(() -> Problems.preview(it.index(), finding), then));
    }

    private void showFile(Optional<Inspected> opened) {
        comparison.forget();
        images.drop();
        selected.set(NONE);
        shown.set(Optional.empty());
        filter.set(BrowserFilter.ALL);
        inspected.set(opened);
        list();
        if (!listed.isEmpty()) {
            show(listed.getFirst());
        }
    }

    private void list() {
        listed.setAll(inspected.get().map(it -> filter.get().images(it.index(), problems)).orElse(List.of()));
    }

    /// Reads and shows an image.
    public void show(int image) {
        inspected.get().ifPresent(it -> images.request(new ShownImage.Request(it.index(), image, it.places())));
    }

    private void showRead(ShownImage read) {
        if (inspected.get().filter(it -> it.index() == read.index()).isPresent()) {
            if (selected.get() != NONE && read.index().annotations().image(selected.get()) != read.image()) {
                selected.set(NONE);
            }
            shown.set(Optional.of(read));
        }
    }

    /// Shows what a finding is about.
    public void show(Subject subject) {
        switch (subject) {
            case Subject.OfImage(int image) -> {
                selected.set(NONE);
                if (!listed.contains(image)) {
                    filter.set(BrowserFilter.ALL);
                }
                show(image);
            }
            case Subject.OfCategory(int category) -> filter.set(BrowserFilter.ALL.withCategory(category));
            case Subject.OfAnnotation(int annotation) -> {
                inspected.get().map(Inspected::index).ifPresent(index -> {
                    if (!filter.get().takes(index.annotations(), annotation, problems)) {
                        filter.set(BrowserFilter.ALL);
                    }
                    show(index.annotations().image(annotation));
                });
                selected.set(annotation);
            }
        }
    }
}
