package cocoscope.ui.library;

import javafx.scene.Node;

/// What a tile says below its picture and on it.
///
/// @param count what the image holds
/// @param chip  its state, where that is worth telling; empty where not
/// @param icon  beside the state
public record TileText(String name, String count, String chip, Node icon) {}
