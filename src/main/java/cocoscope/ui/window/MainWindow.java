package cocoscope.ui.window;

import atlantafx.base.controls.ModalPane;
import cocoscope.app.Session;
import cocoscope.app.history.Change;
import cocoscope.app.history.History;
import cocoscope.app.images.OpenedImage;
import cocoscope.app.images.Sample;
import cocoscope.ui.annotations.Drawer;
import cocoscope.ui.browser.BrowserView;
import cocoscope.ui.canvas.ImageCanvas;
import cocoscope.ui.control.Command;
import cocoscope.ui.control.Commands;
import cocoscope.ui.control.FilePicker;
import cocoscope.ui.control.FolderOpener;
import cocoscope.ui.control.StyleSheet;
import cocoscope.ui.control.Text;
import cocoscope.ui.control.Theme;
import cocoscope.ui.export.ExportBar;
import cocoscope.ui.export.ExportPane;
import cocoscope.ui.export.ExportStillRunning;
import cocoscope.ui.export.FailuresPane;
import cocoscope.ui.files.FileListPane;
import cocoscope.ui.files.PairRemedies;
import cocoscope.ui.files.PairingPane;
import cocoscope.ui.project.ProjectActions;
import cocoscope.ui.project.UnsavedChanges;
import cocoscope.ui.settings.CategoriesPane;
import cocoscope.ui.settings.ReadingsPane;
import cocoscope.ui.settings.SettingsColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The window: files to the left, canvas with drawer in the middle, settings to the right, all wired to one session.
public final class MainWindow {
    private static final double LEAST_FILES_WIDTH = 156;
    private static final double FILES_WIDTH = 214;
    private static final double LEAST_CANVAS_WIDTH = 410;
    private static final double LEAST_INSPECTOR_WIDTH = 312;
    private static final double INSPECTOR_WIDTH = 384;

    private final Session session;
    private final Text text;
    private final FilePicker picker;
    private final ImageCanvas canvas;
    private final FileListPane files;
    private final SettingsColumn inspector;
    private final SplitPane columns = new SplitPane();
    private final StackPane root = new StackPane();
    private final ModalPane dialogs = new ModalPane();
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.SYSTEM);
    private final Runnable hide;
    private final Runnable quit;
    private final ProjectActions project;
    private final StringBinding title;
    private final Commands commands;
    private final ExportPane exportPane;
    private final ReadingsPane readingsPane;
    private final PairingPane pairingPane;
    private final CategoriesPane categoriesPane;

    /// @param painter paints the canvas off the FX thread
    /// @param hide    takes the window off the screen; the program goes on
    /// @param quit    ends the program
    public MainWindow(Session session, Text text, FilePicker picker, FolderOpener folders, Executor painter, Runnable hide, Runnable quit) {
        this.session = session;
        session.memory.text("theme").flatMap(Theme::named).ifPresent(theme::set);
        this.text = text;
        this.picker = picker;
        canvas = new ImageCanvas(painter);
        this.hide = hide;
        this.quit = () -> {
            remember();
            quit.run();
        };
        project = new ProjectActions(session.project, picker, text);
        title = project.title();
        commands = makeCommands();
        exportPane = new ExportPane(session.export, text, picker, dialogs::hide);
        readingsPane = new ReadingsPane(session.readings, session.mask.recipe(), text, painter, dialogs::hide);
        pairingPane = new PairingPane(session.pairing, text, picker, dialogs::hide);
        categoriesPane = new CategoriesPane(session.categories, text, picker, dialogs::hide);
        PairRemedies remedies = new PairRemedies(session.choice, picker, text);
        files = new FileListPane(session.images, session.pairing, remedies, commands.named("pairing"), text);
        files.setMinWidth(LEAST_FILES_WIDTH);
        inspector = new SettingsColumn(session.mask, picker, text, commands.named("export"), this::compareReadings);
        inspector.setMinWidth(LEAST_INSPECTOR_WIDTH);
        Notices notices = new Notices(session.mask, text, folders, remedies, project, session.export,
                new Notices.Panes(commands.named("pairing").action(), commands.named("export").action(), this::showFailures), canvas);
        columns.getItems().addAll(files, work(notices.trouble(), remedies), inspector);
        SplitPane.setResizableWithParent(files, false);
        SplitPane.setResizableWithParent(inspector, false);
        columns.getStyleClass().add("columns");
        BorderPane frame = new BorderPane(columns);
        frame.setTop(new VBox(new MenuRow(commands, session.project.saved(), session.history, theme, text), notices.news()));
        StatusLine status = new StatusLine(session.mask.shown(), session.mask.live(), session.opening.busyProperty(), canvas, text);
        frame.setBottom(new VBox(new ExportBar(session.export, text), status));
        new BrowserView(session.browser, session.notices, text, picker, painter).replace(columns, status, frame);
        dialogs.setId("dialogs");
        dialogs.setInTransitionFactory(null);
        dialogs.setOutTransitionFactory(null);
        dialogs.displayProperty().addListener((_, _, shown) -> {
            // Else a pane that was shown before is painted from a cached picture.
            dialogs.lookupAll(".viewport").forEach(viewport -> viewport.setCache(false));
            if (!shown) {
                session.export.leave();
                readingsPane.clear();
                session.project.saved().stay();
                session.pairing.end();
            }
        });
        session.project.saved().leavingProperty().addListener((_, _, leaving) -> ask(leaving.isPresent()));
        DropTarget dropTarget = new DropTarget(session.files, dialogs.displayProperty(), text, root);
        new DialogFocus(dialogs, frame, root, commands.all());
        root.getChildren().addAll(frame, dropTarget.veil(), dialogs);
        root.getStyleClass().add("cocoscope");
        for (StyleSheet sheet : StyleSheet.values()) {
            root.getStylesheets().add(sheet.url());
        }
        new UndoKeys(session.history, commands, root);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        theme.addListener((_, _, chosen) -> {
            chosen.apply();
            session.memory.put("theme", chosen.name());
        });
    }

    public Parent root() {
        return root;
    }

    public ImageCanvas canvas() {
        return canvas;
    }

    /// The title of the window: the project, and whether it is saved.
    public StringBinding titleBinding() {
        return title;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    private SplitPane work(Node trouble, PairRemedies remedies) {
        StartPane start = new StartPane(text, commands.named("open").action(), commands.named("sample").action());
        BorderPane pane = new BorderPane(new CanvasPane(session.mask, text, canvas, start, remedies));
        pane.setTop(trouble);
        pane.setMinWidth(LEAST_CANVAS_WIDTH);
        Drawer drawer = new Drawer(session.mask.live(), session.mask.colors(), text, canvas::showRegion);
        SplitPane split = new SplitPane(pane);
        split.setOrientation(Orientation.VERTICAL);
        SplitPane.setResizableWithParent(drawer, false);
        session.mask.shown().property().addListener((_, _, content) -> {
            boolean wanted = content.flatMap(OpenedImage::masked).isPresent();
            if (wanted && !split.getItems().contains(drawer)) {
                split.getItems().add(drawer);
                split.setDividerPositions(0.7);
            } else if (!wanted) {
                split.getItems().remove(drawer);
            }
        });
        return split;
    }

    private Commands makeCommands() {
        History history = session.history;
        var anything = Bindings.isNotEmpty(session.images.items());
        var masks = Bindings.createBooleanBinding(() -> session.images.items().stream().anyMatch(it -> it.mask().isPresent()),
                session.images.items());
        var shown = Bindings.createBooleanBinding(() -> session.mask.shown().get().isPresent(), session.mask.shown().property());
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
                        Command.of("export", "Shortcut+E", masks, this::export),
                        Command.of("close", "Shortcut+W", anything, () -> session.images.current().ifPresent(session.images::close)),
                        Command.of("quit", "Shortcut+Q", this::close)),
                List.of(
                        Command.of("undo", "Shortcut+Z", step(history.undoneProperty()), session.images::undo),
                        Command.of("redo", "Shortcut+Shift+Z", step(history.redoneProperty()), session.images::redo)),
                List.of(
                        Command.of("pairing", "Shortcut+Shift+M", anything, this::showPairing),
                        Command.of("categories", "Shortcut+Shift+C", this::showCategories)),
                List.of(
                        Command.of("fit", "Shortcut+0", shown, canvas::fit),
                        Command.of("actualSize", "Shortcut+1", shown, () -> canvas.zoomTo(1)),
                        Command.of("zoomIn", "Shortcut+Plus", shown, () -> canvas.zoomTo(canvas.scaleProperty().get() * 1.5)),
                        Command.of("zoomOut", "Shortcut+Minus", shown, () -> canvas.zoomTo(canvas.scaleProperty().get() / 1.5)),
                        Command.of("sides", "F9", this::toggleSides)),
                List.of(
                        Command.of("palette", "Shortcut+Shift+P", () -> dialogs.show(new CommandPalette(commands().all(), text,
                        dialogs::hide))),
                        Command.of("shortcuts", "F1", () -> dialogs.show(new ShortcutSheet(commands(), text)))));
    }

    /// A dialog is about the project as it was when it opened.
    private BooleanBinding step(ReadOnlyObjectProperty<Optional<Change>> change) {
        return Bindings.createBooleanBinding(() -> change.get().isPresent() && !dialogs.isDisplay(), change, dialogs.displayProperty());
    }

    private Commands commands() {
        return commands;
    }

    /// Ends the program, once it is known what becomes of unsaved changes.
    public void close() {
        session.project.saved().leave(() -> {
            if (session.export.run().isRunning()) {
                dialogs.show(new ExportStillRunning(text, dialogs::hide, () -> {
                    session.export.cancel();
                    quitWhenExported();
                }, () -> {
                    hide.run();
                    quitWhenExported();
                }));
            } else {
                quit.run();
            }
        });
    }

    private void quitWhenExported() {
        session.export.run().progressProperty().subscribe(progress -> {
            if (progress.isEmpty()) {
                quit.run();
            }
        });
    }

    private void showFailures() {
        dialogs.show(new FailuresPane(session.export, text, dialogs::hide));
    }

    private void ask(boolean leaving) {
        if (leaving) {
            dialogs.show(new UnsavedChanges(project, text));
        } else if (dialogs.getContent() instanceof UnsavedChanges) {
            dialogs.hide();
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
            session.notices.complain(text.get("sample.failed"));
        }
    }

    private void export() {
        if (!session.export.run().isRunning()) {
            session.export.begin();
            dialogs.show(exportPane);
        }
    }

    private void compareReadings() {
        readingsPane.open(Math.clamp((root.getWidth() - 120) / 2, 260, 620), Math.clamp((root.getHeight() - 200) / 2, 140, 460));
        dialogs.show(readingsPane);
    }

    private void showPairing() {
        session.pairing.begin();
        dialogs.show(pairingPane);
    }

    private void showCategories() {
        session.categories.begin();
        dialogs.show(categoriesPane);
    }

    /// A question mark that nobody types asks for the keys.
    private void typed(KeyEvent event) {
        if (event.getCharacter().equals("?") && !(event.getTarget() instanceof TextInputControl) && !dialogs.isDisplay()) {
            commands.named("shortcuts").action().run();
            event.consume();
        }
    }

    private void toggleSides() {
        if (columns.getItems().contains(inspector)) {
            columns.getItems().removeAll(files, inspector);
        } else {
            columns.getItems().addFirst(files);
            columns.getItems().addLast(inspector);
            arrange();
        }
    }

    /// Puts the focus on what a person does first.
    void focus() {
        root.lookup("#start-open").requestFocus();
    }

    /// Keeps the widths of the side panels for the next window.
    private void remember() {
        if (columns.getItems().contains(inspector)) {
            session.memory.put("filesWidth", Math.round(files.getWidth()));
            session.memory.put("settingsWidth", Math.round(inspector.getWidth()));
        }
        session.memory.write();
    }

    /// Gives the side panels the widths that they were left with; else a sixth and a quarter of the window's, within limits. The canvas
    /// takes the
    /// rest.
    public void arrange() {
        double width = columns.getWidth();
        double filesWidth = session.memory.number("filesWidth").orElse(Math.clamp(width / 6, LEAST_FILES_WIDTH, FILES_WIDTH));
        double inspectorWidth = session.memory.number("settingsWidth")
                .orElse(Math.clamp(width / 3.3, LEAST_INSPECTOR_WIDTH, INSPECTOR_WIDTH));
        columns.setDividerPositions(filesWidth / width, 1 - inspectorWidth / width);
    }
}
