package cocoscope.app.browser;

import cocoscope.app.preview.SelectionJson;
import cocoscope.app.work.BackgroundTasks;
import cocoscope.app.work.LatestTask;
import cocoscope.app.work.Workers;
import cocoscope.coco.compare.AnnotationDifference;
import cocoscope.coco.index.CocoIndex;
import cocoscope.coco.index.Subject;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.convert.Recipe;
import cocoscope.files.ImagePlaces;
import cocoscope.message.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// A COCO file that is looked through: its images and annotations, what is chosen of them, and what a person decides about it.
///
/// Belongs to the view's thread; files are read in the background, and an image only when it is shown.
public final class CocoBrowser {
    private final BrowserOpening opening;
    private final BackgroundTasks writing;
    private final BackgroundTasks previews;
    private final Supplier<Recipe> recipe;
    private final BrowserComparison comparison;
    private final BrowserListing listing;
    private final ReviewHistory reviews = new ReviewHistory();
    private final BrowserThumbnails thumbnails;
    private final LatestTask<ShownImage.Request, ShownImage> images;
    private final SelectedEntry entry;
    private final ReadOnlyObjectWrapper<Optional<BrowsedFile>> file = new ReadOnlyObjectWrapper<>(this, "file", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Integer>> current = new ReadOnlyObjectWrapper<>(this, "current", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ShownImage>> shown = new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
    private final ObjectProperty<List<Integer>> selection = new SimpleObjectProperty<>(this, "selection", List.of());

    /// @param recipe says what masks become that the file is compared with
    public CocoBrowser(Workers workers, Supplier<Recipe> recipe) {
        this.recipe = recipe;
        opening = new BrowserOpening(workers);
        writing = new BackgroundTasks(workers);
        previews = new BackgroundTasks(workers);
        comparison = new BrowserComparison(workers, recipe);
        listing = new BrowserListing(workers);
        thumbnails = new BrowserThumbnails(workers);
        images = new LatestTask<>(workers, ShownImage::read, this::showRead);
        entry = new SelectedEntry(workers);
        comparison.comparedProperty().addListener((_, _, _) -> {
            list();
            showDifferences();
        });
        shown.addListener((_, _, _) -> showDifferences());
        reviews.reviewProperty().addListener((_, _, _) -> list());
        selection.addListener((_, _, chosen) -> readEntry(chosen));
        listing.images().subscribe(this::showFirst);
    }

    public ReadOnlyObjectProperty<Optional<BrowsedFile>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    public Optional<CocoIndex> index() {
        return file.get().map(BrowsedFile::index);
    }

    /// How reading goes on.
    public BrowserOpening opening() {
        return opening;
    }

    /// Which images are listed.
    public BrowserListing listing() {
        return listing;
    }

    public BrowserThumbnails thumbnails() {
        return thumbnails;
    }

    /// What is decided about the file.
    public ReviewHistory reviews() {
        return reviews;
    }

    public BrowserComparison comparison() {
        return comparison;
    }

    /// The file with what is decided about it.
    public Optional<ReviewedFile> reviewed() {
        return file.get().map(it -> new ReviewedFile(it, reviews.review(), comparison.ious()));
    }

    /// The image of the file that is looked at, by its index; it is shown when it has been read.
    public ReadOnlyObjectProperty<Optional<Integer>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// The image that is shown; stays until the next one has been read.
    public ReadOnlyObjectProperty<Optional<ShownImage>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether the shown image is one of the open file, not of the one that it is compared with.
    public boolean showsOwnImage() {
        return shown.get().filter(image -> index().filter(it -> it == image.index()).isPresent()).isPresent();
    }

    /// The annotations of the shown image that the filter takes; all of an image of another file.
    public List<ShownImage.ShownAnnotation> shownItems() {
        return shown.get().map(image -> image.items().stream()
                .filter(item -> !showsOwnImage() || listing.takes(item.annotation())).toList()).orElse(List.of());
    }

    /// The selected annotations of the shown image by their indices; the last is the one that is looked at.
    public ObjectProperty<List<Integer>> selectionProperty() {
        return selection;
    }

    /// The annotation that is looked at, as it stands in the file.
    public ReadOnlyObjectProperty<Optional<SelectionJson>> entryProperty() {
        return entry.property();
    }

    /// Whether something is being read or written.
    public boolean isBusy() {
        return opening.isBusy() || writing.busyProperty().get() || images.busy() || entry.isBusy() || listing.isBusy()
                || comparison.isBusy();
    }

    /// Reads a file; what is open stays until that has succeeded.
    public void open(Path file) {
        open(file, Optional.empty());
    }

    /// @param with the folder of its images, or another file to compare it with
    public void open(Path wanted, Optional<Path> with) {
        reviews.leave(() -> read(wanted, with));
    }

    private void read(Path wanted, Optional<Path> with) {
        Optional<Path> folder = with.filter(Files::isDirectory);
        opening.read(wanted, task -> {
            ImagePlaces around = ImagePlaces.around(wanted);
            return BrowsedFile.open(wanted, folder.map(around::andIn).orElse(around), share -> opening.report(task, share));
        }, opened -> {
            showFile(Optional.of(opened));
            with.filter(_ -> folder.isEmpty()).ifPresent(this::compareWith);
        });
    }

    /// Takes names and sizes of images from another file, for results, which have only ids.
    public void describeBy(Path other) {
        file.get().ifPresent(before -> opening.read(other, _ -> before.describedBy(other), it -> showFile(Optional.of(it))));
    }

    /// Looks for images in a folder, too, before all other places.
    public void lookIn(Path folder) {
        file.get().ifPresent(before -> opening.look(before, folder, found -> {
            file.set(Optional.of(found));
            list();
            current.get().ifPresent(this::show);
        }));
    }

    public void close() {
        reviews.leave(() -> {
            opening.cancel();
            showFile(Optional.empty());
        });
    }

    private void showFile(Optional<BrowsedFile> opened) {
        comparison.forget();
        images.drop();
        selection.set(List.of());
        shown.set(Optional.empty());
        current.set(Optional.empty());
        reviews.forget();
        listing.filterProperty().set(BrowserFilter.ALL);
        file.set(opened);
        list();
    }

    private void list() {
        listing.list(reviewed());
    }

    private void showFirst() {
        if (current.get().isEmpty() && !listing.images().isEmpty()) {
            show(listing.images().getFirst());
        }
    }

    /// Reads and shows an image, by its index.
    public void show(int image) {
        file.get().ifPresent(it -> {
            current.set(Optional.of(image));
            images.request(new ShownImage.Request(it.index(), image, it.places()));
        });
    }

    private void showRead(ShownImage read) {
        boolean own = index().filter(it -> it == read.index()).isPresent();
        if (own || comparison.isOfOther(read.index())) {
            selection.set(selection.get().stream()
                    .filter(annotation -> own && read.index().annotations().image(annotation) == read.image()).toList());
            shown.set(Optional.of(read));
        }
    }

    /// Shows what a finding is about.
    public void show(Subject subject) {
        switch (subject) {
            case Subject.OfImage(int image) -> {
                selection.set(List.of());
                if (!listing.images().contains(image)) {
                    listing.filterProperty().set(BrowserFilter.ALL);
                }
                show(image);
            }
            case Subject.OfCategory(int category) ->
                    listing.filterProperty().set(BrowserFilter.ALL.withCategory(OptionalInt.of(category)));
            case Subject.OfAnnotation(int annotation) -> {
                if (!listing.takes(annotation)) {
                    listing.filterProperty().set(BrowserFilter.ALL);
                }
                index().ifPresent(index -> show(index.annotations().image(annotation)));
                selection.set(List.of(annotation));
            }
        }
    }

    /// Finds out how the file differs from another one, or from a folder of masks.
    public void compareWith(Path other) {
        file.get().ifPresent(it -> comparison.compare(it, other));
    }

    private void showDifferences() {
        shown.get().ifPresent(image -> comparison.show(image.index().images().name(image.image())));
    }

    /// Shows where the file differs: its annotation, or the image of the other file where only that has it.
    public void show(AnnotationDifference difference) {
        if (difference.first().isPresent()) {
            show(new Subject.OfAnnotation(difference.first().get().entry()));
        } else {
            showImage(difference.image());
        }
    }

    /// Shows the image of a name, of this file or of the one that it is compared with.
    public void showImage(String name) {
        index().flatMap(index -> index.images().named(name)).ifPresentOrElse(image -> show(new Subject.OfImage(image)),
                () -> file.get().flatMap(it -> comparison.imageOfOther(name, it.places())).ifPresent(images::request));
    }

    private void readEntry(List<Integer> chosen) {
        entry.clear();
        index().filter(_ -> !chosen.isEmpty()).ifPresent(it -> entry.read(it, chosen.getLast()));
    }

    /// Finds out what the repair of a finding would change, in the background.
    public void preview(Finding finding, Consumer<Optional<RepairPreview>> then) {
        index().ifPresent(it -> previews.runUnseen(() -> RepairPreview.of(it, finding), then));
    }

    /// Writes the file with the repairs and changes that are wanted.
    ///
    /// @param then hears of what went wrong, or of nothing
    public void write(Path target, Consumer<Optional<Message>> then) {
        Review review = reviews.review();
        file.get().ifPresent(it -> writing.start(_ -> ReviewedCopy.write(it, review, target), trouble -> {
            if (trouble.isEmpty()) {
                reviews.wrote(review);
            }
            then.accept(trouble);
        }, () -> { }));
    }

    /// Makes a detection file of a panoptic one.
    ///
    /// @param then hears of what went wrong, or of nothing
    public void convertPanoptic(Path target, Consumer<Optional<Message>> then) {
        Recipe used = recipe.get();
        index().ifPresent(it -> writing.start(_ -> PanopticConversion.write(it.file(), used, target), then, () -> { }));
    }
}
