package cocoscope.ui.window;

import cocoscope.app.Session;
import cocoscope.app.images.ImageItem;
import cocoscope.app.work.Delay;
import cocoscope.convert.Conversion;
import cocoscope.mask.rule.LabelRule;
import cocoscope.ui.control.StageFilePicker;
import cocoscope.ui.control.Text;
import cocoscope.ui.control.Theme;
import cocoscope.ui.histogram.ThresholdSlider;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// The window on the display, or without one where there is none, with a threshold that is moved.
final class BenchmarkWindow {
    private final Session session;
    private final MainWindow window;
    private final Stage stage = new Stage();
    private int awaited = -1;
    private boolean painted;
    private long shown;

    private BenchmarkWindow(ExecutorService background, ExecutorService painter) {
        session = new Session(background, Platform::runLater, Delay.on(Platform::runLater), Optional.empty());
        window = new MainWindow(session, new Text(Locale.ENGLISH), new StageFilePicker(stage, new Text(Locale.ENGLISH)), _ -> {}, painter,
                () -> {}, () -> {});
        window.themeProperty().set(Theme.LIGHT);
        stage.setScene(new Scene(window.root(), 1400, 900));
        stage.show();
        window.arrange();
        // The canvas changes its picture on the FX thread; the pulse after that has put it on the screen.
        window.canvas().paintedProperty().addListener((_, _, conversion) -> painted = conversion != null
                && conversion.labeling().rule() instanceof LabelRule.Band(int low, _, _, _) && low == awaited);
        stage.getScene().addPostLayoutPulseListener(() -> {
            if (painted && shown == 0) {
                shown = System.nanoTime();
            }
        });
    }

    static BenchmarkWindow open() {
        if (System.getenv("DISPLAY") == null) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.join();
        ExecutorService background = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
        ExecutorService painter = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        return onFxThread(() -> new BenchmarkWindow(background, painter));
    }

    /// Opens a mask as one for a threshold, and lets the window come to rest.
    void open(Path mask) throws InterruptedException {
        onFxThread(() -> {
            session.files.open(List.of(mask));
            return mask;
        });
        await(() -> session.images.current().flatMap(ImageItem::mask).equals(Optional.of(mask)) && !session.opening.busyProperty().get()
                && !isConverting());
        onFxThread(() -> {
            ((ToggleButton) stage.getScene().lookup("#rule-threshold")).fire();
            return mask;
        });
        Thread.sleep(3000);
        await(() -> !isConverting());
    }

    ThresholdSlider slider() {
        return (ThresholdSlider) stage.getScene().lookup("#threshold");
    }

    Node lowerHandle() {
        return stage.getScene().lookup("#threshold-low");
    }

    boolean isConverting() {
        return session.mask.live().convertingProperty().get();
    }

    Conversion conversion() {
        return onFxThread(() -> session.mask.live().conversion().orElseThrow());
    }

    /// From now on the first picture is waited for that shows this threshold. For the FX thread.
    void awaitThreshold(int threshold) {
        awaited = threshold;
        painted = false;
        shown = 0;
    }

    /// When the threshold that is waited for was on the screen, in nanoseconds of the system's clock; 0 before. For the FX thread.
    long shown() {
        return shown;
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        while (!onFxThread(condition::getAsBoolean)) {
            Thread.sleep(5);
        }
    }

    static <T> T onFxThread(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Platform::runLater).join();
    }

    /// A blurred mask with hundreds of objects, or with thousands of specks where there is noise.
    static Path writeMask(Path file, int width, int height, int noise) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        WritableRaster raster = image.getRaster();
        Random random = new Random(12);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double wave = Math.sin(x / 41.0 + Math.cos(y / 67.0) * 2) * Math.sin(y / 37.0 + Math.sin(x / 113.0) * 2);
                int level = (int) (128 + 120 * wave) + (noise == 0 ? 0 : random.nextInt(-noise, noise + 1));
                row[x] = Math.clamp(level, 0, 255);
            }
            raster.setSamples(0, y, width, 1, 0, row);
        }
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    /// Asks the FX thread for a sign again and again; the longest wait for one is how long it was busy.
    static final class BusyThread extends Thread {
        private volatile long longest;

        BusyThread() {
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                while (true) {
                    long asked = System.nanoTime();
                    CompletableFuture<Void> sign = new CompletableFuture<>();
                    Platform.runLater(() -> sign.complete(null));
                    sign.join();
                    longest = Math.max(longest, System.nanoTime() - asked);
                    Thread.sleep(1);
                }
            } catch (InterruptedException _) {
                // Measured long enough.
            }
        }

        /// In nanoseconds.
        long longest() {
            return longest;
        }
    }
}
