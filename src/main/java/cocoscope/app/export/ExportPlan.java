package cocoscope.app.export;

import cocoscope.app.history.History;
import cocoscope.app.history.ProjectProperty;
import cocoscope.app.images.ImageItem;
import cocoscope.app.images.Notice;
import cocoscope.app.images.NoticeBoard;
import cocoscope.app.images.OpenImages;
import cocoscope.app.images.ShownContent;
import cocoscope.app.preview.LivePreview;
import cocoscope.app.preview.Preview;
import cocoscope.app.work.BackgroundTasks;
import cocoscope.app.work.Workers;
import cocoscope.batch.Batch;
import cocoscope.batch.ConvertedMask;
import cocoscope.coco.Category;
import cocoscope.convert.Conversion;
import cocoscope.convert.Recipe;
import cocoscope.export.ExportForm;
import cocoscope.files.UnwritableFileException;
import cocoscope.project.Project;
import cocoscope.project.ProjectExport;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
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
    private final History history;
    private final OpenImages images;
    private final ShownContent shown;
    private final LivePreview live;
    private final NoticeBoard notices;
    private final BackgroundTasks work;
    private final ObjectProperty<Optional<ExportScope>> scope = new SimpleObjectProperty<>(this, "scope", Optional.empty());
    private final ProjectProperty<ExportChoice> choice;
    private final ReadOnlyObjectWrapper<@Nullable Path> target = new ReadOnlyObjectWrapper<>(this, "target");
    private final ReadOnlyObjectWrapper<ExportState> state = new ReadOnlyObjectWrapper<>(this, "state", new ExportState.Idle());
    private Project project = Project.EMPTY;
    private Recipe recipe = Recipe.DEFAULT;
    private @Nullable Prepared prepared;
    private @Nullable ExportJob job;

    /// All masks of an export, converted.
    private record Prepared(ExportChoice choice, Recipe recipe, BackgroundBatch.Result result) {}

    /// An export to one place, as far as it can be written there.
    private record Planned(Optional<ExportJob> job, ExportState state) {
        static Planned of(ExportChoice choice, Path to, Prepared ready, List<Category> categories, List<Path> open, int withoutMask) {
            try {
                ExportJob job = ExportJob.of(choice, to, ready.result().masks(), ready.recipe(), categories, open);
                return new Planned(Optional.of(job), new ExportState.Ready(ExportSummary.of(job, ready.recipe(), ready.result(), withoutMask)));
            } catch (ExportJob.Refusal e) {
                return new Planned(Optional.empty(), new ExportState.Refused(String.valueOf(e.getMessage())));
            }
        }
    }

    public ExportPlan(History history, OpenImages images, ShownContent shown, LivePreview live, NoticeBoard notices, Workers workers) {
        this.history = history;
        this.images = images;
        this.shown = shown;
        this.live = live;
        this.notices = notices;
        work = new BackgroundTasks(workers);
        choice = new ProjectProperty<>(this, "choice", Bindings.createObjectBinding(this::derivedChoice, scope, history.projectProperty()), this::choose);
        history.restartsProperty().addListener((_, _, _) -> scope.set(Optional.empty()));
    }

    /// A project that was exported before is exported as a whole again.
    private ExportChoice derivedChoice() {
        ProjectExport settings = history.project().export();
        ExportScope usual = settings.equals(ProjectExport.DEFAULT) ? ExportScope.THIS_IMAGE : ExportScope.ALL_IMAGES;
        return new ExportChoice(scope.get().orElse(usual), settings.form(), settings.division());
    }

    private void choose(ExportChoice now) {
        ExportChoice before = choice.get();
        scope.set(Optional.of(now.scope()));
        if (now.form() != before.form() || !now.division().equals(before.division())) {
            history.amend(it -> it.withExport(new ProjectExport(now.form(), it.export().targets(), now.division())));
        }
        change(before, now);
    }

    /// What is exported, and how.
    public ObjectProperty<ExportChoice> choiceProperty() {
        return choice;
    }

    /// The file that is written, or the folder of the files.
    public ReadOnlyObjectProperty<@Nullable Path> targetProperty() {
        return target.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ExportState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether there is anything to export of this.
    public boolean offers(ExportScope offered) {
        boolean single = !documents(ExportScope.THIS_IMAGE).isEmpty();
        return switch (offered) {
            case SELECTED -> single && live.selectedRegionProperty().get() >= 0;
            case THIS_IMAGE -> single;
            case ALL_IMAGES -> documents(offered).size() > (single ? 1 : 0);
        };
    }

    /// Starts from the project as it is now, and from the last choices as far as they can be made.
    public void begin() {
        project = history.project();
        ExportScope usual = offers(choice.get().scope()) ? choice.get().scope()
                : offers(ExportScope.THIS_IMAGE) ? ExportScope.THIS_IMAGE : ExportScope.ALL_IMAGES;
        if (usual == choice.get().scope()) {
            prepare();
        } else {
            state.set(new ExportState.Converting(0, 1));
            choice.set(choice.get().withScope(usual));
        }
    }

    /// Writes to another place than the usual one.
    public void chooseTarget(Path chosen) {
        if (isRemembered(choice.get())) {
            ProjectExport now = history.project().export();
            Map<ExportForm, Path> targets = new HashMap<>(now.targets());
            targets.put(choice.get().form(), chosen);
            history.amend(it -> it.withExport(new ProjectExport(now.form(), targets, now.division())));
        }
        target.set(chosen);
        summarise();
    }

    /// Writes what [ExportState.Ready] announced.
    public void write() {
        ExportJob ready = job;
        Prepared of = prepared;
        Path to = target.get();
        if (ready == null || of == null || to == null || !(state.get() instanceof ExportState.Ready || state.get() instanceof ExportState.Failed)) {
            return;
        }
        ExportSummary summary = state.get() instanceof ExportState.Failed(ExportSummary known, _) ? known
                : ((ExportState.Ready) state.get()).summary();
        state.set(new ExportState.Writing(summary));
        work.start(_ -> write(ready), problem -> finish(of, summary, to, problem), this::fail);
    }

    /// Gives up what has not been written.
    public void cancel() {
        stop();
        state.set(new ExportState.Idle());
    }

    private void stop() {
        work.cancel();
        prepared = null;
        job = null;
    }

    /// Masks are converted anew only for another scope.
    private void change(ExportChoice before, ExportChoice now) {
        Prepared known = prepared;
        if (known != null && before.scope() == now.scope()) {
            prepared = new Prepared(now, known.recipe(), known.result());
            suggestTarget(now);
            summarise();
        } else {
            prepare();
        }
    }

    private List<ImageItem> documents(ExportScope wanted) {
        List<ImageItem> withMask = images.items().stream().filter(document -> document.mask().isPresent()).toList();
        return switch (wanted) {
            case ALL_IMAGES -> withMask;
            case THIS_IMAGE -> withMask.stream().filter(it -> images.current().filter(selected -> selected.mask().isPresent()
                    && selected.file().equals(it.file())).isPresent()).toList();
            case SELECTED -> withMask.stream().filter(it -> it == images.current().orElse(null)).toList();
        };
    }

    private void prepare() {
        stop();
        ExportChoice now = choice.get();
        List<ImageItem> documents = documents(now.scope());
        if (documents.isEmpty()) {
            state.set(new ExportState.Idle());
            return;
        }
        recipe = now.scope() == ExportScope.ALL_IMAGES ? project.recipe() : project.recipeOf(documents.getFirst().image().files());
        ExportNames names = ExportNames.of(documents);
        suggestTarget(now);
        state.set(new ExportState.Converting(0, documents.size()));
        Optional<Conversion> known = now.scope() != ExportScope.ALL_IMAGES && documents.size() == 1 ? upToDate() : Optional.empty();
        if (known.isPresent()) {
            prepared(now, BackgroundBatch.result(documents, recipe, List.of(Batch.outcome(names.inputs().getFirst(), known.get()))));
        } else {
            Recipe used = recipe;
            work.start(task -> BackgroundBatch.run(documents, used, names,
                    done -> state.set(new ExportState.Converting(done, documents.size())), task), result -> prepared(now, result), this::fail);
        }
    }

    private Optional<Conversion> upToDate() {
        return shown.isWholeMask(recipe.encoding())
                && live.previewProperty().get() instanceof Preview.Ready(Conversion result) && result.recipe().equals(recipe)
                ? Optional.of(result) : Optional.empty();
    }

    private void suggestTarget(ExportChoice now) {
        List<ImageItem> documents = documents(now.scope());
        Path usual = ExportNames.of(documents).target(now, documents, live.selectedRegionProperty().get() + 1);
        target.set(isRemembered(now) ? history.project().export().targets().getOrDefault(now.form(), usual) : usual);
    }

    /// One image after the other each has a file of its own, but for a file that all are added to.
    private static boolean isRemembered(ExportChoice now) {
        return now.scope() == ExportScope.ALL_IMAGES || now.form() == ExportForm.APPEND;
    }

    private void prepared(ExportChoice now, BackgroundBatch.Result result) {
        int selected = live.selectedRegionProperty().get();
        BackgroundBatch.Result wanted = now.scope() != ExportScope.SELECTED ? result : new BackgroundBatch.Result(result.documents(),
                result.masks().stream().map(mask -> selected(mask, selected)).toList(), result.failures(), result.alternatives());
        prepared = new Prepared(choice.get(), recipe, wanted);
        summarise();
    }

    private static ConvertedMask selected(ConvertedMask mask, int region) {
        return region >= 0 && region < mask.annotations().size() ? mask.only(region) : mask;
    }

    private void summarise() {
        Prepared ready = prepared;
        Path to = target.get();
        if (ready == null || to == null) {
            return;
        }
        job = null;
        state.set(new ExportState.Converting(ready.result().masks().size(), ready.result().masks().size()));
        ExportChoice now = ready.choice();
        int withoutMask = now.scope() == ExportScope.ALL_IMAGES ? images.items().size() - documents(now.scope()).size() : 0;
        List<Path> open = ExportJob.files(images.items());
        List<Category> categories = project.categories();
        work.start(_ -> Planned.of(now, to, ready, categories, open, withoutMask), planned -> {
            if (prepared == ready && to.equals(target.get())) {
                job = planned.job().orElse(null);
                state.set(planned.state());
            }
        }, this::fail);
    }

    /// Something failed that should not, and that was told.
    private void fail() {
        stop();
        state.set(new ExportState.Idle());
    }

    private static Optional<String> write(ExportJob files) {
        try {
            files.write();
            return Optional.empty();
        } catch (UnwritableFileException e) {
            return Optional.of(Objects.toString(e.getMessage(), ""));
        }
    }

    private void finish(Prepared written, ExportSummary summary, Path to, Optional<String> problem) {
        if (problem.isPresent()) {
            state.set(new ExportState.Failed(summary, problem.get()));
            return;
        }
        if (written.choice().scope() != ExportScope.SELECTED) {
            Project now = history.project();
            boolean current = project.withExport(now.export()).equals(now);
            written.result().documents().forEach(document -> document.become(current ? ImageItem.State.EXPORTED : ImageItem.State.CHANGED));
        }
        notices.show(new Notice.Exported(to, summary.files(), summary.images(), summary.annotations()));
        stop();
        state.set(new ExportState.Done(summary));
    }
}
