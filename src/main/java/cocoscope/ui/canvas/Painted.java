package cocoscope.ui.canvas;

import cocoscope.app.canvas.LabelAnchors;
import cocoscope.app.canvas.PolygonVertices;

/// A scene that was painted, and what the worker measured of it, since that takes long for a large conversion.
///
/// @param anchors  of the names of regions; none where no name is shown
/// @param vertices that were painted; none in other views
record Painted(Scene scene, Frame frame, LabelAnchors anchors, PolygonVertices vertices) {}
