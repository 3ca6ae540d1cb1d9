package cocoscope.ui.window;

import cocoscope.app.project.WindowMemory;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// Files to the left, work in the middle, settings to the right. The side panels keep their widths, also for the next window; the canvas
/// takes the rest.
final class Columns extends SplitPane {
    private static final double MIN_FILES_WIDTH = 156;
    private static final double FILES_WIDTH = 214;
    private static final double MIN_SETTINGS_WIDTH = 312;
    private static final double SETTINGS_WIDTH = 404;
    private static final double PANEL_WIDTH = 400;

    private final WindowMemory memory;
    private final Region files;
    private final Region settings;
    private Region side;

    Columns(WindowMemory memory, Region files, Region work, Region settings) {
        super(files, work, settings);
        this.memory = memory;
        this.files = files;
        this.settings = settings;
        side = settings;
        files.setMinWidth(MIN_FILES_WIDTH);
        settings.setMinWidth(MIN_SETTINGS_WIDTH);
        setResizableWithParent(files, false);
        setResizableWithParent(settings, false);
        getStyleClass().add("columns");
    }

    void toggleSides() {
        if (hasSides()) {
            getItems().removeAll(files, side);
        } else {
            getItems().addFirst(files);
            getItems().addLast(side);
            arrange();
        }
    }

    private boolean hasSides() {
        return getItems().contains(side);
    }

    /// Puts a panel in the place of the settings, also where they are hidden.
    void showPanel(Region panel) {
        if (side != panel) {
            remember();
            show(panel);
        }
    }

    void showSettings() {
        if (side != settings) {
            show(settings);
        }
    }

    private void show(Region other) {
        setResizableWithParent(other, false);
        if (hasSides()) {
            getItems().set(getItems().indexOf(side), other);
        } else if (other != settings) {
            getItems().addLast(other);
        }
        side = other;
        arrange();
    }

    /// Keeps the widths of the side panels for the next window.
    void remember() {
        if (getItems().contains(files) && getItems().contains(settings)) {
            memory.put("filesWidth", Math.round(files.getWidth()));
            memory.put("settingsWidth", Math.round(settings.getWidth()));
        }
    }

    /// Gives the side panels the widths that they were left with; else a sixth and a quarter of the window's, within limits.
    void arrange() {
        double width = getWidth();
        double filesWidth = memory.number("filesWidth").orElse(Math.clamp(width / 6, MIN_FILES_WIDTH, FILES_WIDTH));
        double settingsWidth = memory.number("settingsWidth").orElse(Math.clamp(width / 3.3, MIN_SETTINGS_WIDTH, SETTINGS_WIDTH));
        double sideWidth = side == settings ? settingsWidth : PANEL_WIDTH;
        if (getItems().contains(files) && hasSides()) {
            setDividerPositions(filesWidth / width, 1 - sideWidth / width);
        } else if (hasSides()) {
            setDividerPositions(1 - sideWidth / width);
        }
    }
}
