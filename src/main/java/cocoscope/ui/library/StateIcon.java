package cocoscope.ui.library;

import cocoscope.app.images.ImageItem.State;
import cocoscope.ui.control.Icon;
import javafx.scene.Node;

/// The icon of a state.
public final class StateIcon {
    private StateIcon() {}

    public static Node of(State state) {
        return switch (state) {
            case NO_MASK -> Icon.LINK_MISSING.node("muted");
            case READY -> Icon.READY.node("ready");
            case CHANGED -> Icon.PENCIL.node("changed");
            case EXPORTED -> Icon.DONE.node("done");
            case EMPTY -> Icon.INFORMATION.node("muted");
            case MISSING -> Icon.WARNING.node("failed");
            case ERROR -> Icon.ERROR.node("failed");
        };
    }
}
