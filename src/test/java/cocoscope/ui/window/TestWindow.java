package cocoscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.app.Session;
import cocoscope.app.export.ExportState;
import cocoscope.app.images.ImageItem;
import cocoscope.app.work.Delay;
import cocoscope.convert.Conversion;
import cocoscope.project.StateFolder;
import cocoscope.ui.control.FileKind;
import cocoscope.ui.control.FilePicker;
import cocoscope.ui.control.Text;
import cocoscope.ui.control.Theme;
import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import com.sun.javafx.tk.Toolkit;
import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The real window on a stage, with a person who answers every question for a file as told before.
///
/// Holds for every test that no style sheet names what is not there.
public final class TestWindow implements FilePicker, AutoCloseable {
    /// How long a window may take to come to rest, in milliseconds: long enough for a crowded machine. A very crowded one says more.
    private static final long PATIENCE = Long.getLong("cocoscope.patience", 20_000);

    public final Session session;
    public final MainWindow window;
    public final List<Path> openedFolders = new ArrayList<>();
    public Optional<Path> nextTarget = Optional.empty();
    public Optional<Path> nextFile = Optional.empty();
    public boolean quit;
    public boolean hidden;
    public List<Path> nextImages = List.of();
    public Optional<Path> nextCoco = Optional.empty();
    public Optional<Path> nextImageFolder = Optional.empty();
    public Optional<Path> nextMask = Optional.empty();
    Optional<Path> nextPicture = Optional.empty();
    public Optional<Path> nextCategories = Optional.empty();
    public Optional<Path> nextMapping = Optional.empty();
    public final FxRobot robot = new FxRobot();
    private final Stage stage;
    private final Logger styles = Logger.getLogger("javafx.css");
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    /// What a delay still asks for once the window is closed is dropped; while it is open, there is a thread for everything.
    private final ExecutorService background = new ThreadPoolExecutor(0, Integer.MAX_VALUE, 1, TimeUnit.MINUTES, new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().factory(), new ThreadPoolExecutor.DiscardPolicy());
    private final ExecutorService painter = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());

    private TestWindow(Stage stage, Optional<StateFolder> state, Locale language, double width, double height) {
        this.stage = stage;
        styles.setFilter(complaint -> complaints.add(complaint.getMessage()));
        session = new Session(background, Platform::runLater, Delay.on(Platform::runLater), state);
        window = new MainWindow(session, new Text(language), this, openedFolders::add, painter, () -> hidden = true,
                () -> quit = true);
        if (state.isEmpty()) {
            window.themeProperty().set(Theme.LIGHT);
        }
        stage.setScene(new Scene(window.root(), width, height));
        stage.show();
        window.arrange();
    }

    public static TestWindow open() {
        return open(Optional.empty());
    }

    /// A window of a size, in a language.
    public static TestWindow open(Locale language, double width, double height) {
        return open(Optional.empty(), language, width, height);
    }

    /// A window that keeps its state in a folder, and looks for what the last one left there.
    public static TestWindow open(Path state) {
        TestWindow window = open(Optional.of(new StateFolder(state)));
        window.onFxThread(window.session.project::start);
        window.settle();
        return window;
    }

    private static TestWindow open(Optional<StateFolder> state) {
        return open(state, Locale.ENGLISH, 980, 860);
    }

    private static TestWindow open(Optional<StateFolder> state, Locale language, double width, double height) {
        TextLibrary.assumeInstalled();
        try {
            Stage stage = FxToolkit.registerPrimaryStage();
            return WaitForAsyncUtils.waitForAsyncFx(PATIENCE, () -> new TestWindow(stage, state, language, width, height));
        } catch (TimeoutException e) {
            throw new AssertionError("JavaFX does not start", e);
        }
    }

    @Override
    public void close() {
        onFxThread(() -> {
            session.project.close();
            stage.setScene(new Scene(new Pane()));
        });
        background.shutdownNow();
        painter.shutdownNow();
        styles.setFilter(null);
        assertThat(complaints).as("complaints about style sheets").isEmpty();
    }

    /// Moves files over the window, which shows what it would do, and lets them go there.
    ///
    /// @return what the window said that it would do
    public String drop(Path... files) {
        send(DragEvent.DRAG_ENTERED, files);
        send(DragEvent.DRAG_OVER, files);
        settle();
        String offer = text("#drop-offer");
        send(DragEvent.DRAG_DROPPED, files);
        settle();
        return offer;
    }

    private void send(EventType<DragEvent> type, Path... files) {
        onFxThread(() -> {
            Node target = window.root();
            target.fireEvent(new DragEvent(target, target, type, DragboardHelper.createDragboard(clipboardOf(files)),
                    490, 430, 490, 430, TransferMode.COPY, null, target, null));
        });
    }

    /// What a file manager offers: files, to be copied. The platform without a screen has no such clipboard.
    private static TKClipboard clipboardOf(Path... files) {
        List<File> named = Arrays.stream(files).map(Path::toFile).toList();
        return (TKClipboard) Proxy.newProxyInstance(TKClipboard.class.getClassLoader(), new Class<?>[] {TKClipboard.class},
                (_, method, arguments) -> switch (method.getName()) {
                    case "getTransferModes" -> EnumSet.of(TransferMode.COPY);
                    case "getContentTypes" -> Set.of(DataFormat.FILES);
                    case "hasContent" -> arguments[0] == DataFormat.FILES;
                    case "getContent" -> arguments[0] == DataFormat.FILES ? named : null;
                    default -> null;
                });
    }

    /// Waits until the models rest and what they said is laid out: three looks in a row find nothing under way.
    ///
    /// Each look asks on the thread of the window and lays out there: nobody sleeps for a frame that nobody looks at.
    public void settle() {
        int quiet = 0;
        for (long end = System.nanoTime() + PATIENCE * 1_000_000; quiet < 3; ) {
            if (ask(this::isAtRest)) {
                quiet++;
            } else {
                quiet = 0;
                pauseBefore(end);
            }
            layOut();
        }
    }

    private boolean isAtRest() {
        return !session.opening.busyProperty().get() && !session.browser.isBusy() && !session.pairing.busyProperty().get()
                && !session.mask.live().convertingProperty().get()
                && !(session.export.stateProperty().get() instanceof ExportState.Converting)
                && !(session.export.stateProperty().get() instanceof ExportState.Writing);
    }

    public void waitUntil(BooleanSupplier condition) {
        for (long end = System.nanoTime() + PATIENCE * 1_000_000; !ask(condition); ) {
            pauseBefore(end);
        }
    }

    private static boolean ask(BooleanSupplier condition) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE, condition::getAsBoolean);
    }

    private static void pauseBefore(long end) {
        assertThat(System.nanoTime()).as("the window did not get there in " + PATIENCE + " ms").isLessThan(end);
        LockSupport.parkNanos(2_000_000);
    }

    /// Does now what the next frame does before it is drawn: styles what changed and lays it out, and leaves alone what did not.
    private static void layOut() {
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE, Toolkit.getToolkit()::firePulse);
    }

    public void onFxThread(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE, action);
        layOut();
    }

    public <N extends Node> N find(String selector, Class<N> type) {
        return type.cast(stage.getScene().lookup(selector));
    }

    public String text(String selector) {
        return find(selector, Labeled.class).getText();
    }

    public TableView<?> table(String selector) {
        return find(selector, TableView.class);
    }

    /// The row as it is shown, counted from the top of the table.
    public Node row(String selector, int index) {
        return robot.lookup(selector + " .table-row-cell").<TableRow<?>>queryAll().stream()
                .filter(row -> row.getIndex() == index && row.isVisible()).findFirst().orElseThrow();
    }

    /// Does what a button does when it is pressed.
    public void fire(String selector) {
        onFxThread(() -> find(selector, ButtonBase.class).fire());
        settle();
    }

    /// Types words into a field, and ends with Enter.
    public void type(String selector, String words) {
        onFxThread(() -> {
            TextField field = find(selector, TextField.class);
            field.setText(words);
            field.fireEvent(new ActionEvent());
        });
        settle();
    }

    public <V> void choose(String selector, V value) {
        onFxThread(() -> this.<ComboBox<V>>box(selector).setValue(value));
        settle();
    }

    @SuppressWarnings("unchecked")
    private <C extends Node> C box(String selector) {
        return (C) stage.getScene().lookup(selector);
    }

    public Conversion conversion() {
        return session.mask.live().conversion().orElseThrow();
    }

    public ImageItem document(int row) {
        return session.images.items().get(row);
    }

    @Override
    public List<Path> images() {
        return nextImages;
    }

    @Override
    public Optional<Path> folder() {
        return nextFile;
    }

    @Override
    public Optional<Path> coco() {
        return nextCoco;
    }

    @Override
    public Optional<Path> imageFolder() {
        return nextImageFolder;
    }

    @Override
    public Optional<Path> mask(String pictureName) {
        return nextMask;
    }

    @Override
    public Optional<Path> picture(String maskName) {
        return nextPicture;
    }

    @Override
    public Optional<Path> categories() {
        return nextCategories;
    }

    @Override
    public Optional<Path> mapping() {
        return nextMapping;
    }

    @Override
    public Optional<Path> mappingTarget() {
        return nextTarget;
    }

    @Override
    public Optional<Path> target(Path suggested) {
        return nextTarget;
    }

    @Override
    public Optional<Path> existing(Path suggested) {
        return nextTarget;
    }

    @Override
    public Optional<Path> targetFolder(Path suggested) {
        return nextTarget;
    }

    @Override
    public Optional<Path> file(FileKind kind) {
        return nextFile;
    }

    @Override
    public Optional<Path> target(FileKind kind, Path suggested) {
        return nextTarget;
    }
}
