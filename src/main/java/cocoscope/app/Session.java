package cocoscope.app;

import cocoscope.app.browser.CocoBrowser;
import cocoscope.app.canvas.CategoryColors;
import cocoscope.app.export.ExportPlan;
import cocoscope.app.export.PlanUpdates;
import cocoscope.app.history.History;
import cocoscope.app.images.FileChoice;
import cocoscope.app.images.FileDiagnosis;
import cocoscope.app.images.MissingFiles;
import cocoscope.app.images.Notice;
import cocoscope.app.images.NoticeBoard;
import cocoscope.app.images.OpenDecision;
import cocoscope.app.images.OpenImages;
import cocoscope.app.images.ShownContent;
import cocoscope.app.library.Library;
import cocoscope.app.objects.ObjectEditor;
import cocoscope.app.pairing.PairingTable;
import cocoscope.app.preview.DetectedLevels;
import cocoscope.app.preview.LivePreview;
import cocoscope.app.preview.ReadingComparisonModel;
import cocoscope.app.project.Autosave;
import cocoscope.app.project.OneWindow;
import cocoscope.app.project.ProjectFiles;
import cocoscope.app.project.RecentProjects;
import cocoscope.app.project.RecipeFiles;
import cocoscope.app.project.SavedProject;
import cocoscope.app.project.WindowMemory;
import cocoscope.app.settings.CategoryEditor;
import cocoscope.app.settings.CategoryUses;
import cocoscope.app.settings.MaskFacts;
import cocoscope.app.settings.MaskModel;
import cocoscope.app.settings.RuleEditor;
import cocoscope.app.work.BackgroundTasks;
import cocoscope.app.work.Delay;
import cocoscope.app.work.FailureLog;
import cocoscope.app.work.Workers;
import cocoscope.project.StateFolder;
import java.util.Optional;
import java.util.concurrent.Executor;

/// Builds the models of a window, and hands each what it needs. Belongs to the view's thread.
public final class Session {
    public final History history;
    public final NoticeBoard notices = new NoticeBoard();
    public final BackgroundTasks opening;
    public final OpenImages images;
    public final Library library;
    public final FileChoice choice;
    public final MaskModel mask;
    public final ReadingComparisonModel readings;
    public final ObjectEditor objects;
    public final CategoryEditor categories;
    public final PairingTable pairing;
    public final ExportPlan export;
    public final CocoBrowser browser;
    public final ProjectFiles project;
    public final FileOpening files;
    public final WindowMemory memory;
    private final FailureLog log;

    /// @param background runs what takes time, on at least two threads
    /// @param view       runs what changes the properties
    /// @param state      where unsaved changes, recent projects and the log of failures are kept
    public Session(Executor background, Executor view, Delay later, Optional<StateFolder> state) {
        memory = new WindowMemory(state.map(StateFolder::window));
        log = new FailureLog(state.map(StateFolder::log));
        Workers workers = new Workers(background, view, later, this::fail);
        opening = new BackgroundTasks(workers);
        history = new History(later);
        OpenDecision decision = new OpenDecision(history, workers);
        ShownContent shown = new ShownContent(history, decision);
        LivePreview live = new LivePreview(shown.maskInputProperty(), workers);
        DetectedLevels levels = new DetectedLevels(shown, live, workers);
        images = new OpenImages(history, shown, notices, opening);
        library = new Library(images, history, decision, workers);
        choice = new FileChoice(images, history, notices, opening);
        mask = new MaskModel(images, shown, live, new MaskFacts(levels, new FileDiagnosis(shown, workers), decision),
                new RuleEditor(history, shown, live, levels), new CategoryColors(history, live), history, notices);
        readings = new ReadingComparisonModel(shown, workers);
        objects = new ObjectEditor(history, shown, live);
        categories = new CategoryEditor(history, new CategoryUses(history, shown, live));
        pairing = new PairingTable(images, history, workers);
        export = new ExportPlan(history, library, images, shown, live, notices, workers);
        new PlanUpdates(export, history, images, live);
        browser = new CocoBrowser(workers, () -> shown.recipeProperty().get());
        MissingFiles missing = new MissingFiles(images, shown, history, notices, opening);
        SavedProject saved = new SavedProject(history, missing, notices, opening, new RecentProjects(opening, state));
        Optional<Autosave> autosave = state.map(it -> new Autosave(history, saved, notices, opening, workers, it.recovery()));
        Optional<OneWindow> window = state.map(it -> new OneWindow(saved, notices, opening, it.open()));
        project = new ProjectFiles(saved, autosave, window, new RecipeFiles(history, shown, notices, opening), missing);
        files = new FileOpening(images, pairing, browser, saved, choice, notices, opening);
        history.restartsProperty().addListener((_, _, _) -> browser.close());
    }

    /// Keeps its state where the system wants it.
    ///
    /// @param view runs what changes the properties
    public static Session ofUser(Executor background, Executor view) {
        return new Session(background, view, Delay.on(view), Optional.of(StateFolder.ofUser()));
    }

    /// Tells of something that failed that should not.
    public void fail(Throwable failure) {
        notices.show(new Notice.Unexpected(log.write(failure)));
    }
}
