package cocoscope.coco.tape;

import java.util.OptionalLong;

/// The size of an image as its COCO file states it, in pixels; 0 x 0 where it states none that can be used.
public record ImageSize(int width, int height) {
    public static final ImageSize UNKNOWN = new ImageSize(0, 0);

    public static ImageSize of(OptionalLong width, OptionalLong height) {
        return isUsable(width.orElse(0), height.orElse(0)) ? new ImageSize((int) width.getAsLong(), (int) height.getAsLong()) : UNKNOWN;
    }

    /// Whether run lengths can describe such an image.
    public static boolean isUsable(long width, long height) {
        return width > 0 && height > 0 && width <= Integer.MAX_VALUE && height <= Integer.MAX_VALUE && width * height <= Integer.MAX_VALUE;
    }

    public boolean isKnown() {
        return width > 0;
    }
}
