package cocoscope.app;

import cocoscope.app.browser.CocoBrowser;
import cocoscope.app.export.ExportPlan;
import cocoscope.app.history.History;
import cocoscope.app.images.DropOffer;
import cocoscope.app.images.FileDiagnosis;
import cocoscope.app.images.FoundFiles;
import cocoscope.app.images.ImageItem;
import cocoscope.app.images.ImageItems;
import cocoscope.app.images.ImageReading;
import cocoscope.app.images.MissingFiles;
import cocoscope.app.images.Notice;
import cocoscope.app.images.OpenedImage;
import cocoscope.app.pairing.PairingTable;
import cocoscope.app.preview.DetectedLevels;
import cocoscope.app.preview.LivePreview;
import cocoscope.app.preview.ReadingComparisonModel;
import cocoscope.app.project.Autosave;
import cocoscope.app.project.RecentProjects;
import cocoscope.app.project.SavedProject;
import cocoscope.app.settings.CategoryUses;
import cocoscope.app.work.BackgroundTasks;
import cocoscope.app.work.Delay;
import cocoscope.app.work.FailureLog;
import cocoscope.app.work.Workers;
import cocoscope.coco.Category;
import cocoscope.convert.Recipe;
import cocoscope.diagnosis.Advice;
import cocoscope.diagnosis.AdvisedRecipe;
import cocoscope.files.FileNames;
import cocoscope.files.ImageListing;
import cocoscope.mask.MaskEncoding;
import cocoscope.project.Project;
import cocoscope.project.ProjectImage;
import cocoscope.project.StateFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What is open in the window: the documents, and the one that is shown.
///
/// Belongs to the view's thread; files are read in the background.
public final class Workspace {
    private final FailureLog log;
    private final BackgroundTasks work;
    private final MissingFiles missingFiles = new MissingFiles(this);
    private final LivePreview live;
    private final ExportPlan export;
    private final CocoBrowser inspection;
    private final History history;
    private final PairingTable pairing;
    private final ImageItems documents = new ImageItems();
    private final FileDiagnosis diagnosis;
    private final DetectedLevels levelsRead;
    private final ReadingComparisonModel readings;
    private final SavedProject saved;
    private final Optional<Autosave> autosave;
    private final ReadOnlyObjectWrapper<@Nullable ImageItem> current = new ReadOnlyObjectWrapper<>(this, "current");
    private final ReadOnlyObjectWrapper<Optional<OpenedImage>> content =
            new ReadOnlyObjectWrapper<>(this, "content", Optional.empty());
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(this, "notice", Optional.empty());
    private final ObjectProperty<List<Category>> categories = new SimpleObjectProperty<>(this, "categories", List.of());
    private @Nullable ImageItem shown;
    private int layer;

    /// @param background runs what takes time, on at least two threads
    /// @param view       runs what changes the properties
    public Workspace(Executor background, Executor view) {
        this(background, view, Delay.on(view), Optional.empty());
    }

    /// @param state where unsaved changes and recent projects are kept
    public Workspace(Executor background, Executor view, StateFolder state) {
        this(background, view, Delay.on(view), Optional.of(state));
    }

    public Workspace(Executor background, Executor view, Delay later) {
        this(background, view, later, Optional.empty());
    }

    public Workspace(Executor background, Executor view, Delay later, Optional<StateFolder> state) {
        log = new FailureLog(state.map(StateFolder::log));
        Workers workers = new Workers(background, view, later, this::fail);
        work = new BackgroundTasks(workers);
        live = new LivePreview(workers);
        export = new ExportPlan(this, workers);
        inspection = new CocoBrowser(workers, live.recipeProperty()::get);
        pairing = new PairingTable(this, workers);
        diagnosis = new FileDiagnosis(workers);
        levelsRead = new DetectedLevels(live, workers);
        readings = new ReadingComparisonModel(this, workers);
        history = new History(later);
        history.projectProperty().addListener((_, before, after) -> follow(before, after));
        live.recipeProperty().addListener((_, _, recipe) -> history.edit(withShownRecipe(recipe)));
        categories.addListener((_, _, changed) -> history.edit(project().withCategories(changed)));
        RecentProjects recent = new RecentProjects(this, state);
        saved = new SavedProject(this, recent);
        autosave = state.map(it -> new Autosave(this, workers, it.rescues()));
    }

    /// Tells of something that failed that should not.
    public void fail(Throwable failure) {
        notice.set(Optional.of(new Notice.Unexpected(log.write(failure))));
    }

    /// Looks for what the last window left.
    public void start() {
        saved.recent().start();
        autosave.ifPresent(Autosave::lookForLeft);
    }

    /// Ends on purpose: what is not saved now is forgotten.
    public void close() {
        autosave.ifPresent(Autosave::close);
    }

    /// The file of the project.
    public SavedProject saved() {
        return saved;
    }

    public Optional<Autosave> autosave() {
        return autosave;
    }

    /// What is worked on, and the steps that lead back.
    public History history() {
        return history;
    }

    public LivePreview live() {
        return live;
    }

    public ExportPlan export() {
        return export;
    }

    public CocoBrowser inspection() {
        return inspection;
    }

    public PairingTable pairing() {
        return pairing;
    }

    public FileDiagnosis diagnosis() {
        return diagnosis;
    }

    /// The levels that the mask is read by.
    public DetectedLevels levelsRead() {
        return levelsRead;
    }

    public ReadingComparisonModel readings() {
        return readings;
    }

    public ObservableList<ImageItem> documents() {
        return documents.view();
    }

    public ReadOnlyObjectProperty<@Nullable ImageItem> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public Optional<ImageItem> current() {
        return Optional.ofNullable(current.get());
    }

    /// What is shown; stays until the next document has been read.
    public ReadOnlyObjectProperty<Optional<OpenedImage>> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /// Whether files are being read or written.
    public ReadOnlyBooleanProperty openingProperty() {
        return work.busyProperty();
    }

    /// The categories that a person has settled, an immutable list in their order; others get their ids at export.
    public ObjectProperty<List<Category>> categoriesProperty() {
        return categories;
    }

    /// What the person should hear of, until it is dismissed.
    public ObjectProperty<Optional<Notice>> noticeProperty() {
        return notice;
    }

    /// Opens files and folders: pairs them, adds them to the list, and shows the first that can be read.
    public void open(List<Path> paths) {
        offer(paths, this::accept);
    }

    /// Finds out what opening the files would do, without doing it.
    public void offer(List<Path> paths, Consumer<DropOffer> then) {
        if (paths.size() == 1 && FileNames.isProject(paths.getFirst())) {
            then.accept(new DropOffer.OpenProject(paths.getFirst()));
            return;
        }
        Optional<DropOffer.Inspect> inspect = DropOffer.Inspect.of(paths);
        if (inspect.isPresent()) {
            then.accept(inspect.get());
            return;
        }
        Optional<ImageItem> waiting = current().filter(document -> document.state() == ImageItem.State.NO_MASK);
        work.run(() -> FoundFiles.in(paths), found -> then.accept(found.offer(waiting)));
    }

    public void accept(DropOffer offer) {
        switch (offer) {
            case DropOffer.Nothing(List<String> problems) -> notice.set(Optional.of(
                    problems.isEmpty() ? new Notice.NothingToOpen() : new Notice.Trouble(problems)));
            case DropOffer.OpenProject(Path file) -> saved.open(file);
            case DropOffer.Inspect(Path file, Optional<Path> with) -> inspection.open(file, with);
            case DropOffer.UseAsMask(Path mask, ImageItem document) -> useAsMask(mask, document);
            case DropOffer.Open(List<ImageItem> found, List<ImageListing> listings, List<String> problems) -> {
                pairing.opened(listings);
                add(found, problems);
                Notice.Leftovers leftovers = Notice.Leftovers.of(found);
                if (notice.get().isEmpty() && leftovers.areWorthTelling()) {
                    notice.set(Optional.of(leftovers));
                }
            }
        }
    }

    /// Uses a file as the mask of a document.
    public void useAsMask(Path mask, ImageItem document) {
        replace(document, new ProjectImage.Files(Optional.of(document.file()), Optional.of(mask)));
    }

    /// Forgets the picture that a mask was paired with.
    public void useMaskAlone(ImageItem document) {
        replace(document, new ProjectImage.Files(Optional.empty(), document.mask()));
    }

    public void select(ImageItem document) {
        if (document == current.get()) {
            return;
        }
        current.set(document);
        layer = 0;
        MaskEncoding coding = coding(document);
        Optional<OpenedImage> kept = document.kept().filter(it -> it.isReadAs(coding));
        if (kept.isPresent()) {
            layer = kept.get().masked().map(OpenedImage.Masked::layer).orElse(0);
            show(document, kept.get());
        } else {
            work.run(() -> ImageReading.of(document, coding, layer), reading -> {
                ImageItem settled = settle(document, reading);
                if (current.get() == document) {
                    reading.content().ifPresentOrElse(read -> show(settled, read), this::showNothing);
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

    /// Takes an advice for a file that could not be read, and reads it.
    public void readBy(Advice.Kind advice, ImageItem document) {
        ProjectImage.Files files = document.image().files();
        notice.set(Optional.empty());
        AdvisedRecipe.ofHeaders(project().recipeOf(files), advice)
                .ifPresent(recipe -> history.edit(project().withRecipeOf(files, recipe)));
        if (document == current.get()) {
            read(document);
        } else {
            select(document);
        }
    }

    /// Whether all of the mask is shown, read by a coding.
    public boolean showsWholeMask(MaskEncoding coding) {
        Optional<OpenedImage> shown = content.get();
        return shown.isPresent() && shown.get().isReadAs(coding) && shown.get().masked().map(OpenedImage.Masked::layers).orElse(1) == 1;
    }

    /// Puts these images in the place of all that are open; those of the same files keep their recipes.
    public void pairAnew(List<ProjectImage> images) {
        history.edit(project().withImages(images.stream()
                .map(image -> image.withRecipe(project().image(image.files()).flatMap(ProjectImage::recipe))).toList()));
        forgetTrouble();
        if (current().isEmpty()) {
            documents().stream().findFirst().ifPresent(this::select);
        }
    }

    /// Settles categories, and gives those of rules and images other names, in one step.
    public void settle(List<Category> settled, UnaryOperator<String> name) {
        history.edit(new CategoryUses(this).renamed(name).withCategories(settled));
    }

    public void close(ImageItem document) {
        history.edit(project().without(document.image().files()));
    }

    /// Gives the current image its own recipe, as it is now, or takes it away.
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

    /// Looks for the missing files in a folder; all that moved with those are found as well.
    public void relink(Path folder) {
        missingFiles.relink(folder);
    }

    public void showIfNothingIs(Iterator<ImageItem> candidates) {
        if (content.get().isEmpty()) {
            showFirstReadable(candidates, List.of());
        }
    }

    public BackgroundTasks work() {
        return work;
    }

    /// Replaces everything by another project, and shows the first image that can be read.
    public void load(Project project, Set<Path> missing) {
        inspection.close();
        pairing.forget();
        current.set(null);
        showNothing();
        documents.forget();
        history.restart(project);
        export.follow(project.export());
        missingFiles.mark(missing);
        showFirstReadable(missingFiles.others(), List.of());
    }

    /// The project with another recipe for the images that the shown recipe is of.
    public Project withShownRecipe(Recipe recipe) {
        return shown == null ? project().withRecipe(recipe) : project().withRecipeOf(shown.image().files(), recipe);
    }

    private void showWhatChanges(Runnable step) {
        Set<ProjectImage> before = new HashSet<>(project().images());
        step.run();
        List<ImageItem> changed = project().images().stream().filter(image -> !before.contains(image)).map(documents::of).toList();
        if (!changed.isEmpty() && !changed.contains(current.get())) {
            select(changed.getFirst());
        }
    }

    private Project project() {
        return history.project();
    }

    private void follow(Project before, Project after) {
        ImageItem lost = current.get();
        int place = lost == null ? 0 : documents().indexOf(lost);
        documents.follow(before, after);
        categories.set(after.categories());
        if (lost != null && current.get() == lost && !documents().contains(lost)) {
            current.set(null);
            showNothing();
            if (!documents().isEmpty()) {
                select(documents().get(Math.min(place, documents().size() - 1)));
            }
        }
        followCategory(before, after);
        live.recipeProperty().set(shown == null ? after.recipe() : after.recipeOf(shown.image().files()));
        readAgain();
    }

    private MaskEncoding coding(ImageItem document) {
        return project().recipeOf(document.image().files()).encoding();
    }

    /// Another coding may take other samples of the file.
    private void readAgain() {
        ImageItem document = shown;
        if (document != null && document == current.get() && content.get().filter(it -> !it.isReadAs(coding(document))).isPresent()) {
            layer = 0;
            read(document);
        }
    }

    /// What is shown stays when the files cannot be read.
    private void read(ImageItem document) {
        MaskEncoding coding = coding(document);
        int wanted = layer;
        work.run(() -> ImageReading.of(document, coding, wanted), reading -> {
            if (document != current.get() || !coding.readsLike(coding(document)) || wanted != layer) {
                return;
            }
            if (reading.content().isPresent()) {
                show(settle(document, reading), reading.content().get());
            } else {
                notice.set(Optional.of(new Notice.Trouble(List.of(reading.problem()), Optional.of(document), reading.advice())));
            }
        });
    }

    /// Converts again where the name or folder of the shown mask stands for another category now.
    private void followCategory(Project before, Project after) {
        if (shown != null) {
            Optional<String> now = after.image(shown.image().files()).flatMap(ProjectImage::category);
            if (!now.equals(before.image(shown.image().files()).flatMap(ProjectImage::category))) {
                content.get().flatMap(OpenedImage::masked).ifPresent(masked -> live.show(masked.mask(), now));
            }
        }
    }

    private void add(List<ImageItem> found, List<String> problems) {
        if (problems.isEmpty()) {
            forgetTrouble();
        } else {
            notice.set(Optional.of(new Notice.Trouble(problems)));
        }
        List<ProjectImage> images = found.stream().map(ImageItem::image).toList();
        history.edit(project().and(images));
        showFirstReadable(images.stream().map(documents::of).iterator(), problems);
    }

    /// Until one can be read, what is shown stays.
    private void showFirstReadable(Iterator<ImageItem> candidates, List<String> problems) {
        if (!candidates.hasNext()) {
            return;
        }
        ImageItem document = candidates.next();
        MaskEncoding coding = coding(document);
        work.run(() -> ImageReading.of(document, coding, 0), reading -> {
            ImageItem settled = settle(document, reading);
            if (reading.content().isPresent()) {
                select(settled);
            } else {
                List<String> more = new ArrayList<>(problems);
                more.add(reading.problem());
                notice.set(Optional.of(new Notice.Trouble(more, Optional.of(document).filter(_ -> more.size() == 1), reading.advice())));
                showFirstReadable(candidates, more);
            }
        });
    }

    /// Notes in the list what came of reading a document; a photo that was taken for a mask becomes a picture.
    private ImageItem settle(ImageItem document, ImageReading reading) {
        if (reading.content().isEmpty()) {
            document.fail(reading.problem());
            return document;
        }
        OpenedImage read = reading.content().get();
        if (read.masked().isEmpty() && document.mask().isPresent()) {
            ProjectImage picture = document.image().withFiles(new ProjectImage.Files(document.mask(), Optional.empty()));
            ImageItem settled = documents.of(picture);
            settled.keep(read);
            history.amend(project -> project.with(document.image().files(), picture));
            return settled;
        }
        if (document.state() == ImageItem.State.ERROR || document.state() == ImageItem.State.MISSING) {
            document.become(ImageItem.State.READY);
        }
        document.keep(read);
        return document;
    }

    /// An offer of unsaved changes stays until it is answered.
    private void forgetTrouble() {
        if (notice.get().filter(it -> it instanceof Notice.Unsaved).isEmpty()) {
            notice.set(Optional.empty());
        }
    }

    private void replace(ImageItem document, ProjectImage.Files files) {
        ProjectImage image = document.image().withFiles(files);
        MaskEncoding coding = coding(document);
        work.run(() -> ImageReading.of(new ImageItem(image), coding, 0), reading -> {
            if (reading.content().isEmpty()) {
                notice.set(Optional.of(new Notice.Trouble(List.of(reading.problem()))));
            } else if (documents().contains(document)) {
                ImageItem replacement = documents.of(image);
                replacement.keep(reading.content().get());
                history.edit(project().with(document.image().files(), image));
                forgetTrouble();
                select(replacement);
            }
        });
    }

    private void show(ImageItem document, OpenedImage read) {
        shown = document;
        Recipe recipe = project().recipeOf(document.image().files());
        if (!recipe.equals(live.recipeProperty().get())) {
            live.showNothing();
            live.recipeProperty().set(recipe);
        }
        content.set(Optional.of(read));
        read.masked().ifPresentOrElse(masked -> live.show(masked.mask(), document.image().category()), live::showNothing);
        document.mask().filter(_ -> read.masked().isPresent())
                .ifPresentOrElse(file -> diagnosis.show(file, read), diagnosis::showNothing);
        levelsRead.show(read.masked());
        readAgain();
    }

    private void showNothing() {
        shown = null;
        content.set(Optional.empty());
        live.showNothing();
        diagnosis.showNothing();
        levelsRead.show(Optional.empty());
    }
}
