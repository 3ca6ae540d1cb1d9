package cocoscope.ui.canvas;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Paints scenes on a worker, one at a time; of the scenes that wait, only the newest is painted.
///
/// Called on the FX thread, and shows frames there. A frame's buffer rests for two frames before it is painted again,
/// because JavaFX may still be reading it.
final class PaintQueue {
    private static final int FRAMES = 3;

    private final Executor worker;
    private final Executor fx;
    private final Consumer<Painted> show;
    private final ComparisonPainter painter = new ComparisonPainter();
    private final Deque<Frame> resting = new ArrayDeque<>();
    private @Nullable Scene waiting;
    private boolean painting;

    PaintQueue(Executor worker, Executor fx, Consumer<Painted> show) {
        this.worker = worker;
        this.fx = fx;
        this.show = show;
    }

    void paint(Scene scene) {
        waiting = scene;
        if (!painting) {
            paintNewest();
        }
    }

    private void paintNewest() {
        Scene scene = waiting;
        waiting = null;
        painting = scene != null;
        if (scene != null) {
            Frame frame = frameFor(scene);
            worker.execute(() -> paint(scene, frame));
        }
    }

    private void paint(Scene scene, Frame frame) {
        try {
            Painted painted = painter.paint(scene, frame);
            fx.execute(() -> show.accept(painted));
        } finally {
            fx.execute(this::paintNewest);
        }
    }

    private Frame frameFor(Scene scene) {
        resting.removeIf(frame -> !frame.fits(scene));
        Frame frame = resting.size() < FRAMES ? new Frame(scene.frameWidth(), scene.view().height()) : resting.removeFirst();
        resting.addLast(frame);
        return frame;
    }
}
