package cocoscope.mask;

import java.util.OptionalInt;
import java.util.Set;

/// How the samples of a file say what its pixels are.
///
/// @param channel that is the mask
/// @param numbers what a value says
/// @param page    of a file of several, counted from 1; 0 takes each as a mask of its own, of one image; empty refuses more than one
/// @param upright whether the image is turned as its orientation tag says
/// @param ignored values (0xRRGGBB for colours) that are left out and counted
public record Coding(Channel channel, Numbers numbers, OptionalInt page, boolean upright, Set<Integer> ignored) {
    public static final int EACH_PAGE = 0;
    public static final Coding DEFAULT = new Coding(Channel.ALL, Numbers.PLAIN, OptionalInt.empty(), false, Set.of());

    public Coding {
        if (page.isPresent() && page.getAsInt() < EACH_PAGE) {
            throw new IllegalArgumentException("There is no page " + page.getAsInt());
        }
        ignored = Set.copyOf(ignored);
    }

    /// Whether both take the same samples of a file.
    public boolean readsLike(Coding other) {
        return channel == other.channel && page.equals(other.page) && upright == other.upright
                && (numbers == Numbers.BITS) == (other.numbers == Numbers.BITS);
    }

    public Coding withChannel(Channel channel) {
        return new Coding(channel, numbers, page, upright, ignored);
    }

    public Coding withNumbers(Numbers numbers) {
        return new Coding(channel, numbers, page, upright, ignored);
    }

    public Coding withPage(OptionalInt page) {
        return new Coding(channel, numbers, page, upright, ignored);
    }

    public Coding withUpright(boolean upright) {
        return new Coding(channel, numbers, page, upright, ignored);
    }

    public Coding withIgnored(Set<Integer> ignored) {
        return new Coding(channel, numbers, page, upright, ignored);
    }
}
