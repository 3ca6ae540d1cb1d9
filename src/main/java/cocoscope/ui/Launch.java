package cocoscope.ui;

import cocoscope.app.images.Sample;
import cocoscope.ui.demo.Demo;
import cocoscope.ui.window.CocoscopeApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;

/// The two ways to start the window.
public final class Launch {
    private Launch() {}

    /// Opens the window, and returns when it was closed.
    ///
    /// @param files pictures, masks and folders to open at once
    /// @return 0
    public static int window(List<String> files) {
        Application.launch(CocoscopeApplication.class, files.toArray(String[]::new));
        return 0;
    }

    /// Copies the built-in sample to a folder.
    ///
    /// @return the picture and the mask
    public static List<Path> sample(Path folder) throws IOException {
        return Sample.copyTo(folder);
    }

    /// Drives the window off screen through the main job on the sample.
    ///
    /// @param folder for the pictures of the steps and the exported COCO file
    /// @param states every state of the window as well
    /// @param scale  of the pictures
    /// @return 0, or 3 when nothing could be written
    public static int demo(Path folder, boolean states, int scale) {
        return Demo.run(folder, states, scale);
    }
}
