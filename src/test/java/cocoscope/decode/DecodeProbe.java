package cocoscope.decode;

import cocoscope.decode.samples.DecodeLimits;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.mask.Channel;
import java.nio.file.Path;

/// Decodes masks in the memory that there is, whatever is estimated, one after the other; says for each whether it was enough.
public final class DecodeProbe {
    private static final DecodeLimits UNBOUNDED = DecodeLimits.DEFAULT.withMemory(Long.MAX_VALUE);

    private DecodeProbe() {}

    /// @param arguments masks
    public static void main(String[] arguments) {
        for (String argument : arguments) {
            Path file = Path.of(argument);
            System.out.println(file.getFileName() + " " + isRead(file));
        }
    }

    private static boolean isRead(Path file) {
        try {
            return MaskDecoder.read(ImageBytes.read(file).within(UNBOUNDED), Channel.ALL, 0).width() > 0;
        } catch (UnreadableImageException _) {
            return false;
        }
    }
}
