package cocoscope.app.browser;

import cocoscope.app.work.BackgroundTasks;
import cocoscope.app.work.LatestTask;
import cocoscope.app.work.Workers;
import cocoscope.batch.Batch;
import cocoscope.batch.Batch.Outcome;
import cocoscope.batch.BatchInput;
import cocoscope.batch.BatchInputs;
import cocoscope.batch.ConvertedMask;
import cocoscope.coco.Category;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.coco.compare.AnnotatedImages;
import cocoscope.coco.compare.AnnotationDifference;
import cocoscope.coco.compare.CocoAnnotations;
import cocoscope.coco.compare.Comparison;
import cocoscope.coco.compare.DifferingPixels;
import cocoscope.coco.index.CocoIndex;
import cocoscope.convert.Recipe;
import cocoscope.export.Export;
import cocoscope.export.MaskAnnotations;
import cocoscope.files.ImagePlaces;
import cocoscope.message.ExplainedException;
import cocoscope.message.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// How the file that is looked through differs from another one, or from masks. Belongs to the view's thread.
public final class BrowserComparison {
    private final BackgroundTasks comparing;
    private final Supplier<Recipe> recipe;
    private final LatestTask<Wanted, Pixels> pixelsOfImages;
    private final ReadOnlyObjectWrapper<Optional<Compared>> compared = new ReadOnlyObjectWrapper<>(this, "compared", Optional.empty());
    private final ReadOnlyObjectWrapper<Pixels> pixels = new ReadOnlyObjectWrapper<>(this, "pixels", Pixels.NONE);
    private final ObjectProperty<Optional<Message>> trouble = new SimpleObjectProperty<>(this, "trouble", Optional.empty());

    /// What was found out.
    ///
    /// @param other the file or folder that the open file is compared with
    /// @param index of the other file; empty for masks
    public record Compared(Path other, AnnotatedImages first, AnnotatedImages second, Comparison comparison, Optional<CocoIndex> index) {}

    /// The differing pixels of one image.
    public record Pixels(String image, List<DifferingPixels> differences) {
        static final Pixels NONE = new Pixels("", List.of());

        public Pixels {
            differences = List.copyOf(differences);
        }
    }

    /// What came of comparing.
    private record Found(Optional<Compared> compared, Optional<Message> trouble) {}

    private record Wanted(Compared compared, String image) {}

    /// @param recipe says what masks become
    BrowserComparison(Workers workers, Supplier<Recipe> recipe) {
        comparing = new BackgroundTasks(workers);
        this.recipe = recipe;
        pixelsOfImages = new LatestTask<>(workers, BrowserComparison::read, pixels::set);
    }

    public ReadOnlyObjectProperty<Optional<Compared>> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /// Where the shown image differs.
    public ReadOnlyObjectProperty<Pixels> pixelsProperty() {
        return pixels.getReadOnlyProperty();
    }

    /// Why the last comparison failed, until it is dismissed.
    public ObjectProperty<Optional<Message>> troubleProperty() {
        return trouble;
    }

    /// How much each annotation agrees with its counterpart; empty where nothing is compared.
    Optional<ComparedIous> ious() {
        return compared.get().map(it -> new ComparedIous(it.comparison()));
    }

    /// Whether an index is that of the other file.
    boolean isOfOther(CocoIndex index) {
        return compared.get().flatMap(Compared::index).filter(it -> it == index).isPresent();
    }

    /// An image of the other file, by its name.
    Optional<ShownImage.Request> imageOfOther(String name, ImagePlaces places) {
        return compared.get().flatMap(it -> it.index().flatMap(other -> other.images().named(name)
                .map(image -> new ShownImage.Request(other, image, places.andAround(it.other())))));
    }

    boolean isBusy() {
        return comparing.busyProperty().get() || pixelsOfImages.busy();
    }

    void forget() {
        comparing.cancel();
        pixelsOfImages.drop();
        pixels.set(Pixels.NONE);
        trouble.set(Optional.empty());
        compared.get().ifPresent(BrowserComparison::close);
        compared.set(Optional.empty());
    }

    /// Lets go of the files; one that is just being read is not shown any more.
    private static void close(Compared compared) {
        for (AnnotatedImages side : List.of(compared.first(), compared.second())) {
            if (side instanceof CocoAnnotations file) {
                try {
                    file.close();
                } catch (IOException _) {
                    // It was only read.
                }
            }
        }
    }

    /// @param other a COCO file, or a folder of masks, which become annotations by the recipe
    void compare(BrowsedFile file, Path other) {
        forget();
        Recipe used = recipe.get();
        comparing.start(_ -> compared(file, other, used), found -> {
            trouble.set(found.trouble());
            compared.set(found.compared());
        }, () -> { });
    }

    private static Found compared(BrowsedFile file, Path other, Recipe recipe) throws InterruptedException {
        try {
            CocoAnnotations first = CocoAnnotations.of(file.linted());
            if (Files.isDirectory(other)) {
                return new Found(Optional.of(compared(other, first, masks(other, recipe, first.categories()), Optional.empty())),
                        Optional.empty());
            }
            CocoAnnotations second = CocoAnnotations.open(other);
            return new Found(Optional.of(compared(other, first, second, Optional.of(second.index()))), Optional.empty());
        } catch (UnreadableJsonException | UnusableMasksException e) {
            return new Found(Optional.empty(), Optional.of(e.explanation()));
        }
    }

    private static Compared compared(Path other, AnnotatedImages first, AnnotatedImages second, Optional<CocoIndex> index)
            throws UnreadableJsonException {
        return new Compared(other, first, second, Comparison.of(first, second, Comparison.DEFAULT_MIN_IOU), index);
    }

    /// Where the file has one category only, an object without a name is of that.
    private static AnnotatedImages masks(Path folder, Recipe recipe, List<Category> categories) throws InterruptedException,
            UnusableMasksException {
        BatchInputs named = BatchInputs.withoutPictures(List.of(folder));
        List<BatchInput> inputs = (categories.size() == 1 ? named.withCategory(categories.getFirst().name()) : named).inputs();
        List<ConvertedMask> masks = new ArrayList<>();
        List<Message> failures = new ArrayList<>(named.problems());
        for (Outcome outcome : Batch.run(inputs, recipe, Runtime.getRuntime().availableProcessors(), () -> { }).outcomes()) {
            switch (outcome) {
                case Outcome.Converted(_, ConvertedMask mask, _) -> masks.add(mask);
                case Outcome.Failed(_, Message reason) -> failures.add(reason);
                case Outcome.Unusable(_, Message reason) -> failures.add(reason);
            }
        }
        if (!failures.isEmpty() || masks.isEmpty()) {
            throw new UnusableMasksException(failures.isEmpty() ? Message.about(folder, BrowserProblem.NO_MASKS.with())
                    : failures.getFirst());
        }
        return new MaskAnnotations(Export.of(masks, recipe, categories));
    }

    /// Reads where an image differs.
    void show(String image) {
        pixelsOfImages.drop();
        compared.get().ifPresentOrElse(it -> pixelsOfImages.request(new Wanted(it, image)), () -> pixels.set(Pixels.NONE));
    }

    private static Pixels read(Wanted wanted) {
        Compared compared = wanted.compared();
        List<AnnotationDifference> ofImage = compared.comparison().differences().stream()
                .filter(difference -> difference.image().equals(wanted.image())).toList();
        try {
            return new Pixels(wanted.image(), ofImage.isEmpty() ? List.of()
                    : DifferingPixels.of(compared.first(), compared.second(), wanted.image(), ofImage));
        } catch (UnreadableJsonException _) {
            return new Pixels(wanted.image(), List.of());
        }
    }

    /// Masks of which some cannot be read.
    private static final class UnusableMasksException extends ExplainedException {
        private static final long serialVersionUID = 1L;

        UnusableMasksException(Message problem) {
            super(problem);
        }
    }
}
