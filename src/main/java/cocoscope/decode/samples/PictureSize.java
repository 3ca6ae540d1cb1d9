package cocoscope.decode.samples;

/// Width and height of a picture in pixels, as stored.
public record PictureSize(int width, int height) {}
