package cocoscope.app;

import cocoscope.convert.Conversion;
import cocoscope.convert.Recipe;
import cocoscope.project.ConvertedMask;
import cocoscope.project.Batch;
import cocoscope.project.Export;
import cocoscope.project.ExportFiles;
import cocoscope.project.Project;
import cocoscope.project.UnwritableFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Prepares an export, says what it will hold, and writes it.
///
/// Belongs to the view's thread; masks are converted and files are written in the background. Choices outlive an export, so
/// that the next one starts from them.
public final class ExportPlan {
    private final Workspace workspace;
    private final Executor background;
    private final Executor view;
    private final ObjectProperty<ExportKind> kind = new SimpleObjectProperty<>(this, "kind", ExportKind.THIS_IMAGE);
    private final ReadOnlyObjectWrapper<@Nullable Path> target = new ReadOnlyObjectWrapper<>(this, "target");
    private final ReadOnlyObjectWrapper<ExportState> state = new ReadOnlyObjectWrapper<>(this, "state", new ExportState.Idle());
    private final Map<ExportKind, Path> chosenTargets = new EnumMap<>(ExportKind.class);
    private Project project = Project.EMPTY;
    private Recipe recipe = Recipe.DEFAULT;
    private @Nullable BackgroundBatch conversion;
    private @Nullable Prepared prepared;

    /// All masks of an export, converted.
    private record Prepared(Recipe recipe, List<Document> documents, List<ConvertedMask> masks, List<ExportFailure> failures, Export export) {}

    ExportPlan(Workspace workspace, Executor background, Executor view) {
        this.workspace = workspace;
        this.background = background;
        this.view = view;
        kind.addListener((_, _, _) -> prepare());
    }

    public ObjectProperty<ExportKind> kindProperty() {
        return kind;
    }

    /// The file that is written, or the folder of the files.
    public ReadOnlyObjectProperty<@Nullable Path> targetProperty() {
        return target.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ExportState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether there is anything to export of this kind.
    public boolean offers(ExportKind offered) {
        boolean single = !documents(ExportKind.THIS_IMAGE).isEmpty();
        return offered == ExportKind.THIS_IMAGE ? single : documents(offered).size() > (single ? 1 : 0);
    }

    /// Starts from the project as it is now.
    public void begin() {
        project = workspace.history().project();
        ExportKind usual = offers(kind.get()) ? kind.get()
                : offers(ExportKind.THIS_IMAGE) ? ExportKind.THIS_IMAGE : ExportKind.ALL_IN_ONE_FILE;
        if (usual == kind.get()) {
            prepare();
        } else {
            state.set(new ExportState.Converting(0, 1));
            kind.set(usual);
        }
    }

    /// Writes to another place than the usual one.
    public void chooseTarget(Path chosen) {
        if (kind.get() == ExportKind.THIS_IMAGE) {
            target.set(chosen);
        } else {
            chosenTargets.put(kind.get(), chosen);
            target.set(chosen);
        }
        if (prepared != null) {
            summarise(prepared);
        }
    }

    /// Writes what [ExportState.Ready] announced.
    public void write() {
        Prepared ready = prepared;
        Path to = target.get();
        if (ready == null || to == null || !(state.get() instanceof ExportState.Ready || state.get() instanceof ExportState.Failed)) {
            return;
        }
        ExportSummary summary = state.get() instanceof ExportState.Failed(ExportSummary known, _) ? known
                : ((ExportState.Ready) state.get()).summary();
        ExportKind now = kind.get();
        state.set(new ExportState.Writing(summary));
        background.execute(() -> {
            Optional<String> problem = write(files(ready.export(), now, to));
            view.execute(() -> finish(ready, summary, to, problem));
        });
    }

    /// Gives up what has not been written.
    public void cancel() {
        stop();
        state.set(new ExportState.Idle());
    }

    private void stop() {
        if (conversion != null) {
            conversion.cancel();
            conversion = null;
        }
        prepared = null;
    }

    private List<Document> documents(ExportKind wanted) {
        List<Document> withMask = workspace.documents().stream().filter(document -> document.mask().isPresent()).toList();
        return wanted == ExportKind.THIS_IMAGE ? withMask.stream().filter(it -> workspace.current().filter(shown -> shown.mask().isPresent()
                && shown.file().equals(it.file())).isPresent()).toList() : withMask;
    }

    private void prepare() {
        stop();
        List<Document> documents = documents(kind.get());
        if (documents.isEmpty()) {
            state.set(new ExportState.Idle());
            return;
        }
        recipe = kind.get() == ExportKind.THIS_IMAGE ? project.recipeOf(documents.getFirst().image().files()) : project.recipe();
        ExportNames names = ExportNames.of(documents);
        Path usual = names.target(kind.get(), documents);
        target.set(kind.get() == ExportKind.THIS_IMAGE ? usual : chosenTargets.getOrDefault(kind.get(), usual));
        state.set(new ExportState.Converting(0, documents.size()));
        Optional<Conversion> shown = kind.get() == ExportKind.THIS_IMAGE && documents.size() == 1 ? upToDate() : Optional.empty();
        if (shown.isPresent()) {
            prepared(BackgroundBatch.result(documents, recipe, List.of(Batch.outcome(names.inputs().getFirst(), shown.get()))));
        } else {
            conversion = new BackgroundBatch(documents, recipe, names, view,
                    done -> state.set(new ExportState.Converting(done, documents.size())), this::prepared);
            conversion.start(background);
        }
    }

    private Optional<Conversion> upToDate() {
        return workspace.showsWholeMask(recipe.coding())
                && workspace.live().previewProperty().get() instanceof Preview.Ready(Conversion result) && result.recipe().equals(recipe)
                ? Optional.of(result) : Optional.empty();
    }

    private void prepared(BackgroundBatch.Result result) {
        conversion = null;
        Prepared ready = new Prepared(recipe, result.documents(), result.masks(), result.failures(), Export.of(result.masks(), recipe, project.categories()));
        prepared = ready;
        summarise(ready);
    }

    private void summarise(Prepared ready) {
        ExportKind now = kind.get();
        Path to = Objects.requireNonNull(target.get());
        int withoutMask = now == ExportKind.THIS_IMAGE ? 0 : workspace.documents().size() - documents(now).size();
        background.execute(() -> {
            ExportSummary summary = ExportSummary.of(ready.export(), files(ready.export(), now, to), ready.recipe(), ready.masks(), ready.failures(), withoutMask);
            view.execute(() -> {
                if (prepared == ready && to.equals(target.get())) {
                    state.set(new ExportState.Ready(summary));
                }
            });
        });
    }

    private static ExportFiles files(Export export, ExportKind kind, Path target) {
        return kind == ExportKind.ALL_ONE_FILE_EACH ? export.inFilePerImage(target) : export.inOneFile(target);
    }

    private static Optional<String> write(ExportFiles files) {
        try {
            files.write();
            return Optional.empty();
        } catch (UnwritableFileException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    private void finish(Prepared written, ExportSummary summary, Path to, Optional<String> problem) {
        if (problem.isPresent()) {
            state.set(new ExportState.Failed(summary, problem.get()));
            return;
        }
        Project now = workspace.history().project();
        boolean current = project.withExport(now.export()).equals(now);
        written.documents().forEach(document -> document.become(current ? Document.State.EXPORTED : Document.State.CHANGED));
        workspace.noticeProperty().set(Optional.of(new Notice.Exported(to, summary.files(), summary.images(), summary.annotations())));
        prepared = null;
        state.set(new ExportState.Done(summary));
    }
}
