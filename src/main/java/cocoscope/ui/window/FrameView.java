package cocoscope.ui.window;

/// What the frame shows: all images, or one of them.
enum FrameView { LIBRARY, IMAGE }
