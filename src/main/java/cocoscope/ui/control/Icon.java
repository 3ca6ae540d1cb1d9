package cocoscope.ui.control;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;

/// The icons of the window: lines on a field of 16 by 16, drawn in the color of the text around them.
public enum Icon {
    ADJUST("M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6zM8 1.5v1.2M8 13.3v1.2M1.5 8h1.2M13.3 8h1.2M3.4 3.4l.9.9M11.7 11.7l.9.9"
            + "M12.6 3.4l-.9.9M4.3 11.7l-.9.9"),
    BLINK("M2 5h8v8H2zM6 5V2.5h8v8h-4"),
    CLOSE("M4 4l8 8M12 4l-8 8"),
    COLLAPSED("M6 4l4 4-4 4"),
    COMPARE("M8 1.5v13M2.5 4H6v8H2.5zM10 4h3.5v8H10"),
    COPY("M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3"),
    DIFFERENCE("M2.500 2.500h8v8h-8zM5.500 10.500v3h8v-8h-3"),
    DONE("M3 8.5 6.5 12 13 4.5"),
    DRAWER("M2 3h12v10H2zM2 9.5h12"),
    EMPTY("M8 3.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9z"),
    ERROR("M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 5v3.5M8 11h.01"),
    EXPANDED("M4 6l4 4 4-4"),
    EXPORT("M8 10V2.5M4.8 5.6 8 2.4l3.2 3.2M2.5 10v3.5h11V10"),
    FILL("M3 3h10v10H3zM3 8l5-5M3 12.5 12.5 3M8 13l5-5"),
    FILTER("M2 3h12L9.5 8.5V13l-3-1.5v-3z"),
    FIT("M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10"),
    GRID("M2.5 2.5h4.2v4.2H2.5zM9.3 2.5h4.2v4.2H9.3zM2.5 9.3h4.2v4.2H2.5zM9.3 9.3h4.2v4.2H9.3z"),
    HIDDEN("M2 8s2.2-4 6-4 6 4 6 4-2.2 4-6 4-6-4-6-4zM3 13 13 3"),
    INFORMATION("M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 7.5V11M8 5h.01"),
    LINK_MISSING("M6.5 9.5l-2 2a2 2 0 0 1-3-3l2-2M9.5 6.5l2-2a2 2 0 0 1 3 3l-2 2M2.5 2.5l11 11"),
    LOSSLESS("M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM5.4 8.2l1.9 1.9 3.4-3.9"),
    MORE("M3.5 8h.01M8 8h.01M12.5 8h.01"),
    NAMES("M2 8V2.5h5.5L14 9l-5.5 5zM5 5.5h.01"),
    OPACITY("M8 2c2.5 3 4 4.8 4 7a4 4 0 0 1-8 0c0-2.2 1.5-4 4-7z"),
    OPEN("M1.8 4.2c0-.8.5-1.2 1.2-1.2h3l1.6 1.8H13c.7 0 1.2.5 1.2 1.2v6c0 .7-.5 1.2-1.2 1.2H3c-.7 0-1.2-.5-1.2-1.2z"),
    OUTLINE("M3 3h10v10H3z"),
    PENCIL("M10.5 3l2.5 2.5L6 12.5l-3 .5.5-3z"),
    PICTURE("M2 3h12v10H2zM2 11l3.6-3.6L9 10.8l2-2 3 3M10.8 6h.01"),
    PINNED("M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5"),
    READY("M8 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z"),
    REDO("M10.5 3l3 3-3 3M13.5 6H6.7a3.6 3.6 0 0 0 0 7.2H10"),
    RESET("M3 3v3.5h3.5M3.3 6.3A5.3 5.3 0 1 1 3 9.5"),
    RUNS("M2 4h8M2 8h12M2 12h6"),
    SEARCH("M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.4 10.4l3.4 3.4"),
    SHOWN("M2 8s2.200-4 6-4 6 4 6 4-2.200 4-6 4-6-4-6-4zM8 6.500a1.500 1.500 0 1 0 0 3 1.500 1.500 0 0 0 0-3z"),
    SIDE_BY_SIDE("M2 3h5v10H2zM9 3h5v10H9z"),
    SORT("M4.5 3v10M2.5 11l2 2 2-2M9 4h5M9 8h4M9 12h2.5"),
    SWAP("M11 2.5 13.5 5 11 7.5M13.5 5H3M5 8.5 2.5 11 5 13.5M2.5 11H13"),
    SWIPE("M2.500 3h11v10h-11zM8 1.500v13"),
    UNDO("M5.5 3 2.5 6l3 3M2.5 6h6.8a3.6 3.6 0 0 1 0 7.2H6"),
    VERTICES("M4 4l8 1.5M12 5.5 11 12M11 12 4.5 11.5M4.5 11.5 4 4M2.8 2.8h2.4v2.4H2.8zM10.8 4.3h2.4v2.4h-2.4z"
            + "M9.8 10.8h2.4v2.4H9.8zM3.3 10.3h2.4v2.4H3.3z"),
    WARNING("M8 2.2 14.5 13.5h-13zM8 6.5v3M8 11.5h.01"),
    ZOOM_IN("M8 3v10M3 8h10"),
    ZOOM_OUT("M3 8h10");

    private static final double SIZE = 16;

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /// A new node of this icon; decoration only, so labels must say the same.
    ///
    /// @param styles classes that give it a color: `muted`, `ready`, `changed`, `done`, `failed`
    public Node node(String... styles) {
        SVGPath lines = new SVGPath();
        lines.setContent(path);
        lines.getStyleClass().add("lines");
        Pane field = new Pane(lines);
        field.setMinSize(SIZE, SIZE);
        field.setPrefSize(SIZE, SIZE);
        field.setMaxSize(SIZE, SIZE);
        field.setMouseTransparent(true);
        field.getStyleClass().add("icon");
        field.getStyleClass().addAll(styles);
        return field;
    }
}
