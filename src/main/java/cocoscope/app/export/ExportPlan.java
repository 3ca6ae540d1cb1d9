package cocoscope.app.export;

import cocoscope.app.export.ExportProgress.Phase;
import cocoscope.app.export.PlannedExport.Prepared;
import cocoscope.app.history.History;
import cocoscope.app.images.ImageItem;
import cocoscope.app.images.Notice;
import cocoscope.app.images.NoticeBoard;
import cocoscope.app.images.OpenImages;
import cocoscope.app.images.ShownContent;
import cocoscope.app.library.Library;
import cocoscope.app.preview.LivePreview;
import cocoscope.app.work.BackgroundTasks;
import cocoscope.app.work.Workers;
import cocoscope.batch.Batch;
import cocoscope.coco.Category;
import cocoscope.convert.Conversion;
import cocoscope.convert.Recipe;
import cocoscope.files.Replacement;
import cocoscope.project.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Prepares an export, says what it will hold, and writes it.
///
/// Belongs to the view's thread; masks are converted and files are written in the background. Choices outlive an export, so
/// that the next one starts from them.
public final class ExportPlan {
    private final History history;
    private final ExportSource source;
    private final NoticeBoard notices;
    private final BackgroundTasks work;
    private final ExportSettings settings;
    private final ReadOnlyObjectWrapper<ExportState> state = new ReadOnlyObjectWrapper<>(this, "state", new ExportState.Idle());
    private Project project = Project.EMPTY;
    private final ExportRun run;
    private final ConvertedMasks masks = new ConvertedMasks();
    private final ReadOnlyObjectWrapper<List<ExportFailure>> failures = new ReadOnlyObjectWrapper<>(this, "failures", List.of());
    private @Nullable Prepared prepared;
    private @Nullable ExportJob job;
    private boolean writesWhenReady;

    /// @param library knows the images that are ticked
    public ExportPlan(History history, Library library, OpenImages images, ShownContent shown, LivePreview live, NoticeBoard notices,
            Workers workers) {
        run = new ExportRun(workers);
        this.history = history;
        source = new ExportSource(images, library, shown, live);
        this.notices = notices;
        work = new BackgroundTasks(workers);
        settings = new ExportSettings(history, source, this::change);
    }

    /// What is exported, and how.
    public ObjectProperty<ExportChoice> choiceProperty() {
        return settings.choiceProperty();
    }

    /// The file that is written, or the folder of the files.
    public ReadOnlyObjectProperty<@Nullable Path> targetProperty() {
        return settings.targetProperty();
    }

    public ReadOnlyObjectProperty<ExportState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether there is anything to export of this.
    public boolean offers(ExportScope offered) {
        return source.offers(offered);
    }

    /// The export that goes on beside the work.
    public ExportRun run() {
        return run;
    }

    /// The images that are missing in what was exported last.
    public ReadOnlyObjectProperty<List<ExportFailure>> failuresProperty() {
        return failures.getReadOnlyProperty();
    }

    /// Starts from the project as it is now, and from the last choices as far as they can be made. Waits for one that is running.
    public void begin() {
        if (run.isRunning()) {
            return;
        }
        project = history.project();
        settings.choosePossibleScope();
        prepare();
    }

    /// Exports once more what was exported last, as some of it failed.
    public void retry() {
        begin();
        write();
    }

    /// Starts from the images that are ticked in the library.
    public void beginWithTicked() {
        if (!run.isRunning() && offers(ExportScope.TICKED_IMAGES)) {
            settings.choose(ExportScope.TICKED_IMAGES);
            begin();
        }
    }

    /// Writes to another place than the suggested one.
    public void chooseTarget(Path chosen) {
        settings.chooseTarget(chosen);
        summarise();
    }

    /// Writes what [ExportState.Ready] announces, now or once it is known; beside the work, which goes on.
    public void write() {
        switch (state.get()) {
            case ExportState.Converting(int done, int total) -> {
                writesWhenReady = true;
                run.begin(Phase.CONVERTING, done, total);
            }
            case ExportState.Ready(ExportSummary summary) -> write(summary);
            case ExportState.Failed(ExportSummary summary, _, _) -> write(summary);
            case ExportState.Idle _, ExportState.Refused _, ExportState.Writing _, ExportState.Done _ -> { }
        }
    }

    /// Writes what failed because of a write-protected file, which somebody said is to be replaced.
    public void replaceProtected() {
        if (state.get() instanceof ExportState.Failed(ExportSummary summary, _, boolean isProtected) && isProtected) {
            notices.dismiss();
            write(summary, Replacement.FORCED);
        }
    }

    private void write(ExportSummary summary) {
        write(summary, Replacement.KEEPING_PROTECTION);
    }

    private void write(ExportSummary summary, Replacement replacement) {
        Prepared of = prepared;
        if (job != null && of != null && summary.images() > 0) {
            state.set(new ExportState.Writing(summary));
            boolean marks = of.choice().scope() != ExportScope.SELECTED;
            run.write(job, summary, replacement, ended -> end(summary, ended, marks ? Optional.of(of.result()) : Optional.empty()));
        }
    }

    /// Nobody looks at the plan any more: gives it up, unless it is being carried out.
    public void leave() {
        if (!run.isRunning()) {
            stop();
            state.set(new ExportState.Idle());
        }
    }

    /// Ends the export that is running; no file changes.
    public void cancel() {
        if (state.get() instanceof ExportState.Writing) {
            run.stop();
        } else if (run.isRunning()) {
            stop();
            state.set(new ExportState.Idle());
            notices.show(new Notice.ExportCancelled());
        }
    }

    private void stop() {
        work.cancel();
        prepared = null;
        job = null;
        writesWhenReady = false;
        run.end();
    }

    /// Masks are converted anew only for another scope.
    private void change(ExportChoice before, ExportChoice now) {
        Prepared known = prepared;
        if (known != null && before.scope() == now.scope()) {
            prepared = new Prepared(now, known.recipe(), known.result());
            settings.suggestTarget(ExportNames.of(source.items(now.scope())));
            summarise();
        } else {
            prepare();
        }
    }

    private void prepare() {
        stop();
        ExportChoice now = settings.choice();
        List<ImageItem> documents = source.items(now.scope());
        if (documents.isEmpty()) {
            state.set(new ExportState.Idle());
            return;
        }
        Recipe recipe = now.scope().isOfSeveral() ? project.recipe() : project.recipeOf(documents.getFirst().image().files());
        ExportNames names = ExportNames.of(documents);
        settings.suggestTarget(names);
        state.set(new ExportState.Converting(0, documents.size()));
        Optional<Conversion> known = !now.scope().isOfSeveral() && documents.size() == 1
                ? source.converted(recipe, names.inputs().getFirst().objects()) : Optional.empty();
        if (known.isPresent()) {
            prepared(recipe, ConvertedImages.of(documents, recipe, List.of(Batch.outcome(names.inputs().getFirst(), known.get()))));
        } else {
            work.start(task -> masks.of(documents, recipe, names, done -> converted(done, documents.size()), task),
                    result -> prepared(recipe, result), this::fail);
        }
    }

    private void prepared(Recipe recipe, ConvertedImages result) {
        ExportChoice now = settings.choice();
        ConvertedImages wanted = now.scope() == ExportScope.SELECTED ? result.only(source.selected().regions()) : result;
        prepared = new Prepared(now, recipe, wanted);
        summarise();
    }

    private void converted(int done, int total) {
        state.set(new ExportState.Converting(done, total));
        if (writesWhenReady) {
            run.report(Phase.CONVERTING, done, total);
        }
    }

    private void summarise() {
        Prepared ready = prepared;
        Path to = settings.targetProperty().get();
        if (ready == null || to == null) {
            return;
        }
        job = null;
        state.set(new ExportState.Converting(ready.result().masks().size(), ready.result().masks().size()));
        ExportChoice now = ready.choice();
        int withoutMask = source.withoutMask(now.scope());
        List<Path> open = source.files();
        List<Category> categories = project.categories();
        work.start(_ -> PlannedExport.of(ready, to, categories, open, withoutMask), planned -> {
            if (prepared == ready && to.equals(settings.targetProperty().get())) {
                job = planned.job().orElse(null);
                state.set(planned.state());
                writeIfAsked(planned.state());
            }
        }, this::fail);
    }

    /// Nothing is replaced that the person was not told of.
    private void writeIfAsked(ExportState planned) {
        if (!writesWhenReady) {
            return;
        }
        writesWhenReady = false;
        run.end();
        if (planned instanceof ExportState.Ready(ExportSummary summary) && summary.images() > 0 && run.wrote(summary.overwritten())) {
            write(summary);
        } else {
            notices.show(new Notice.ExportWaits());
        }
    }

    /// Something failed that should not, and that was told.
    private void fail() {
        stop();
        state.set(new ExportState.Idle());
    }

    /// @param marked the masks whose images change their state; empty where a part of one was written
    private void end(ExportSummary summary, ExportJob.Written ended, Optional<ConvertedImages> marked) {
        if (ended.problem().isPresent()) {
            state.set(new ExportState.Failed(summary, ended.problem().get(), ended.isProtected()));
            notices.show(new Notice.ExportFailed(ended.problem().get(), ended.isProtected()));
            return;
        }
        stop();
        if (ended.cancelled()) {
            state.set(new ExportState.Idle());
            notices.show(new Notice.ExportCancelled());
            return;
        }
        Project now = history.project();
        marked.ifPresent(it -> it.mark(project.withExport(now.export()).equals(now)));
        failures.set(summary.failures());
        notices.show(new Notice.Exported(summary.contents().files(), summary.images(), summary.contents().annotations(),
                summary.failures().size()));
        state.set(new ExportState.Done(summary));
    }
}
