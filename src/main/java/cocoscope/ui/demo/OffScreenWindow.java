package cocoscope.ui.demo;

import cocoscope.app.Session;
import cocoscope.app.export.ExportState;
import cocoscope.app.images.Snapshot;
import cocoscope.app.work.Delay;
import cocoscope.ui.control.FilePicker;
import cocoscope.ui.control.Text;
import cocoscope.ui.control.Theme;
import cocoscope.ui.window.MainWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// The real window without a screen: its buttons can be pressed, and its picture taken.
///
/// Needs a running toolkit; all methods are for threads other than the FX thread.
public final class OffScreenWindow implements AutoCloseable {
    private final ExecutorService background = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private final ExecutorService painter = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private final Session session = new Session(background, Platform::runLater, Delay.on(Platform::runLater), Optional.empty());
    private final MainWindow window;
    private final Scene scene;

    public OffScreenWindow(double width, double height, Text text, Theme theme, FilePicker picker) {
        window = onFxThread(() -> new MainWindow(session, text, picker, _ -> {}, painter, () -> {}, () -> {}));
        scene = onFxThread(() -> {
            window.themeProperty().set(theme);
            Scene created = new Scene(window.root(), width, height);
            layOut(created);
            window.arrange();
            return created;
        });
        settle();
    }

    void press(String selector) {
        act(() -> find(selector, ButtonBase.class).fire());
    }

    public <N extends Node> N find(String selector, Class<N> type) {
        return type.cast(Objects.requireNonNull(scene.lookup(selector), () -> "There is no " + selector));
    }

    /// Does something to the window, and waits for all that follows from it.
    public void act(Runnable action) {
        onFxThread(() -> {
            action.run();
            layOut(scene);
            return scene;
        });
        settle();
    }

    public Session session() {
        return session;
    }

    void takePicture(Path file) throws IOException {
        WritableImage image = onFxThread(() -> scene.snapshot(null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[Math.multiplyExact(width, height)];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        new Snapshot(width, height, pixels).write(file);
    }

    @Override
    public void close() {
        background.shutdownNow();
        painter.shutdownNow();
    }

    /// What follows may cause more, such as a selection that scrolls the canvas; twice quiet is quiet.
    private void settle() {
        for (int quiet = 0; quiet < 2; ) {
            CompletableFuture.runAsync(() -> {}, painter).join();
            boolean busy = onFxThread(() -> {
                layOut(scene);
                return session.opening.busyProperty().get() || session.browser.isBusy() || session.pairing.busyProperty().get()
                        || session.mask.live().convertingProperty().get()
                        || session.export.stateProperty().get() instanceof ExportState.Converting
                        || session.export.stateProperty().get() instanceof ExportState.Writing;
            });
            quiet = busy ? 0 : quiet + 1;
        }
    }

    private static void layOut(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static <T> T onFxThread(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Platform::runLater).join();
    }
}
