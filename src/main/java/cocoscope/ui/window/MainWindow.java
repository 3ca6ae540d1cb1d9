package cocoscope.ui.window;

import cocoscope.app.Session;
import cocoscope.ui.browser.BrowserView;
import cocoscope.ui.canvas.ImageCanvas;
import cocoscope.ui.control.Commands;
import cocoscope.ui.control.FilePicker;
import cocoscope.ui.control.FolderOpener;
import cocoscope.ui.control.StyleSheet;
import cocoscope.ui.control.Text;
import cocoscope.ui.control.Theme;
import cocoscope.ui.export.ExportBar;
import cocoscope.ui.export.ExportPane;
import cocoscope.ui.files.FileListPane;
import cocoscope.ui.files.PairRemedies;
import cocoscope.ui.library.FailedImages;
import cocoscope.ui.library.LibraryPane;
import cocoscope.ui.objects.ObjectCommands;
import cocoscope.ui.project.ProjectActions;
import cocoscope.ui.settings.SettingsColumn;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The window: files to the left, canvas with drawer in the middle, settings to the right, all wired to one session.
public final class MainWindow {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final PseudoClass EXPORTING = PseudoClass.getPseudoClass("exporting");

    private static final Map<String, String> LETTERS = Map.of("?", "shortcuts", "g", "library", "l", "list",
            "s", "settings", "j", "drawer");

    private final Session session;
    private final Text text;
    private final ImageCanvas canvas;
    private final StackPane root = new StackPane();
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.SYSTEM);
    private final Dialogs dialogs;
    private final Columns columns;
    private final WorkArea work;
    private final Panels panels;
    private final ExportPane exportPane;
    private Optional<Node> beforeExport = Optional.empty();
    private final Leaving leaving;
    private final Commands commands;
    private final StringBinding title;
    private final DropTarget dropTarget;

    /// @param painter paints the canvas off the FX thread
    /// @param hide    takes the window off the screen; the program goes on
    /// @param quit    ends the program
    public MainWindow(Session session, Text text, FilePicker picker, FolderOpener folders, Executor painter, Runnable hide, Runnable quit) {
        this.session = session;
        this.text = text;
        session.memory.text("theme").flatMap(Theme::named).ifPresent(theme::set);
        canvas = new ImageCanvas(painter);
        ProjectActions project = new ProjectActions(session.project, picker, text);
        title = project.title();
        dialogs = new Dialogs(session, text, picker, painter);
        leaving = new Leaving(session, project, text, dialogs, hide, () -> {
            remember();
            quit.run();
        });
        BooleanBinding elsewhere = Bindings.createBooleanBinding(() -> dialogs.shown().get() || session.library.openProperty().get()
                || session.browser.fileProperty().get().isPresent(), dialogs.shown(), session.library.openProperty(),
                session.browser.fileProperty());
        ObjectCommands objects = ObjectCommands.of(session.objects, session.mask.live(), elsewhere, dialogs::showCategoryChoice);
        commands = new WindowCommands(session, picker, text).of(project, canvas, dialogs, objects,
                this::panels, new WindowCommands.Deeds(this::showExport, this::showPalette, this::showShortcuts, leaving::ask));
        PairRemedies remedies = new PairRemedies(session.choice, session.project.missing(), picker, text);
        Notices notices = new Notices(session.mask, text, folders, remedies, project, session.export,
                new Notices.Panes(dialogs::showPairing, this::showExport, this::showReport), canvas);
        work = new WorkArea(session, text, canvas, objects, notices.trouble(), remedies);
        exportPane = new ExportPane(session.export, session.mask.recipe(), text, picker, this::hideExport);
        columns = new Columns(session.memory,
                new FileListPane(session.images, session.library, session.pairing, remedies, commands.named("pairing"), text),
                work,
                new SettingsColumn(session.mask, picker, text, dialogs::showReadings));
        panels = new Panels(columns, work, canvas);
        BorderPane frame = new BorderPane();
        MenuRow menus = new MenuRow(commands, session.project.saved(), session.history, theme, text);
        frame.setTop(new VBox(new TopBar(menus, commands, session.history, session.library.openProperty(), text), notices.news()));
        StatusLine status = new StatusLine(session.mask.shown(), session.mask.live(), session.opening.busyProperty(), canvas, text);
        frame.setBottom(new VBox(new ExportBar(session.export, text), status));
        new BrowserView(session.browser, session.notices, text, picker, painter).replace(imagesOrLibrary(remedies), status, frame);
        dropTarget = new DropTarget(session.files, dialogs.shown(), text, root);
        new DialogFocus(dialogs, frame, root, commands.all());
        root.getChildren().addAll(frame, dropTarget.veil(), dialogs);
        root.getStyleClass().add("cocoscope");
        for (StyleSheet sheet : StyleSheet.values()) {
            root.getStylesheets().add(sheet.url());
        }
        new UndoKeys(session.history, commands, root);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        theme.addListener((_, _, chosen) -> {
            showTheme();
            session.memory.put("theme", chosen.name());
        });
        showTheme();
    }

    public Parent root() {
        return root;
    }

    public ImageCanvas canvas() {
        return canvas;
    }

    /// All that can be done from a menu.
    public Commands commands() {
        return commands;
    }

    /// Says what it would do with files, as while they hover over the window; with none, it says nothing any more.
    public void announce(List<Path> files) {
        dropTarget.announce(files);
    }

    /// The title of the window: the project, and whether it is saved.
    public StringBinding titleBinding() {
        return title;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// The panel takes the place of the settings; the picture stays in use.
    private void showExport() {
        if (!session.export.run().isRunning()) {
            if (!session.export.stateProperty().get().isOpen()) {
                beforeExport = Optional.ofNullable(root.getScene()).map(Scene::getFocusOwner);
                session.export.begin();
            }
            session.library.openProperty().set(false);
            columns.showPanel(exportPane);
            root.pseudoClassStateChanged(EXPORTING, true);
            root.applyCss();
            exportPane.focus();
        }
    }

    private void hideExport() {
        session.export.leave();
        columns.showSettings();
        root.pseudoClassStateChanged(EXPORTING, false);
        beforeExport.filter(node -> node.getScene() != null).orElse(canvas).requestFocus();
    }

    /// One image, or all of them; the start as long as there is none.
    private Node imagesOrLibrary(PairRemedies remedies) {
        LibraryPane library = new LibraryPane(session.library, text, new FailedImages(session.library, text, remedies::of),
                () -> {
            session.export.beginWithTicked();
            showExport();
        });
        BorderPane pane = new BorderPane();
        pane.centerProperty().bind(Bindings.when(session.library.openProperty()).<Node>then(library).otherwise(columns));
        pane.visibleProperty().bind(Bindings.isNotEmpty(session.images.items()));
        StartPane start = new StartPane(commands, session.project.saved(), text);
        start.visibleProperty().bind(pane.visibleProperty().not());
        return new StackPane(pane, start);
    }

    /// Colors the window anew, as when the system has become dark.
    void showTheme() {
        theme.get().apply();
        root.pseudoClassStateChanged(DARK, theme.get().isDark());
    }

    /// Ends the program, once it is known what becomes of unsaved changes.
    public void close() {
        leaving.ask();
    }

    private void showReport() {
        work.showReport();
    }

    private Panels panels() {
        return panels;
    }

    private void showPalette() {
        dialogs.show(new CommandPalette(commands.all(), text, dialogs::hide));
    }

    private void showShortcuts() {
        dialogs.show(new ShortcutSheet(commands, text));
    }

    /// Letters that nobody types as text do what the commands of these names do.
    private void typed(KeyEvent event) {
        String command = LETTERS.get(event.getCharacter().toLowerCase(Locale.ROOT));
        if (command != null && !(event.getTarget() instanceof TextInputControl) && !dialogs.isDisplay() && !event.isShortcutDown()
                && commands.named(command).enabled().get()) {
            commands.named(command).action().run();
            event.consume();
        }
    }

    /// Puts the focus on what a person does first.
    void focus() {
        root.lookup("#start-sample").requestFocus();
    }

    private void remember() {
        columns.remember();
        session.memory.write();
    }

    /// Gives the side panels their widths, once the window has its own.
    public void arrange() {
        columns.arrange();
    }
}
