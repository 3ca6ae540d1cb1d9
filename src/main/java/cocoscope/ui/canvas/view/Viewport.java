package cocoscope.ui.canvas.view;

import cocoscope.geometry.Box;

/// Which part of an image a view shows, and how large.
///
/// All lengths of the view are in device pixels: at scale 1 (100 %), one pixel of the image is one pixel of the screen.
///
/// @param scale device pixels a pixel of the image
/// @param left  position of the image's left edge in the view
/// @param top   position of the image's top edge in the view
public record Viewport(int imageWidth, int imageHeight, int width, int height, double scale, double left, double top) {
    public static final double LARGEST_SCALE = 64;
    private static final double SMALLEST_SCALE = 1.0 / 32;
    private static final double MARGIN = 0.04;

    /// The whole image in the middle of the view.
    public static Viewport fit(int imageWidth, int imageHeight, int width, int height) {
        double scale = fittingScale(imageWidth, imageHeight, width, height);
        return new Viewport(imageWidth, imageHeight, width, height, scale,
                (width - imageWidth * scale) / 2, (height - imageHeight * scale) / 2);
    }

    private static double fittingScale(double imageWidth, double imageHeight, int width, int height) {
        double scale = (1 - MARGIN) * Math.min(width / imageWidth, height / imageHeight);
        return Math.clamp(scale, Double.MIN_NORMAL, LARGEST_SCALE);
    }

    public Viewport fitted() {
        return fit(imageWidth, imageHeight, width, height);
    }

    /// Another scale, with the same point of the image under the point (x, y) of the view.
    public Viewport zoomed(double newScale, double x, double y) {
        double min = Math.min(SMALLEST_SCALE, fittingScale(imageWidth, imageHeight, width, height) / 2);
        double clamped = Math.clamp(newScale, min, LARGEST_SCALE);
        return at(clamped, x - imageX(x) * clamped, y - imageY(y) * clamped);
    }

    public Viewport panned(double dx, double dy) {
        return at(scale, left + dx, top + dy);
    }

    /// The same scale and middle for a view of another size.
    public Viewport resized(int newWidth, int newHeight) {
        return new Viewport(imageWidth, imageHeight, newWidth, newHeight, scale,
                left + (newWidth - width) / 2.0, top + (newHeight - height) / 2.0);
    }

    /// As it is when the box is in view; else the box in the middle, at the same scale where it fits the view.
    public Viewport showing(Box box) {
        if (imageX(0) <= box.x() && imageY(0) <= box.y()
                && imageX(width) >= box.x() + box.width() && imageY(height) >= box.y() + box.height()) {
            return this;
        }
        double fitting = fittingScale(Math.max(1, box.width()), Math.max(1, box.height()), width, height);
        double newScale = Math.min(scale, fitting);
        return at(newScale, width / 2.0 - (box.x() + box.width() / 2.0) * newScale,
                height / 2.0 - (box.y() + box.height() / 2.0) * newScale);
    }

    private Viewport at(double newScale, double newLeft, double newTop) {
        return new Viewport(imageWidth, imageHeight, width, height, newScale,
                kept(newLeft, imageWidth * newScale, width), kept(newTop, imageHeight * newScale, height));
    }

    /// Keeps a part of the image in view, so that it cannot be lost.
    private static double kept(double offset, double extent, int view) {
        double part = Math.min(extent, view) / 4;
        return Math.clamp(offset, part - extent, view - part);
    }

    public double imageX(double viewX) {
        return (viewX - left) / scale;
    }

    public double imageY(double viewY) {
        return (viewY - top) / scale;
    }

    public double viewX(double imageX) {
        return left + imageX * scale;
    }

    public double viewY(double imageY) {
        return top + imageY * scale;
    }

    /// The column of the image that a device column shows: the one under its middle. May lie outside of the image.
    public int imageColumn(int viewColumn) {
        return (int) Math.floor(imageX(viewColumn + 0.5));
    }

    /// The row of the image that a device row shows.
    public int imageRow(int viewRow) {
        return (int) Math.floor(imageY(viewRow + 0.5));
    }

    /// The first device column that shows `imageColumn` or one to the right of it; may lie outside of the view.
    public int firstColumn(int imageColumn) {
        return (int) Math.ceil(viewX(imageColumn) - 0.5);
    }

    /// The first device row that shows `imageRow` or one below it.
    public int firstRow(int imageRow) {
        return (int) Math.ceil(viewY(imageRow) - 0.5);
    }

    public boolean sameImage(int otherWidth, int otherHeight) {
        return imageWidth == otherWidth && imageHeight == otherHeight;
    }
}
