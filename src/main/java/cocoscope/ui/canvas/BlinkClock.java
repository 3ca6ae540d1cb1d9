package cocoscope.ui.canvas;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Duration;

/// Tells which of two layers a blinking comparison shows. One and the other take a second together, slower than what harms people who
/// react to flashes.
final class BlinkClock {
    private static final Duration EACH = Duration.millis(500);

    private final ReadOnlyBooleanWrapper after = new ReadOnlyBooleanWrapper(this, "after");
    private final Timeline timeline = new Timeline(new KeyFrame(EACH, _ -> after.set(!after.get())));

    BlinkClock() {
        timeline.setCycleCount(Animation.INDEFINITE);
    }

    ReadOnlyBooleanProperty afterProperty() {
        return after.getReadOnlyProperty();
    }

    void run(boolean running) {
        if (running) {
            timeline.play();
        } else {
            timeline.stop();
            after.set(false);
        }
    }
}
