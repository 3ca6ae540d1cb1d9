package cocoscope.mask;

import java.util.OptionalInt;
import java.util.Set;

/// How the samples of a file encode a mask.
///
/// @param channel that holds the mask
/// @param numbers what a value stands for
/// @param page    counted from 1; 0 reads each page as a separate mask of the same image; empty refuses files of several pages
/// @param upright whether the orientation tag is applied
/// @param ignored values (0xRRGGBB for colors) that are left out and counted
/// @param fit     what is done with a mask whose size differs from that of its picture
public record MaskEncoding(Channel channel, ValueEncoding numbers, OptionalInt page, boolean upright, Set<Integer> ignored, SizeFit fit) {
    public static final int EACH_PAGE = 0;
    public static final MaskEncoding DEFAULT = new MaskEncoding(Channel.ALL, ValueEncoding.PLAIN, OptionalInt.empty(), false, Set.of(),
            SizeFit.NONE);

    public MaskEncoding {
        if (page.isPresent() && page.getAsInt() < EACH_PAGE) {
            throw new IllegalArgumentException("There is no page " + page.getAsInt());
        }
        ignored = Set.copyOf(ignored);
    }

    /// Whether both take the same samples of a file.
    public boolean readsLike(MaskEncoding other) {
        return channel == other.channel && page.equals(other.page) && upright == other.upright && fit == other.fit
                && (numbers == other.numbers || numbers.takesColors() && other.numbers.takesColors());
    }

    public MaskEncoding withChannel(Channel channel) {
        return new MaskEncoding(channel, numbers, page, upright, ignored, fit);
    }

    public MaskEncoding withNumbers(ValueEncoding numbers) {
        return new MaskEncoding(channel, numbers, page, upright, ignored, fit);
    }

    public MaskEncoding withPage(OptionalInt page) {
        return new MaskEncoding(channel, numbers, page, upright, ignored, fit);
    }

    public MaskEncoding withUpright(boolean upright) {
        return new MaskEncoding(channel, numbers, page, upright, ignored, fit);
    }

    public MaskEncoding withIgnored(Set<Integer> ignored) {
        return new MaskEncoding(channel, numbers, page, upright, ignored, fit);
    }

    public MaskEncoding withFit(SizeFit fit) {
        return new MaskEncoding(channel, numbers, page, upright, ignored, fit);
    }
}
