package cocoscope.ui.window;

import cocoscope.app.Session;
import cocoscope.app.browser.ReviewHistory;
import cocoscope.app.history.Change;
import cocoscope.app.history.History;
import cocoscope.app.images.OpenProblem;
import cocoscope.app.images.Sample;
import cocoscope.ui.canvas.ImageCanvas;
import cocoscope.ui.control.Command;
import cocoscope.ui.control.Commands;
import cocoscope.ui.control.FilePicker;
import cocoscope.ui.control.Text;
import cocoscope.ui.objects.ObjectCommands;
import cocoscope.ui.project.ProjectActions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableBooleanValue;

/// All that can be done in the window, by menu: what it is called, its keys, and when it can be done.
final class WindowCommands {
    private static final double ZOOM_STEP = 1.5;

    private final Session session;
    private final FilePicker picker;
    private final Text text;

    WindowCommands(Session session, FilePicker picker, Text text) {
        this.session = session;
        this.picker = picker;
        this.text = text;
    }

    /// What the window itself does when a command asks for it.
    record Deeds(Runnable showExport, Runnable showPalette, Runnable showShortcuts, Runnable leave) {}

    Commands of(ProjectActions project, ImageCanvas canvas, Dialogs dialogs, ObjectCommands objects, Supplier<Panels> panels,
            Deeds deeds) {
        History history = session.history;
        var anything = Bindings.isNotEmpty(session.images.items());
        var masks = Bindings.createBooleanBinding(() -> session.images.items().stream().anyMatch(it -> it.mask().isPresent()),
                session.images.items());
        var shown = Bindings.createBooleanBinding(() -> session.mask.shown().get().isPresent(), session.mask.shown().property());
        var image = Bindings.createBooleanBinding(() -> !session.library.openProperty().get()
                && session.browser.fileProperty().get().isEmpty(),
                session.library.openProperty(), session.browser.fileProperty());
        return new Commands(
                List.of(
                        Command.of("open", "Shortcut+O", () -> openAll(picker.images())),
                        Command.of("openFolder", "Shortcut+Shift+O", () -> openAll(picker.folder().stream().toList())),
                        Command.of("inspect", "Shortcut+I", () -> picker.coco().ifPresent(session.browser::open)),
                        Command.of("sample", "", this::openSample),
                        Command.of("newProject", "Shortcut+N", session.project.saved()::startNew),
                        Command.of("openProject", "Shortcut+Alt+O", project::open),
                        Command.of("save", "Shortcut+S", project::save),
                        Command.of("saveAs", "Shortcut+Shift+S", project::saveAs),
                        Command.of("loadRecipe", "", project::loadRecipe),
                        Command.of("saveRecipe", "", project::saveRecipe),
                        Command.of("export", "Shortcut+E", masks, deeds.showExport()),
                        Command.of("close", "Shortcut+W", anything, () -> session.images.current().ifPresent(session.images::close)),
                        Command.of("quit", "Shortcut+Q", deeds.leave())),
                Stream.concat(Stream.of(
                        Command.of("undo", "Shortcut+Z", step(history.undoneProperty(), dialogs.shown(), ReviewHistory::canUndo),
                                this::undo),
                        Command.of("redo", "Shortcut+Shift+Z", step(history.redoneProperty(), dialogs.shown(), ReviewHistory::canRedo),
                                this::redo)), objects.list().stream()).toList(),
                List.of(
                        Command.of("pairing", "Shortcut+Shift+M", anything, dialogs::showPairing),
                        Command.of("categories", "Shortcut+Shift+C", dialogs::showCategories)),
                List.of(
                        Command.of("fit", "Shortcut+0", shown, canvas::fit),
                        Command.of("actualSize", "Shortcut+1", shown, () -> canvas.zoomTo(1)),
                        Command.of("zoomIn", "Shortcut+Plus", shown, () -> canvas.zoomTo(canvas.scaleProperty().get() * ZOOM_STEP)),
                        Command.of("zoomOut", "Shortcut+Minus", shown, () -> canvas.zoomTo(canvas.scaleProperty().get() / ZOOM_STEP)),
                        Command.of("library", "Shortcut+L", anything, () -> session.library.openProperty().set(
                                !session.library.openProperty().get())),
                        Command.of("list", "", image, () -> panels.get().toggleFiles()),
                        Command.of("settings", "", image, () -> panels.get().toggleSettings()),
                        Command.of("drawer", "", image, () -> panels.get().toggleDrawer()),
                        Command.of("sides", "F9", image, () -> panels.get().toggleSides()),
                        Command.of("canvasOnly", "F11", image, () -> panels.get().toggleAll()),
                        Command.of("nextArea", "F6", image, () -> panels.get().focusNext())),
                List.of(
                        Command.of("palette", "Shortcut+Shift+P", deeds.showPalette()),
                        Command.of("shortcuts", "F1", deeds.showShortcuts())));
    }

    /// A dialog is about the project as it was when it opened. While a COCO file is open, steps are those of its review.
    private BooleanBinding step(ReadOnlyObjectProperty<Optional<Change>> change, ObservableBooleanValue dialog,
            Predicate<ReviewHistory> ofReview) {
        return Bindings.createBooleanBinding(() -> !dialog.get() && (isReviewing() ? ofReview.test(session.browser.reviews())
                : change.get().isPresent()), change, dialog, session.browser.fileProperty(), session.browser.reviews().reviewProperty());
    }

    private boolean isReviewing() {
        return session.browser.fileProperty().get().isPresent();
    }

    private void undo() {
        if (isReviewing()) {
            session.browser.reviews().undo();
        } else {
            session.images.undo();
        }
    }

    private void redo() {
        if (isReviewing()) {
            session.browser.reviews().redo();
        } else {
            session.images.redo();
        }
    }

    private void openAll(List<Path> paths) {
        if (!paths.isEmpty()) {
            session.files.open(paths);
        }
    }

    private void openSample() {
        try {
            session.files.open(Sample.copyTo(Files.createTempDirectory("cocoscope-sample")));
        } catch (IOException e) {
            session.notices.complain(OpenProblem.SAMPLE.with());
        }
    }
}
