package cocoscope.ui.window;

import cocoscope.app.Session;
import cocoscope.ui.control.StageFilePicker;
import cocoscope.ui.control.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// Opens the window with the files named on the command line.
public final class CocoscopeApplication extends Application {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 820;

    private final ExecutorService background = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("work-", 1).factory());
    private final ExecutorService painter = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("paint").factory());

    @Override
    public void start(Stage stage) {
        Text text = new Text(Locale.getDefault());
        Session session = Session.ofUser(background, Platform::runLater);
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> Platform.runLater(() -> session.fail(failure)));
        MainWindow window = new MainWindow(session, text, new StageFilePicker(stage, text),
                folder -> getHostServices().showDocument(folder.toUri().toString()), painter, () -> hide(stage), () -> quit(session));
        Platform.getPreferences().colorSchemeProperty().addListener((_, _, _) -> window.showTheme());
        stage.titleProperty().bind(window.titleBinding());
        stage.setOnCloseRequest(event -> {
            event.consume();
            session.memory.put("width", Math.round(stage.getScene().getWidth()));
            session.memory.put("height", Math.round(stage.getScene().getHeight()));
            window.close();
        });
        stage.focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                session.project.saved().lookAtDisk();
            }
        });
        for (int size : new int[] {32, 128, 256}) {
            stage.getIcons().add(new Image(Objects.requireNonNull(
                    CocoscopeApplication.class.getResourceAsStream("/cocoscope/icons/cocoscope-" + size + ".png"))));
        }
        stage.setScene(new Scene(window.root(), session.memory.number("width").orElse(WIDTH),
                session.memory.number("height").orElse(HEIGHT)));
        stage.setMinWidth(900);
        stage.setMinHeight(640);
        stage.show();
        window.arrange();
        window.focus();
        session.project.start();
        List<Path> files = getParameters().getRaw().stream().map(Path::of).toList();
        if (!files.isEmpty()) {
            session.files.open(files);
        }
    }

    /// The toolkit would end with its last window.
    private static void hide(Stage stage) {
        Platform.setImplicitExit(false);
        stage.hide();
    }

    private static void quit(Session session) {
        session.project.close();
        Platform.exit();
    }

    @Override
    public void stop() {
        background.shutdownNow();
        painter.shutdownNow();
    }
}
