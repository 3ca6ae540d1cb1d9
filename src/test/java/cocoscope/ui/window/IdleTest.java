package cocoscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Field;
import java.nio.file.Path;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A window that nobody uses does nothing: each animation wakes the program sixty times a second.
final class IdleTest {
    @TempDir
    private Path folder;
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void nothingIsAnimatedWhileAnImageIsShown() throws Exception {
        window.drop(MaskFiles.write(folder.resolve("a.png"), "..##..", "..##.."));
        assertThat(animations()).isZero();

        window.onFxThread(() -> window.session.mask.recipe().set(window.session.mask.recipe().get().withMinimumArea(3)));

        assertThat(window.find("#minimum-area", TextField.class).getText()).isEqualTo("3");
        assertThat(animations()).isZero();
    }

    /// Counts what JavaFX runs at each pulse.
    private int animations() throws Exception {
        window.settle();
        Object timer = Toolkit.getToolkit().getPrimaryTimer();
        int count = 0;
        for (String name : new String[] {"receiversLength", "animationTimersLength"}) {
            Field field = declared(timer.getClass(), name);
            field.setAccessible(true);
            count += field.getInt(timer);
        }
        return count;
    }

    private static Field declared(Class<?> type, String name) throws NoSuchFieldException {
        try {
            return type.getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            if (type.getSuperclass() == null) {
                throw e;
            }
            return declared(type.getSuperclass(), name);
        }
    }
}
