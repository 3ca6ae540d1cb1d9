package cocoscope.ui.demo;

import cocoscope.app.Session;
import cocoscope.app.export.ExportState;
import cocoscope.app.images.Snapshot;
import cocoscope.app.work.Delay;
import cocoscope.ui.canvas.ImageCanvas;
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
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;

/// The real window without a screen: its buttons can be pressed, and its picture taken.
///
/// Needs a running toolkit; all methods are for threads other than the FX thread.
public final class OffScreenWindow implements AutoCloseable {
    private final ExecutorService background = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private final ExecutorService painter = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private volatile CompletableFuture<Void> mayStart = CompletableFuture.completedFuture(null);
    private final Session session;
    private final MainWindow window;
    private final Scene scene;
    private final int scale;

    public OffScreenWindow(double width, double height, Text text, Theme theme, FilePicker picker) {
        this(width, height, 1, text, theme, picker);
    }

    /// @param scale of the pictures: pixels a pixel of the window
    public OffScreenWindow(double width, double height, int scale, Text text, Theme theme, FilePicker picker) {
        this.scale = scale;
        session = new Session(this::startWhenAllowed, Platform::runLater, Delay.on(Platform::runLater), Optional.empty());
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

    private void startWhenAllowed(Runnable task) {
        CompletableFuture<Void> allowed = mayStart;
        background.execute(() -> {
            allowed.join();
            task.run();
        });
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

    /// Does something to the window, and lets nothing that takes time start until the picture is taken.
    void takePictureOfStart(Runnable action, Path file) throws IOException {
        mayStart = new CompletableFuture<>();
        try {
            onFxThread(() -> {
                action.run();
                return scene;
            });
            rest();
            takePicture(file);
        } finally {
            mayStart.complete(null);
        }
        settle();
    }

    /// Does what a command of a menu does.
    void command(String key) {
        act(() -> window.commands().named(key).action().run());
    }

    /// Waits for what nobody else waits for, such as thumbnails.
    void await(BooleanSupplier condition) {
        while (!onFxThread(() -> {
            layOut(scene);
            return condition.getAsBoolean();
        })) {
            pause();
        }
        settle();
    }

    MainWindow window() {
        return window;
    }

    public Session session() {
        return session;
    }

    void takePicture(Path file) throws IOException {
        snapshot().write(file);
    }

    Snapshot snapshot() {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        parameters.setViewport(new Rectangle2D(0, 0, scale * scene.getWidth(), scale * scene.getHeight()));
        WritableImage image = onFxThread(() -> {
            layOut(scene);
            return scene.getRoot().snapshot(parameters, null);
        });
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[Math.multiplyExact(width, height)];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return new Snapshot(width, height, pixels);
    }

    @Override
    public void close() {
        background.shutdownNow();
        painter.shutdownNow();
    }

    /// What follows may cause more, such as a selection that scrolls the canvas; twice quiet is quiet.
    private void settle() {
        for (int quiet = 0; quiet < 2; ) {
            painted();
            boolean busy = onFxThread(() -> {
                layOut(scene);
                return session.opening.busyProperty().get() || session.browser.isBusy() || session.pairing.busyProperty().get()
                        || session.mask.live().convertingProperty().get()
                        || session.export.stateProperty().get() instanceof ExportState.Converting
                        || session.export.stateProperty().get() instanceof ExportState.Writing;
            });
            if (busy) {
                quiet = 0;
                pause();
            } else {
                quiet++;
            }
        }
    }

    /// What is under way stays so, and all that is known is painted.
    private void rest() {
        for (int pass = 0; pass < 2; pass++) {
            onFxThread(() -> {
                layOut(scene);
                return scene;
            });
            painted();
        }
    }

    /// Leaves the processor to the work that is waited for.
    private static void pause() {
        LockSupport.parkNanos(2_000_000);
    }

    private void painted() {
        CompletableFuture.runAsync(() -> {}, painter).join();
    }

    /// A canvas is painted in pixels of the screen.
    private void layOut(Scene of) {
        for (int pass = 0; pass < 2; pass++) {
            of.getRoot().lookupAll(".image-canvas").forEach(canvas -> ((ImageCanvas) canvas).pixelRatioProperty().set(scale));
            of.getRoot().applyCss();
            of.getRoot().layout();
        }
    }

    private static <T> T onFxThread(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Platform::runLater).join();
    }
}
